package org.muster.pipeline;

/** Texts as a YAML file may hold them, whatever is in them. */
final class YamlText {

	private YamlText() {
	}

	/**
	 * {@return the text in double quotes; what is not printable as escapes}
	 */
	static String quoted(String text) {
		StringBuilder quoted = new StringBuilder("\"");
		for (int at = 0; at < text.length(); at++) {
			char character = text.charAt(at);
			if (character == '"' || character == '\\') {
				quoted.append('\\').append(character);
			}
			else if (isPrintable(character)) {
				quoted.append(character);
			}
			else {
				quoted.append("\\u%04x".formatted((int) character));
			}
		}
		return quoted.append('"').toString();
	}

	/**
	 * {@return the text on one line, as a comment may have it}
	 */
	static String comment(String text) {
		StringBuilder comment = new StringBuilder();
		for (int at = 0; at < text.length(); at++) {
			comment.append(isPrintable(text.charAt(at)) ? text.charAt(at) : ' ');
		}
		return comment.toString();
	}

	private static boolean isPrintable(char character) {
		return switch (Character.getType(character)) {
			case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
					Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED ->
				false;
			default -> true;
		};
	}

}
