package org.muster.charset;

import java.text.Normalizer;

/**
 * A letter taken apart.
 *
 * @param shape the letter without tone, such as {@code \u00e2}
 * @param tone 0 for none, else 1 grave, 2 acute, 3 hook, 4 tilde, 5 dot below
 */
record Letter(char shape, int tone) {

	/** The combining tone marks in their order. */
	static final String MARKS = "\u0300\u0301\u0309\u0303\u0323";

	private static final char[] SHAPES = new char[0x1F00];

	private static final byte[] TONES = new byte[SHAPES.length];

	static {
		for (char character = 0; character < SHAPES.length; character++) {
			String parts = Normalizer.normalize(String.valueOf(character), Normalizer.Form.NFD);
			StringBuilder shape = new StringBuilder();
			for (int at = 0; at < parts.length(); at++) {
				int tone = MARKS.indexOf(parts.charAt(at)) + 1;
				if (tone > 0 && Character.isLetter(parts.charAt(0))) {
					TONES[character] = (byte) tone;
				}
				else {
					shape.append(parts.charAt(at));
				}
			}
			String composed = Normalizer.normalize(shape, Normalizer.Form.NFC);
			SHAPES[character] = (composed.length() == 1) ? composed.charAt(0) : character;
			TONES[character] = (composed.length() == 1) ? TONES[character] : 0;
		}
	}

	static Letter of(char character) {
		return new Letter(shape(character), tone(character));
	}

	static char shape(char character) {
		return (character < SHAPES.length) ? SHAPES[character] : character;
	}

	static int tone(char character) {
		return (character < TONES.length) ? TONES[character] : 0;
	}

}
