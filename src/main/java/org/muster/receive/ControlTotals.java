package org.muster.receive;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the supplier of a text told of it, in its trailer and in the manifest of its file.
 *
 * @param trailer records of the text, by its last line
 * @param records in all texts of the file, by the manifest
 * @param bytes of the file, by the manifest
 * @param sha256 of the file, by the manifest, in small hexadecimal digits
 */
public record ControlTotals(Optional<Long> trailer, Optional<Long> records, Optional<Long> bytes,
		Optional<String> sha256) {

	/** Nothing was told. */
	static final ControlTotals NONE = new ControlTotals(Optional.empty(), Optional.empty(), Optional.empty(),
			Optional.empty());

	static ControlTotals ofTrailer(Optional<Long> told) {
		return new ControlTotals(told, Optional.empty(), Optional.empty(), Optional.empty());
	}

	/**
	 * {@return as it is stored: what was told by name, in the order of names}
	 */
	public Map<String, Object> stored() {
		Map<String, Object> stored = new TreeMap<>();
		this.trailer.ifPresent((told) -> stored.put("trailer", told));
		this.records.ifPresent((told) -> stored.put("records", told));
		this.bytes.ifPresent((told) -> stored.put("bytes", told));
		this.sha256.ifPresent((told) -> stored.put("sha256", told));
		return stored;
	}

}
