package org.muster.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;

import javax.sql.DataSource;

import org.muster.model.ExitCode;
import org.muster.report.Figure;
import org.muster.report.RunIdentity;
import org.muster.report.RunReport;
import org.muster.report.Timing;
import org.muster.report.Verdict;
import org.muster.report.Verdict.State;

/** Computes a job-completion report from the tables alone. */
public final class RunFigures {

	private static final Set<String> COMPLETED = Set.of("completed", "unchanged", "reverted");

	private final DataSource source;

	public RunFigures(DataSource source) {
		this.source = source;
	}

	/**
	 * Computes the report of a run, as its tables are now.
	 * @param number the run
	 * @return the report
	 * @throws org.muster.model.OperatorException if its rows were removed
	 */
	public RunReport report(RunNumber number) {
		return report(number, account(number.data()));
	}

	/**
	 * Computes the report of a run whose account is known and did not change since.
	 * @param number the run
	 * @param account of its rows
	 * @return the report
	 */
	public RunReport report(RunNumber number, Account account) {
		try (Snapshot snapshot = Snapshot.of(this.source)) {
			Map<String, Figure> figures = new LinkedHashMap<>(account.figures());
			figures.putAll(figures(snapshot, number.data(), FigureQuery::isCircumstance));
			RunIdentity identity = identity(snapshot, number);
			return new RunReport(RunReport.FORMAT, verdict(snapshot, number, figures), identity, figures,
					digest(account.digest()), new SampleReader(this.source).draw(number.data(), identity.fingerprint()),
					timings(snapshot, number.run()));
		}
	}

	/**
	 * Computes what a report says of a run's rows.
	 * @param data the run whose rows they are, see {@link RunNumber#data()}
	 * @return figures and digest
	 * @throws org.muster.model.OperatorException if its rows were removed
	 */
	public Account account(int data) {
		return account(data, (snapshot) -> Map.of(), new EarlierSteps(this.source, data));
	}

	/**
	 * Computes what a report says of the rows of a run that was just published: what its
	 * event tells of them, and what was read meanwhile, is not read again.
	 * @param run the run
	 * @param earlier what was read while it was published
	 * @return figures and digest
	 */
	public Account published(int run, EarlierSteps earlier) {
		return account(run, (snapshot) -> PublishDigest.told(snapshot, run), earlier);
	}

	private Account account(int data, Function<Snapshot, Map<String, String>> known, EarlierSteps earlier) {
		RunNumber.requireRows(this.source, data);
		try (TwoSnapshots snapshots = TwoSnapshots.of(this.source)) {
			CompletableFuture<RunDigest> digest = snapshots
				.ask((snapshot) -> RunDigest.of(snapshot, data, known.apply(snapshot)));
			Map<String, CompletableFuture<Figure>> asked = new LinkedHashMap<>();
			Arrays.stream(FigureQuery.values())
				.filter(Predicate.not(FigureQuery::isCircumstance))
				.forEach((query) -> asked.put(query.key(), earlier.figure(query)
					.orElseGet(() -> snapshots.ask((snapshot) -> query.read(snapshot, data)))));
			Map<String, Figure> figures = new LinkedHashMap<>();
			asked.forEach((key, figure) -> figures.put(key, TwoSnapshots.answer(figure)));
			return new Account(figures, TwoSnapshots.answer(digest));
		}
	}

	/**
	 * What the rows of a run tell.
	 *
	 * @param figures table by key, without those of the run's circumstances
	 * @param digest of the rows
	 */
	public record Account(Map<String, Figure> figures, RunDigest digest) {

		/**
		 * {@return whether every record read has exactly one outcome and the tables
		 * agree, as they must at the end}
		 */
		public boolean balanced() {
			return balance(true, this.figures).balanced();
		}

	}

	/**
	 * Computes the figures alone that are equal for equal results, to be compared.
	 * @param data the run whose rows they are, see {@link RunNumber#data()}
	 * @return table by key
	 */
	public Map<String, Figure> figures(int data) {
		RunNumber.requireRows(this.source, data);
		try (Snapshot snapshot = Snapshot.of(this.source)) {
			return figures(snapshot, data, Predicate.not(FigureQuery::isCircumstance));
		}
	}

	private static Map<String, Figure> figures(Snapshot snapshot, int data, Predicate<FigureQuery> wanted) {
		Map<String, Figure> figures = new LinkedHashMap<>();
		Arrays.stream(FigureQuery.values())
			.filter(wanted)
			.forEach((query) -> figures.put(query.key(), query.read(snapshot, data)));
		return figures;
	}

