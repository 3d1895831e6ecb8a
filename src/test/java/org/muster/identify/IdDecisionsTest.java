package org.muster.identify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.muster.link.person.AgreementLevel;
import org.muster.link.person.DateLevel;
import org.muster.link.person.NameLevel;
import org.muster.link.person.NumberLevel;
import org.muster.link.person.PersonComparisons;
import org.muster.link.person.PlaceLevel;
import org.muster.model.IdMethod;

import static org.assertj.core.api.Assertions.assertThat;

class IdDecisionsTest {

	/** Nobody but reviewers takes an ID from a member. */
	private static final List<String> BY_REVIEWERS = List.of("reviewer-replaced", "reviewer-took-back", "withdrawn");

	private static final int ALIKE = Patterns.numbers(NumberLevel.UNKNOWN, NumberLevel.UNKNOWN);

	private static final int PROVED = Patterns.numbers(NumberLevel.SAME, NumberLevel.UNKNOWN);

	/** Certain, but far from alike without the number. */
	private static final int PROVED_ONLY = Patterns.pattern(NameLevel.MARKS_DIFFER, DateLevel.YEAR,
			AgreementLevel.UNKNOWN, NumberLevel.SAME, NumberLevel.UNKNOWN);

	private static final int RARE = 1600;

	@Test
	void takesAnIdBackFromAllMembersButTheOneThatHasIt() {
		IdDecisions decisions = new Decided().elsewhere(id(6))
			.member()
			.pair(id(1), ALIKE, RARE, "")
			.member()
			.reviewed(Question.Review.LINK, id(1))
			.member()
			.pair(id(3), PROVED, RARE, "")
			.member()
			.owns(id(4), IdMethod.LINKED)
			.member()
			.reviewed(Question.Review.LINK, id(4))
			.member()
			.reviewed(Question.Review.LINK, id(6))
			.member()
			.reviewed(Question.Review.LINK, id(7))
			.member()
			.decide();
		assertThat(IntStream.range(0, 8)
			.mapToObj(decisions::get)
			.map((one) -> one.method().key() + " " + one.reason() + " " + one.nationalId()))
			.containsExactly("pending claimed-by-several ", "pending claimed-by-several ",
					"certain old-id-confirmed " + id(3), "linked kept-from-earlier-run " + id(4), "pending id-taken ",
					"pending id-taken ", "reviewed reviewer-linked " + id(7), "none no-candidate ");
	}

	@Test
	void noIdIsEverGivenToTwoMembers() {
		Random chance = new Random(1);
		Map<IdMethod, Integer> methods = new EnumMap<>(IdMethod.class);
		Map<String, Integer> reasons = new HashMap<>();
		for (int round = 0; round < 2000; round++) {
			Decided register = any(chance);
			IdDecisions decisions = register.decide();
			List<String> given = new ArrayList<>(register.takenElsewhere());
			for (int member = 0; member < register.size(); member++) {
				IdDecision decision = decisions.get(member);
				methods.merge(decision.method(), 1, Integer::sum);
				reasons.merge(decision.reason(), 1, Integer::sum);
				if (!register.owned(member).isEmpty() && !BY_REVIEWERS.contains(decision.reason())) {
					assertThat(decision.nationalId()).as("what a member has is kept: " + decision.reason())
						.isEqualTo(register.owned(member));
				}
				if (!decision.nationalId().isEmpty()) {
					given.add(decision.nationalId());
				}
			}
			assertThat(given).as("register %d", round).doesNotHaveDuplicates();
		}
		assertThat(methods.values()).as("%s", methods).hasSize(5).allMatch((count) -> count > 200);
		assertThat(reasons).containsKeys("match-weight", "old-id-confirmed", "national-id-confirmed", "several-certain",
				"claimed-by-several", "id-taken", "kept-from-earlier-run", "reviewer-linked", "reviewer-found-none",
				"reviewer-contradicts-certain", "runner-up-too-near", "too-little-evidence", "gender-digit",
				"no-candidate");
	}

	@Test
	void doesNotDependOnTheOrderOfTheMembers() {
		Random chance = new Random(2);
		for (int round = 0; round < 300; round++) {
			Decided register = any(chance);
			List<Integer> order = new ArrayList<>(IntStream.range(0, register.size()).boxed().toList());
			IdDecisions decisions = register.decide(order);
			Collections.shuffle(order, chance);
			IdDecisions shuffled = register.decide(order);
			for (int place = 0; place < order.size(); place++) {
				assertThat(Decided.told(shuffled.get(place))).isEqualTo(Decided.told(decisions.get(order.get(place))));
			}
			assertThat(shuffled.acceptAt()).isEqualTo(decisions.acceptAt());
			assertThat(shuffled.links()).isEqualTo(decisions.links());
			assertThat(shuffled.audit().results()).isEqualTo(decisions.audit().results());
		}
	}

	@Test
	void decidesTheSameWheneverItIsAsked() {
		Random chance = new Random(3);
		for (int round = 0; round < 200; round++) {
			IdDecisions decisions = any(chance).decide();
			List<IdDecision> first = IntStream.range(0, decisions.facts().size()).mapToObj(decisions::get).toList();
			assertThat(IntStream.range(0, first.size()).parallel().mapToObj(decisions::get).toList()).isEqualTo(first);
		}
	}

