package org.muster.review;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.muster.audit.RunTerms;
import org.muster.model.ExitCode;
import org.muster.model.OperatorException;

/** Takes the decisions of a file, all of them or none. */
public final class DecisionsImport {

	private static final int MOST_PROBLEMS = 20;

	private final DataSource dataSource;

	private final Clock clock;

	/**
	 * Works on the database.
	 * @param dataSource the database
	 * @param clock what the day is taken from
	 */
	public DecisionsImport(DataSource dataSource, Clock clock) {
		this.dataSource = dataSource;
		this.clock = clock;
	}

	/**
	 * What was taken.
	 *
	 * @param added how many decisions were new
	 * @param known how many were there already
	 */
	public record Result(int added, int known) {
	}

	/**
	 * Takes them.
	 * @param file named in messages
	 * @param read what is in it
	 * @param terms of the run whose candidates are the choice
	 * @return what was taken
	 * @throws OperatorException with all that is wrong; then nothing was taken
	 */
	public Result take(Path file, DecisionsFile read, RunTerms terms) {
		List<String> problems = new ArrayList<>(read.problems());
		Set<ReviewDecision> decisions = new LinkedHashSet<>(read.decisions());
		problems.addAll(unknown(file, decisions, terms));
		if (!problems.isEmpty()) {
			throw refused(file, problems);
		}
		Integer added = new TransactionTemplate(new DataSourceTransactionManager(this.dataSource))
			.execute((status) -> add(decisions, read.blind(), terms));
		int count = (added == null) ? 0 : added;
		return new Result(count, decisions.size() - count);
	}

	private int add(Set<ReviewDecision> decisions, boolean blind, RunTerms terms) {
		DecisionStore store = new DecisionStore(this.dataSource);
		store.lock();
		Map<String, String> machine = machine(decisions, terms);
		int added = 0;
		for (ReviewDecision decision : decisions) {
			boolean asked = decision.question().isKnown();
			DecisionStore.Circumstances how = new DecisionStore.Circumstances(blind && asked,
					asked ? machine.getOrDefault(decision.memberNo(), "") : "", terms.run());
			added += store.addNew(decision, how) ? 1 : 0;
		}
		return added;
	}

	/** The national IDs that the machine has given. */
	private Map<String, String> machine(Set<ReviewDecision> decisions, RunTerms terms) {
		Map<String, String> machine = new HashMap<>();
		JdbcClient.create(this.dataSource)
			.sql("""
					select member_no, national_id from id_decision
					 where run_id = :run and member_no = any(:members) and method in ('certain', 'linked')""")
			.param("run", terms.run())
			.param("members", decisions.stream().map(ReviewDecision::memberNo).distinct().toArray(String[]::new))
			.query((row) -> {
				machine.put(row.getString(1), row.getString(2));
			});
		return machine;
	}

	private List<String> unknown(Path file, Set<ReviewDecision> decisions, RunTerms terms) {
		List<String> problems = new ArrayList<>();
		Set<String> nobody = nobody(decisions, terms);
		Set<String> strangers = strangers(decisions, terms);
		LocalDate today = LocalDate.now(this.clock);
		for (ReviewDecision decision : decisions) {
			String where = file + ": member " + named(decision.memberNo()) + ": ";
			if (nobody.contains(decision.memberNo())) {
				problems.add(where + "there is no such member; a member_no as 'review list' shows it was expected");
			}
			else if (strangers.contains(decision.memberNo() + decision.nationalId())) {
				problems.add(where
						+ "national_id is no candidate of run %d; one of those that 'review show' shows was expected"
							.formatted(terms.run()));
			}
			if (decision.decidedOn().isAfter(today)) {
				problems.add(where + "decided_on is after today; the day of the decision was expected");
			}
		}
		return problems;
	}

	/** What was typed may be a name. */
	private static String named(String memberNo) {
		return memberNo.matches("[0-9A-HJKMNP-TV-Z]{13}") ? memberNo : "(not a member_no)";
	}

	private Set<String> nobody(Set<ReviewDecision> decisions, RunTerms terms) {
		return new LinkedHashSet<>(JdbcClient.create(this.dataSource)
			.sql("""
					select w.no from unnest(:members) w (no)
					 where not exists (select from member m where m.member_no = w.no)
					   and not exists (select from id_decision d where d.run_id = :run and d.member_no = w.no)""")
			.param("members", decisions.stream().map(ReviewDecision::memberNo).distinct().toArray(String[]::new))
			.param("run", terms.run())
			.query(String.class)
			.list());
	}

	/** Links to a citizen who was neither in the sheet nor is a candidate of the run. */
	private Set<String> strangers(Set<ReviewDecision> decisions, RunTerms terms) {
		List<ReviewDecision> links = decisions.stream()
			.filter((one) -> one.decision().equals(ReviewDecision.LINK)
					&& !one.question().shown().contains(one.nationalId()))
			.toList();
		return new LinkedHashSet<>(JdbcClient.create(this.dataSource)
			.sql("""
					select w.no || w.id from unnest(:members, :ids) w (no, id)
					 where not exists (select from id_decision d join candidate c using (run_id, file_no, record_no)
					                    where d.run_id = :run and d.member_no = w.no and c.national_id = w.id)""")
			.param("members", links.stream().map(ReviewDecision::memberNo).toArray(String[]::new))
			.param("ids", links.stream().map(ReviewDecision::nationalId).toArray(String[]::new))
			.param("run", terms.run())
			.query(String.class)
			.list());
	}

	private static OperatorException refused(Path file, List<String> problems) {
		String heading = (problems.size() == 1) ? "%s has 1 problem; nothing was imported:".formatted(file)
				: "%s has %d problems; nothing was imported:".formatted(file, problems.size());
		return new OperatorException(ExitCode.MALFORMED_INPUT,
				heading + String.join("",
						problems.stream().limit(MOST_PROBLEMS).map((one) -> "\n- " + one + ".").toList())
						+ (problems.size() > MOST_PROBLEMS
								? "\n- and %d more.".formatted(problems.size() - MOST_PROBLEMS) : ""));
	}

}
