package org.muster.identify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.link.person.AgreementLevel;
import org.muster.link.person.DateLevel;
import org.muster.link.person.NameLevel;
import org.muster.model.IdMethod;

import static org.assertj.core.api.Assertions.assertThat;

/** Seeded, so that a failure can be repeated. */
class IdDeciderLawsTest {

	private static final String[] IDS = { Questions.A, Questions.B, Questions.C };

	@ParameterizedTest
	@ValueSource(ints = { 0, 7 })
	void doesNotDependOnTheOrderOfCandidates(int margin) {
		IdDecider decider = new IdDecider(new Thresholds(0.9999, 0.5, margin, 1e-5, 5e-5));
		Random chance = new Random(1);
		for (int round = 0; round < 3000; round++) {
			List<Candidate> candidates = new ArrayList<>();
			List<Candidate> rivals = List.of(claimed(IDS[0], chance), claimed(IDS[1], chance), claimed(IDS[2], chance));
			for (int at = chance.nextInt(5); at >= 0; at--) {
				candidates.add(candidate(pick(chance, rivals.toArray(new Candidate[0])), chance));
			}
			Question question = question(chance, candidates);
			IdDecision decision = decider.decide(question);
			Collections.shuffle(candidates, chance);
			assertThat(decider.decide(with(question, candidates))).isEqualTo(decision);
		}
	}

	/** What others claim depends on the ID alone. */
	private static Candidate claimed(String id, Random chance) {
		Candidate one = Questions.rivalled(Questions.candidate(id, 0), pick(chance, -9999, 1400, 2100),
				chance.nextInt(9) == 0);
		return (chance.nextInt(4) == 0) ? Questions.taken(one) : one;
	}

	private static Candidate candidate(Candidate claimed, Random chance) {
		int pattern = Questions.pattern(pick(chance, NameLevel.EXACT, NameLevel.MIDDLE_MISSING),
				pick(chance, DateLevel.FULL, DateLevel.DIFFERS),
				pick(chance, AgreementLevel.SAME, AgreementLevel.DIFFERS));
		return new Candidate(claimed.nationalId(), pick(chance, "", "", "national-id-confirmed", "old-id-confirmed"),
				pick(chance, 1300, 1400, 2100), (pattern % 2 == 0) ? 1350 : Integer.MAX_VALUE,
				pick(chance, "", "", "gender-digit"), claimed.rivalScore(), claimed.rivalCertain(), claimed.taken(),
				pattern, 0, 0);
	}

	private static Question question(Random chance, List<Candidate> candidates) {
		Question open = Questions.ask(candidates.toArray(new Candidate[0]));
		Question reviewed = Questions.reviewed(pick(chance, Question.Review.values()), IDS[chance.nextInt(3)], open);
		return chance.nextBoolean() ? reviewed : Questions.owning(IDS[0], IdMethod.LINKED, reviewed);
	}

	private static Question with(Question one, List<Candidate> candidates) {
		return new Question(one.carriedId(), one.ownedId(), one.ownedBy(), one.review(), one.reviewedId(), candidates);
	}

	@SafeVarargs
	private static <T> T pick(Random chance, T... values) {
		return values[chance.nextInt(values.length)];
	}

}
