package org.muster.reissue.step;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;

import org.muster.reissue.CardPast;
import org.muster.reissue.CardState;
import org.muster.reissue.PrintedFields;
import org.muster.reissue.ReissueReason;
import org.muster.reissue.ReissueSettings;

/** Reads what was done about cards before a run, and what they were printed with. */
final class CardPasts {

	private static final String PRINTED = "member_no, changed_run, full_name, birth_date, home_place, admission_date, official_date";

	private final JdbcTemplate jdbc;

	private final int runId;

	private final ReissueSettings settings;

	CardPasts(DataSource dataSource, int runId, ReissueSettings settings) {
		this.jdbc = new JdbcTemplate(dataSource);
		this.runId = runId;
		this.settings = settings;
	}

	/**
	 * Each member is looked up by its number: asked for all at once, the server would
	 * read the events of all cards for each block of members.
	 * @return the past of each member that has one, up to what the run knows
	 * @param members their numbers
	 */
	Map<String, CardPast> of(String[] members) {
		Map<String, List<CardPast.Listing>> steps = new LinkedHashMap<>();
		this.jdbc.query("""
				select e.member_no, e.listed_run, e.state, e.card_number, array_to_string(e.reasons, '|')
				  from unnest(?) m (member_no)
				 cross join lateral (select * from card_event
				                      where member_no = m.member_no and campaign = ?
				                        and entry <= (select cards_entry from run where id = ?)
				                      order by entry) e""", (row) -> {
			steps.computeIfAbsent(row.getString(1), (member) -> new ArrayList<>())
				.add(new CardPast.Listing(row.getInt(2),
						CardState.valueOf(row.getString(3).toUpperCase(Locale.ROOT).replace('-', '_')),
						row.getString(4), Set.of(row.getString(5).split("\\|"))));
		}, members, this.settings.campaign(), this.runId);
		Map<String, CardPast> pasts = new HashMap<>();
		steps.forEach((member, all) -> pasts.put(member, CardPast.of(all)));
		return pasts;
	}

	/**
	 * {@return what each member's card was printed with: the version of the register by
	 * which the campaign handed it over, else the first one; none of members who are new,
	 * or when no reason of the job looks back}
	 * @param members their numbers
	 * @param pasts of these members
	 */
	Map<String, PrintedFields> printed(String[] members, Map<String, CardPast> pasts) {
		Map<String, PrintedFields> printed = new HashMap<>();
		if (this.settings.reasons().stream().noneMatch(ReissueReason::looksBack)) {
			return printed;
		}
		this.jdbc.query("""
				select v.* from (select %1$s from member union all select %1$s from member_history) v
				 where v.changed_run < ? and v.member_no = any (?)
				   and v.changed_run not in (select id from run where status = 'reverted')
				 order by v.changed_run""".formatted(PRINTED), (row) -> {
			String member = row.getString(1);
			int by = pasts.getOrDefault(member, CardPast.NONE).printedBy();
			if (!printed.containsKey(member) || row.getInt(2) <= by) {
				printed.put(member, fields(row));
			}
		}, this.runId, members);
		return printed;
	}

	private static PrintedFields fields(java.sql.ResultSet row) throws SQLException {
		List<String> values = new ArrayList<>();
		for (int column = 3; column <= 7; column++) {
			values.add(row.getString(column));
		}
		return PrintedFields.of(values);
	}

}
