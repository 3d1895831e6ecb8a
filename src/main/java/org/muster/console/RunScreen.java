package org.muster.console;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.muster.audit.Balance;

/** The screen at the end of a run: what came in, what became of it, what to do now. */
public final class RunScreen {

	private final DataSource dataSource;

	private final Texts texts;

	/**
	 * Takes where figures come from.
	 * @param dataSource the database
	 * @param texts in the operator's language
	 */
	public RunScreen(DataSource dataSource, Texts texts) {
		this.dataSource = dataSource;
		this.texts = texts;
	}

	/**
	 * Writes the screen of a run that came to its end.
	 * @param run its number
	 * @param report where its report is
	 * @return the lines; the last one is the account of all records
	 */
	public List<String> completed(int run, String report) {
		Facts facts = facts(run);
		List<String> lines = new ArrayList<>();
		lines.add(this.texts.text("run.ids", facts.identified(), facts.members(), facts.share(), facts.certain(),
				facts.linked(), facts.reviewed(), facts.pending(), facts.none()));
		lines.add(this.texts.text("run.cards", facts.cards())
				+ (facts.cardsBefore() > 0 ? this.texts.text("run.cards-before", facts.cardsBefore()) : ""));
		lines.add(facts.dryRun() ? this.texts.text("run.dry") : this.texts.text("run.members", facts.fresh(),
				facts.changed(), facts.members() - facts.fresh() - facts.changed()));
		lines.addAll(new GateLines(this.dataSource, this.texts).of(run));
		lines.add(this.texts.text("run.report", report));
		lines.add(account(run, facts));
		return lines;
	}

	/**
	 * {@return the line of a run for which nothing was new}
	 * @param run its number
	 * @param same the run whose outcomes these are
	 */
	public String unchanged(int run, int same) {
		Facts facts = facts(same);
		return this.texts.text("run.unchanged", run, facts.job(), same, facts.members());
	}

	/**
	 * {@return the lines of a run that failed}
	 * @param run its number
	 * @param problem why
	 * @param resumable whether it can be resumed as it is
	 */
	public List<String> failed(int run, String problem, boolean resumable) {
		List<String> lines = new ArrayList<>();
		lines.add(this.texts.text("run.failed", run, facts(run).job(), problem));
		if (resumable) {
			lines.add(this.texts.text("run.resume", run));
		}
		return lines;
	}

	/**
	 * {@return the lines of a run that was stopped}
	 * @param run its number
	 * @param problem by whom
	 */
	public List<String> stopped(int run, String problem) {
		return List.of(this.texts.text("run.failed", run, facts(run).job(), problem),
				this.texts.text("run.go-on", run));
	}

	private String account(int run, Facts facts) {
		Balance.Line total = Balance.totalOf(this.dataSource, run);
		String state = switch (facts.exitCode()) {
			case 0 -> "done";
			case 4 -> "waiting";
			case 6 -> "gate";
			default -> "unbalanced";
		};
		return this.texts.text("run.done", run, facts.job(), this.texts.word("state", state), total.read(),
				total.published(), total.held(), total.merged())
				+ (total.excluded() > 0 ? this.texts.text("run.excluded", total.excluded()) : "")
				+ (total.inProgress() > 0 ? this.texts.text("run.open", total.inProgress()) : "");
	}

	private Facts facts(int run) {
		return JdbcClient.create(this.dataSource)
			.sql("""
					select r.job, r.dry_run, coalesce(r.exit_code, 1), coalesce(r.members_new, 0),
					       coalesce(r.members_changed, 0), count(d.method),
					       count(*) filter (where d.method = 'certain'), count(*) filter (where d.method = 'linked'),
					       count(*) filter (where d.method = 'reviewed'), count(*) filter (where d.method = 'pending'),
					       count(*) filter (where d.method = 'none'),
					       (select count(*) from reissue c where c.run_id = r.id and c.eligible),
					       (select count(*) from card_event c
					         where c.campaign = r.campaign and c.entry <= r.cards_entry
					           and c.state in ('listed', 'captured', 'confirmed', 'printed')
					           and not exists (select from card_event n
					                            where n.campaign = c.campaign and n.member_no = c.member_no
					                              and n.entry > c.entry and n.entry <= r.cards_entry))
					  from run r left join id_decision d on d.run_id = r.id
					 where r.id = :run group by r.id""")
			.param("run", run)
			.query((row, number) -> new Facts(row.getString(1), row.getBoolean(2), row.getInt(3), row.getLong(4),
					row.getLong(5), row.getLong(6), row.getLong(7), row.getLong(8), row.getLong(9), row.getLong(10),
					row.getLong(11), row.getLong(12), row.getLong(13)))
			.single();
	}

	private record Facts(String job, boolean dryRun, int exitCode, long fresh, long changed, long members, long certain,
			long linked, long reviewed, long pending, long none, long cards, long cardsBefore) {

		long identified() {
			return this.certain + this.linked + this.reviewed;
		}

		String share() {
			return (this.members == 0) ? "100 %"
					: new BigDecimal(identified() * 100).divide(new BigDecimal(this.members), 2, RoundingMode.DOWN)
						.stripTrailingZeros()
						.toPlainString() + " %";
		}

	}

}
