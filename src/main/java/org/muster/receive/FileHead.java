package org.muster.receive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.muster.charset.Encodings;

/**
 * What the beginning of a text tells of its dialect and header. The header is the record,
 * among the first {@value #RECORDS}, in which most fields are found; records before it
 * are a title. Dialects are tried in a fixed order, and the one that explains most wins.
 *
 * @param dialect how fields and records are set apart
 * @param title how many records stand before the header
 * @param cells of the header, a character for a byte; none when there is no readable
 * record
 * @param line the physical line where the header starts, from 1
 */
record FileHead(Dialect dialect, int title, List<String> cells, int line) {

	/** Bytes at the beginning of a text that are looked at. */
	static final int BYTES = 1 << 18;

	private static final int RECORDS = 50;

	FileHead {
		cells = List.copyOf(cells);
	}

	/**
	 * Finds dialect and header.
	 * @param head the first {@link #BYTES} bytes, or fewer
	 * @param part what is known of the text
	 * @param source what the job definition says
	 * @param words the usual header texts
	 */
	static FileHead of(byte[] head, TextPart part, Source source, HeaderWords words) {
		List<Dialect> dialects = part.dialect().map(List::of).orElse(source.form().dialects());
		List<String> encodings = part.encoding().or(source::encoding).map(List::of).orElse(Encodings.byteKeys());
		List<Choice> choices = new ArrayList<>();
		for (Dialect dialect : dialects) {
			choices.addAll(choices(head, dialect, part.numbered(), source, words, encodings));
		}
		return choices.stream()
			.max(Choice.BY_WORTH)
			.map((choice) -> new FileHead(choice.dialect, choice.title, choice.cells, choice.line))
			.orElse(new FileHead(dialects.get(0), 0, List.of(), 1));
	}

	private static List<Choice> choices(byte[] head, Dialect dialect, boolean numbered, Source source,
			HeaderWords words, List<String> encodings) {
		List<List<String>> records = new ArrayList<>();
		List<Integer> lines = new ArrayList<>();
		read(head, dialect, records, lines);
		List<Choice> choices = new ArrayList<>();
		int wrapped = (int) records.stream().flatMap(List::stream).filter(FileHead::isWrapped).count();
		for (int at = 0; at < records.size(); at++) {
			List<String> cells = records.get(at);
			List<String> shown = (numbered && !cells.isEmpty()) ? cells.subList(1, cells.size()) : cells;
			Header header = best(shown, source, words, encodings);
			long even = records.stream().filter((one) -> one.size() == cells.size()).count();
			choices.add(new Choice(dialect, at, cells, lines.get(at), header.isComplete() ? 1 : 0, header.fieldCount(),
					(int) even, wrapped));
		}
		return choices;
	}

	/**
	 * {@return the header under the encoding in which it says most}
	 */
	static Header best(List<String> cells, Source source, HeaderWords words, List<String> encodings) {
		List<String> tried = cells.stream().allMatch(RecordCells::isAscii) ? encodings.subList(0, 1) : encodings;
		return tried.stream()
			.map((encoding) -> Header.of(RecordCells.headerTexts(cells, Encodings.of(encoding)), source, words))
			.max(Comparator.comparing(Header::isComplete).thenComparing(Header::fieldCount))
			.orElse(Header.NONE);
	}

	private static void read(byte[] head, Dialect dialect, List<List<String>> records, List<Integer> lines) {
		RecordScanner scanner = new RecordScanner(new ByteArrayInputStream(head), dialect, head.length);
		try {
			while (records.size() < RECORDS && scanner.next()) {
				records.add(RecordCells.of(scanner.bytes(), dialect));
				lines.add(scanner.startLine());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A cell that still has quotes was not read by its own dialect. */
	private static boolean isWrapped(String cell) {
		char first = cell.isEmpty() ? ' ' : cell.charAt(0);
		return cell.length() > 1 && (first == '"' || first == '\'') && cell.charAt(cell.length() - 1) == first;
	}

	private record Choice(Dialect dialect, int title, List<String> cells, int line, int complete, int fields, int even,
			int wrapped) {

		static final Comparator<Choice> BY_WORTH = Comparator.comparingInt(Choice::complete)
			.thenComparingInt(Choice::fields)
			.thenComparing(Comparator.comparingInt(Choice::title).reversed())
			.thenComparing(Comparator.comparingInt(Choice::wrapped).reversed())
			.thenComparingInt((choice) -> (choice.cells.size() > 1) ? choice.even : 0);

	}

}
