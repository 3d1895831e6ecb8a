package org.muster.standardise;

import org.muster.model.Gender;
import org.muster.model.MemberNumber;
import org.muster.model.NationalId;

/** Numbers that are text: IDs, cards, profiles, telephones. */
final class Digits {

	/** No number of any field has more digits; more are several numbers. */
	private static final int LONGEST = 15;

	private Digits() {
	}

	static String keep(String text) {
		if (isAll(text)) {
			return text;
		}
		String whole = withoutDecimal(text);
		int first = 0;
		while (first < whole.length() && !isDigit(whole.charAt(first))) {
			first++;
		}
		int end = whole.length();
		while (end > first && !isDigit(whole.charAt(end - 1))) {
			end--;
		}
		boolean labelled = isLabel(whole, 0, first) && isLabel(whole, end, whole.length());
		return (labelled && first < end) ? joined(whole, first, end, " \u00a0.-()'", text) : text;
	}

	/**
	 * {@return the text with every digit of Unicode as the digit of ASCII of the same
	 * value}
	 */
	static String ascii(String text) {
		for (int at = 0; at < text.length(); at++) {
			if (text.charAt(at) > 0x7F && Character.isDigit(text.charAt(at))) {
				StringBuilder changed = new StringBuilder(text);
				for (int place = at; place < changed.length(); place++) {
					int value = Character.digit(changed.charAt(place), 10);
					if (changed.charAt(place) > 0x7F && value >= 0) {
						changed.setCharAt(place, (char) ('0' + value));
					}
				}
				return changed.toString();
			}
		}
		return text;
	}

	/**
	 * {@return whether a spreadsheet wrote the number with an exponent and lost digits}
	 */
	static boolean hasExponent(String text) {
		int exponent = Math.max(text.indexOf('E'), text.indexOf('e'));
		return exponent > 0 && text.length() <= 24 && Character.isDigit(text.charAt(exponent - 1))
				&& text.substring(exponent + 1).matches("[+-]?\\d{1,3}");
	}

	static String join(String text) {
		if (isAll(text)) {
			return text;
		}
		String whole = withoutDecimal(text);
		return joined(whole, 0, whole.length(), " \u00a0.-", text);
	}

	static String restoreNationalId(String text, RuleContext context) {
		if (text.length() < 10 || text.length() > 11 || !isAll(text) || text.charAt(0) == '0') {
			return text;
		}
		if (context.gender() == Gender.UNKNOWN || !context.birthDate().isKnown()) {
			return text;
		}
		String padded = ((text.length() == 10) ? "00" : "0") + text;
		boolean holds = NationalId.isWellFormed(padded)
				&& !NationalId.contradicts(padded, context.gender(), context.birthDate());
		return holds ? padded : text;
	}

	static String restoreOldId(String text) {
		return (text.length() == 8 && text.charAt(0) != '0' && isAll(text)) ? "0" + text : text;
	}

	static String profileNumber(String text) {
		if (MemberNumber.isProfileNumber(text)) {
			return text;
		}
		StringBuilder form = new StringBuilder(10);
		for (int at = 0; at < text.length(); at++) {
			char character = text.charAt(at);
			if (" .-/".indexOf(character) < 0) {
				char part = (form.length() < 6) ? character : profileLetter(character);
				if (form.length() == 10 || isDigit(part) != (form.length() < 6) || part == 0) {
					return text;
				}
				form.append((form.length() == 6) ? " " : "").append(part);
			}
		}
		return (form.length() < 8) ? text : form.toString();
	}

	/**
	 * {@return the letter as a capital; 0 when it is none of a profile number}
	 */
	private static char profileLetter(char character) {
		if (character >= 'A' && character <= 'Z') {
			return character;
		}
		if (character >= 'a' && character <= 'z') {
			return (char) (character - 32);
		}
		return switch (character) {
			case '\u0110', '\u0111', '\u00d0', '\u00f0', '\u0189', '\u0256' -> '\u0110';
			default -> 0;
		};
	}

	/**
	 * {@return the text without the {@code .0} that a spreadsheet gives to a number}
	 */
	private static String withoutDecimal(String text) {
		int whole = text.length() - 2;
		return (whole > 0 && text.endsWith(".0") && isAll(text.substring(0, whole))) ? text.substring(0, whole) : text;
	}

	/**
	 * {@return whether these characters are set off from the digits and have none of
	 * another script}
	 */
	private static boolean isLabel(String text, int from, int end) {
		for (int at = from; at < end; at++) {
			boolean besideDigits = at == from && from > 0 || at == end - 1 && end < text.length();
			char character = text.charAt(at);
			if (Character.isDigit(character) || besideDigits && Character.isLetter(character)) {
				return false;
			}
		}
		return true;
	}

	/**
	 * {@return the digits of this part, or {@code otherwise} when it has other characters
	 * than digits and separators}
	 */
	private static String joined(String text, int from, int end, String separators, String otherwise) {
		StringBuilder digits = new StringBuilder(end - from);
		for (int at = from; at < end; at++) {
			char character = text.charAt(at);
			if (isDigit(character)) {
				digits.append(character);
			}
			else if (separators.indexOf(character) < 0) {
				return otherwise;
			}
		}
		return (digits.isEmpty() || digits.length() > LONGEST || digits.length() == otherwise.length()) ? otherwise
				: digits.toString();
	}

	/**
	 * {@return whether the text has only the digits 0 to 9}
	 */
	static boolean isAll(String text) {
		for (int at = 0; at < text.length(); at++) {
			if (!isDigit(text.charAt(at))) {
				return false;
			}
		}
		return true;
	}

	static boolean isDigit(char character) {
		return character >= '0' && character <= '9';
	}

}
