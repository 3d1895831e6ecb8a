package org.muster.cards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.muster.reissue.CardState;

/** Reads the cards that were listed. */
public final class CardRegister {

	private static final String CARDS = """
			select c.* from (
			select s.*, to_char(s.happened_at at time zone 'UTC', 'YYYY-MM-DD') as since,
			       array_to_string(s.reasons, '|') as reason_keys, coalesce(m.full_name, '') as full_name,
			       coalesce(m.birth_date, '') as birth_date, coalesce(m.gender, '') as gender,
			       coalesce(m.home_place, '') as home_place, coalesce(m.admission_date, '') as admission_date,
			       coalesce(m.official_date, '') as official_date, coalesce(m.profile_number, '') as profile_number,
			       coalesce(m.national_id, '') as national_id, coalesce(m.organisation, '') as organisation,
			       base_organisation(coalesce(m.organisation, ''), coalesce(m.org_base, '')) as base
			  from card_state s left join member m using (member_no)
			 where (:state = '' or s.state = :state) and (:campaign = '' or s.campaign = :campaign)
			   and s.state <> 'unlisted' and (:run = 0 or s.listed_run = :run)) c
			 where :organisation in ('', c.organisation, c.base)
			""";

	private static final String ORDER = """
			order by c.base collate "C", c.organisation collate "C", c.member_no collate "C", c.campaign""";

	private final DataSource dataSource;

	/**
	 * Reads the database.
	 * @param dataSource the database
	 */
	public CardRegister(DataSource dataSource) {
		this.dataSource = dataSource;
	}

	/**
	 * Which cards.
	 *
	 * @param campaign only of this one; empty for all
	 * @param state only in this state; empty for all
	 * @param run only those that this run listed; 0 for all
	 * @param organisation only of this organisation or base organisation; empty for all
	 */
	public record Filter(String campaign, String state, int run, String organisation) {

		/** All cards. */
		public static final Filter ALL = new Filter("", "", 0, "");

	}

	/**
	 * {@return how many cards a filter has}
	 */
	public long count(Filter filter) {
		return statement("select count(*) from (" + CARDS + ") c", filter).query(Long.class).single();
	}

	/**
	 * {@return the first cards of a filter, by base organisation, organisation and
	 * member}
	 */
	public List<Card> first(Filter filter, int limit) {
		return statement(CARDS + ORDER + " limit " + limit, filter).query(CardRegister::card).list();
	}

	/**
	 * Reads all cards of a filter, one base organisation after another.
	 * @param filter which
	 * @param organisation takes the cards of each
	 */
	public void eachOrganisation(Filter filter, Consumer<List<Card>> organisation) {
		List<String> bases = statement("select distinct base from (" + CARDS + ") c order by base", filter)
			.query(String.class)
			.list();
		for (String base : bases) {
			organisation.accept(statement(CARDS + "and c.base = :base " + ORDER, filter).param("base", base)
				.query(CardRegister::card)
				.list());
		}
	}

	/**
	 * {@return how many cards are in each state, by campaign}
	 */
	public List<Map<String, Object>> totals() {
		return new JdbcTemplate(this.dataSource).queryForList("""
				select campaign, state, count(*) as cards from card_state where state <> 'unlisted'
				 group by campaign, state order by campaign,
				 array_position('{listed,captured,confirmed,printed,handed-over,cancelled}'::text[], state)""");
	}

	private JdbcClient.StatementSpec statement(String sql, Filter filter) {
		return JdbcClient.create(this.dataSource)
			.sql(sql)
			.param("campaign", filter.campaign())
			.param("state", filter.state())
			.param("run", filter.run())
			.param("organisation", filter.organisation());
	}

	private static Card card(ResultSet row, int at) throws SQLException {
		List<String> texts = new ArrayList<>();
		for (String column : List.of("full_name", "birth_date", "gender", "home_place", "admission_date",
				"official_date", "profile_number", "national_id", "organisation")) {
			texts.add(row.getString(column));
		}
		return new Card(row.getString("campaign"), row.getString("member_no"),
				CardState.ofKey(row.getString("state")).orElseThrow(), row.getInt("listed_run"), row.getString("since"),
				row.getString("card_number"), List.of(row.getString("reason_keys").split("\\|")), row.getString("note"),
				row.getString("base"), new Card.Person(texts.get(0), texts.get(1), texts.get(2), texts.get(3),
						texts.get(4), texts.get(5), texts.get(6), texts.get(7), texts.get(8)));
	}

	/**
	 * {@return the steps of a member's cards, oldest first: campaign, state, listed_run,
	 * run, operator, at, reasons, note}
	 */
	public List<Map<String, Object>> history(String memberNo) {
		return new JdbcTemplate(this.dataSource).queryForList("""
				select campaign, state, listed_run, run_id as run, operator,
				       to_char(happened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at,
				       array_to_string(reasons, '|') as reasons, note
				  from card_event where member_no = ? order by entry""", memberNo);
	}

	/**
	 * {@return what the newest run that judged a member's card said: run, listed,
	 * reasons, obstacles; none when it had no reason}
	 */
	public List<Map<String, Object>> judged(String memberNo) {
		return new JdbcTemplate(this.dataSource).queryForList("""
				select x.run_id as run, x.eligible as listed, array_to_string(x.reasons, '|') as reasons,
				       array_to_string(x.obstacles, '|') as obstacles
				  from reissue x join run r on r.id = x.run_id
				 where x.member_no = ? and r.status = 'completed' and not r.dry_run order by x.run_id desc limit 1""",
				memberNo);
	}

}
