package org.muster.identify;

import org.junit.jupiter.api.Test;

import org.muster.link.MatchModel;
import org.muster.link.person.AgreementLevel;
import org.muster.link.person.DateLevel;
import org.muster.link.person.NameLevel;
import org.muster.link.person.NumberLevel;
import org.muster.link.person.PersonComparisons;

import static org.assertj.core.api.Assertions.assertThat;

class RivalsTest {

	private static final MatchModel MODEL = MatchModel.expected(PersonComparisons.ALL);

	private static final int TWIN = Patterns.pattern(NameLevel.ONE_LETTER_OTHER, DateLevel.FULL, AgreementLevel.SAME,
			NumberLevel.UNKNOWN, NumberLevel.UNKNOWN);

	private static final int SAME_NAME = Patterns.pattern(NameLevel.EXACT, DateLevel.YEAR, AgreementLevel.SAME,
			NumberLevel.UNKNOWN, NumberLevel.UNKNOWN);

	private static Rivals rivals(int pattern, int rarity, int count) {
		Rivals rivals = new Rivals();
		for (int member = 0; member < 10_000; member++) {
			rivals.addMember((member < 1000) ? 1500 : 300);
		}
		for (int rival = 0; rival < count; rival++) {
			rivals.addRival(pattern, rarity);
		}
		return rivals;
	}

	@Test
	void whatNobodyElseAgreesOnHasNoBound() {
		assertThat(rivals(TWIN, 300, 0).most(TWIN, 300, MODEL, 0.9)).isEqualTo(Integer.MAX_VALUE);
		assertThat(rivals(TWIN, 300, 5).most(SAME_NAME, 300, MODEL, 0.9)).isEqualTo(Integer.MAX_VALUE);
	}

	@Test
	void fourTimesTheRivalsAreTwoBitsLess() {
		int few = rivals(TWIN, 300, 5).most(TWIN, 300, MODEL, 0.9);
		int many = rivals(TWIN, 300, 20).most(TWIN, 300, MODEL, 0.9);
		assertThat(few - many).isBetween(199, 201);
	}

	@Test
	void theMoreMembersAreFoundTheMoreAnAgreementIsWorth() {
		assertThat(rivals(TWIN, 300, 5).most(TWIN, 300, MODEL, 0.9) - rivals(TWIN, 300, 5).most(TWIN, 300, MODEL, 0.5))
			.as("log2 of 9")
			.isBetween(316, 318);
	}

	@Test
	void howRareANameIsMattersWhereItIsTheSame() {
		Rivals rivals = rivals(SAME_NAME, 1500, 5);
		assertThat(rivals.most(SAME_NAME, 1450, MODEL, 0.9)).as("of the same band").isLessThan(2000);
		assertThat(rivals.most(SAME_NAME, 300, MODEL, 0.9)).as("of another band").isEqualTo(Integer.MAX_VALUE);
		assertThat(rivals(TWIN, 1500, 5).most(TWIN, 300, MODEL, 0.9)).as("another name").isLessThan(2000);
	}

	@Test
	void numbersAreLeftOut() {
		int withNumber = Patterns.pattern(NameLevel.ONE_LETTER_OTHER, DateLevel.FULL, AgreementLevel.SAME,
				NumberLevel.SAME, NumberLevel.UNKNOWN);
		Rivals rivals = rivals(TWIN, 300, 5);
		assertThat(rivals.most(withNumber, 300, MODEL, 0.9)).isEqualTo(rivals.most(TWIN, 300, MODEL, 0.9));
	}

	@Test
	void theOrderOfCountingDoesNotMatter() {
		Rivals one = rivals(TWIN, 300, 5);
		one.add(rivals(SAME_NAME, 1500, 3));
		Rivals other = rivals(SAME_NAME, 1500, 3);
		other.add(rivals(TWIN, 300, 5));
		assertThat(one.most(TWIN, 300, MODEL, 0.9)).isEqualTo(other.most(TWIN, 300, MODEL, 0.9));
		assertThat(one.most(SAME_NAME, 1500, MODEL, 0.9)).isEqualTo(other.most(SAME_NAME, 1500, MODEL, 0.9));
	}

}
