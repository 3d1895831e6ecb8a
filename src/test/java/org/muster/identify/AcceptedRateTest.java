package org.muster.identify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.muster.model.IdMethod;

import static org.assertj.core.api.Assertions.assertThat;

class AcceptedRateTest {

	private static final double STEP = 1.0 / (1 << 20);

	@ParameterizedTest(name = "{0} certain, at {1} of links that are wrong by {2}: {3}")
	@CsvSource(textBlock = """
			# certain, highest rate, least score of three links: 2000 never wrong, 1500 by 1 %, 1400 by 4 %
			0,         0.5,          0
			0,         0.02,         0
			0,         0.016,        1401
			0,         0.0051,       1401
			0,         0.004,        1501
			0,         0.000001,     1501
			97,        0.00051,      0
			97,        0.0004,       1401
			97,        0.00001,      1501
			""")
	void acceptsLinksAsLongAsThePromiseIsKept(int certain, double highestRate, int leastScore) {
		AcceptedRate rate = new AcceptedRate();
		for (int link = 0; link < certain; link++) {
			rate.add(decision(0), 900, true);
		}
		rate.add(decision(0), 2000, false);
		rate.add(decision(0.01), 1500, false);
		rate.add(decision(0.04), 1400, false);
		assertThat(rate.leastScore(highestRate)).isEqualTo(leastScore);
		assertThat(rate.links(leastScore))
			.isEqualTo(certain + 1 + ((leastScore <= 1500) ? 1 : 0) + ((leastScore <= 1400) ? 1 : 0));
	}

	@Test
	void noLowerScoreKeepsThePromise() {
		Random chance = new Random(1);
		for (int round = 0; round < 300; round++) {
			AcceptedRate rate = new AcceptedRate();
			List<int[]> links = new ArrayList<>();
			for (int link = chance.nextInt(60); link > 0; link--) {
				int score = chance.nextInt(60);
				int wrong = chance.nextInt(1 + (60 - score) * 800);
				boolean certain = chance.nextInt(5) == 0;
				links.add(new int[] { certain ? Integer.MAX_VALUE : score, wrong });
				rate.add(decision(wrong * STEP), score, certain);
			}
			double highest = (1 + chance.nextInt(20_000)) * STEP;
			int expected = 6400;
			for (int score = 6400; score >= 0; score--) {
				expected = keeps(links, score, highest) ? score : expected;
			}
			int least = rate.leastScore(highest);
			assertThat(least).isEqualTo(expected);
			assertThat(rate.expectedWrong(least) <= highest * rate.links(least))
				.isEqualTo(keeps(links, least, highest));
		}
	}

	/** Sums of such steps are exact. */
	private static boolean keeps(List<int[]> links, int leastScore, double highest) {
		double wrong = 0;
		long made = 0;
		for (int[] link : links) {
			wrong += (link[0] >= leastScore) ? link[1] * STEP : 0;
			made += (link[0] >= leastScore) ? 1 : 0;
		}
		return wrong <= highest * made;
	}

	@Test
	void withoutLinksAnyScoreWillDo() {
		AcceptedRate rate = new AcceptedRate();
		assertThat(rate.leastScore(1e-5)).isZero();
		assertThat(rate.links(0)).isZero();
		assertThat(rate.expectedWrong(0)).isZero();
	}

	@Test
	void scoresBeyondTheRangeAreAtItsEnds() {
		AcceptedRate rate = new AcceptedRate();
		rate.add(decision(0), 90_000, false);
		rate.add(decision(0.5), -90_000, false);
		assertThat(rate.leastScore(1e-5)).isOne();
		assertThat(rate.links(6400)).isOne();
		assertThat(rate.links(-5)).isEqualTo(2);
		assertThat(rate.expectedWrong(-5)).isEqualTo(0.5);
	}

	@Test
	void slicesAddUpToTheWhole() {
		Random chance = new Random(2);
		AcceptedRate whole = new AcceptedRate();
		AcceptedRate[] slices = { new AcceptedRate(), new AcceptedRate(), new AcceptedRate() };
		for (int link = 0; link < 5000; link++) {
			IdDecision decision = decision(chance.nextDouble() / 100);
			int score = chance.nextInt(3000);
			boolean certain = chance.nextInt(5) == 0;
			whole.add(decision, score, certain);
			slices[chance.nextInt(3)].add(decision, score, certain);
		}
		AcceptedRate sum = new AcceptedRate();
		for (AcceptedRate slice : slices) {
			sum.add(slice);
		}
		for (int score = 0; score < 3000; score += 50) {
			assertThat(sum.links(score)).isEqualTo(whole.links(score));
			assertThat(sum.expectedWrong(score)).isEqualTo(whole.expectedWrong(score));
		}
		assertThat(sum.leastScore(0.005)).isEqualTo(whole.leastScore(0.005));
	}

	private static IdDecision decision(double wrong) {
		return new IdDecision(IdMethod.LINKED, "match-weight", Questions.A, Optional.empty(), 0, 1 - wrong, List.of());
	}

}
