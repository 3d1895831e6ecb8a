package org.muster.reissue.step;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import javax.sql.DataSource;

import org.springframework.batch.core.step.Step;
import org.springframework.jdbc.core.JdbcTemplate;

import org.muster.block.BlockSteps;
import org.muster.model.Block;
import org.muster.model.Gender;
import org.muster.model.IdMethod;
import org.muster.model.NationalId;
import org.muster.model.PartialDate;
import org.muster.model.RecordKey;
import org.muster.model.RunAttempt;
import org.muster.model.SourceKind;
import org.muster.reissue.CardFacts;
import org.muster.reissue.ReissueDecision;
import org.muster.reissue.ReissueReason;

/** Builds step 5 of 7: members and their decisions to {@code reissue}. */
public final class ReissueStep {

	private final JdbcTemplate jdbc;

	private final int runId;

	private final Set<ReissueReason> reasons;

	private final ReissueWriter writer;

	/**
	 * Takes what the step connects.
	 * @param dataSource the database
	 * @param run the run
	 * @param reasons that the job names
	 */
	public ReissueStep(DataSource dataSource, RunAttempt run, Set<ReissueReason> reasons) {
		this.jdbc = new JdbcTemplate(dataSource);
		this.runId = run.runId();
		this.reasons = reasons;
		this.writer = new ReissueWriter(dataSource, run.runId());
	}

	/**
	 * Builds the step.
	 * @param steps builds steps over blocks
	 * @return the step
	 */
	public Step build(BlockSteps steps) {
		return steps.build("reissue", SourceKind.MEMBER, this::decide, this.writer);
	}

	private ReissueBlock decide(Block block) {
		List<ReissueBlock.Row> rows = new ArrayList<>();
		this.jdbc.query("""
				select r.record_no, r.member_no, r.full_name, r.printed_name, r.birth_date, r.gender,
				       r.national_id as carried_id, r.card_number, r.status, d.method,
				       coalesce(d.national_id, '') as national_id, d.citizen_birth_date,
				       f.record_no is not null as card_shared
				  from consolidated r
				  join id_decision d on d.run_id = r.run_id and d.file_no = r.file_no and d.record_no = r.record_no
				  left join finding f on f.run_id = %1$d and f.file_no = %2$d and f.record_no = r.record_no
				       and f.record_no between %3$d and %4$d and f.code = 'card-number-shared'
				       and f.field = 'card_number'
				 where r.run_id = %1$d and r.file_no = %2$d and r.record_no between %3$d and %4$d
				   and d.run_id = %1$d and d.file_no = %2$d and d.record_no between %3$d and %4$d
				 order by r.record_no
				""".formatted(this.runId, block.fileNo(), block.firstRecord(), block.lastRecord()), (row) -> {
			ReissueDecision decision = ReissueDecision.of(facts(row), this.reasons);
			if (!decision.reasons().isEmpty()) {
				rows.add(new ReissueBlock.Row(new RecordKey(block.fileNo(), row.getInt("record_no")),
						row.getString("member_no"), row.getString("card_number"), decision));
			}
		});
		return new ReissueBlock(rows);
	}

	private static CardFacts facts(ResultSet row) throws SQLException {
		PartialDate birthDate = PartialDate.ofIso(row.getString("birth_date"));
		String nationalId = row.getString("national_id");
		PartialDate citizenBirthDate = nationalId.isEmpty() ? PartialDate.NONE
				: PartialDate.ofIso(row.getString("citizen_birth_date"));
		return new CardFacts(row.getString("full_name"), row.getString("printed_name"), birthDate, citizenBirthDate,
				row.getString("card_number"), row.getBoolean("card_shared"),
				NationalId.carried(row.getString("carried_id"), Gender.of(row.getString("gender")), birthDate),
				nationalId, IdMethod.valueOf(row.getString("method").toUpperCase(Locale.ROOT)),
				row.getString("status"));
	}

}
