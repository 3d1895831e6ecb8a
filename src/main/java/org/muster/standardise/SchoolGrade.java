package org.muster.standardise;

/** Grades of general education, in the systems of 10 and of 12 years. */
final class SchoolGrade {

	private static final String CLASS = "l\u1edbp";

	private SchoolGrade() {
	}

	/**
	 * {@return grade and system, such as {@code 7/10}; the same text when it is none}
	 */
	static String of(String text) {
		String rest = text.strip();
		String small = rest.toLowerCase(java.util.Locale.ROOT);
		if (small.startsWith(CLASS) || small.startsWith("lop")) {
			rest = rest.substring(3).strip();
		}
		int slash = rest.indexOf('/');
		if (slash <= 0) {
			return text;
		}
		int grade = number(rest.substring(0, slash).strip());
		int system = number(rest.substring(slash + 1).strip());
		return isGrade(grade, system) ? grade + "/" + system : text;
	}

	/**
	 * {@return whether the text is a grade in standard form}
	 */
	static boolean isGrade(String text) {
		int slash = text.indexOf('/');
		return slash > 0 && isGrade(number(text.substring(0, slash)), number(text.substring(slash + 1)));
	}

	private static boolean isGrade(int grade, int system) {
		return (system == 10 || system == 12) && grade >= 1 && grade <= system;
	}

	private static int number(String digits) {
		return (!digits.isEmpty() && digits.length() <= 2 && Digits.isAll(digits)) ? Integer.parseInt(digits) : 0;
	}

}
