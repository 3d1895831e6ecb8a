package org.muster.standardise;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.muster.compare.NameKey;
import org.muster.compare.TonePlacement;

/**
 * The words of one code list, in any case, with marks or, where that is not ambiguous,
 * without.
 */
final class CodeWords {

	private final Map<String, String> codes = new HashMap<>();

	private final Map<String, String> folded = new HashMap<>();

	private final Set<String> ambiguous = new HashSet<>();

	private final Set<String> all = new HashSet<>();

	/**
	 * Adds a word.
	 * @param word in small letters
	 * @param code what it stands for; a word of several codes stands for none
	 */
	void add(String word, String code) {
		this.all.add(code);
		put(this.codes, spoken(word), code);
		put(this.folded, NameKey.of(word), code);
	}

	private void put(Map<String, String> words, String word, String code) {
		String other = words.putIfAbsent(word, code);
		if (other != null && !other.equals(code)) {
			this.ambiguous.add(word);
		}
	}

	/**
	 * {@return the code that the text stands for; the same text when it stands for none}
	 */
	String code(String text) {
		if (this.all.contains(text)) {
			return text;
		}
		String small = spoken(text);
		String code = this.codes.get(small);
		if (code != null) {
			return this.ambiguous.contains(small) ? text : code;
		}
		if (!isAscii(text)) {
			return text;
		}
		String key = NameKey.of(text);
		return this.ambiguous.contains(key) ? text : this.folded.getOrDefault(key, text);
	}

	/** In small letters; any apostrophe, hyphen and placement of the tone will do. */
	private static String spoken(String text) {
		String small = text.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replace('\u02bc', '\'').replace('-', ' ');
		while (small.contains("  ")) {
			small = small.replace("  ", " ");
		}
		return TonePlacement.onTheLast(small);
	}

	/** A word with marks is no other word without them. */
	private static boolean isAscii(String text) {
		return text.chars().allMatch((character) -> character < 0x80);
	}

	/**
	 * {@return the codes that several words stand for, joined by {@code |}, each once and
	 * in order; the same text when one of them stands for none}
	 */
	String codes(String text) {
		Set<String> found = new java.util.TreeSet<>();
		for (String word : List.of(text.split("[,;/|+]"))) {
			String code = code(word.strip());
			if (!word.isBlank() && !isCode(code)) {
				return text;
			}
			if (!word.isBlank()) {
				found.add(code);
			}
		}
		return found.isEmpty() ? text : String.join("|", found);
	}

	/**
	 * {@return whether the text is a code, or several joined by {@code |}}
	 */
	boolean isCode(String text) {
		return this.all.contains(text)
				|| text.indexOf('|') >= 0 && List.of(text.split("\\|")).stream().allMatch(this.all::contains);
	}

}
