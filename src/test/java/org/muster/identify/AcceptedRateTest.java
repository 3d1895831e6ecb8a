package org.muster.identify;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.muster.link.Weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class AcceptedRateTest {

	/** Three links: one in 129 is wrong, one in 9, one in 3. */
	@ParameterizedTest(name = "{0} certain, at most {1} wrong: from {2} on")
	@CsvSource(textBlock = """
			# certain, highest rate, how sure at least
			0,         0.5,          0
			0,         0.151,        0
			0,         0.150,        101
			0,         0.0595,       101
			0,         0.0594,       301
			0,         0.0078,       301
			0,         0.0077,       701
			97,        0.0046,       0
			97,        0.0045,       101
			97,        0.0012,       301
			97,        0.00007,      701
			""")
	void acceptsLinksAsLongAsThePromiseIsKept(int certain, double highestRate, int least) {
		AcceptedRate rate = rate(highestRate, 0.9);
		for (int link = 0; link < certain; link++) {
			rate.add(true, another(IdDecision.SURE));
		}
		rate.add(false, another(700));
		rate.add(false, another(300));
		rate.add(false, another(100));
		assertThat(rate.least()).isEqualTo(least);
		assertThat(rate.links(least))
			.isEqualTo(certain + ((least <= 700) ? 1 : 0) + ((least <= 300) ? 1 : 0) + ((least <= 100) ? 1 : 0));
		assertThat(rate.expectedWrong(0)).isCloseTo(1 / 129.0 + 1 / 9.0 + 1 / 3.0, within(1e-9));
	}

	/** One link that may be of another citizen, one whose member may be absent. */
	@ParameterizedTest(name = "{0} of another, {1} of absent: from {2} on")
	@CsvSource(textBlock = """
			# of another, of absent, how sure at least, expected of another, of absent
			0.1,          0.1,       0,                 0.0625,              0.0625
			0.0006,       0.0006,    392,               0,                   0
			0.0006,       0.1,       392,               0,                   0.0625
			""")
	void keepsBothRates(double another, double absent, int least, double wrong, double ofAbsent) {
		AcceptedRate rate = rate(another, absent);
		rate.add(false, new Doubt(0.0625, 0));
		rate.add(false, new Doubt(0, 0.0625));
		assertThat(rate.least()).isEqualTo(least);
		assertThat(rate.expectedWrong(rate.least())).isCloseTo(wrong, within(1e-9));
		assertThat(rate.expectedAbsent(rate.least())).isCloseTo(ofAbsent, within(1e-9));
	}

	@Test
	void nothingLessSureKeepsThePromise() {
		Random chance = new Random(1);
		for (int round = 0; round < 300; round++) {
			double highest = chance.nextDouble() / 3;
			AcceptedRate rate = rate(highest, highest);
			List<Integer> links = new ArrayList<>();
			int certain = chance.nextInt(9);
			for (int link = 0; link < certain; link++) {
				rate.add(true, another(IdDecision.SURE));
			}
			for (int link = chance.nextInt(60); link > 0; link--) {
				links.add(chance.nextInt(900));
			}
			links.forEach((sureness) -> rate.add(false, another(sureness)));
			int expected = 6400;
			for (int least = 6400; least >= 0; least--) {
				expected = keeps(links, certain, least, highest) ? least : expected;
			}
			assertThat(rate.least()).isEqualTo(expected);
		}
	}

	private static boolean keeps(List<Integer> links, int certain, int least, double highest) {
		double wrong = 0;
		long made = certain;
		for (int sureness : links) {
			wrong += (sureness >= least) ? another(sureness).another() : 0;
			made += (sureness >= least) ? 1 : 0;
		}
		return wrong <= highest * made;
	}

	@Test
	void withoutLinksNothingNeedsToBeSure() {
		AcceptedRate rate = rate(1e-5, 1e-5);
		assertThat(rate.least()).isZero();
		assertThat(rate.links(0)).isZero();
		assertThat(rate.expectedWrong(0)).isZero();
		assertThat(rate.expectedAbsent(0)).isZero();
	}

	@Test
	void whatIsBeyondTheRangeIsAtItsEnds() {
		AcceptedRate rate = rate(1e-5, 1e-5);
		rate.add(false, another(90_000));
		rate.add(false, another(-90_000));
		assertThat(rate.least()).isOne();
		assertThat(rate.links(6400)).isOne();
		assertThat(rate.links(-5)).isEqualTo(2);
		assertThat(rate.expectedWrong(-5)).isOne();
	}

	@Test
	void slicesAddUpToTheWhole() {
		Random chance = new Random(2);
		AcceptedRate whole = rate(0.005, 0.01);
		AcceptedRate[] slices = { rate(0.005, 0.01), rate(0.005, 0.01), rate(0.005, 0.01) };
		for (int link = 0; link < 5000; link++) {
			boolean certain = chance.nextInt(5) == 0;
			Doubt doubt = new Doubt(another(chance.nextInt(3000)).another() / 2, chance.nextDouble() / 50);
			whole.add(certain, doubt);
			slices[chance.nextInt(3)].add(certain, doubt);
		}
		AcceptedRate sum = rate(0.005, 0.01);
		for (AcceptedRate slice : slices) {
			sum.add(slice);
		}
		for (int least = 0; least < 3000; least += 50) {
			assertThat(sum.links(least)).isEqualTo(whole.links(least));
			assertThat(sum.expectedWrong(least)).isEqualTo(whole.expectedWrong(least));
			assertThat(sum.expectedAbsent(least)).isEqualTo(whole.expectedAbsent(least));
		}
		assertThat(sum.least()).isEqualTo(whole.least());
	}

	private static AcceptedRate rate(double highestWrong, double highestAbsent) {
		return new AcceptedRate(new Thresholds(0.9, 0.5, 7, highestWrong, highestAbsent));
	}

	private static Doubt another(int sureness) {
		return new Doubt(Weights.probability(-sureness), 0);
	}

}
