package org.muster.cards;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.muster.model.ExitCode;
import org.muster.model.OperatorException;
import org.muster.reissue.CardState;

/** Where people move cards on: all wishes of a list, or none when one cannot be. */
public final class CardDesk {

	private static final int MOST_PROBLEMS = 20;

	private final DataSource dataSource;

	private final JdbcTemplate jdbc;

	private final Clock clock;

	/**
	 * Writes to the database.
	 * @param dataSource the database
	 * @param clock what times are taken from
	 */
	public CardDesk(DataSource dataSource, Clock clock) {
		this.dataSource = dataSource;
		this.jdbc = new JdbcTemplate(dataSource);
		this.clock = clock;
	}

	/** A card as it stands. */
	private record Standing(String campaign, CardState state) {
	}

	/** A wish that can be fulfilled. */
	private record Step(CardMove move, String campaign) {
	}

	/**
	 * Moves cards.
	 * @param title of the list in messages
	 * @param moves at least one
	 * @param operator who moves them
	 * @return how many were moved
	 * @throws OperatorException with all that is wrong; nothing was moved then
	 */
	public int move(String title, List<CardMove> moves, String operator) {
		Integer moved = new TransactionTemplate(new JdbcTransactionManager(this.dataSource)).execute((status) -> {
			new CardLists(this.dataSource).lock();
			List<String> problems = new ArrayList<>();
			Set<String> seen = new HashSet<>();
			List<Step> steps = new ArrayList<>();
			for (CardMove move : moves) {
				Optional<Standing> card = standing(move, problems);
				if (card.isPresent() && !seen.add(move.memberNo() + " " + card.get().campaign())) {
					problems.add(move.place() + ": this card stands in an earlier row too");
				}
				else {
					card.ifPresent((standing) -> problem(move, standing).ifPresentOrElse(problems::add,
							() -> steps.add(new Step(move, standing.campaign()))));
				}
			}
			if (!problems.isEmpty()) {
				throw refused(title, problems);
			}
			add(steps, operator);
			return moves.size();
		});
		return (moved == null) ? 0 : moved;
	}

	private Optional<Standing> standing(CardMove move, List<String> problems) {
		List<Standing> all = this.jdbc.query("""
				select campaign, state from card_state
				 where member_no = ? and (? = '' or campaign = ?) and state <> 'unlisted' order by campaign""",
				(row, at) -> new Standing(row.getString(1), CardState.ofKey(row.getString(2)).orElseThrow()),
				move.memberNo(), move.campaign(), move.campaign());
		if (all.isEmpty()) {
			problems.add(move.place() + ": no card of this member is listed" + campaign(move)
					+ "; './muster cards list' shows those that are");
		}
		else if (all.size() > 1) {
			problems.add("%s: the card is listed under the campaigns %s; name one".formatted(move.place(),
					all.stream().map(Standing::campaign).collect(Collectors.joining(", "))));
		}
		return (all.size() == 1) ? Optional.of(all.get(0)) : Optional.empty();
	}

	private static String campaign(CardMove move) {
		return move.campaign().isEmpty() ? "" : " under the campaign " + move.campaign();
	}

	private static Optional<String> problem(CardMove move, Standing card) {
		Optional<CardState> to = CardState.ofKey(move.to()).filter((state) -> state != CardState.UNLISTED);
		if (to.isEmpty()) {
			return Optional.of("%s: no state is called so; one of %s was expected".formatted(move.place(),
					String.join(", ", CardState.keys())));
		}
		if (!move.from().isEmpty() && !move.from().equals(card.state().key())) {
			return Optional.of("%s: the card is %s now, not %s as the list says; export the list again".formatted(
					move.place(), card.state().key(),
					CardState.ofKey(move.from()).map(CardState::key).orElse("what the column 'state' has")));
		}
		if (!card.state().next().contains(to.get())) {
			return Optional.of("%s: the card is %s; from there it goes to %s, not to %s".formatted(move.place(),
					card.state().key(), next(card.state()), to.get().key()));
		}
		if (card.state().needsReason(to.get()) && move.note().isBlank()) {
			return Optional.of("%s: from %s to %s needs a note that says why".formatted(move.place(),
					card.state().key(), to.get().key()));
		}
		return Optional.empty();
	}

	private static String next(CardState state) {
		return state.next().isEmpty() ? "no other state"
				: state.next().stream().map(CardState::key).collect(Collectors.joining(" or "));
	}

	/** In one statement, which the event log tells of by one entry. */
	private void add(List<Step> steps, String operator) {
		this.jdbc.update("""
				insert into card_event (campaign, member_no, listed_run, state, card_number, reasons, operator,
				                        happened_at, note)
				select s.campaign, s.member_no, s.listed_run, w.state, s.card_number, s.reasons, ?, ?, w.note
				  from unnest(?, ?, ?, ?) with ordinality w (member_no, campaign, state, note, place)
				  join card_state s on s.member_no = w.member_no and s.campaign = w.campaign
				 order by w.place""", operator, this.clock.instant().atOffset(ZoneOffset.UTC),
				texts(steps, (step) -> step.move().memberNo()), texts(steps, Step::campaign),
				texts(steps, (step) -> step.move().to()), texts(steps, (step) -> step.move().note().strip()));
	}

	private static String[] texts(List<Step> steps, Function<Step, String> text) {
		return steps.stream().map(text).toArray(String[]::new);
	}

	private static OperatorException refused(String title, List<String> problems) {
		String more = (problems.size() > MOST_PROBLEMS) ? "\n- and %d more".formatted(problems.size() - MOST_PROBLEMS)
				: "";
		return new OperatorException(ExitCode.MALFORMED_INPUT, "%s has %d %s; no card was moved:".formatted(title,
				problems.size(), (problems.size() == 1) ? "problem" : "problems")
				+ problems.stream().limit(MOST_PROBLEMS).map((one) -> "\n- " + one + ".").collect(Collectors.joining())
				+ more);
	}

}
