package org.muster.receive;

import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.muster.model.Field;
import org.muster.model.SourceKind;

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
 * @param encoding one of the keys of {@link org.muster.charset.Encodings}; empty to find
 * it in the file
 * @param form the dialect, as far as it is given
 * @param sheets of a workbook, or entries of an archive, by name; {@code *} for all;
 * empty for the only one
 * @param trailer the beginning of a last record that is none but tells their number;
 * empty for none
 * @param columns the header texts of each mapped field, as written, in Unicode form NFC;
 * several are joined; in the order of {@link Field}; empty to map by the usual texts
 */
public record Source(String name, SourceKind kind, List<Path> files, boolean required, Delivery delivery,
		Optional<String> encoding, TextForm form, List<String> sheets, Optional<String> trailer,
		Map<Field, List<String>> columns) {

	public Source {
		files = List.copyOf(files);
		if (files.isEmpty()) {
			throw new IllegalArgumentException("a source has at least one file");
		}
		sheets = List.copyOf(sheets);
		Map<Field, List<String>> ordered = new EnumMap<>(Field.class);
		columns.forEach((field, texts) -> ordered.put(field, List.copyOf(texts)));
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
		return new Source(this.name, this.kind, others, this.required, this.delivery, this.encoding, this.form,
				this.sheets, this.trailer, this.columns);
	}

}
