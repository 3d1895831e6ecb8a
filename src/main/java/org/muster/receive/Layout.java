package org.muster.receive;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.muster.model.Field;

/**
 * How the records of one file are read.
 *
 * @param charset its encoding; reports what it cannot decode
 * @param others columns from 0 that are in another encoding than the file
 * @param dialect how fields and records are set apart
 * @param columns for each field of {@link Field}, in order, the places of its columns
 * from 0; none when the file has none
 * @param width how many columns the header has
 * @param numbered whether column 0 is the number of the row in a sheet or table, and rows
 * may be shorter than the header
 * @param from1904 whether day numbers in date fields are counted from 1904
 * @param fieldCharacters the longest field
 */
public record Layout(Charset charset, Map<Integer, Charset> others, Dialect dialect, List<List<Integer>> columns,
		int width, boolean numbered, boolean from1904, int fieldCharacters) {

	public Layout {
		others = Map.copyOf(others);
		columns = columns.stream().map(List::copyOf).toList();
		if (columns.size() != Field.count()) {
			throw new IllegalArgumentException("expected " + Field.count() + " columns but got " + columns.size());
		}
	}

	/**
	 * {@return the fields that the file has, in order}
	 */
	public List<Field> fields() {
		return Stream.of(Field.values()).filter((field) -> !this.columns.get(field.ordinal()).isEmpty()).toList();
	}

	/**
	 * {@return the encoding of a column from 0}
	 */
	Charset charset(int column) {
		return this.others.getOrDefault(column, this.charset);
	}

	/**
	 * {@return the encoding of a field; that of the file when it has no column}
	 */
	public Charset charset(Field field) {
		List<Integer> places = this.columns.get(field.ordinal());
		return places.isEmpty() ? this.charset : charset(places.get(0));
	}

	/**
	 * {@return whether all columns are in one encoding}
	 */
	boolean isUniform() {
		return this.others.isEmpty();
	}

}
