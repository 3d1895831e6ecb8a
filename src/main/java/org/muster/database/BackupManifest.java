package org.muster.database;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup holds, in its entry {@code manifest.json}.
 *
 * @param format of the file
 * @param edition digest of the scripts that made the tables
 * @param server version of PostgreSQL
 * @param takenAt ISO 8601 in UTC
 * @param tables in the order in which they can be filled
 * @param sequences last value of each; negative when it was never used
 */
record BackupManifest(String format, String edition, String server, String takenAt, List<Entry> tables,
		Map<String, Long> sequences) {

	static final String FORMAT = "muster-backup-1";

	static final String NAME = "manifest.json";

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(SerializationFeature.INDENT_OUTPUT)
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
				DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
				DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
		.build();

	BackupManifest {
		tables = List.copyOf(tables);
		sequences = new TreeMap<>(sequences);
	}

	/**
	 * A table; its rows are in an entry named like it, in the text form of COPY.
	 *
	 * @param table with its schema
	 * @param columns in the order of the rows
	 * @param parent of which it is a part, or empty
	 * @param part the run whose rows it has, or empty
	 * @param keys columns of its own unique indexes
	 * @param rows how many
	 * @param sha256 over the rows as they stand in the entry
	 */
	record Entry(String table, String columns, String parent, String part, List<String> keys, long rows,
			String sha256) {

		Entry {
			keys = List.copyOf(keys);
		}

	}

	byte[] toJson() {
		return MAPPER.writeValueAsBytes(this);
	}

	/**
	 * {@return the manifest}
	 * @throws IllegalArgumentException if it is none
	 */
	static BackupManifest ofJson(byte[] json) {
		try {
			BackupManifest manifest = MAPPER.readValue(json, BackupManifest.class);
			if (manifest.format().equals(FORMAT)) {
				return manifest;
			}
		}
		catch (JacksonException ex) {
			throw new IllegalArgumentException("no manifest of form " + FORMAT, ex);
		}
		throw new IllegalArgumentException("no manifest of form " + FORMAT);
	}

}
