package org.muster.wrong.audit;

import org.muster.wrong.report.Right;

/** Breaks no law: audit fills the report. */
public final class Report {

	public Right other() {
		return new Right();
	}

}
