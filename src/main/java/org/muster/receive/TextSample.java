package org.muster.receive;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.muster.charset.Detection;
import org.muster.charset.EncodingDetector;
import org.muster.charset.Encodings;
import org.muster.charset.LegacyMeter;

/**
 * A sample of a text's records, by which its encoding is told: over all and by column.
 * The first {@value #FIRST} records, then each {@value #EACH}th.
 */
final class TextSample {

	private static final int FIRST = 1000;

	private static final int EACH = 512;

	/** Words that a column must have to be of another encoding than its file. */
	private static final int LEAST_WORDS = 20;

	/** Shares of Vietnamese syllables that contradict what the job definition says. */
	private static final double FITS = 0.9;

	private static final double FITS_NOT = 0.6;

	private final Dialect dialect;

	private final int mostColumns;

	/** All columns that a header may not have are one, which no header has. */
	private final Map<Integer, EncodingDetector> columns = new TreeMap<>();

	private final Map<Integer, LegacyMeter> fonts = new TreeMap<>();

	TextSample(Dialect dialect, int mostColumns) {
		this.dialect = dialect;
		this.mostColumns = mostColumns;
	}

	/**
	 * {@return whether the record of this number, from 1, belongs to the sample}
	 */
	static boolean takes(int record) {
		return record <= FIRST || record % EACH == 0;
	}

	/** Takes a record. */
	void add(byte[] record) {
		List<String> cells = RecordCells.of(record, this.dialect);
		for (int column = 0; column < cells.size(); column++) {
			String cell = cells.get(column);
			if (!cell.isEmpty() && !RecordCells.isPlain(cell)) {
				byte[] bytes = RecordCells.bytes(cell);
				int place = Math.min(column, this.mostColumns + 1); // column 0 may be a
																	// row's number
				this.columns.computeIfAbsent(place, (one) -> new EncodingDetector()).add(bytes);
				addFont(place, cell);
			}
		}
	}

	private void addFont(int column, String cell) {
		RecordCells.decoded(cell, Encodings.strictDecoder(Encodings.of("utf-8")))
			.ifPresent((text) -> this.fonts.computeIfAbsent(column, (one) -> new LegacyMeter()).add(text));
	}

	private Detection detection() {
		EncodingDetector all = new EncodingDetector();
		this.columns.values().forEach(all::add);
		return all.detection();
	}

	/**
	 * {@return the encoding; UTF-8 for pure ASCII}
	 */
	String encoding(Utf8Meter utf8) {
		return isUtf8(utf8) ? "utf-8" : detection().encoding().orElse("utf-8");
	}

	/**
	 * {@return whether one encoding fits best}
	 */
	boolean isClear(Utf8Meter utf8) {
		return isUtf8(utf8) || detection().encoding().isPresent();
	}

	/** Text without a byte above 127 is UTF-8 too. */
	private static boolean isUtf8(Utf8Meter utf8) {
		return utf8.looksLikeUtf8() && (utf8.sequences() > 0 || utf8.strays() == 0);
	}

	/**
	 * {@return whether this encoding fits best, and what does not fit are columns in
	 * another one}
	 */
	boolean isMostly(String encoding) {
		return detection().encoding().filter(encoding::equals).isPresent() && !otherColumns(encoding).isEmpty();
	}

	/**
	 * {@return the columns that are clearly in another encoding than the file}
	 */
	Map<Integer, String> otherColumns(String encoding) {
		Map<Integer, String> others = new TreeMap<>();
		this.columns.forEach((column, detector) -> {
			Detection detection = detector.detection();
			detection.encoding()
				.filter((other) -> !other.equals(encoding) && detection.words() >= LEAST_WORDS)
				.filter((other) -> detection.share(other) >= FITS && detection.share(encoding) <= FITS_NOT)
				.ifPresent((other) -> others.put(column, other));
		});
		return others;
	}

	/**
	 * {@return the columns of a Unicode text in which most cells were typed in an old
	 * font}
	 */
	Map<Integer, String> legacyColumns(String encoding) {
		Map<Integer, String> legacy = new TreeMap<>();
		if (encoding.equals("utf-8")) {
			this.fonts.forEach((column, meter) -> {
				if (!meter.encoding().isEmpty()) {
					legacy.put(column, meter.encoding());
				}
			});
		}
		return legacy;
	}

	/**
	 * {@return the encoding that fits well where the declared one does not}
	 */
	Optional<String> contradicting(String declared) {
		Detection detection = detection();
		return detection.encoding()
			.filter((other) -> !other.equals(declared) && detection.words() >= LEAST_WORDS)
			.filter((other) -> detection.share(other) >= FITS && detection.share(declared) <= FITS_NOT);
	}

	/**
	 * {@return the share of Vietnamese syllables under the best encodings; empty for pure
	 * ASCII}
	 */
	String explanation() {
		return detection().explanation();
	}

}
