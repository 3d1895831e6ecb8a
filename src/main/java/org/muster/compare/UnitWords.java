package org.muster.compare;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.muster.model.ReferenceData;

/** The words before the name of a unit. Source: {@code reference/unit-words.csv}. */
final class UnitWords {

	private final Map<String, String> kinds = new HashMap<>();

	UnitWords(ReferenceData data) {
		for (List<String> row : data.rows("unit-words.csv")) {
			this.kinds.put(row.get(1), row.get(0));
			this.kinds.put(NameKey.of(row.get(1)), row.get(0));
		}
	}

	/**
	 * Takes a part of a place text apart.
	 * @param part such as {@code TT. Ph\u00fac Kh\u00e1nh}
	 * @return its kind, empty when no word tells, and its name
	 */
	Part part(String part) {
		String text = withoutStop(part.strip());
		int first = endOfWord(text, 0);
		int second = endOfWord(text, next(text, first));
		for (int end : new int[] { second, first }) {
			String kind = kind(text.substring(0, end));
			if (!kind.isEmpty() && next(text, end) < text.length()) {
				return new Part(kind, NameKey.of(text.substring(0, end)), text.substring(next(text, end)).strip(),
						text);
			}
		}
		return new Part("", "", text, text);
	}

	/** A word with marks is no other word without them. */
	private String kind(String word) {
		String small = Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).replace('.', ' ');
		return this.kinds.getOrDefault(small.strip(), "");
	}

	private static String withoutStop(String text) {
		int end = text.length();
		while (end > 0 && (text.charAt(end - 1) == '.' || text.charAt(end - 1) == ' ')) {
			end--;
		}
		return text.substring(0, end);
	}

	/** A word ends at a space, at a full stop, and before a number, as in P5. */
	private static int endOfWord(String text, int from) {
		int at = from;
		while (at < text.length() && text.charAt(at) != ' ' && text.charAt(at) != '.'
				&& (at == from || !Character.isDigit(text.charAt(at)))) {
			at++;
		}
		return at;
	}

	private static int next(String text, int from) {
		int at = from;
		while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '.')) {
			at++;
		}
		return at;
	}

	/**
	 * A part of a place text.
	 *
	 * @param kind {@code province}, {@code city}, {@code district}, {@code commune},
	 * {@code smaller}, or empty
	 * @param word the folded word that tells the kind; or empty
	 * @param name what follows it
	 * @param text both
	 */
	record Part(String kind, String word, String name, String text) {

		/** The same text without a word that tells its kind. */
		Part untyped() {
			return new Part("", "", this.text, this.text);
		}

		boolean is(String other) {
			return this.kind.equals(other);
		}

	}

}
