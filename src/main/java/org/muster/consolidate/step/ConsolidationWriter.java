package org.muster.consolidate.step;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.muster.block.InputFiles;
import org.muster.consolidate.Alike;
import org.muster.consolidate.Consolidation;
import org.muster.consolidate.MemberRecord;
import org.muster.consolidate.Merge;
import org.muster.database.Copy;
import org.muster.database.CopyRows;
import org.muster.model.Field;
import org.muster.model.Finding;
import org.muster.model.FindingCode;
import org.muster.model.Outcome;
import org.muster.model.PlaceField;
import org.muster.model.RecordKey;
import org.muster.model.RunAttempt;

/** Writes what consolidating concluded. */
final class ConsolidationWriter {

	private static final String FIELDS = Stream.of(Field.values()).map(Field::column).collect(Collectors.joining(", "));

	private final DataSource dataSource;

	private final RunAttempt run;

	private final InputFiles files;

	ConsolidationWriter(DataSource dataSource, RunAttempt run, InputFiles files) {
		this.dataSource = dataSource;
		this.run = run;
		this.files = files;
	}

	void write(Consolidation consolidation) {
		CopyRows ledger = new CopyRows();
		merged(consolidation, ledger);
		held(consolidation, ledger);
		Copy.into(this.dataSource, """
				ledger (run_id, file_no, record_no, line_no, outcome, planned, reason, member_no, into_file_no,
				into_record_no, attempt)""", ledger);
		completed(consolidation);
		findings(consolidation.findings());
	}

	private void merged(Consolidation consolidation, CopyRows ledger) {
		CopyRows rows = new CopyRows();
		for (Merge merge : consolidation.merges()) {
			MemberRecord record = merge.record();
			MemberRecord into = merge.into();
			key(rows, record.key()).add(into.key().fileNo()).add(into.key().recordNo());
			rows.add(merge.rule().key());
			rows.add(merge.alike().map(Alike::evidence).orElse("")).add(merge.alike().map(Alike::weight).orElse(0));
			rows.endRow();
			ledger(ledger, record, Outcome.MERGED, merge.rule().key(), into.memberNo());
			ledger.add(into.key().fileNo()).add(into.key().recordNo()).add(this.run.attempt()).endRow();
		}
		Copy.into(this.dataSource,
				"merged_record (run_id, file_no, record_no, into_file_no, into_record_no, rule, evidence, weight)",
				rows);
	}

	private void held(Consolidation consolidation, CopyRows ledger) {
		CopyRows rows = new CopyRows();
		for (Map.Entry<RecordKey, FindingCode> held : consolidation.held().entrySet()) {
			MemberRecord record = consolidation.one(held.getKey());
			key(rows, record.key()).add(record.lineNo());
			rows.add(held.getValue().key()).add(this.files.rawRecord(record.key())).endRow();
			ledger(ledger, record, Outcome.HELD, held.getValue().key(), "");
			ledger.addNull().addNull().add(this.run.attempt()).endRow();
		}
		Copy.into(this.dataSource, "held_record (run_id, file_no, record_no, line_no, reason, raw)", rows);
	}

	private void ledger(CopyRows ledger, MemberRecord record, Outcome outcome, String reason, String memberNo) {
		key(ledger, record.key()).add(record.lineNo()).add(outcome.key()).add(this.run.dryRun());
		ledger.add(reason).add(memberNo);
	}

	private void completed(Consolidation consolidation) {
		CopyRows rows = new CopyRows();
		for (MemberRecord record : consolidation.completed()) {
			key(rows, record.key()).add(record.lineNo()).add(record.memberNo()).add(record.nameKey());
			Stream.of(record.values().toArray()).forEach(rows::add);
			record.places().toList().forEach(rows::add);
			rows.endRow();
		}
		Copy.into(this.dataSource, "completed_record (run_id, file_no, record_no, line_no, member_no, name_key, "
				+ FIELDS + ", " + String.join(", ", PlaceField.columns()) + ")", rows);
	}

	private void findings(Map<RecordKey, Set<Finding>> findings) {
		CopyRows rows = new CopyRows();
		findings.forEach((record,
				found) -> found.forEach((finding) -> key(rows, record).add(finding.code().key())
					.add(finding.field().column())
					.add("consolidate")
					.endRow()));
		Copy.into(this.dataSource, "finding (run_id, file_no, record_no, code, field, step)", rows);
	}

	private CopyRows key(CopyRows rows, RecordKey record) {
		return rows.add(this.run.runId()).add(record.fileNo()).add(record.recordNo());
	}

}
