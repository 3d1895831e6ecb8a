package org.muster.identify;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.muster.link.MatchModel;
import org.muster.link.Weights;
import org.muster.link.person.NameLevel;
import org.muster.link.person.NumberLevel;
import org.muster.link.person.PersonComparisons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ScoringTest {

	private static final MatchModel MODEL = MatchModel.expected(PersonComparisons.ALL);

	private final Scoring scoring = new Scoring(MODEL, 1000);

	private final Random chance = new Random(1);

	@Test
	void addsThePriorTheLevelsAndHowRareTheNameIs() {
		double sameNames = 0;
		for (NameLevel level : NameLevel.values()) {
			sameNames += level.isSameName() ? MODEL.level(PersonComparisons.NAME, level.ordinal()).u() : 0;
		}
		int average = -Weights.log2(sameNames);
		for (int round = 0; round < 10_000; round++) {
			int pattern = Patterns.any(this.chance);
			int sum = this.scoring.prior() + MODEL.weight(pattern);
			assertThat(this.scoring.score(pattern, average)).as("of an average name").isEqualTo(sum);
			assertThat(this.scoring.score(pattern, average + 100))
				.isEqualTo(PersonComparisons.isSameName(pattern) ? sum + 100 : sum);
		}
	}

	@Test
	void withoutNumbersScoresThePairWhoseNumbersAreMissing() {
		for (int round = 0; round < 10_000; round++) {
			int pattern = Patterns.any(this.chance);
			int rarity = this.chance.nextInt(1601);
			assertThat(this.scoring.withoutNumbers(pattern, rarity))
				.isEqualTo(this.scoring.score(Audit.withoutNumbers(pattern), rarity));
		}
	}

	@Test
	void theNameIsOneOfTheParts() {
		for (int round = 0; round < 10_000; round++) {
			int pattern = Patterns.any(this.chance);
			int rarity = this.chance.nextInt(1601);
			int rest = 0;
			for (int at = PersonComparisons.NAME + 1; at < PersonComparisons.ALL.size(); at++) {
				rest += MODEL.level(at, PersonComparisons.ALL.level(pattern, at)).weight();
			}
			assertThat(this.scoring.prior() + this.scoring.nameWeight(pattern, rarity) + rest)
				.isEqualTo(this.scoring.score(pattern, rarity));
		}
	}

	@Test
	void twiceTheCitizensTakeOneBit() {
		assertThat(new Scoring(MODEL, 2000).prior()).isCloseTo(this.scoring.prior() - 100, within(1));
		assertThat(new Scoring(MODEL, 0).prior()).isEqualTo(new Scoring(MODEL, 1).prior());
	}

	@ParameterizedTest
	@EnumSource
	void whatIsUnknownWeighsNothing(NumberLevel level) {
		int number = this.scoring.score(Patterns.numbers(level, NumberLevel.UNKNOWN), 500)
				- this.scoring.score(Patterns.numbers(NumberLevel.UNKNOWN, NumberLevel.UNKNOWN), 500);
		switch (level) {
			case SAME, ONE_SLIP -> assertThat(number).isGreaterThan(500);
			case DIFFERS -> assertThat(number).isNegative();
			case UNKNOWN -> assertThat(number).isZero();
		}
	}

}
