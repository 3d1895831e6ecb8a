package org.muster.standardise;

/** Letters and case of personal names. */
final class NameSpelling {

	private NameSpelling() {
	}

	static String repairLookAlikes(String name) {
		for (int at = 0; at < name.length(); at++) {
			if (repaired(name.charAt(at)) != name.charAt(at)) {
				return repairedFrom(name, at);
			}
		}
		return name;
	}

	private static String repairedFrom(String name, int from) {
		char[] characters = name.toCharArray();
		for (int at = from; at < characters.length; at++) {
			characters[at] = repaired(characters[at]);
		}
		return new String(characters);
	}

	private static char repaired(char character) {
		if (character < '`') {
			return character;
		}
		return switch (character) {
			case '\u00d0', '\u0189' -> '\u0110';
			case '\u00f0', '\u0256' -> '\u0111';
			case '`', '\u00b4', '\u02b9', '\u02bb', '\u02bc', '\u02c8', '\u2018', '\u2019', '\u201b', '\u2032' -> '\'';
			default -> character;
		};
	}

	static String capitalise(String name) {
		char before = ' ';
		for (int at = 0; at < name.length(); at++) {
			char character = name.charAt(at);
			if (cased(before, character) != character) {
				return capitalisedFrom(name, at);
			}
			before = character;
		}
		return name;
	}

	private static String capitalisedFrom(String name, int from) {
		char[] characters = name.toCharArray();
		for (int at = from; at < characters.length; at++) {
			characters[at] = cased((at == 0) ? ' ' : characters[at - 1], characters[at]);
		}
		return new String(characters);
	}

	private static char cased(char before, char character) {
		return switch (before) {
			case ' ', '\'', '.', ',', '(' -> Character.toUpperCase(character);
			case '-' -> character;
			default -> Character.toLowerCase(character);
		};
	}

}
