package org.muster.wrong.standardise;

import org.apache.commons.csv.CSVFormat;

/** Reads CSV outside of receive. */
public final class WithCsv {

	public CSVFormat format() {
		return CSVFormat.RFC4180;
	}

}
