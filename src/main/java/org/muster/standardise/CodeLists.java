package org.muster.standardise;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

import org.muster.charset.LegacyText;
import org.muster.model.Field;
import org.muster.model.ReferenceData;

/**
 * The code lists of the fields that have one. Sources: {@code reference/code-words.csv},
 * {@code ethnic-groups.csv}, {@code religions.csv}.
 */
final class CodeLists {

	/** With the program's own tables. */
	static final CodeLists BUILT_IN = new CodeLists(ReferenceData.builtIn());

	/** The list of 1979 that the codes of ethnic groups belong to. */
	private static final String ETHNIC_LIST = "1979:";

	private static final String PEOPLE = "d\u00e2n t\u1ed9c ";

	private final Map<Field, CodeWords> lists = new EnumMap<>(Field.class);

	CodeLists(ReferenceData data) {
		for (List<String> row : data.rows("code-words.csv")) {
			Field.ofKey(row.get(0)).ifPresent((field) -> list(field).add(row.get(1), row.get(2)));
		}
		for (List<String> row : data.rows("religions.csv")) {
			list(Field.RELIGION).add(row.get(1), row.get(0));
		}
		List<List<String>> groups = data.rows("ethnic-groups.csv");
		for (List<String> row : groups) {
			addGroup(row, groups);
		}
	}

	private CodeWords list(Field field) {
		return this.lists.computeIfAbsent(field, (one) -> new CodeWords());
	}

	/** A bare number counts only where both official numberings mean the same group. */
	private void addGroup(List<String> row, List<List<String>> groups) {
		CodeWords words = list(Field.ETHNIC_GROUP);
		String code = ETHNIC_LIST + row.get(0);
		words.add(row.get(1), code);
		words.add(PEOPLE + row.get(1), code);
		for (String alias : row.get(3).split(";")) {
			if (!alias.isBlank() && isOwn(alias, row, groups)) {
				words.add(alias, code);
			}
		}
		if (row.get(0).equals(row.get(2))) {
			words.add(row.get(0), code);
			words.add(Integer.toString(Integer.parseInt(row.get(0))), code);
		}
	}

	/** The name of one group that is an alias of another stands for the first. */
	private static boolean isOwn(String alias, List<String> row, List<List<String>> groups) {
		return groups.stream().noneMatch((other) -> other != row && other.get(1).equalsIgnoreCase(alias));
	}

	/**
	 * {@return the list of a field, or empty}
	 */
	Optional<CodeWords> of(Field field) {
		return Optional.ofNullable(this.lists.get(field));
	}

	/**
	 * {@return the code that the text stands for in the field's list; the same text when
	 * it stands for none}
	 */
	String code(Field field, String text) {
		return coded(field, text, CodeWords::code);
	}

	/**
	 * {@return likewise, of several words}
	 */
	String codes(Field field, String text) {
		return coded(field, text, CodeWords::codes);
	}

	/**
	 * Of the readings of a text that was typed in an old font, only one may be a word of
	 * the list.
	 */
	private String coded(Field field, String text, BiFunction<CodeWords, String, String> look) {
		CodeWords words = this.lists.get(field);
		if (words == null) {
			return text;
		}
		String code = look.apply(words, text);
		if (words.isCode(code)) {
			return code;
		}
		Set<String> codes = new TreeSet<>();
		for (String meaning : LegacyText.meanings(text)) {
			String read = look.apply(words, meaning);
			if (words.isCode(read)) {
				codes.add(read);
			}
		}
		return (codes.size() == 1) ? codes.iterator().next() : code;
	}

	/**
	 * {@return whether the field has a list and the text is none of its codes}
	 */
	boolean isUnknown(Field field, String text) {
		CodeWords words = this.lists.get(field);
		return words != null && !text.isEmpty() && !words.isCode(text);
	}

}
