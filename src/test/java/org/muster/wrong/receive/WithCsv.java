package org.muster.wrong.receive;

import org.apache.commons.csv.CSVFormat;

/** Breaks no law. */
public final class WithCsv {

	public CSVFormat format() {
		return CSVFormat.RFC4180;
	}

}
