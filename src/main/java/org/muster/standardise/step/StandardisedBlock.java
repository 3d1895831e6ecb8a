package org.muster.standardise.step;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.muster.database.Copy;
import org.muster.database.CopyRows;
import org.muster.model.Field;
import org.muster.model.Finding;
import org.muster.model.FindingCode;
import org.muster.model.Outcome;
import org.muster.model.PlaceField;
import org.muster.model.RunAttempt;
import org.muster.model.ReceivedRecord;
import org.muster.standardise.Change;
import org.muster.standardise.StandardRecord;

/** The rows that a block of records becomes, for each table, as COPY takes them. */
final class StandardisedBlock {

	private static final List<String> RECORD_KEY = List.of("run_id", "file_no", "record_no", "line_no", "member_no",
			"name_key");

	private final RunAttempt run;

	private final int fileNo;

	/** The others keep the empty text that is their default. */
	private final Field[] fields;

	private final PlaceField[] places;

	private final CopyRows records = new CopyRows();

	private final CopyRows changes = new CopyRows();

	private final JoinedRules rules = new JoinedRules();

	private final FieldTally tally;

	private final CopyRows findings = new CopyRows();

	private final CopyRows held = new CopyRows();

	private final CopyRows ledger = new CopyRows();

	StandardisedBlock(RunAttempt run, int fileNo, List<Field> fields) {
		this.run = run;
		this.fileNo = fileNo;
		this.fields = fields.toArray(new Field[0]);
		this.tally = new FieldTally(this.fields);
		this.places = Stream.of(PlaceField.values())
			.filter((place) -> fields.contains(place.field()))
			.toArray(PlaceField[]::new);
	}

	/**
	 * Takes a record.
	 * @param standard what standardising made of it; none when it is unreadable
	 * @param foreign fields that were typed in another encoding than the file
	 */
	void add(ReceivedRecord received, Optional<StandardRecord> standard, List<Field> foreign) {
		received.unreadable().ifPresent((reason) -> {
			hold(received, reason);
			find(received, new Finding(reason, Field.FULL_NAME));
		});
		standard.ifPresent((record) -> add(received, record, foreign));
		received.undecodable().forEach((field) -> find(received, new Finding(FindingCode.CELL_UNDECODABLE, field)));
	}

	private void add(ReceivedRecord received, StandardRecord standard, List<Field> foreign) {
		record(received, standard);
		standard.held().ifPresent((reason) -> hold(received, reason));
		Set<Finding> findings = new LinkedHashSet<>(standard.findings());
		foreign.forEach((field) -> findings.add(new Finding(FindingCode.ENCODING_AMBIGUOUS, field)));
		findings.forEach((finding) -> find(received, finding));
		this.tally.add(standard, findings);
		if (!standard.changes().isEmpty()) {
			changes(received, standard.changes());
		}
	}

	private void changes(ReceivedRecord received, List<Change> changes) {
		List<String> texts = new ArrayList<>(changes.size());
		for (Change change : changes) {
			texts.add(change.received());
		}
		key(this.changes, received).add(this.rules.of(changes)).add(texts).endRow();
	}

	private void record(ReceivedRecord received, StandardRecord standard) {
		key(this.records, received).add(received.lineNo()).add(standard.memberNo()).add(standard.nameKey());
		for (Field field : this.fields) {
			this.records.add(standard.standard().get(field));
		}
		for (PlaceField place : this.places) {
			this.records.add(standard.places().province(place)).add(standard.places().commune(place));
		}
		this.records.endRow();
	}

	private void hold(ReceivedRecord received, FindingCode reason) {
		key(this.held, received).add(received.lineNo()).add(reason.key()).add(received.raw().toArray()).endRow();
		key(this.ledger, received).add(received.lineNo())
			.add(Outcome.HELD.key())
			.add(this.run.dryRun())
			.add(reason.key())
			.add("")
			.add(this.run.attempt())
			.endRow();
	}

	void find(ReceivedRecord received, Finding finding) {
		key(this.findings, received).add(finding.code().key())
			.add(finding.field().name().toLowerCase(Locale.ROOT))
			.add("standardise")
			.add(finding.detail())
			.endRow();
	}

	private CopyRows key(CopyRows rows, ReceivedRecord received) {
		return rows.add(this.run.runId()).add(this.fileNo).add(received.recordNo());
	}

	private List<String> columns() {
		List<String> columns = new ArrayList<>(RECORD_KEY);
		for (Field field : this.fields) {
			columns.add(field.column());
		}
		for (PlaceField place : this.places) {
			columns.addAll(place.codeColumns());
		}
		return columns;
	}

	/** Writes all rows in the current transaction. */
	void copy(DataSource target) {
		Copy.into(target, "record (" + String.join(", ", columns()) + ")", this.records);
		Copy.into(target, "field_change (run_id, file_no, record_no, rules, received)", this.changes);
		Copy.into(target, "field_tally (run_id, file_no, field, received, filled, right_before, right_after)",
				this.tally.rows(this.run.runId(), this.fileNo));
		Copy.into(target, "finding (run_id, file_no, record_no, code, field, step, detail)", this.findings);
		Copy.into(target, "held_record (run_id, file_no, record_no, line_no, reason, raw)", this.held);
		Copy.into(target, """
				ledger (run_id, file_no, record_no, line_no, outcome, planned, reason, member_no, attempt)""",
				this.ledger);
	}

}
