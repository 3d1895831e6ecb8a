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
		AcceptedRate rate = new AcceptedRate();
		for (int link = 0; link < certain; link++) {
			rate.add(decision(IdMethod.CERTAIN, IdDecision.SURE));
		}
		rate.add(decision(IdMethod.LINKED, 700));
		rate.add(decision(IdMethod.LINKED, 300));
		rate.add(decision(IdMethod.LINKED, 100));
		assertThat(rate.least(highestRate)).isEqualTo(least);
		assertThat(rate.links(least))
			.isEqualTo(certain + ((least <= 700) ? 1 : 0) + ((least <= 300) ? 1 : 0) + ((least <= 100) ? 1 : 0));
		assertThat(rate.expectedWrong(0)).isCloseTo(1 / 129.0 + 1 / 9.0 + 1 / 3.0, within(1e-9));
	}

	@Test
	void nothingLessSureKeepsThePromise() {
		Random chance = new Random(1);
		for (int round = 0; round < 300; round++) {
			AcceptedRate rate = new AcceptedRate();
			List<IdDecision> links = new ArrayList<>();
			for (int link = chance.nextInt(60); link > 0; link--) {
				links.add(decision((chance.nextInt(5) == 0) ? IdMethod.CERTAIN : IdMethod.LINKED, chance.nextInt(900)));
			}
			links.forEach(rate::add);
			double highest = chance.nextDouble() / 3;
			int expected = 6400;
			for (int least = 6400; least >= 0; least--) {
				expected = keeps(links, least, highest) ? least : expected;
			}
			assertThat(rate.least(highest)).isEqualTo(expected);
		}
	}

	private static boolean keeps(List<IdDecision> links, int least, double highest) {
		double wrong = 0;
		long made = 0;
		for (IdDecision link : links) {
			boolean accepted = link.method() == IdMethod.CERTAIN || link.sureness() >= least;
			wrong += accepted ? 1 - link.probability() : 0;
			made += accepted ? 1 : 0;
		}
		return wrong <= highest * made;
	}

	@Test
	void withoutLinksNothingNeedsToBeSure() {
		AcceptedRate rate = new AcceptedRate();
		assertThat(rate.least(1e-5)).isZero();
		assertThat(rate.links(0)).isZero();
		assertThat(rate.expectedWrong(0)).isZero();
	}

	@Test
	void whatIsBeyondTheRangeIsAtItsEnds() {
		AcceptedRate rate = new AcceptedRate();
		rate.add(decision(IdMethod.LINKED, 90_000));
		rate.add(decision(IdMethod.LINKED, -90_000));
		assertThat(rate.least(1e-5)).isOne();
		assertThat(rate.links(6400)).isOne();
		assertThat(rate.links(-5)).isEqualTo(2);
		assertThat(rate.expectedWrong(-5)).isOne();
	}

	@Test
	void slicesAddUpToTheWhole() {
		Random chance = new Random(2);
		AcceptedRate whole = new AcceptedRate();
		AcceptedRate[] slices = { new AcceptedRate(), new AcceptedRate(), new AcceptedRate() };
		for (int link = 0; link < 5000; link++) {
			IdDecision decision = decision((chance.nextInt(5) == 0) ? IdMethod.CERTAIN : IdMethod.LINKED,
					chance.nextInt(3000));
			whole.add(decision);
			slices[chance.nextInt(3)].add(decision);
		}
		AcceptedRate sum = new AcceptedRate();
		for (AcceptedRate slice : slices) {
			sum.add(slice);
		}
		for (int least = 0; least < 3000; least += 50) {
			assertThat(sum.links(least)).isEqualTo(whole.links(least));
			assertThat(sum.expectedWrong(least)).isEqualTo(whole.expectedWrong(least));
		}
		assertThat(sum.least(0.005)).isEqualTo(whole.least(0.005));
	}

	private static IdDecision decision(IdMethod method, int sureness) {
		return new IdDecision(method, "match-weight", Questions.A, Optional.empty(), 0, sureness, List.of());
	}

}
