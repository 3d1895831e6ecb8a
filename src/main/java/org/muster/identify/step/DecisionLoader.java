package org.muster.identify.step;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;

import org.muster.database.Cursor;
import org.muster.identify.CandidateTable;
import org.muster.identify.IdDecisions;
import org.muster.identify.MemberFacts;
import org.muster.identify.Question;
import org.muster.identify.Scoring;
import org.muster.identify.Stratum;
import org.muster.identify.Thresholds;
import org.muster.model.Gender;
import org.muster.model.IdMethod;
import org.muster.model.NationalId;
import org.muster.model.PartialDate;
import org.muster.model.RecordKey;

/** Decides for a whole run, once for all partitions of the step. */
final class DecisionLoader {

	private final DataSource dataSource;

	private final JdbcTemplate jdbc;

	private final int runId;

	private final ModelStep model;

	private final Thresholds thresholds;

	private List<IdDecisions> loaded = List.of();

	DecisionLoader(DataSource dataSource, int runId, ModelStep model, Thresholds thresholds) {
		this.dataSource = dataSource;
		this.jdbc = new JdbcTemplate(dataSource);
		this.runId = runId;
		this.model = model;
		this.thresholds = thresholds;
	}

	/**
	 * {@return the decisions, made when they are first asked for}
	 */
	synchronized IdDecisions get(long citizens) {
		if (this.loaded.isEmpty()) {
			MemberFacts facts = facts();
			this.loaded = List.of(new IdDecisions(facts, candidates(facts), elsewhere(),
					new Scoring(this.model.read(), citizens), this.thresholds, earlierAudits()));
		}
		return this.loaded.get(0);
	}

	/** Gives the memory back. */
	synchronized void release() {
		this.loaded = List.of();
	}

	private MemberFacts facts() {
		MemberFacts facts = new MemberFacts(MemberLoader.count(this.dataSource, this.runId));
		Cursor.forEach(this.dataSource,
				"""
						select r.file_no, r.record_no, r.national_id, r.gender, r.birth_date, m.national_id, m.id_method, v.state,
						       v.national_id, v.compared, array_to_string(v.shown, '|'), v.withdrawn_id,
						       case when v.compared <> '' then compared_values(r.full_name, r.birth_date, r.gender, r.national_id,
						            r.old_id, r.home_place, r.residence, r.birth_name, r.aliases) else '' end
						  from consolidated r
						  left join member m on m.member_no = r.member_no and m.national_id is not null
						  left join review_state v on v.run_id = r.run_id and v.member_no = r.member_no
						 where r.run_id = %d order by r.file_no, r.record_no
						"""
					.formatted(this.runId),
				(row) -> add(facts, row));
		return facts;
	}

	private static void add(MemberFacts facts, ResultSet row) throws SQLException {
		facts.add(new RecordKey(row.getInt(1), row.getInt(2)),
				NationalId.carried(row.getString(3), Gender.of(row.getString(4)), PartialDate.ofIso(row.getString(5))));
		String owned = row.getString(6);
		if (owned != null) {
			facts.owns(owned, IdMethod.valueOf(row.getString(7).toUpperCase(Locale.ROOT)));
		}
		String decision = row.getString(8);
		if (decision != null) {
			facts.reviewed(Question.Review.valueOf(decision.toUpperCase(Locale.ROOT).replace('-', '_')),
					row.getString(9), asked(row));
		}
	}

	private static Question.Asked asked(ResultSet row) throws SQLException {
		String compared = row.getString(10);
		return new Question.Asked(!compared.isEmpty(), !compared.equals(row.getString(13)),
				Set.copyOf(List.of(row.getString(11).split("\\|"))), row.getString(12));
	}

	private CandidateTable candidates(MemberFacts facts) {
		Long pairs = this.jdbc.queryForObject("select count(*) from candidate where run_id = " + this.runId,
				Long.class);
		CandidateTable table = new CandidateTable((pairs == null) ? 0 : pairs);
		int[] member = new int[1];
		Cursor.forEach(this.dataSource, """
				select file_no, record_no, national_id, pattern, rarity, rule, veto from candidate
				 where run_id = %d order by file_no, record_no, national_id, citizen_file_no, citizen_record_no
				""".formatted(this.runId), (row) -> {
			RecordKey key = new RecordKey(row.getInt(1), row.getInt(2));
			while (!facts.key(member[0]).equals(key)) {
				member[0]++;
			}
			table.add(member[0], row.getString(3), row.getInt(4), row.getInt(5), row.getString(6), row.getString(7));
		});
		table.complete(facts.size());
		return table;
	}

	/** The IDs of members of earlier runs who are not in this one. */
	private long[] elsewhere() {
		return this.jdbc.query("""
				select m.national_id from member m
				 where m.national_id is not null
				   and not exists (select from consolidated r where r.run_id = %d and r.member_no = m.member_no)
				""".formatted(this.runId), (row, number) -> Long.parseLong(row.getString(1)) + 1)
			.stream()
			.mapToLong(Long::longValue)
			.sorted()
			.toArray();
	}

	/** What audits of earlier runs by the same rules found. */
	private Map<Stratum, long[]> earlierAudits() {
		Map<Stratum, long[]> audits = new HashMap<>();
		this.jdbc.query("""
				select a.rule, a.pattern, sum(a.audited) as audited, sum(a.wrong) as wrong
				  from link_audit a
				  join run earlier on earlier.id = a.run_id and earlier.status = 'completed' and not earlier.dry_run
				  join run this on this.id = %d and this.rules_version = earlier.rules_version and this.id > earlier.id
				 group by a.rule, a.pattern
				""".formatted(this.runId), (row) -> {
			audits.put(new Stratum(row.getString("rule"), row.getInt("pattern")),
					new long[] { row.getLong("audited"), row.getLong("wrong") });
		});
		return audits;
	}

}
