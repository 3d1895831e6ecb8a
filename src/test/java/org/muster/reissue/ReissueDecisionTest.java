package org.muster.reissue;

import java.util.EnumSet;
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

	private static final String ID = "025054012345";

	private static final Set<ReissueReason> ALL = EnumSet.allOf(ReissueReason.class);

	@ParameterizedTest(name = "<{0}> on the card of <{1}>: {2}")
	@CsvSource(textBlock = """
			Lê Văn Ân, Lê Văn An, true
			Le Van An, Lê Văn An, true
			LÊ VĂN AN, Lê Văn An, false
			lê văn an, Lê Văn An, false
			''       , Lê Văn An, false
			""")
	void listsAnotherPrintedName(String printed, String name, boolean holds) {
		CardFacts facts = new CardFacts(name, printed, PartialDate.NONE, PartialDate.NONE, "01234567", false, ID, ID,
				IdMethod.CERTAIN, "official");
		assertThat(reasons(facts)).isEqualTo(holds ? List.of(ReissueReason.PRINTED_NAME_CHANGED) : List.of());
	}

	@ParameterizedTest(name = "card {0}, shared {1}: {2}")
	@CsvSource(textBlock = """
			01234567,  false,
			'',        false,
			1234567,   false, CARD_NUMBER_MALFORMED
			012345678, false, CARD_NUMBER_MALFORMED
			0123456A,  false, CARD_NUMBER_MALFORMED
			01234567,  true,  CARD_NUMBER_SHARED
			""")
	void listsAWrongCardNumber(String number, boolean shared, ReissueReason reason) {
		CardFacts facts = new CardFacts("Lê An", "Lê An", PartialDate.NONE, PartialDate.NONE, number, shared, ID, ID,
				IdMethod.CERTAIN, "official");
		assertThat(reasons(facts)).isEqualTo((reason == null) ? List.of() : List.of(reason));
	}

	@ParameterizedTest(name = "register {0}, registry {1}: {2}")
	@CsvSource(textBlock = """
			1954-07-21, 1954-07-21, false
			1954-07-21, 1954-XX-XX, false
			1954-XX-XX, 1954-07-21, false
			1954-07-21, '',         false
			1954-07-21, 1954-07-22, true
			1954-XX-XX, 1955-07-21, true
			""")
	void listsAConflictOfBirthDates(String register, String registry, boolean holds) {
		CardFacts facts = new CardFacts("Lê An", "Lê An", PartialDate.ofIso(register), PartialDate.ofIso(registry),
				"01234567", false, ID, ID, IdMethod.CERTAIN, "official");
		assertThat(reasons(facts)).isEqualTo(holds ? List.of(ReissueReason.BIRTH_DATE_CONFLICT) : List.of());
	}

	@ParameterizedTest(name = "carried <{0}>, now <{1}>: {2}")
	@CsvSource(textBlock = """
			'',           025054012345, true
			025054012345, 025054012345, false
			025054012345, '',           false
			'',           '',           false
			""")
	void listsANewlyAttachedId(String carried, String now, boolean holds) {
		assertThat(reasons(facts("01234567", carried, now, IdMethod.LINKED, "official")))
			.isEqualTo(holds ? List.of(ReissueReason.ID_NEWLY_ATTACHED) : List.of());
	}

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
		CardFacts facts = facts(card, "", nationalId, method, status);
		ReissueDecision decision = ReissueDecision.of(facts, ALL);
		assertThat(decision.obstacles()).isEqualTo((obstacle == null) ? List.of() : List.of(obstacle));
		assertThat(decision.isListed()).isEqualTo(obstacle == null);
	}

	@Test
	void namesAllReasonsAndAllObstaclesInTheOrderOfTheLists() {
		CardFacts facts = new CardFacts("Lê An", "Lê Anh", new PartialDate(1954, 0, 0), new PartialDate(1955, 0, 0),
				"1", true, "", ID, IdMethod.PENDING, "deceased");
		ReissueDecision decision = ReissueDecision.of(facts, ALL);
		assertThat(decision.reasons()).containsExactly(ReissueReason.values());
		assertThat(decision.obstacles()).containsExactly(Obstacle.NOT_LIVING, Obstacle.ID_NOT_VERIFIED);
		assertThat(decision.isListed()).isFalse();
	}

	@Test
	void countsOnlyReasonsThatTheJobNames() {
		CardFacts facts = facts("01234567", "", ID, IdMethod.LINKED, "official");
		assertThat(ReissueDecision.of(facts, Set.of(ReissueReason.ID_NEWLY_ATTACHED)).isListed()).isTrue();
		assertThat(ReissueDecision.of(facts, Set.of(ReissueReason.CARD_NUMBER_SHARED)).reasons()).isEmpty();
		assertThat(ReissueDecision.of(facts, Set.of()).isListed()).isFalse();
	}

	@ParameterizedTest
	@EnumSource
	void findsAReasonByItsKey(ReissueReason reason) {
		assertThat(ReissueReason.ofKey(reason.key())).contains(reason);
		assertThat(ReissueReason.ofKey(reason.name())).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "NOT_LIVING, not-living", "NOT_OFFICIAL, not-official", "NO_CARD, no-card",
			"ID_NOT_VERIFIED, id-not-verified" })
	void namesAnObstacleByItsKey(Obstacle obstacle, String key) {
		assertThat(obstacle.key()).isEqualTo(key);
	}

	private static List<ReissueReason> reasons(CardFacts facts) {
		return ReissueDecision.of(facts, ALL).reasons();
	}

	private static CardFacts facts(String card, String carried, String now, IdMethod method, String status) {
		return new CardFacts("Lê An", "Lê An", PartialDate.NONE, PartialDate.NONE, card, false, carried, now, method,
				status);
	}

}
