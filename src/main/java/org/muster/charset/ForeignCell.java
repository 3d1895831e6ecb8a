package org.muster.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.text.Normalizer;

/**
 * A cell of a file in an old encoding that was typed in another one. It decodes, since
 * nearly every byte is a letter in each, but what comes out is no Vietnamese.
 */
public final class ForeignCell {

	private ForeignCell() {
	}

	/**
	 * {@return whether a text has a word that is no syllable, and under another encoding
	 * all its words are}
	 * @param text as decoded
	 * @param charset by which it was decoded
	 */
	public static boolean is(String text, Charset charset) {
		if (!(charset instanceof VietnameseCharset)) {
			return false;
		}
		TokenScore own = score(text, charset);
		return own.bad() > 0 && Encodings.byteKeys()
			.stream()
			.map(Encodings::of)
			.anyMatch((other) -> !other.equals(charset) && isWhole(text, charset, other, own.good()));
	}

	private static boolean isWhole(String text, Charset charset, Charset other, int good) {
		try {
			ByteBuffer bytes = charset.newEncoder().encode(CharBuffer.wrap(text));
			TokenScore score = score(Encodings.strictDecoder(other).decode(bytes).toString(), other);
			return score.bad() == 0 && score.good() > good;
		}
		catch (CharacterCodingException ex) {
			return false;
		}
	}

	private static TokenScore score(String text, Charset charset) {
		TokenScore score = new TokenScore(charset.equals(VietnameseCharset.TCVN3));
		score.add(Normalizer.normalize(text, Normalizer.Form.NFC));
		return score;
	}

}
