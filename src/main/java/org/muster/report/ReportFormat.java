package org.muster.report;

import java.util.Locale;

/** What a report can be written as. All are made of the canonical JSON. */
public enum ReportFormat {

	/** The canonical JSON, with its schema beside it. */
	JSON,

	/** A page for each language. */
	HTML,

	/** Likewise, as tagged PDF. */
	PDF,

	/** A workbook for each language. */
	XLSX;

	private final String key = name().toLowerCase(Locale.ROOT);

	/**
	 * {@return the word on the command line, which also ends the file's name}
	 */
	public String key() {
		return this.key;
	}

}
