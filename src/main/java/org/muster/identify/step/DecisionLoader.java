package org.muster.identify.step;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;

import org.muster.database.RowStream;
import org.muster.identify.CandidateTable;
import org.muster.identify.IdDecisions;
import org.muster.identify.MemberFacts;
import org.muster.identify.Pair;
import org.muster.identify.PairCounts;
import org.muster.identify.Scoring;
import org.muster.identify.Stratum;
import org.muster.identify.Thresholds;
import org.muster.model.IdMethod;
import org.muster.model.PartialDate;
import org.muster.model.RecordKey;

/** Decides for a whole run, once for all partitions of the step. */
final class DecisionLoader {

	private final DataSource dataSource;

	private final JdbcTemplate jdbc;

	private final int runId;

	private final MemberLoader members;

	private final ModelStep model;

	private final Thresholds thresholds;

	private List<IdDecisions> loaded = List.of();

	DecisionLoader(DataSource dataSource, int runId, MemberLoader members, ModelStep model, Thresholds thresholds) {
		this.dataSource = dataSource;
		this.jdbc = new JdbcTemplate(dataSource);
		this.runId = runId;
		this.members = members;
		this.model = model;
		this.thresholds = thresholds;
	}

	/**
	 * {@return the decisions, made when they are first asked for}
	 */
	synchronized IdDecisions get(long citizens) {
		if (this.loaded.isEmpty()) {
			MemberFacts facts = this.members.facts();
			long[] elsewhere = owned(facts);
			this.loaded = List.of(new IdDecisions(facts, candidates(facts), elsewhere,
					new Scoring(this.model.read(), citizens), missed(), this.thresholds, earlierAudits()));
		}
		return this.loaded.get(0);
	}

	/** Gives the memory back. */
	synchronized void release() {
		this.loaded = List.of();
	}

	/** All that were found, also those that are not kept. */
	private CandidateTable candidates(MemberFacts facts) {
		CandidateTable table = new CandidateTable(found());
		RowStream.forEach(this.dataSource, "select pairs from found_pairs where run_id = %d".formatted(this.runId),
				(row) -> PackedPairs.unpack(row.getBytes(1), (found) -> {
					Pair pair = found.pair();
					table.add(facts.first(pair.member()), pair.nationalId(), pair.pattern(), pair.rarity(),
							PartialDate.ofIso(found.citizen().birthDate()), pair.rule(), pair.veto());
				}));
		table.complete(facts.size());
		return table;
	}

	private long found() {
		Long found = this.jdbc.queryForObject(
				"select coalesce(sum(pairs), 0)::bigint from pair_count where run_id = ? and pass = ?", Long.class,
				this.runId, PairCount.FOUND);
		return (found == null) ? 0 : found;
	}

	/**
	 * {@return the share of the members in the extract whom the blocking keys do not
	 * find}
	 */
	private double missed() {
		Map<String, Long> counts = new HashMap<>();
		this.jdbc.query("select pass, sum(pairs) as pairs from pair_count where run_id = %d group by pass"
			.formatted(this.runId), (row) -> {
				counts.put(row.getString("pass"), row.getLong("pairs"));
			});
		return PairCounts.missed(counts.getOrDefault(PairCount.BY_NUMBER, 0L),
				counts.getOrDefault(PairCount.BY_NUMBER_AND_OTHERWISE, 0L));
	}

	/**
	 * Lets members have the IDs that the register gives them.
	 * @return the IDs of members of earlier runs who are not in this one, plus one,
	 * sorted
	 */
	private long[] owned(MemberFacts facts) {
		LongStream.Builder elsewhere = LongStream.builder();
		RowStream.forEach(this.dataSource, """
				select r.file_no, r.record_no, m.national_id, m.id_method
				  from member m left join consolidated r on r.member_no = m.member_no and r.run_id = %d
				 where m.national_id is not null
				""".formatted(this.runId), (row) -> {
			if (row.getInt(1) == 0) {
				elsewhere.add(Long.parseLong(row.getText(3)) + 1);
			}
			else {
				facts.owns(new RecordKey(row.getInt(1), row.getInt(2)), row.getText(3),
						IdMethod.valueOf(row.getText(4).toUpperCase(Locale.ROOT)));
			}
		});
		return elsewhere.build().sorted().toArray();
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
