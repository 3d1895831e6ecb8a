package org.muster.wrong.report;

import org.muster.wrong.audit.Report;

/** Imports what fills it. */
public final class SidewaysReport {

	public Report other() {
		return new Report();
	}

}
