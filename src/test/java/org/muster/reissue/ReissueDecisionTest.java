package org.muster.reissue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.muster.model.IdMethod;
import org.muster.model.PartialDate;

import static org.assertj.core.api.Assertions.assertThat;

class ReissueDecisionTest {

	private static final Set<ReissueReason> ASKED = Set.of(ReissueReason.ID_NEWLY_ATTACHED,
			ReissueReason.CARD_NUMBER_SHARED, ReissueReason.CARD_LOST);

	@ParameterizedTest(name = "{0}, card <{1}>, ID <{2}> {3}: {4}")
	@CsvSource(textBlock = """
			official,    01234567, 025054012345, CERTAIN,
			official,    01234567, 025054012345, LINKED,
			official,    01234567, 025054012345, REVIEWED,
			deceased,    01234567, 025054012345, CERTAIN, NOT_LIVING
			provisional, 01234567, 025054012345, CERTAIN, NOT_OFFICIAL
			left,        01234567, 025054012345, CERTAIN, NOT_OFFICIAL
			'',          01234567, 025054012345, CERTAIN, NOT_OFFICIAL
			official,    '',       025054012345, CERTAIN, NO_CARD
			official,    01234567, '',           PENDING, ID_NOT_VERIFIED
			official,    01234567, '',           NONE,    ID_NOT_VERIFIED
			official,    01234567, '',           CERTAIN, ID_NOT_VERIFIED
			official,    01234567, 025054012345, PENDING, ID_NOT_VERIFIED
			official,    01234567, 025054012345, NONE,    ID_NOT_VERIFIED
			""")
	void isHinderedByOneObstacle(String status, String card, String nationalId, IdMethod method, Obstacle obstacle) {
		ReissueDecision decision = ReissueDecision.of(facts(card, nationalId, method, status), ASKED, CardPast.NONE);
		assertThat(decision.obstacles()).isEqualTo((obstacle == null) ? List.of() : List.of(obstacle));
		assertThat(decision.isListed()).isEqualTo(obstacle == null);
	}

	@Test
	void namesAllReasonsAndAllObstaclesInTheOrderOfTheLists() {
		CardFacts facts = new CardFacts(Cards.fields("Lê An", "1954-XX-XX", "", "", "1977-02-03"),
				Cards.fields("Lê An", "1955-XX-XX", "", "", "1976-02-03"), "Lê Anh", PartialDate.ofIso("1956-XX-XX"),
				"1", true, "lost", "", Cards.ID, IdMethod.PENDING, "deceased", true, true);
		ReissueDecision decision = ReissueDecision.of(facts, Cards.ALL, new CardPast(CardState.PRINTED, List.of()));
		assertThat(decision.reasons()).containsExactlyElementsOf(Arrays.stream(ReissueReason.values())
			.filter((reason) -> reason != ReissueReason.CARD_NUMBER_MISSING && reason != ReissueReason.CARD_DAMAGED)
			.toList());
		assertThat(decision.obstacles()).containsExactly(Obstacle.NOT_LIVING, Obstacle.ID_NOT_VERIFIED,
				Obstacle.LISTED_BEFORE);
		assertThat(decision.isListed()).isFalse();
	}

	@Test
	void listsAMissingNumberAlthoughThereIsNoCardToShow() {
		CardFacts facts = Cards.numbered("", false, "official");
		assertThat(ReissueDecision.of(facts, Cards.ALL, CardPast.NONE).isListed()).isTrue();
		assertThat(ReissueDecision.of(facts, ASKED, CardPast.NONE).obstacles()).containsExactly(Obstacle.NO_CARD);
	}

	@Test
	void countsOnlyReasonsThatTheJobNames() {
		CardFacts facts = Cards.identified("", Cards.ID, IdMethod.LINKED);
		assertThat(decided(facts, Set.of(ReissueReason.ID_NEWLY_ATTACHED)).isListed()).isTrue();
		assertThat(decided(facts, Set.of(ReissueReason.CARD_NUMBER_SHARED)).reasons()).isEmpty();
		assertThat(decided(facts, Set.of()).isListed()).isFalse();
	}

	@ParameterizedTest
	@EnumSource
	void findsAReasonByItsKey(ReissueReason reason) {
		assertThat(ReissueReason.ofKey(reason.key())).contains(reason);
		assertThat(ReissueReason.ofKey(reason.name())).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "NOT_LIVING, not-living", "NOT_OFFICIAL, not-official", "NO_CARD, no-card",
			"ID_NOT_VERIFIED, id-not-verified", "LISTED_BEFORE, listed-before", "HANDED_OVER, handed-over",
			"CANCELLED, cancelled" })
	void namesAnObstacleByItsKey(Obstacle obstacle, String key) {
		assertThat(obstacle.key()).isEqualTo(key);
	}

	private static ReissueDecision decided(CardFacts facts, Set<ReissueReason> asked) {
		return ReissueDecision.of(facts, asked, CardPast.NONE);
	}

	private static CardFacts facts(String card, String now, IdMethod method, String status) {
		CardFacts facts = Cards.numbered(card, false, status);
		return new CardFacts(facts.now(), facts.before(), "Lê An", facts.citizenBirthDate(), card, false, "", "", now,
				method, status, false, false);
	}

}
