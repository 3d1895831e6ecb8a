package org.muster.compare;

import java.util.regex.Pattern;

/**
 * Where one unit of a place text ends and the next begins: at commas; where there is
 * none, at hyphens; and before the words for larger units. What stands in brackets is an
 * explanation.
 */
final class PlaceParts {

	/** So much of a long text is looked at. */
	private static final int LONGEST = 400;

	private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");

	/** Names that have a hyphen of their own. */
	private static final Pattern HYPHENED = Pattern
		.compile("(?iu)\\b(B\\S R\\Sa|Phan Rang|Th\\Sa Thi\\Sn|Qu\\Sng Nam|S\\Si G\\Sn|Gia Lai|V\\Sn Mi\\Su"
				+ "|Ph\\S\\Sng Li\\Sn) ?[-\u2013] ?(V\\Sng T\\Su|Th\\Sp Ch\\Sm|Hu\\S|\\S\\S N\\Sng|Gia \\S\\Snh"
				+ "|Kon Tum|Qu\\Sc T\\S|Trung T\\S)");

	private static final Pattern HYPHEN = Pattern.compile(" ?[-\u2013] ?");

	private static final String LARGER = "huy\u1ec7n|qu\u1eadn|th\u1ecb x\u00e3|th\u00e0nh ph\u1ed1|t\u1ec9nh";

	private static final Pattern BEFORE_WORDS = Pattern.compile("(?iu)(?<=[^ ,]) (?=(" + LARGER + ") )");

	private static final Pattern BEFORE_STOPS = Pattern
		.compile("(?iu)(?<=[^ ,]) (?=(" + LARGER + ") |(tp|tx|h|q|t)\\.)");

	private PlaceParts() {
	}

	/**
	 * {@return the text with a comma between units, and without what is in brackets}
	 */
	static String separated(String text) {
		String end = (text.length() <= LONGEST) ? text : text.substring(text.length() - LONGEST);
		String plain = (end.indexOf('(') < 0) ? end : BRACKETS.matcher(end).replaceAll(" ");
		String commas = plain.replace(';', ',');
		if (commas.indexOf(',') >= 0) {
			return BEFORE_WORDS.matcher(commas).replaceAll(",");
		}
		String joined = HYPHENED.matcher(commas).replaceAll("$1 $2");
		if (joined.indexOf('-') >= 0 || joined.indexOf('\u2013') >= 0) {
			return HYPHEN.matcher(joined).replaceAll(",");
		}
		return BEFORE_STOPS.matcher(commas).replaceAll(",");
	}

}
