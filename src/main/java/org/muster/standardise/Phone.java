package org.muster.standardise;

/**
 * Telephone numbers of Vietnam: a zero, then 9 digits of a mobile telephone, which begin
 * with 3, 5, 7, 8 or 9, or 10 digits of a fixed one, which begin with 2.
 */
final class Phone {

	private static final int MOBILE = 9;

	private static final int FIXED = 10;

	private Phone() {
	}

	/**
	 * {@return the number with a zero in front, where the code of the country stands
	 * there or nothing; the same text when it is none}
	 */
	static String of(String text) {
		if (isStandard(text) || !Digits.isAll(text)) {
			return text;
		}
		for (String before : new String[] { "", "84", "840", "0084", "00840" }) {
			if (text.startsWith(before) && isSignificant(text, before.length())) {
				return "0" + text.substring(before.length());
			}
		}
		return text;
	}

	/**
	 * {@return whether the text is a number in standard form}
	 */
	static boolean isStandard(String text) {
		return !text.isEmpty() && text.charAt(0) == '0' && isSignificant(text, 1) && Digits.isAll(text);
	}

	private static boolean isSignificant(String text, int from) {
		return switch (text.length() - from) {
			case MOBILE -> "35789".indexOf(text.charAt(from)) >= 0;
			case FIXED -> text.charAt(from) == '2';
			default -> false;
		};
	}

}
