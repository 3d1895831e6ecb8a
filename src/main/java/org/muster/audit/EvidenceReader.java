package org.muster.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.muster.model.ExitCode;
import org.muster.model.OperatorException;
import org.muster.model.RecordKey;

/** Reads what decisions about national IDs rest on. */
public final class EvidenceReader {

	private static final String FOLDER = "evidence";

	private static final String LATEST = "latest";

	private static final List<String> VALUES = List.of("full_name", "birth_date", "gender", "home_place", "residence",
			"old_id", "birth_name", "aliases");

	private final DataSource dataSource;

	private final JdbcClient jdbc;

	private final Map<Integer, RunTerms> terms = new LinkedHashMap<>();

	/**
	 * Reads the database.
	 * @param dataSource the database
	 */
	public EvidenceReader(DataSource dataSource) {
		this.dataSource = dataSource;
		this.jdbc = JdbcClient.create(dataSource);
	}

	/**
	 * {@return the terms of a run}
	 * @param run a number, or {@code latest} for the newest that was completed and is no
	 * dry run
	 * @throws OperatorException if there is no such run, or it has not decided
	 */
	public RunTerms run(String run) {
		return decided(LATEST.equals(run) ? completed().stream().findFirst() : Optional.of(number(run)), run);
	}

	private RunTerms decided(Optional<Integer> run, String named) {
		int number = run.orElseThrow(() -> new OperatorException(ExitCode.USAGE, """
				run '%s': a run that is completed was expected, and there is none. './muster run JOB' starts one; \
				'--run NUMBER' names another.""".formatted(named)));
		boolean decided = this.jdbc
			.sql("""
					select exists (select from step_time where run_id = ? and step = 'identify.audit' and ended_at is not null)
					""")
			.param(number)
			.query(Boolean.class)
			.single();
		if (!decided) {
			throw new OperatorException(ExitCode.USAGE, """
					run %d: it has not decided any national ID; a run that did was expected. './muster resume %d' goes \
					on with it; '--run NUMBER' names another.""".formatted(number, number));
		}
		return terms(number);
	}

	private RunTerms terms(int run) {
		return this.terms.computeIfAbsent(run, (one) -> RunTerms.of(this.dataSource, one));
	}

	private int number(String run) {
		return RunNumber.resolve(this.dataSource, run).data();
	}

	private List<Integer> completed() {
		return this.jdbc.sql("select id from run where status = 'completed' and not dry_run order by id desc")
			.query(Integer.class)
			.list();
	}

	/**
	 * Reads what the decision about a member rests on.
	 * @param memberNo the member
	 * @param run a number, or {@code latest} for the newest that was completed, is no dry
	 * run and has the member
	 * @return the evidence
	 * @throws OperatorException if there is none
	 */
	public Evidence read(String memberNo, String run) {
		return find(memberNo, run).orElseThrow(() -> unknown(memberNo, run));
	}

	/**
	 * {@return what the decision about a member rests on, or empty when no run has such a
	 * member}
	 */
	public Optional<Evidence> find(String memberNo, String run) {
		List<Integer> runs = LATEST.equals(run) ? completed() : List.of(run(run).run());
		for (int number : runs) {
			Optional<RecordKey> key = this.jdbc
				.sql("select file_no, record_no from id_decision where run_id = :run and member_no = :member")
				.param("run", number)
				.param("member", memberNo)
				.query((row, at) -> new RecordKey(row.getInt(1), row.getInt(2)))
				.optional();
			if (key.isPresent()) {
				return Optional.of(read(number, key.get()));
			}
		}
		return Optional.empty();
	}

	private static OperatorException unknown(String memberNo, String run) {
		boolean number = memberNo.matches("[0-9A-HJKMNP-TV-Z]{13}");
		return new OperatorException(ExitCode.USAGE, """
				member %s: run '%s' has no such member; a member_no of 13 letters and digits was expected, as \
				'./muster review list' and the exports show them. Look it up there."""
			.formatted(number ? memberNo : "(not a member_no)", run));
	}

	/**
	 * Reads what the decision about a record rests on.
	 * @param run the run
	 * @param record the member's record
	 */
	public Evidence read(int run, RecordKey record) {
		List<Evidence.Citizen> candidates = sql("candidates", run, record).query((row, at) -> citizen(row, terms(run)))
			.list();
		return sql("member", run, record).query((row, at) -> evidence(row, run, record, candidates)).single();
	}

	private Evidence evidence(ResultSet row, int run, RecordKey record, List<Evidence.Citizen> candidates)
			throws SQLException {
		Map<String, String> values = new LinkedHashMap<>();
		for (String field : VALUES) {
			values.put(field, row.getString(field));
		}
		values.put("national_id", row.getString("carried_id"));
		String memberNo = row.getString("member_no");
		Evidence.Outcome outcome = new Evidence.Outcome(row.getString("method"), row.getString("reason"),
				Objects.requireNonNullElse(row.getString("national_id"), ""),
				Optional.ofNullable(row.getBigDecimal("probability")).map(Number::doubleValue),
				Optional.ofNullable((Integer) row.getObject("score")),
				Optional.ofNullable((Integer) row.getObject("margin")), row.getBoolean("changed"));
		return new Evidence(run, record, row.getString("file_name"), memberNo, values, row.getString("compared"),
				outcome, candidates, decisions(memberNo, terms(run)), terms(run));
	}

	private static Evidence.Citizen citizen(ResultSet row, RunTerms terms) throws SQLException {
		List<Evidence.Part> parts = new ArrayList<>();
		parts.add(new Evidence.Part("prior", "", terms.prior()));
		for (String part : row.getString("parts").split(" ")) {
			String[] words = part.split("=");
			parts.add(new Evidence.Part(words[0], words[1], Integer.parseInt(words[2])));
		}
		Integer rarity = (Integer) row.getObject("rarity");
		if (rarity != null) {
			parts.add(2, new Evidence.Part("rarity", "", terms.sameName() + rarity));
		}
		Map<String, String> values = Map.of("full_name", row.getString("citizen_name"), "birth_date",
				row.getString("citizen_birth_date"), "gender", row.getString("citizen_gender"));
		return new Evidence.Citizen(row.getString("national_id"), row.getInt("score"), row.getString("rule"),
				row.getString("veto"), values, parts);
	}

	private List<Evidence.Decision> decisions(String memberNo, RunTerms terms) {
		return this.jdbc.sql(Statement.text(FOLDER, "decisions"))
			.param("member", memberNo)
			.query((row, at) -> new Evidence.Decision(row.getLong("entry"),
					row.getLong("entry") <= terms.decisionsEntry(), row.getString("decision"),
					row.getString("national_id"), row.getString("reviewer"),
					Objects.requireNonNull(row.getObject("decided_on", LocalDate.class)), row.getString("reason")))
			.list();
	}

	/**
	 * {@return who else may be one of the citizens; the best first for each}
	 */
	public List<Evidence.Claim> claims(Evidence evidence) {
		return sql("claims", evidence.run(), evidence.record())
			.param("ids", evidence.candidates().stream().map(Evidence.Citizen::nationalId).toArray(String[]::new))
			.query((row, at) -> new Evidence.Claim(row.getString(1), row.getString(2), row.getInt(3),
					row.getBoolean(4)))
			.list();
	}

	private JdbcClient.StatementSpec sql(String name, int run, RecordKey record) {
		return this.jdbc.sql(Statement.text(FOLDER, name))
			.param("run", run)
			.param("file", record.fileNo())
			.param("record", record.recordNo());
	}

}
