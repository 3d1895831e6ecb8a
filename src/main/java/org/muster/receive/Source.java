package org.muster.receive;

import org.muster.model.SourceKind;

import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.muster.model.Field;

/**
 * Where records come from, as the job definition says. Whether the files exist and are as
 * described here is not known yet.
 *
 * @param name the source's key in the job definition; {@code registry} and
 * {@code decisions} for those two
 * @param kind what the records are about
 * @param files at least one, in the order of the definition
 * @param required whether the job is refused when a file is missing
 * @param delivery what absence means
 * @param encoding one of {@link #ENCODINGS}
 * @param delimiter between two fields of a record
 * @param columns the header text of each mapped field, as written, in Unicode form NFC;
 * in the order of {@link Field}
 */
public record Source(String name, SourceKind kind, List<Path> files, boolean required, Delivery delivery,
		String encoding, char delimiter, Map<Field, String> columns) {

	/** The encodings that a job definition may name. */
	public static final List<String> ENCODINGS = List.of("utf-8", "tcvn3", "windows-1258");

	public Source {
		files = List.copyOf(files);
		if (files.isEmpty()) {
			throw new IllegalArgumentException("a source has at least one file");
		}
		Map<Field, String> ordered = new EnumMap<>(Field.class);
		ordered.putAll(columns);
		columns = Collections.unmodifiableMap(ordered);
	}

	/**
	 * {@return where a key of this source stands in the job definition}
	 * @param key such as {@code encoding}
	 */
	public String place(String key) {
		return ((this.kind == SourceKind.MEMBER) ? "sources." : "") + this.name + "." + key;
	}

	/**
	 * {@return this source with other files}
	 * @param others at least one
	 */
	public Source withFiles(List<Path> others) {
		return new Source(this.name, this.kind, others, this.required, this.delivery, this.encoding, this.delimiter,
				this.columns);
	}

}
