package org.muster.receive.step;

import java.util.LinkedHashSet;
import java.util.List;

import javax.sql.DataSource;

import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

import tools.jackson.databind.json.JsonMapper;

import org.muster.block.OneTransaction;
import org.muster.block.StoredReading;
import org.muster.charset.Encodings;
import org.muster.database.Copy;
import org.muster.database.CopyRows;
import org.muster.model.Block;
import org.muster.model.RunAttempt;
import org.muster.receive.Inspection;
import org.muster.receive.Reading;
import org.muster.model.SourceKind;
import org.muster.review.DecisionStore;
import org.muster.review.DecisionsFile;
import org.muster.review.ReviewDecision;
import org.muster.review.ReviewStates;

/**
 * Builds step 1 of 7: what was found in the input files to {@code source_file},
 * {@code block} and {@code review_decision}, and what all decisions amount to to
 * {@code review_state}, in one transaction. The files themselves were inspected before
 * the run began.
 */
public final class ReceiveStep {

	private static final String DECISION = "member_no, national_id, decision, reviewer, decided_on, reason, compared, shown, question";

	private final DataSource dataSource;

	private final RunAttempt run;

	private final List<Inspection> inspections;

	private final boolean fourEyes;

	private final String campaign;

	/**
	 * Takes what to store.
	 * @param dataSource the database
	 * @param run the run
	 * @param inspections one for each input file, in the order in which files are
	 * numbered
	 * @param fourEyes whether a decision of a reviewer counts only when another one
	 * agrees
	 * @param campaign under which the run lists cards; what becomes of listed cards while
	 * it goes on counts in the next one
	 */
	public ReceiveStep(DataSource dataSource, RunAttempt run, List<Inspection> inspections, boolean fourEyes,
			String campaign) {
		this.dataSource = dataSource;
		this.run = run;
		this.inspections = List.copyOf(inspections);
		this.fourEyes = fourEyes;
		this.campaign = campaign;
	}

	/**
	 * Builds the step.
	 * @param jobRepository the job repository
	 * @param transactions fenced transactions
	 * @return the step
	 */
	public Step build(JobRepository jobRepository, PlatformTransactionManager transactions) {
		return new StepBuilder("receive", jobRepository).tasklet(OneTransaction.once(this::store), transactions)
			.build();
	}

	private void store() {
		CopyRows files = new CopyRows();
		CopyRows blocks = new CopyRows();
		int fileNo = 0;
		for (Inspection inspection : this.inspections) {
			fileNo++;
			addFile(files, fileNo, inspection);
			for (Block block : inspection.blocks()) {
				addBlock(blocks, fileNo, block);
			}
			if (inspection.source().kind() == SourceKind.DECISIONS) {
				Reading reading = inspection.reading();
				store(DecisionsFile
					.read(inspection.part().text(), Encodings.of(reading.encoding()), reading.dialect().delimiter())
					.decisions());
			}
		}
		Copy.into(this.dataSource,
				"""
						source_file (run_id, file_no, kind, source, delivery, file_name, path, text_path, bytes, sha256, text_sha256,
						encoding, syllables, delimiter, reading, told, records, inspect_ms)""",
				files);
		new ReviewStates(this.dataSource).freeze(this.run.runId(), this.fourEyes);
		new JdbcTemplate(this.dataSource).update(
				"update run set campaign = ?, cards_entry = (select coalesce(max(entry), 0) from card_event) where id = ?",
				this.campaign, this.run.runId());
		Copy.into(this.dataSource, """
				block (run_id, file_no, block_no, start_byte, end_byte, first_record, first_line, records)""", blocks);
	}

	private void addFile(CopyRows rows, int fileNo, Inspection inspection) {
		rows.add(this.run.runId()).add(fileNo).add(inspection.source().kind().key());
		rows.add(inspection.source().name());
		rows.add((inspection.source().kind() == SourceKind.MEMBER) ? inspection.source().delivery().key() : "");
		rows.add(inspection.fileName());
		rows.add(inspection.path().toAbsolutePath().normalize().toString());
		rows.add(inspection.part().text().toAbsolutePath().normalize().toString());
		rows.add(inspection.content().bytes())
			.add(inspection.content().sha256())
			.add(inspection.content().textSha256());
		Reading reading = inspection.reading();
		rows.add(reading.encoding()).add(reading.explanation()).add(reading.dialect().delimiter());
		rows.addJson(StoredReading.json(reading, inspection.header()));
		rows.addJson(JsonMapper.shared().writeValueAsString(inspection.totals().stored()));
		rows.add(inspection.records()).add(inspection.millis()).endRow();
	}

	private void addBlock(CopyRows rows, int fileNo, Block block) {
		rows.add(this.run.runId()).add(fileNo).add(block.blockNo()).add(block.startByte());
		rows.add(block.endByte()).add(block.firstRecord()).add(block.firstLine());
		rows.add(block.records()).endRow();
	}

	/** Decisions that are known already add nothing. */
	private void store(List<ReviewDecision> decisions) {
		JdbcTemplate jdbc = new JdbcTemplate(this.dataSource);
		new DecisionStore(this.dataSource).lock();
		jdbc.execute(
				"create temporary table received_decision (like review_decision including defaults) on commit drop");
		jdbc.execute("alter table received_decision alter entry drop not null");
		CopyRows rows = new CopyRows();
		for (ReviewDecision decision : new LinkedHashSet<>(decisions)) {
			rows.add(decision.memberNo()).add(decision.nationalId()).add(decision.decision());
			rows.add(decision.reviewer()).add(decision.decidedOn()).add(decision.reason());
			rows.add(decision.question().compared()).add(decision.question().shown());
			rows.add(decision.question().text()).endRow();
		}
		Copy.into(this.dataSource, "received_decision (" + DECISION + ")", rows);
		jdbc.execute("""
				insert into review_decision (%1$s)
				select %1$s from received_decision n
				 where not exists (select from review_decision d
				                    where (d.member_no, d.national_id, d.decision, d.reviewer, d.decided_on, d.reason)
				                        = (n.member_no, n.national_id, n.decision, n.reviewer, n.decided_on, n.reason))
				""".formatted(DECISION));
		jdbc.execute("drop table received_decision");
	}

}
