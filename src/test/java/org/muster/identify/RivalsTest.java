package org.muster.identify;

import java.util.Random;

import org.junit.jupiter.api.Test;

import org.muster.link.MatchModel;
import org.muster.link.Weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class RivalsTest {

	private static final MatchModel MODEL = MatchModel.expected(PersonComparisons.ALL);

	private static final int ALIKE = Patterns.numbers(NumberLevel.UNKNOWN, NumberLevel.UNKNOWN);

	private static final int SLIP = Patterns.pattern(NameLevel.ONE_SLIP, DateLevel.FULL, AgreementLevel.SAME,
			NumberLevel.UNKNOWN, NumberLevel.UNKNOWN);

	private final Rivals rivals = new Rivals();

	@Test
	void anAgreementIsWorthWhatItIsAmongThoseWhoAreNotTheMember() {
		for (int member = 0; member < 1000; member++) {
			this.rivals.addMember((member < 100) ? 1500 : 300);
		}
		for (int rival = 0; rival < 5; rival++) {
			this.rivals.addRival(ALIKE, 1500);
			this.rivals.addRival(SLIP, 1500);
		}
		assertThat(most(ALIKE, 1500)).as("among names as rare").isCloseTo(expected(ALIKE, 100, 5), within(1));
		assertThat(most(SLIP, 0)).as("of any name").isCloseTo(expected(SLIP, 1000, 5), within(1));
		assertThat(most(Patterns.numbers(NumberLevel.DIFFERS, NumberLevel.SAME), 1500)).as("without the numbers")
			.isEqualTo(most(ALIKE, 1500));
		assertThat(most(ALIKE, 300)).as("nobody else of such a name").isEqualTo(Integer.MAX_VALUE);
	}

	@Test
	void slicesAddUpToTheWhole() {
		Random chance = new Random(1);
		Rivals[] slices = { new Rivals(), new Rivals(), new Rivals() };
		for (int round = 0; round < 2000; round++) {
			int rarity = chance.nextInt(1601);
			int pattern = chance.nextBoolean() ? ALIKE : SLIP;
			for (Rivals one : new Rivals[] { this.rivals, slices[chance.nextInt(3)] }) {
				one.addMember(rarity);
				one.addRival(pattern, rarity);
			}
		}
		Rivals sum = new Rivals();
		for (Rivals slice : slices) {
			sum.add(slice);
		}
		for (int rarity = 0; rarity <= 1600; rarity += 100) {
			assertThat(sum.most(ALIKE, rarity, MODEL, 0.8)).isEqualTo(most(ALIKE, rarity));
			assertThat(sum.most(SLIP, rarity, MODEL, 0.8)).isEqualTo(most(SLIP, rarity));
		}
	}

	private int most(int pattern, int rarity) {
		return this.rivals.most(pattern, rarity, MODEL, 0.8);
	}

	private static int expected(int pattern, int members, int rivals) {
		double worth = 4.0 * members / rivals;
		for (int at = 0; at < PersonComparisons.OLD_ID; at++) {
			double m = MODEL.level(at, PersonComparisons.ALL.level(pattern, at)).m();
			worth *= (m == 0) ? 1 : m;
		}
		return Weights.log2(worth);
	}

}
