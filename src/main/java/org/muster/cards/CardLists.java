package org.muster.cards;

import java.time.OffsetDateTime;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Puts the cards of a run on its list, and takes them off again, in the transaction that
 * is open.
 */
public final class CardLists {

	/** States in which somebody has still to do something. */
	static final String OPEN = "'listed', 'captured', 'confirmed', 'printed'";

	/** The run's own listings that nobody has worked on, as s. */
	private static final String UNTOUCHED = """
			 from card_event s
			where s.listed_run = %1$d and s.state = 'listed'
			  and not exists (select from card_event n
			                   where n.campaign = s.campaign and n.member_no = s.member_no and n.entry > s.entry)""";

	private static final String EVENT = "card_event (campaign, member_no, listed_run, state, card_number, reasons, run_id, "
			+ "operator, happened_at, note)";

	private final JdbcTemplate jdbc;

	/**
	 * Writes to the database.
	 * @param dataSource the database
	 */
	public CardLists(DataSource dataSource) {
		this.jdbc = new JdbcTemplate(dataSource);
	}

	/**
	 * Lists the eligible cards of a run. When the run is repeated, cards that it does not
	 * list any more come off its list, unless somebody has worked on them; for those that
	 * it lists again nothing is written.
	 * @param run the run
	 * @param attempt its attempt, for whose operator and time
	 */
	public void list(int run, int attempt) {
		lock();
		if (Boolean.TRUE
			.equals(this.jdbc.queryForObject("select repeats > 0 from run where id = ?", Boolean.class, run))) {
			unlist(run, attempt);
		}
		add(run, attempt);
	}

	private void unlist(int run, int attempt) {
		this.jdbc.update("insert into %s%n%s%n%s%n%s".formatted(EVENT, """
				select s.campaign, s.member_no, s.listed_run, 'unlisted', s.card_number, s.reasons, %1$d,
				       (select operator from attempt where run_id = %1$d and attempt = %2$d), now(),
				       'the run was repeated'""".formatted(run, attempt), UNTOUCHED.formatted(run), """
				and not exists (select from reissue x
				                 where x.run_id = %1$d and x.eligible and x.member_no = s.member_no
				                   and x.card_number = s.card_number and x.reasons = s.reasons)""".formatted(run)));
	}

	private void add(int run, int attempt) {
		this.jdbc.update("insert into %s%n%s".formatted(EVENT, """
				select r.campaign, x.member_no, r.id, 'listed', x.card_number, x.reasons, r.id, a.operator, now(), ''
				  from reissue x
				  join run r on r.id = x.run_id
				  join attempt a on a.run_id = r.id and a.attempt = %2$d
				 where x.run_id = %1$d and x.eligible
				   and not exists (select from card_event o
				                    where o.campaign = r.campaign and o.member_no = x.member_no and o.state in (%3$s)
				                      and not exists (select from card_event n
				                                       where n.campaign = o.campaign and n.member_no = o.member_no
				                                         and n.entry > o.entry))
				 order by x.member_no collate "C"
				""".formatted(run, attempt, OPEN)));
	}

	/**
	 * Counts the cards of a run that come off its list when the run is taken back.
	 * @param run the run
	 * @return how many nobody has worked on
	 */
	public long untouched(int run) {
		Long count = this.jdbc.queryForObject("select count(*) " + UNTOUCHED.formatted(run), Long.class);
		return (count == null) ? 0 : count;
	}

	/**
	 * Takes the cards of a run off its list, unless somebody has worked on them.
	 * @param run that is taken back
	 * @param reversal the run that takes it back
	 * @param operator who
	 * @param at when
	 * @param reason why
	 */
	public void takeBack(int run, int reversal, String operator, OffsetDateTime at, String reason) {
		lock();
		this.jdbc.update("insert into %s%n%s%n%s".formatted(EVENT,
				"select s.campaign, s.member_no, s.listed_run, 'unlisted', s.card_number, s.reasons, ?, ?, ?, ?",
				UNTOUCHED.formatted(run)), reversal, operator, at, reason);
	}

	/** Two never add to the history of one card at once. */
	void lock() {
		this.jdbc.execute("lock table card_event in share row exclusive mode");
	}

}
