package org.muster.reissue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What was done about a card decides whether it is listed again. */
class CardPastTest {

	@ParameterizedTest(name = "{0} {1}: {2}")
	@CsvSource(textBlock = """
			# steps,                          card number,  listed or obstacle
			'',                               01234567,     listed
			listed,                           01234567,     listed-before
			listed captured confirmed,        01234567,     listed-before
			listed printed handed-over,       01234567,     handed-over
			listed cancelled,                 01234567,     cancelled
			listed unlisted,                  01234567,     listed
			listed cancelled listed,          01234567,     listed-before
			# the card that was lost is not the one in force now
			listed printed handed-over,       76543210,     listed
			listed cancelled,                 76543210,     listed
			listed captured,                  76543210,     listed-before
			""")
	void decidesOfACardThatWasLost(String steps, String number, String expected) {
		CardFacts lost = Cards.reported("lost");
		CardFacts card = new CardFacts(lost.now(), lost.before(), "Lê An", lost.citizenBirthDate(), number, false,
				"lost", Cards.ID, Cards.ID, lost.idMethod(), "official", false, false);
		assertThat(outcome(card, steps, "card-lost")).isEqualTo(expected);
	}

	@ParameterizedTest(name = "{0} for {1}: {2}")
	@CsvSource(textBlock = """
			listed handed-over, new-card-form,           handed-over
			listed cancelled,   new-card-form,           cancelled
			""")
	void servesACampaignOnceWhateverTheNumber(String steps, String reason, String expected) {
		assertThat(outcome(Cards.numbered("76543210", false, "official"), steps, reason)).isEqualTo(expected);
	}

	@Test
	void listsAgainForANewReason() {
		CardPast past = CardPast.of(steps("listed handed-over", "new-card-form"));
		ReissueDecision decision = ReissueDecision.of(Cards.reported("damaged"), Cards.ALL, past);
		assertThat(decision.isListed()).isTrue();
		assertThat(decision.reasons()).containsExactly(ReissueReason.NEW_CARD_FORM, ReissueReason.CARD_DAMAGED);
	}

	@Test
	void remembersEveryListingThatEnded() {
		List<CardPast.Listing> steps = new ArrayList<>(steps("listed handed-over", "new-card-form"));
		steps.add(new CardPast.Listing(7, CardState.LISTED, "01234567", Set.of("card-damaged")));
		steps.add(new CardPast.Listing(7, CardState.HANDED_OVER, "01234567", Set.of("card-damaged")));
		CardPast past = CardPast.of(steps);
		assertThat(ReissueDecision.of(Cards.reported("damaged"), Cards.ALL, past).obstacles())
			.containsExactly(Obstacle.HANDED_OVER);
		assertThat(past.printedBy()).isEqualTo(7);
		assertThat(CardPast.of(steps("listed cancelled", "card-lost")).printedBy()).isZero();
	}

	private static String outcome(CardFacts card, String steps, String reason) {
		ReissueDecision decision = ReissueDecision.of(card, Set.copyOf(Cards.only(reason)),
				CardPast.of(steps(steps, reason)));
		assertThat(decision.reasons()).isEqualTo(Cards.only(reason));
		return decision.isListed() ? "listed"
				: String.join(" ", decision.obstacles().stream().map(Obstacle::key).toList());
	}

	private static List<CardPast.Listing> steps(String states, String reason) {
		List<CardPast.Listing> steps = new ArrayList<>();
		for (String state : states.split(" ")) {
			CardState.ofKey(state)
				.ifPresent((one) -> steps.add(new CardPast.Listing(3, one, "01234567", Set.of(reason))));
		}
		return steps;
	}

}
