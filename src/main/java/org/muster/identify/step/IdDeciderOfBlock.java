package org.muster.identify.step;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.sql.DataSource;

import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.jdbc.core.JdbcTemplate;

import org.muster.identify.Candidate;
import org.muster.identify.IdDecider;
import org.muster.identify.Question;
import org.muster.model.Block;
import org.muster.model.Gender;
import org.muster.model.IdMethod;
import org.muster.model.NationalId;
import org.muster.model.PartialDate;
import org.muster.model.RecordKey;

/** Reads the questions of a block of members and decides them. */
final class IdDeciderOfBlock implements ItemProcessor<Block, DecidedBlock> {

	private final JdbcTemplate jdbc;

	private final int runId;

	private final IdDecider decider;

	IdDeciderOfBlock(DataSource dataSource, int runId, IdDecider decider) {
		this.jdbc = new JdbcTemplate(dataSource);
		this.runId = runId;
		this.decider = decider;
	}

	@Override
	public DecidedBlock process(Block block) {
		Map<Integer, List<Candidate>> candidates = candidates(block);
		List<DecidedBlock.Row> decisions = new ArrayList<>(block.records());
		this.jdbc.query("""
				select r.file_no, r.record_no, r.member_no, r.full_name, r.birth_date, r.gender, r.national_id,
				       coalesce(m.national_id, '') as owned_id, coalesce(m.id_method, 'none') as owned_by,
				       coalesce(v.decision, 'open') as review, coalesce(v.national_id, '') as reviewed_id
				  from consolidated r
				  left join member m on m.member_no = r.member_no and m.national_id is not null
				  left join latest_review v on v.member_no = r.member_no
				 where r.run_id = %d and r.file_no = %d and r.record_no between %d and %d
				 order by r.record_no
				""".formatted(this.runId, block.fileNo(), block.firstRecord(), block.lastRecord()), (row) -> {
			int recordNo = row.getInt("record_no");
			Question question = question(row, candidates.getOrDefault(recordNo, List.of()));
			decisions.add(new DecidedBlock.Row(new RecordKey(block.fileNo(), recordNo), question.memberNo(),
					this.decider.decide(question)));
		});
		return new DecidedBlock(decisions);
	}

	private static Question question(ResultSet row, List<Candidate> candidates) throws SQLException {
		PartialDate birthDate = PartialDate.ofIso(row.getString("birth_date"));
		Gender gender = Gender.of(row.getString("gender"));
		return new Question(row.getString("member_no"), row.getString("full_name"), birthDate, gender,
				NationalId.carried(row.getString("national_id"), gender, birthDate), row.getString("owned_id"),
				IdMethod.valueOf(row.getString("owned_by").toUpperCase(Locale.ROOT)),
				Question.Review.valueOf(row.getString("review").toUpperCase(Locale.ROOT).replace('-', '_')),
				row.getString("reviewed_id"), candidates);
	}

	private Map<Integer, List<Candidate>> candidates(Block block) {
		Map<Integer, List<Candidate>> candidates = new HashMap<>();
		this.jdbc.query("""
				select c.record_no, c.national_id, c.rule, c.score, c.veto,
				       case when k.national_id is null then %1$d
				            when k.best_file_no = c.file_no and k.best_record_no = c.record_no then k.second_score
				            else k.best_score end as rival_score,
				       coalesce(k.certain_claims, 0) > max(case when c.rule <> '' and c.veto = '' then 1 else 0 end)
				           over (partition by c.record_no, c.national_id) as rival_certain,
				       coalesce(m.member_no, '') as holder, c.citizen_name, c.citizen_birth_date, c.citizen_gender
				  from candidate c
				  left join citizen_claim k on k.run_id = c.run_id and k.national_id = c.national_id
				  left join member m on m.national_id = c.national_id
				 where c.run_id = %2$d and c.file_no = %3$d and c.record_no between %4$d and %5$d
				""".formatted(Candidate.NO_RIVAL, this.runId, block.fileNo(), block.firstRecord(), block.lastRecord()),
				(row) -> {
					candidates.computeIfAbsent(row.getInt("record_no"), (record) -> new ArrayList<>(2))
						.add(candidate(row));
				});
		return candidates;
	}

	private static Candidate candidate(ResultSet row) throws SQLException {
		return new Candidate(row.getString("national_id"), row.getString("rule"), row.getInt("score"),
				row.getString("veto"), row.getInt("rival_score"), row.getBoolean("rival_certain"),
				row.getString("holder"), row.getString("citizen_name"), row.getString("citizen_birth_date"),
				row.getString("citizen_gender"));
	}

}
