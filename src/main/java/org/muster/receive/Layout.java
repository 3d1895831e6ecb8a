package org.muster.receive;

import java.nio.charset.Charset;
import java.util.List;

import org.apache.commons.csv.CSVFormat;

import org.muster.model.Field;

/**
 * How the records of one file are read.
 *
 * @param charset its encoding; reports what it cannot decode
 * @param delimiter between fields
 * @param columns for each field of {@link Field}, in order, the place of its column from
 * 0, or -1 when the file has none
 * @param width how many columns the header has
 */
public record Layout(Charset charset, char delimiter, List<Integer> columns, int width) {

	public Layout {
		columns = List.copyOf(columns);
		if (columns.size() != Field.count()) {
			throw new IllegalArgumentException("expected " + Field.count() + " columns but got " + columns.size());
		}
	}

	/**
	 * {@return the dialect as Commons CSV names it}
	 */
	CSVFormat format() {
		return format(this.delimiter);
	}

	static CSVFormat format(char delimiter) {
		return CSVFormat.RFC4180.builder().setDelimiter(delimiter).setIgnoreEmptyLines(true).get();
	}

}
