package org.muster.audit.log;

import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.muster.audit.FigureComparison;
import org.muster.audit.RunFigures;
import org.muster.audit.RunNumber;
import org.muster.report.RunReport;

/** Whether the database gives the figures and digests of a report again. */
public final class ReportCheck {

	private ReportCheck() {
	}

	/**
	 * Verifies.
	 * @param source the database
	 * @param json text of a report
	 * @return what differs
	 * @throws org.muster.model.OperatorException if it is no report, or the rows of its
	 * run were removed
	 */
	public static List<Trouble> check(DataSource source, String json) {
		RunReport told = RunReport.ofJson("report.json", json);
		RunReport now = new RunFigures(source).report(RunNumber.resolve(source, String.valueOf(told.run().id())));
		List<Trouble> troubles = new ArrayList<>();
		FigureComparison.of(told.figures(), now.figures())
			.forEach((one) -> troubles.add(new Trouble(Phrase.of("figure", one.figure(), one.row(), one.column()),
					Phrase.of("report.says", one.one()), Phrase.of("database.says", one.other()))));
		told.digest().forEach((section, digest) -> {
			String found = now.digest().getOrDefault(section, new RunReport.Digest("", "")).sha256();
			if (!found.equals(digest.sha256())) {
				troubles.add(new Trouble(Phrase.of("digest", Phrase.of("section." + section)),
						Phrase.of("report.says", digest.sha256()),
						Phrase.of("database.says", found.isEmpty() ? Phrase.of("none") : found)));
			}
		});
		return troubles;
	}

}
