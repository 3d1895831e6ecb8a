package org.muster.standardise.step;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

import org.muster.database.Copy;
import org.muster.database.CopyRows;
import org.muster.model.Field;
import org.muster.model.Finding;
import org.muster.model.FindingCode;
import org.muster.model.Outcome;
import org.muster.model.PlaceField;
import org.muster.model.RunAttempt;
import org.muster.model.ReceivedRecord;
import org.muster.standardise.StandardRecord;

/** Writes standardised blocks by COPY in the chunk's transaction. */
final class StandardisedWriter implements ItemWriter<StandardisedBlock> {

	private static final String RECORD = "record (run_id, file_no, record_no, line_no, member_no, name_key, "
			+ Stream.of(Field.values()).map(Field::column).collect(Collectors.joining(", ")) + ", "
			+ String.join(", ", PlaceField.columns()) + ")";

	private final DataSource dataSource;

	private final RunAttempt run;

	StandardisedWriter(DataSource dataSource, RunAttempt run) {
		this.dataSource = dataSource;
		this.run = run;
	}

	@Override
	public void write(Chunk<? extends StandardisedBlock> blocks) {
		for (StandardisedBlock block : blocks) {
			Rows rows = new Rows();
			block.lines().forEach((line) -> rows.add(block.block().fileNo(), line));
			rows.copy();
		}
	}

	/** The rows of one block for each table. */
	private final class Rows {

		private final int runId = StandardisedWriter.this.run.runId();

		private final CopyRows records = new CopyRows();

		private final CopyRows changes = new CopyRows();

		private final CopyRows findings = new CopyRows();

		private final CopyRows held = new CopyRows();

		private final CopyRows ledger = new CopyRows();

		void add(int fileNo, StandardisedBlock.Line line) {
			ReceivedRecord received = line.received();
			received.unreadable().ifPresent((reason) -> {
				hold(fileNo, received, reason);
				find(fileNo, received, new Finding(reason, Field.FULL_NAME));
			});
			line.standard().forEach((standard) -> add(fileNo, received, standard));
			received.undecodable()
				.forEach((field) -> find(fileNo, received, new Finding(FindingCode.CELL_UNDECODABLE, field)));
		}

		private void add(int fileNo, ReceivedRecord received, StandardRecord standard) {
			record(fileNo, received, standard);
			standard.held().ifPresent((reason) -> hold(fileNo, received, reason));
			new LinkedHashSet<>(standard.findings()).forEach((finding) -> find(fileNo, received, finding));
			if (!standard.changes().isEmpty()) {
				key(this.changes, fileNo, received).add(standard.changes()).endRow();
			}
		}

		private void record(int fileNo, ReceivedRecord received, StandardRecord standard) {
			key(this.records, fileNo, received).add(received.lineNo()).add(standard.memberNo()).add(standard.nameKey());
			for (Field field : Field.values()) {
				this.records.add(standard.standard().get(field));
			}
			standard.places().toList().forEach(this.records::add);
			this.records.endRow();
		}

		private void hold(int fileNo, ReceivedRecord received, FindingCode reason) {
			key(this.held, fileNo, received).add(received.lineNo())
				.add(reason.key())
				.add(received.raw().toArray())
				.endRow();
			key(this.ledger, fileNo, received).add(received.lineNo())
				.add(Outcome.HELD.key())
				.add(StandardisedWriter.this.run.dryRun())
				.add(reason.key())
				.add("")
				.add(StandardisedWriter.this.run.attempt())
				.endRow();
		}

		private void find(int fileNo, ReceivedRecord received, Finding finding) {
			key(this.findings, fileNo, received).add(finding.code().key())
				.add(finding.field().name().toLowerCase(Locale.ROOT))
				.add("standardise")
				.add(finding.detail())
				.endRow();
		}

		private CopyRows key(CopyRows rows, int fileNo, ReceivedRecord received) {
			return rows.add(this.runId).add(fileNo).add(received.recordNo());
		}

		void copy() {
			DataSource target = StandardisedWriter.this.dataSource;
			Copy.into(target, RECORD, this.records);
			Copy.into(target, "field_change (run_id, file_no, record_no, changes)", this.changes);
			Copy.into(target, "finding (run_id, file_no, record_no, code, field, step, detail)", this.findings);
			Copy.into(target, "held_record (run_id, file_no, record_no, line_no, reason, raw)", this.held);
			Copy.into(target, """
					ledger (run_id, file_no, record_no, line_no, outcome, planned, reason, member_no, attempt)""",
					this.ledger);
		}

	}

}
