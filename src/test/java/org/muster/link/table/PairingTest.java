package org.muster.link.table;

import org.junit.jupiter.api.Test;
import org.muster.link.Weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class PairingTest {

	/**
	 * Left 0 and 1 like right 0; left 1 likes right 1 too: a chain, where it is exact.
	 */
	private static final int[][] CHAIN = { { 0, 0, 1300 }, { 1, 0, 1100 }, { 1, 1, 1200 } };

	@Test
	void probabilitiesAreThoseOfAllPairings() {
		double matches = 5;
		Pairing pairing = Pairing.of(edges(CHAIN), 100, 100, matches);
		double prior = matches / 100 / 100 / 0.95 / 0.95;
		double[] odds = new double[3];
		for (int edge = 0; edge < 3; edge++) {
			odds[edge] = prior * Weights.odds(CHAIN[edge][2]);
		}
		double all = 1 + odds[0] + odds[1] + odds[2] + odds[0] * odds[2];
		assertThat(pairing.probability(0)).isCloseTo((odds[0] + odds[0] * odds[2]) / all, within(1e-9));
		assertThat(pairing.probability(1)).isCloseTo(odds[1] / all, within(1e-9));
		assertThat(pairing.probability(2)).isCloseTo((odds[2] + odds[0] * odds[2]) / all, within(1e-9));
	}

	@Test
	void rivalWithAPartnerOfHisOwnTakesLessAway() {
		double lonely = Pairing.of(edges(new int[][] { { 0, 0, 2000 }, { 1, 0, 2000 } }), 100, 100, 5).probability(0);
		double taken = Pairing.of(edges(new int[][] { { 0, 0, 2000 }, { 1, 0, 2000 }, { 1, 1, 4000 } }), 100, 100, 5)
			.probability(0);
		assertThat(lonely).isCloseTo(0.5, within(0.01));
		assertThat(taken).isGreaterThan(0.99);
	}

	@Test
	void hugeOddsDoNotLoseSmallRivals() {
		Pairing pairing = Pairing.of(edges(new int[][] { { 0, 0, 9000 }, { 0, 1, 1000 }, { 1, 1, 1200 } }), 100, 100,
				5);
		assertThat(pairing.probability(0)).isCloseTo(1, within(1e-9));
		assertThat(pairing.probability(2)).isBetween(0.5, 1.0);
	}

	@Test
	void numberOfMatchesIsTheSumOfTheProbabilities() {
		Edges edges = new Edges();
		for (int row = 0; row < 100; row++) {
			edges.add(row, row, 0, (row < 60) ? 3000 : -1000, 1);
		}
		assertThat(Pairing.estimated(edges, 100, 100).matches()).isCloseTo(60, within(2.0));
	}

	private static Edges edges(int[][] rows) {
		Edges edges = new Edges();
		for (int[] row : rows) {
			edges.add(row[0], row[1], 0, row[2], 1);
		}
		return edges;
	}

}
