package org.muster.charset;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.muster.model.ReferenceFile;

/**
 * The codes of one encoding: a character for one byte, or for two of which the second is
 * a mark. ASCII is kept, but for control codes that are letters.
 */
final class CodeTable {

	static final char UNDEFINED = '\uffff';

	private final char[] singles = new char[256];

	/** By first byte times 256 plus second; none when the encoding has no pairs. */
	private char[] pairs = new char[0];

	private final boolean[] beginsPair = new boolean[256];

	/** One or two bytes of each character, the first in the lower eight bits. */
	private final Map<Character, Integer> codes = new HashMap<>();

	private CodeTable() {
		Arrays.fill(this.singles, UNDEFINED);
		for (int code = 0; code < 0x80; code++) {
			this.singles[code] = (char) code;
			this.codes.put((char) code, code);
		}
		define("A0", '\u00a0', true);
	}

	/**
	 * Reads a table of {@code reference} with the code in hexadecimal digits, first byte
	 * first.
	 * @param codeColumn the place of the code
	 */
	static CodeTable of(String file, int codeColumn) {
		CodeTable table = new CodeTable();
		for (List<String> row : ReferenceFile.rows(file)) {
			table.define(row.get(codeColumn), row.get(1).charAt(0), true);
		}
		return table;
	}

	/**
	 * {@return TCVN3, where a toned capital is written by the code of its small letter in
	 * a capital font}
	 */
	static CodeTable tcvn3() {
		CodeTable table = new CodeTable();
		for (List<String> row : ReferenceFile.rows("tcvn3.csv")) {
			table.define(row.get(0), row.get(1).charAt(0), row.get(3).equals("any"));
		}
		return table;
	}

	/**
	 * {@return TCVN 5712 VN1: all letters, and the five tones as combining marks}
	 */
	static CodeTable tcvn5712() {
		CodeTable table = of("tcvn3.csv", 5);
		String marks = "\u0300\u0309\u0303\u0301\u0323";
		for (int mark = 0; mark < marks.length(); mark++) {
			table.define("%02X".formatted(0xB0 + mark), marks.charAt(mark), true);
		}
		return table;
	}

	/**
	 * {@return windows-1258, letter and mark composed}
	 */
	static CodeTable windows1258() {
		CodeTable table = new CodeTable();
		Charset windows = Charset.forName("windows-1258");
		for (int code = 0x80; code < 0x100; code++) {
			String character = new String(new byte[] { (byte) code }, windows);
			if (!character.equals("\ufffd")) {
				table.define("%02X".formatted(code), character.charAt(0), true);
			}
		}
		for (List<String> row : ReferenceFile.rows("viscii.csv")) {
			table.compose(row.get(1), windows);
		}
		return table;
	}

	/** Letters that have no code of their own are a letter and a tone. */
	private void compose(String letter, Charset windows) {
		if (this.codes.containsKey(letter.charAt(0))) {
			addPairOfToned(letter, windows, false);
			return;
		}
		addPairOfToned(letter, windows, true);
	}

	private void addPairOfToned(String letter, Charset windows, boolean encoded) {
		Letter parts = Letter.of(letter.charAt(0));
		if (parts.tone() == 0) {
			return;
		}
		byte[] code = (String.valueOf(parts.shape()) + Letter.MARKS.charAt(parts.tone() - 1)).getBytes(windows);
		String hex = "%02X%02X".formatted(code[0], code[1]);
		Integer single = this.codes.get(letter.charAt(0));
		define(hex, letter.charAt(0), true);
		if (!encoded && single != null) {
			this.codes.put(letter.charAt(0), single);
		}
	}

	private void define(String hex, char character, boolean decoded) {
		int first = Integer.parseInt(hex.substring(0, 2), 16);
		int second = (hex.length() == 4) ? Integer.parseInt(hex.substring(2), 16) : 0;
		if (decoded && second == 0) {
			this.codes.remove(this.singles[first], first); // which no longer stands there
		}
		this.codes.put(character, first | second << 8);
		if (!decoded) {
			return;
		}
		if (second == 0) {
			this.singles[first] = character;
			return;
		}
		if (this.pairs.length == 0) {
			this.pairs = new char[1 << 16];
			Arrays.fill(this.pairs, UNDEFINED);
		}
		this.pairs[first << 8 | second] = character;
		this.beginsPair[first] = true;
	}

	/**
	 * {@return whether this byte is the first of some pair}
	 */
	boolean beginsPair(int first) {
		return this.beginsPair[first];
	}

	boolean hasPairs() {
		return this.pairs.length > 0;
	}

	/**
	 * {@return the character of one byte, or {@link #UNDEFINED}}
	 */
	char single(int code) {
		return this.singles[code];
	}

	/**
	 * {@return the character of two bytes, or {@link #UNDEFINED}}
	 */
	char pair(int first, int second) {
		return (this.pairs.length == 0) ? UNDEFINED : this.pairs[first << 8 | second];
	}

	/**
	 * {@return the bytes of a character, the first in the lower eight bits; -1 for none}
	 */
	int code(char character) {
		return this.codes.getOrDefault(character, -1);
	}

}