	/** A link that is wrong by one in some 1,000, among so many that are certain. */
	@ParameterizedTest
	@CsvSource({ "0, rate-not-kept", "20, rate-not-kept", "400, match-weight" })
	void linksOnlyWhatKeepsThePromisedRate(int certain, String reason) {
		int pattern = PersonComparisons.ALL.pattern(NameLevel.EXACT.ordinal(), DateLevel.FULL.ordinal(),
				AgreementLevel.SAME.ordinal(), PlaceLevel.UNKNOWN.ordinal(), PlaceLevel.UNKNOWN.ordinal(),
				NumberLevel.UNKNOWN.ordinal(), NumberLevel.UNKNOWN.ordinal());
		int rarity = 900 - Decided.SCORING.score(pattern, 0);
		Decided register = new Decided().by(new Thresholds(0.99, 0.5, 7, 1e-5, 1e-5))
			.member()
			.pair(id(0), pattern, rarity, "");
		for (int member = 1; member <= certain; member++) {
			register.member().pair(id(member), PROVED, RARE, "");
		}
		IdDecisions decisions = register.decide();
		assertThat(decisions.get(0).reason()).isEqualTo(reason);
		assertThat(decisions.get(0).probability()).isBetween(0.998, 0.9998);
		assertThat(decisions.links()).isEqualTo(certain + (reason.equals("match-weight") ? 1 : 0));
		assertThat(decisions.expectedWrong()).isLessThanOrEqualTo(1e-5 * decisions.links());
		assertThat(decisions.expectedAbsent()).isLessThanOrEqualTo(1e-5 * decisions.links());
	}

	@Test
	void aDecoyIsLinkedLikeAMember() {
		IdDecisions decisions = new Decided().by(new Thresholds(0.99, 0.5, 7, 0.5, 0.5)).member().decide();
		DecoyPair alike = new DecoyPair(id(1), ALIKE, RARE, "");
		assertThat(decisions.linksDecoy(List.of(alike))).isTrue();
		assertThat(decisions.linksDecoy(List.of(alike, new DecoyPair(id(2), ALIKE, RARE, "")))).isFalse();
		assertThat(decisions.linksDecoy(List.of(new DecoyPair(id(1), ALIKE, RARE, "gender-digit")))).isFalse();
		assertThat(decisions.linksDecoy(List.of())).isFalse();
	}

	@ParameterizedTest(name = "{0} wrong, {1} right, {2} of {3} before: {5}")
	@CsvSource(textBlock = """
			# wrong, right, wrong before, audited before, closed, of a link on the same evidence
			0,       0,     0,            0,              false,  match-weight
			0,       5,     0,            0,              false,  match-weight
			0,       9,     90,           100,            true,   stratum-closed
			4,       0,     0,            0,              true,   others-as-alike
			1,       40,    0,            0,              false,  others-as-alike
			1,       1,     3,            5,              true,   others-as-alike
			4,       0,     0,            10000,          false,  others-as-alike
			""")
	void closesAStratumWhoseLinksWithoutNumbersWereWrong(int wrong, int right, long wrongBefore, long auditedBefore,
			boolean closed, String reason) {
		Stratum stratum = new Stratum(Stratum.BY_WEIGHT, ALIKE);
		Decided register = new Decided().by(new Thresholds(0.9999, 0.5, 7, 0.01, 0.01))
			.audited(stratum, auditedBefore, wrongBefore)
			.member()
			.pair(id(0), ALIKE, RARE, "");
		for (int member = 1; member <= wrong + right; member++) {
			register.member().pair(id(member), (member <= wrong) ? PROVED_ONLY : PROVED, RARE, "");
			if (member <= wrong) {
				register.pair(id(1000 + member), ALIKE, RARE, "");
			}
		}
		IdDecisions decisions = register.decide();
		assertThat(decisions.get(0).reason()).isEqualTo(reason);
		assertThat(decisions.closed().contains(stratum)).isEqualTo(closed);
		if (wrong + right > 0) {
			assertThat(decisions.audit().results()).containsExactly(new Audit.Result(stratum, wrong + right, wrong));
		}
	}

	/** Few citizens, much alike, wanted by several members, some of them had already. */
	private static Decided any(Random chance) {
		Decided register = new Decided();
		int citizens = 2 + chance.nextInt(6);
		List<Integer> free = new ArrayList<>(IntStream.range(0, citizens).boxed().toList());
		Collections.shuffle(free, chance);
		for (int members = 1 + chance.nextInt(7); members > 0; members--) {
			register.member();
			for (int pairs = chance.nextInt(4); pairs > 0; pairs--) {
				register.pair(id(chance.nextInt(citizens)), pattern(chance), 100 * chance.nextInt(17),
						(chance.nextInt(8) == 0) ? "gender-digit" : "");
			}
			if (chance.nextInt(6) == 0 && !free.isEmpty()) {
				register.owns(id(free.remove(0)), IdMethod.values()[chance.nextInt(IdMethod.PENDING.ordinal())]);
			}
			if (chance.nextInt(4) == 0) {
				Question.Review review = Question.Review.values()[chance.nextInt(4)];
				register.reviewed(review, (review == Question.Review.LINK) ? id(chance.nextInt(citizens)) : "");
			}
		}
		if (chance.nextInt(4) == 0 && !free.isEmpty()) {
			register.elsewhere(id(free.remove(0)));
		}
		return register;
	}

	private static int pattern(Random chance) {
		NameLevel name = (chance.nextInt(4) == 0) ? NameLevel.MIDDLE_MISSING : NameLevel.EXACT;
		DateLevel birthDate = (chance.nextInt(4) == 0) ? DateLevel.YEAR : DateLevel.FULL;
		return Patterns.pattern(name, birthDate, AgreementLevel.SAME,
				NumberLevel.values()[(chance.nextInt(3) == 0) ? chance.nextInt(4) : 3],
				NumberLevel.values()[(chance.nextInt(6) == 0) ? chance.nextInt(4) : 3]);
	}

	private static String id(int citizen) {
		return "025054%06d".formatted(citizen);
	}

}