	private static Map<String, RunReport.Digest> digest(RunDigest digest) {
		Map<String, RunReport.Digest> all = new LinkedHashMap<>();
		digest.sections()
			.forEach((section, sha256) -> all.put(section, new RunReport.Digest(sha256, RunDigest.recipe(section))));
		all.put("all", new RunReport.Digest(digest.all(), digest.recipe()));
		return all;
	}

	private static Verdict verdict(Snapshot snapshot, RunNumber number, Map<String, Figure> figures) {
		String sql = "select * from run where id = " + number.run();
		return snapshot.list(sql, (row, at) -> verdict(row, figures)).get(0);
	}

	private static Verdict verdict(ResultSet run, Map<String, Figure> figures) throws SQLException {
		String status = run.getString("status");
		boolean completed = COMPLETED.contains(status);
		Balance balance = balance(completed, figures);
		int exitCode = Optional.ofNullable(run.getObject("exit_code", Integer.class)).orElse(ExitCode.DONE.code());
		return new Verdict(state(status, exitCode, balance), run.getBoolean("dry_run"), balance.balanced(),
				balance.total().read(), waiting(figures), completed ? "" : text(run, "step"), text(run, "problem"),
				completed ? balance.disagreements() : List.of());
	}

	private static State state(String status, int exitCode, Balance balance) {
		if (exitCode == ExitCode.GATE.code()) {
			return State.GATE;
		}
		return switch (status) {
			case "failed" -> State.FAILED;
			case "stopped" -> State.STOPPED;
			case "running" -> State.RUNNING;
			case "reverted" -> State.REVERTED;
			default -> ended(exitCode, balance);
		};
	}

	private static State ended(int exitCode, Balance balance) {
		if (!balance.balanced() || exitCode == ExitCode.UNBALANCED.code()) {
			return State.UNBALANCED;
		}
		return (exitCode == ExitCode.WAITING.code()) ? State.WAITING : State.DONE;
	}

	private static long waiting(Map<String, Figure> figures) {
		return figure(figures, FigureQuery.HELD).sum("records")
				+ figure(figures, FigureQuery.DECISIONS).where("method", "pending")
					.stream()
					.mapToLong((row) -> Figure.number(row, "members"))
					.sum();
	}

	private static Balance balance(boolean completed, Map<String, Figure> figures) {
		return Balance.of(completed, figure(figures, FigureQuery.BALANCE), figure(figures, FigureQuery.STEPS),
				figure(figures, FigureQuery.CHECKS));
	}

	private static Figure figure(Map<String, Figure> figures, FigureQuery query) {
		return figures.getOrDefault(query.key(), new Figure("", List.of(), List.of()));
	}

	private static RunIdentity identity(Snapshot snapshot, RunNumber number) {
		List<RunIdentity.Attempt> attempts = snapshot
			.list("select * from attempt where run_id = " + number.run() + " order by attempt", RunFigures::attempt);
		return snapshot
			.list("select * from run where id = " + number.run(), (row, at) -> identity(row, number, attempts))
			.get(0);
	}

	private static RunIdentity identity(ResultSet run, RunNumber number, List<RunIdentity.Attempt> attempts)
			throws SQLException {
		return new RunIdentity(number.run(), number.data(), text(run, "job"), text(run, "definition_file"),
				text(run, "definition_hash"), text(run, "fingerprint"), text(run, "rules_version"),
				text(run, "program_version"), text(run, "program_commit"), text(run, "as_of"), text(run, "status"),
				text(run, "exit_code"), text(run, "operator"), text(run, "host"), time(run, "started_at"),
				time(run, "ended_at"), attempts);
	}

	private static RunIdentity.Attempt attempt(ResultSet row, int at) throws SQLException {
		return new RunIdentity.Attempt(row.getInt("attempt"), text(row, "operator"), text(row, "host"),
				time(row, "started_at"), time(row, "ended_at"), text(row, "result"), text(row, "problem"),
				text(row, "repeated_from"), text(row, "reason"));
	}

	private static List<Timing> timings(Snapshot snapshot, int run) {
		return snapshot.list("""
				select attempt, step, started_at, (extract(epoch from ended_at - started_at) * 1000)::bigint as ms
				  from step_time where run_id = %d order by started_at, attempt, step""".formatted(run),
				(row, at) -> new Timing(row.getInt("attempt"), text(row, "step"), time(row, "started_at"),
						row.getLong("ms")));
	}

	private static String text(ResultSet row, String column) throws SQLException {
		return Optional.ofNullable(row.getString(column)).orElse("");
	}

	private static String time(ResultSet row, String column) throws SQLException {
		return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
			.map(OffsetDateTime::toInstant)
			.map(Instant::toString)
			.orElse("");
	}

}
