package org.muster.receive;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.muster.model.ReferenceFile;

/**
 * TCVN3, also called ABC: the one-byte encoding of the {@code .Vn} fonts. ASCII below
 * 0x80; 74 codes above, and 0xA0 as no-break space. The other codes are undefined and
 * reported as unmappable.
 *
 * <p>
 * The 60 toned capitals have no code of their own: a capital font shows them by the code
 * of their small letter. So decoding gives the small letter, and encoding loses the case.
 * Source: {@code reference/tcvn3.csv}.
 */
public final class Tcvn3Charset extends Charset {

	private static final char UNDEFINED = '\uffff';

	private static final char[] CHARACTERS = new char[256];

	private static final Map<Character, Byte> CODES = new HashMap<>();

	static {
		Arrays.fill(CHARACTERS, UNDEFINED);
		for (int code = 0; code < 0x80; code++) {
			define(code, (char) code, true);
		}
		define(0xA0, '\u00a0', true);
		for (List<String> row : ReferenceFile.rows("tcvn3.csv")) {
			define(Integer.parseInt(row.get(0), 16), row.get(1).charAt(0), row.get(3).equals("any"));
		}
	}

	public Tcvn3Charset() {
		super("x-tcvn3", new String[0]);
	}

	private static void define(int code, char character, boolean decoded) {
		CODES.put(character, (byte) code);
		if (decoded) {
			CHARACTERS[code] = character;
		}
	}

	@Override
	public boolean contains(Charset charset) {
		return charset instanceof Tcvn3Charset || charset.name().equals("US-ASCII");
	}

	@Override
	public CharsetDecoder newDecoder() {
		return new Decoder(this);
	}

	@Override
	public CharsetEncoder newEncoder() {
		return new Encoder(this);
	}

	private static final class Decoder extends CharsetDecoder {

		Decoder(Charset charset) {
			super(charset, 1, 1);
		}

		@Override
		protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
			while (in.hasRemaining()) {
				char character = CHARACTERS[in.get(in.position()) & 0xFF];
				if (character == UNDEFINED) {
					return CoderResult.unmappableForLength(1);
				}
				if (!out.hasRemaining()) {
					return CoderResult.OVERFLOW;
				}
				in.position(in.position() + 1);
				out.put(character);
			}
			return CoderResult.UNDERFLOW;
		}

	}

	private static final class Encoder extends CharsetEncoder {

		Encoder(Charset charset) {
			super(charset, 1, 1);
		}

		@Override
		protected CoderResult encodeLoop(CharBuffer in, ByteBuffer out) {
			while (in.hasRemaining()) {
				Byte code = CODES.get(in.get(in.position()));
				if (code == null) {
					return CoderResult.unmappableForLength(1);
				}
				if (!out.hasRemaining()) {
					return CoderResult.OVERFLOW;
				}
				in.position(in.position() + 1);
				out.put(code);
			}
			return CoderResult.UNDERFLOW;
		}

	}

}
