package org.muster.generate;

import java.util.Arrays;

/**
 * Writes text in TCVN3, the old one-byte code of the fonts {@code .Vn*}. A toned capital
 * has no code of its own; it becomes the small letter, as it does without the capital
 * font. Source: {@code reference/tcvn3.csv}.
 */
final class Tcvn3 {

	private static final byte[] CODES = codes();

	private Tcvn3() {
	}

	/**
	 * Encodes.
	 * @param letter composed
	 * @return the byte
	 * @throws IllegalArgumentException if the code has no such letter
	 */
	static byte encode(char letter) {
		byte code = (letter < CODES.length) ? CODES[letter] : 0;
		if (code == 0) {
			throw new IllegalArgumentException("TCVN3 has no letter for U+" + Integer.toHexString(letter));
		}
		return code;
	}

	private static byte[] codes() {
		byte[] codes = new byte[0x2000];
		Arrays.fill(codes, (byte) 0);
		for (int ascii = 1; ascii < 0x80; ascii++) {
			codes[ascii] = (byte) ascii;
		}
		for (String[] row : ReferenceFile.rows("tcvn3.csv")) {
			codes[row[1].charAt(0)] = (byte) Integer.parseInt(row[0], 16);
		}
		return codes;
	}

}
