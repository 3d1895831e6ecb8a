package org.muster.receive;

import java.util.List;
import java.util.Optional;

/**
 * What a job definition says of a source's dialect; what it leaves open is found in the
 * file.
 *
 * @param delimiter between two fields
 * @param quote around a field; {@link Dialect#NONE} for none
 * @param escape as of {@link Dialect}
 * @param comment as of {@link Dialect}
 * @param nullText as of {@link Dialect}
 */
public record TextForm(Optional<String> delimiter, Optional<Character> quote, char escape, char comment,
		String nullText) {

	/** Everything is found in the file. */
	public static final TextForm OPEN = new TextForm(Optional.empty(), Optional.empty(), Dialect.NONE, Dialect.NONE,
			"");

	private static final List<String> DELIMITERS = List.of(",", ";", "\t", "||", "|", "~", "^");

	private static final List<Character> QUOTES = List.of('"', '\'');

	/**
	 * {@return this form with that delimiter and double quotes}
	 */
	public static TextForm of(char delimiter) {
		return new TextForm(Optional.of(String.valueOf(delimiter)), Optional.of('"'), Dialect.NONE, Dialect.NONE, "");
	}

	/**
	 * {@return the first of the keys {@code quote}, {@code escape} and {@code comment}
	 * whose sign has another meaning too}
	 */
	public Optional<String> ambiguous() {
		String between = this.delimiter.orElse("");
		char around = this.quote.orElse(Dialect.NONE);
		if (!Dialect.areDistinct(between, around)) {
			return Optional.of("quote");
		}
		if (!Dialect.areDistinct(between, around, this.escape)) {
			return Optional.of("escape");
		}
		return Dialect.areDistinct(between, around, this.escape, this.comment) ? Optional.empty()
				: Optional.of("comment");
	}

	/**
	 * {@return the dialects that agree with this form, the likeliest first}
	 */
	List<Dialect> dialects() {
		return this.delimiter.map(List::of)
			.orElse(DELIMITERS)
			.stream()
			.flatMap((one) -> this.quote.map(List::of)
				.orElse(QUOTES)
				.stream()
				.filter((mark) -> Dialect.areDistinct(one, mark, this.escape, this.comment))
				.map((mark) -> new Dialect(one, mark, this.escape, this.comment, this.nullText)))
			.toList();
	}

}
