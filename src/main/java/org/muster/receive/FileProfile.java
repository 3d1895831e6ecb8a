package org.muster.receive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharsetDecoder;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

import org.muster.charset.Encodings;

/**
 * A profile of each column of a file, whether or not it has a field.
 *
 * @param columns in the order of the header
 */
public record FileProfile(List<ColumnProfile> columns) {

	/** Different texts that are counted in all columns together: at most 64 MB. */
	private static final int MOST_DISTINCT = 2_000_000;

	private static final int MOST_PATTERNS = 100_000;

	public FileProfile {
		columns = List.copyOf(columns);
	}

	/**
	 * Profiles.
	 * @param inspection of the file
	 * @param limits of records
	 * @return the profile
	 * @throws IOException if the file cannot be read
	 */
	public static FileProfile of(Inspection inspection, Limits limits) throws IOException {
		Reading reading = inspection.reading();
		List<CharsetDecoder> decoders = new ArrayList<>();
		List<ColumnProfile> columns = new ArrayList<>();
		int first = reading.numbered() ? 1 : 0;
		int width = Math.min(reading.width() - first, limits.columns());
		for (int column = 0; column < width; column++) {
			columns.add(new ColumnProfile(Math.min(1_000_000, MOST_DISTINCT / width), MOST_PATTERNS / width));
			decoders.add(Encodings
				.strictDecoder(Encodings.of(reading.others().getOrDefault(column + first, reading.encoding()))));
		}
		long from = inspection.blocks().isEmpty() ? Long.MAX_VALUE : inspection.blocks().get(0).startByte();
		try (InputStream input = Files.newInputStream(inspection.part().text())) {
			RecordScanner scanner = new RecordScanner(input, reading.dialect(), limits.recordBytes());
			while (!columns.isEmpty() && scanner.next()) {
				if (scanner.startByte() >= from) {
					add(RecordCells.of(scanner.bytes(), reading.dialect()), first, columns, decoders);
				}
			}
		}
		catch (RecordTooLongException ex) {
			// the inspection says so; what stands before is profiled
		}
		return new FileProfile(columns);
	}

	private static void add(List<String> cells, int first, List<ColumnProfile> columns, List<CharsetDecoder> decoders) {
		for (int column = 0; column < columns.size(); column++) {
			String cell = (column + first < cells.size()) ? cells.get(column + first) : "";
			columns.get(column)
				.add(RecordCells.isPlain(cell) ? cell : RecordCells.decoded(cell, decoders.get(column)).orElse(cell));
		}
	}

}
