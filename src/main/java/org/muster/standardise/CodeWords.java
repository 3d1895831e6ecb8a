package org.muster.standardise;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.muster.compare.NameKey;
import org.muster.model.ReferenceFile;

/**
 * The words of one code list, with and without marks, in any case. Source:
 * {@code reference/code-words.csv}.
 */
final class CodeWords {

	static final CodeWords GENDER = new CodeWords("gender");

	static final CodeWords STATUS = new CodeWords("status");

	private final Map<String, String> codes = new HashMap<>();

	private final Set<String> all = new HashSet<>();

	private CodeWords(String list) {
		for (List<String> row : ReferenceFile.rows("code-words.csv")) {
			if (row.get(0).equals(list)) {
				this.all.add(row.get(2));
				this.codes.put(row.get(1), row.get(2));
				this.codes.put(NameKey.of(row.get(1)), row.get(2));
			}
		}
	}

	/**
	 * {@return the code that the text stands for; the same text when it stands for none}
	 */
	String code(String text) {
		return this.all.contains(text) ? text : this.codes.getOrDefault(text.toLowerCase(Locale.ROOT), text);
	}

	/**
	 * {@return whether the text is a code}
	 */
	boolean isCode(String text) {
		return this.all.contains(text);
	}

}
