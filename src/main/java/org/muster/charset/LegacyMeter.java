package org.muster.charset;

import java.util.Map;
import java.util.TreeMap;

/** Counts in which old font the cells of a column of Unicode text were typed. */
public final class LegacyMeter {

	/** Share of the cells that tell, at least, for an encoding to be the column's. */
	private static final double MAJORITY = 0.5;

	private final Map<String, Integer> cells = new TreeMap<>();

	private int plain;

	/**
	 * Takes a cell.
	 */
	public void add(String text) {
		LegacyReading reading = LegacyText.read(text, "");
		if (reading.kind() == LegacyReading.Kind.REPAIRED) {
			this.cells.merge(reading.encoding(), 1, Integer::sum);
		}
		else if (text.chars().anyMatch((character) -> character > 0xFF)) {
			this.plain++;
		}
	}

	/**
	 * {@return the encoding of the font in which most cells with Vietnamese letters were
	 * typed; empty for none}
	 */
	public String encoding() {
		int all = this.plain + this.cells.values().stream().mapToInt(Integer::intValue).sum();
		return this.cells.entrySet()
			.stream()
			.filter((entry) -> entry.getValue() > MAJORITY * all)
			.map(Map.Entry::getKey)
			.findFirst()
			.orElse("");
	}

}
