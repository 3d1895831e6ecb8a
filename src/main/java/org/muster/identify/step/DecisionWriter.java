package org.muster.identify.step;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import javax.sql.DataSource;

import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

import org.muster.database.Copy;
import org.muster.database.CopyRows;
import org.muster.identify.Candidate;
import org.muster.identify.IdDecision;
import org.muster.model.Field;
import org.muster.model.FindingCode;
import org.muster.model.IdMethod;
import org.muster.model.PartialDate;

/** Writes decisions by COPY in the chunk's transaction. */
final class DecisionWriter implements ItemWriter<List<DecisionFinder.Row>> {

	private static final int PROBABILITY_DIGITS = 8;

	private final DataSource dataSource;

	private final int runId;

	/** By how sure a decision is: many are as sure as others. */
	private final Map<Integer, BigDecimal> probabilities = new ConcurrentHashMap<>();

	DecisionWriter(DataSource dataSource, int runId) {
		this.dataSource = dataSource;
		this.runId = runId;
	}

	@Override
	public void write(Chunk<? extends List<DecisionFinder.Row>> blocks) {
		for (List<DecisionFinder.Row> block : blocks) {
			CopyRows decisions = new CopyRows();
			CopyRows findings = new CopyRows();
			block.forEach((row) -> add(decisions, findings, row));
			Copy.into(this.dataSource, """
					id_decision (run_id, file_no, record_no, member_no, method, reason, national_id, probability, score,
					margin, pattern, citizen_birth_date)""", decisions);
			Copy.into(this.dataSource, "finding (run_id, file_no, record_no, code, field, step)", findings);
		}
	}

	private void add(CopyRows decisions, CopyRows findings, DecisionFinder.Row row) {
		IdDecision decision = row.decision();
		key(decisions, row).add(row.memberNo()).add(decision.method().key()).add(decision.reason());
		optional(decisions, decision.nationalId());
		Optional<Candidate> best = decision.best();
		if (best.isPresent()) {
			probability(decisions, decision);
			decisions.add(best.get().score());
			number(decisions, decision.margin());
			decisions.add(best.get().pattern());
		}
		else {
			decisions.addNull().addNull().addNull().addNull();
		}
		decisions.add(best.map((one) -> PartialDate.ofPacked(one.birthDate()).toIso()).orElse("")).endRow();
		for (FindingCode code : decision.findings()) {
			key(findings, row).add(code.key()).add(field(code).column()).add("identify").endRow();
		}
	}

	private void probability(CopyRows rows, IdDecision decision) {
		if (decision.method() == IdMethod.NONE) {
			rows.addNull();
		}
		else {
			rows.add(this.probabilities.computeIfAbsent(decision.sureness(),
					(sureness) -> BigDecimal.valueOf(decision.probability())
						.setScale(PROBABILITY_DIGITS, RoundingMode.HALF_EVEN)));
		}
	}

	private static void number(CopyRows rows, int margin) {
		if (margin == Integer.MAX_VALUE) {
			rows.addNull();
		}
		else {
			rows.add(margin);
		}
	}

	private static void optional(CopyRows rows, String text) {
		if (text.isEmpty()) {
			rows.addNull();
		}
		else {
			rows.add(text);
		}
	}

	private CopyRows key(CopyRows rows, DecisionFinder.Row row) {
		return rows.add(this.runId).add(row.record().fileNo()).add(row.record().recordNo());
	}

	private static Field field(FindingCode code) {
		return switch (code) {
			case BIRTH_DATE_CONFLICT -> Field.BIRTH_DATE;
			case GENDER_CONFLICT -> Field.GENDER;
			case NAME_CONFLICT -> Field.FULL_NAME;
			default -> Field.NATIONAL_ID;
		};
	}

}
