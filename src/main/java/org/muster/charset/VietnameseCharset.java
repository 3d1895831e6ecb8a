package org.muster.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;

/**
 * An old Vietnamese encoding. Bytes without a character are reported as unmappable. What
 * is decoded is in Unicode form NFC as far as Vietnamese letters go. TCVN3 loses the case
 * of its 60 toned capitals; see {@link CapitalRepair}. Source: the tables in
 * {@code reference}.
 */
public final class VietnameseCharset extends Charset {

	/** TCVN3, also called ABC: the {@code .Vn} fonts. */
	public static final Charset TCVN3 = new VietnameseCharset("x-tcvn3", CodeTable.tcvn3());

	/** TCVN 5712:1993, VN1. */
	public static final Charset TCVN_5712 = new VietnameseCharset("x-tcvn-5712", CodeTable.tcvn5712());

	/** VNI-Windows. */
	public static final Charset VNI = new VietnameseCharset("x-vni", CodeTable.of("vni.csv", 0));

	/** VISCII, RFC 1456. */
	public static final Charset VISCII = new VietnameseCharset("x-viscii-vn", CodeTable.of("viscii.csv", 0));

	/** VPS. */
	public static final Charset VPS = new VietnameseCharset("x-vps", CodeTable.of("vps.csv", 0));

	/** Windows-1258 that composes letter and tone, and writes all 134 letters. */
	public static final Charset WINDOWS_1258 = new VietnameseCharset("x-windows-1258-vn", CodeTable.windows1258());

	private final CodeTable table;

	private VietnameseCharset(String name, CodeTable table) {
		super(name, new String[0]);
		this.table = table;
	}

	@Override
	public boolean contains(Charset charset) {
		return charset.equals(this) || charset.name().equals("US-ASCII");
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

		private static final int NONE = -1;

		private final CodeTable table;

		/** A byte that the next one may make a pair with. */
		private int pending = NONE;

		Decoder(VietnameseCharset charset) {
			super(charset, 1, 1);
			this.table = charset.table;
		}

		@Override
		protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
			while (in.hasRemaining()) {
				int code = in.get(in.position()) & 0xFF;
				boolean begins = this.table.beginsPair(code);
				char pair = (this.pending == NONE) ? CodeTable.UNDEFINED : this.table.pair(this.pending, code);
				boolean unmappable = pair == CodeTable.UNDEFINED && this.table.single(code) == CodeTable.UNDEFINED;
				if ((this.pending != NONE || !begins && !unmappable) && !out.hasRemaining()) {
					return CoderResult.OVERFLOW;
				}
				if (pair != CodeTable.UNDEFINED) {
					out.put(pair);
					this.pending = NONE;
					in.position(in.position() + 1);
					continue;
				}
				if (this.pending != NONE) {
					out.put(this.table.single(this.pending));
					this.pending = NONE;
					continue;
				}
				if (unmappable) {
					return CoderResult.unmappableForLength(1);
				}
				if (begins) {
					this.pending = code;
				}
				else {
					out.put(this.table.single(code));
				}
				in.position(in.position() + 1);
			}
			return CoderResult.UNDERFLOW;
		}

		@Override
		protected CoderResult implFlush(CharBuffer out) {
			if (this.pending != NONE) {
				if (!out.hasRemaining()) {
					return CoderResult.OVERFLOW;
				}
				out.put(this.table.single(this.pending));
				this.pending = NONE;
			}
			return CoderResult.UNDERFLOW;
		}

		@Override
		protected void implReset() {
			this.pending = NONE;
		}

	}

	private static final class Encoder extends CharsetEncoder {

		private final CodeTable table;

		Encoder(VietnameseCharset charset) {
			super(charset, charset.table.hasPairs() ? 2 : 1, charset.table.hasPairs() ? 2 : 1);
			this.table = charset.table;
		}

		@Override
		public boolean isLegalReplacement(byte[] replacement) {
			return true;
		}

		@Override
		protected CoderResult encodeLoop(CharBuffer in, ByteBuffer out) {
			while (in.hasRemaining()) {
				int code = this.table.code(in.get(in.position()));
				if (code < 0) {
					return CoderResult.unmappableForLength(1);
				}
				int length = (code > 0xFF) ? 2 : 1;
				if (out.remaining() < length) {
					return CoderResult.OVERFLOW;
				}
				in.position(in.position() + 1);
				out.put((byte) code);
				if (length == 2) {
					out.put((byte) (code >> 8));
				}
			}
			return CoderResult.UNDERFLOW;
		}

	}

}
