package org.muster.receive;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.muster.model.Field;

/**
 * The texts of a header against what the job definition says of its source: with columns
 * named there, exactly those are mapped; without, all that the usual words tell.
 *
 * @param texts of its columns, composed and trimmed
 * @param columns for each field of {@link Field} the places of its columns from 0
 * @param missing header texts, or fields, that were expected and are not there
 * @param doubtful header texts of which several stand for one field, by field
 */
record Header(List<String> texts, List<List<Integer>> columns, List<String> missing,
		Map<Field, List<String>> doubtful) {

	/** The header of a file that is not looked at further. */
	static final Header NONE = new Header(List.of(), Collections.nCopies(Field.count(), List.of()), List.of(),
			Map.of());

	Header {
		texts = List.copyOf(texts);
		columns = columns.stream().map(List::copyOf).toList();
		missing = List.copyOf(missing);
		doubtful = Collections.unmodifiableMap(new TreeMap<>(doubtful));
	}

	/**
	 * Reads a header.
	 * @param texts its texts
	 * @param source its source
	 * @param words the usual texts
	 */
	static Header of(List<String> texts, Source source, HeaderWords words) {
		return source.columns().isEmpty() ? byWords(texts, source, words) : byColumns(texts, source);
	}

	private static Header byWords(List<String> texts, Source source, HeaderWords words) {
		List<List<Integer>> columns = new ArrayList<>(NONE.columns());
		Map<Field, List<String>> doubtful = new TreeMap<>();
		words.fields(texts).forEach((field, found) -> {
			if (!source.kind().fields().contains(field)) {
				return;
			}
			columns.set(field.ordinal(), found.get(0).places());
			if (found.size() > 1) {
				doubtful.put(field, found.stream().map((one) -> texts.get(one.places().get(0))).toList());
			}
		});
		List<String> missing = source.kind()
			.requiredFields()
			.stream()
			.filter((field) -> columns.get(field.ordinal()).isEmpty())
			.map(Field::key)
			.toList();
		return new Header(texts, columns, missing, doubtful);
	}

	private static Header byColumns(List<String> texts, Source source) {
		List<String> folded = texts.stream().map(HeaderWords::fold).toList();
		List<List<Integer>> columns = new ArrayList<>(NONE.columns());
		List<String> missing = new ArrayList<>();
		Map<Field, List<String>> doubtful = new TreeMap<>();
		source.columns().forEach((field, wanted) -> {
			List<Integer> places = new ArrayList<>();
			for (String text : wanted) {
				List<Integer> found = places(text, texts, folded);
				places.addAll(found.isEmpty() ? List.of() : found.subList(0, 1));
				if (found.isEmpty()) {
					missing.add(text);
				}
				if (found.size() > 1) {
					doubtful.put(field, found.stream().map(texts::get).toList());
				}
			}
			columns.set(field.ordinal(), (places.size() == wanted.size()) ? places : List.of());
		});
		return new Header(texts, columns, missing, doubtful);
	}

	private static List<Integer> places(String wanted, List<String> texts, List<String> folded) {
		List<Integer> same = placesOf(wanted, texts);
		String key = HeaderWords.fold(wanted);
		return (same.isEmpty() && !key.isEmpty()) ? placesOf(key, folded) : same;
	}

	private static List<Integer> placesOf(String text, List<String> texts) {
		List<Integer> places = new ArrayList<>();
		for (int at = 0; at < texts.size(); at++) {
			if (texts.get(at).equals(text)) {
				places.add(at);
			}
		}
		return places;
	}

	/**
	 * {@return this header behind a first column with numbers of rows}
	 */
	Header shifted() {
		List<List<Integer>> shifted = this.columns.stream()
			.map((places) -> places.stream().map((place) -> place + 1).toList())
			.toList();
		return new Header(this.texts, shifted, this.missing, this.doubtful);
	}

	/**
	 * {@return how many fields have a column}
	 */
	int fieldCount() {
		return (int) this.columns.stream().filter((places) -> !places.isEmpty()).count();
	}

	/**
	 * {@return whether it has all that was expected, once}
	 */
	boolean isComplete() {
		return this.missing.isEmpty() && this.doubtful.isEmpty() && !this.texts.isEmpty();
	}

}
