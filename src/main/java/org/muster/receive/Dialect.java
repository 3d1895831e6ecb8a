package org.muster.receive;

import org.apache.commons.csv.CSVFormat;

/**
 * How fields and records are set apart in a delimited text.
 *
 * @param delimiter between two fields: 1 to 4 ASCII characters, no line end
 * @param quote around a field that contains a delimiter or line end; {@link #NONE} for
 * none
 * @param escape before a character that is meant literally; {@link #NONE} for none
 * @param comment at the start of a line that is no record; {@link #NONE} for none
 * @param nullText a field of exactly this text is missing; empty for no such text
 */
public record Dialect(String delimiter, char quote, char escape, char comment, String nullText) {

	/** No such character. */
	public static final char NONE = ' ';

	public Dialect {
		if (delimiter.isEmpty() || delimiter.length() > 4) {
			throw new IllegalArgumentException("a delimiter has 1 to 4 characters");
		}
		if (!areDistinct(delimiter, quote, escape, comment)) {
			throw new IllegalArgumentException("no sign has two meanings");
		}
	}

	/**
	 * {@return whether no sign has two meanings}
	 */
	static boolean areDistinct(String delimiter, char... marks) {
		String seen = delimiter;
		for (char mark : marks) {
			if (mark != NONE && seen.indexOf(mark) >= 0) {
				return false;
			}
			seen += mark;
		}
		return true;
	}

	/**
	 * {@return the dialect of RFC 4180 with another delimiter}
	 */
	public static Dialect of(char delimiter) {
		return new Dialect(String.valueOf(delimiter), '"', NONE, NONE, "");
	}

	/**
	 * {@return the dialect as Commons CSV names it}
	 */
	CSVFormat format() {
		CSVFormat.Builder format = CSVFormat.RFC4180.builder()
			.setDelimiter(this.delimiter)
			.setIgnoreEmptyLines(true)
			.setQuote((this.quote == NONE) ? null : this.quote);
		if (this.escape != NONE) {
			format.setEscape(this.escape);
		}
		if (this.comment != NONE) {
			format.setCommentMarker(this.comment);
		}
		if (!this.nullText.isEmpty()) {
			format.setNullString(this.nullText);
		}
		return format.get();
	}

	/**
	 * {@return the delimiter as messages name it}
	 */
	String delimiterName() {
		return this.delimiter.equals("\t") ? "tab" : "'" + this.delimiter + "'";
	}

}
