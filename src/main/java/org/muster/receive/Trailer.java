package org.muster.receive;

import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.muster.charset.Encodings;

/**
 * The last record of a text, which is no data but tells how many records there are.
 *
 * @param records how many it tells; empty when it has no number
 */
record Trailer(Optional<Long> records) {

	/**
	 * Recognises a trailer by the beginning of its first filled cell.
	 * @param record the last record
	 * @param beginning the beginning, whatever its case, marks and spaces
	 * @param numbered whether the first cell is the number of a row
	 * @param charset the encoding of the text
	 */
	static Optional<Trailer> of(byte[] record, Dialect dialect, String beginning, boolean numbered, Charset charset) {
		CharsetDecoder strict = Encodings.strictDecoder(charset);
		List<String> cells = RecordCells.of(record, dialect)
			.stream()
			.skip(numbered ? 1 : 0)
			.map((cell) -> RecordCells.decoded(cell, strict).orElse(cell).strip())
			.filter((cell) -> !cell.isEmpty())
			.toList();
		boolean found = !cells.isEmpty() && isAtBeginning(cells.get(0), beginning);
		return found ? Optional.of(new Trailer(number(cells))) : Optional.empty();
	}

	private static boolean isAtBeginning(String cell, String beginning) {
		return cell.startsWith(beginning) || HeaderWords.fold(cell).startsWith(HeaderWords.fold(beginning));
	}

	private static Optional<Long> number(List<String> cells) {
		return cells.stream()
			.map((cell) -> cell.replaceAll("(?<=\\d)[ .,](?=\\d)", "").replaceAll("\\D+", " ").strip())
			.filter((digits) -> digits.matches("\\d{1,12}"))
			.map(Long::valueOf)
			.findFirst();
	}

	/**
	 * {@return what is wrong with the trailer of a text with this many records}
	 */
	static Optional<InputProblem> problem(Optional<Trailer> trailer, int records, Path path, Source source) {
		if (trailer.isEmpty()) {
			return Optional.of(InputProblem.trailerMissing(path, source));
		}
		Optional<Long> told = trailer.get().records;
		if (told.isEmpty()) {
			return Optional.of(InputProblem.trailerWithoutNumber(path, source));
		}
		return (told.get() == records) ? Optional.empty()
				: Optional.of(InputProblem.otherCount(path, "its trailer", told.get(), records));
	}

}
