package org.muster.link;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.muster.link.Comparison.Level;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class EstimationTest {

	/** What is expected is far from what is simulated. */
	private static final Comparisons COMPARISONS = new Comparisons(IntStream.range(0, 4)
		.mapToObj((at) -> new Comparison("c" + at,
				List.of(new Level("exact", 0.6, 0.05), new Level("slip", 0.2, 0.05), new Level("none", 0.2, 0.9),
						Level.unknown())))
		.toList());

	private static final double[][] M = { { 0.90, 0.05, 0.05 }, { 0.80, 0.15, 0.05 }, { 0.95, 0.03, 0.02 },
			{ 0.70, 0.10, 0.20 } };

	private static final double[][] U = { { 0.010, 0.002, 0.988 }, { 0.100, 0.050, 0.850 }, { 0.001, 0.004, 0.995 },
			{ 0.020, 0.010, 0.970 } };

	@Test
	void findsTheProbabilitiesThatPatternsWereSimulatedWith() {
		MatchModel model = Estimation.of(COMPARISONS, pairs(1_000_000, 0, -1, 1),
				List.of(new BlockingPass("c0", Set.of(0), pairs(40_000, 0.4, 0, 2)),
						new BlockingPass("c1", Set.of(1), pairs(40_000, 0.1, 1, 3))),
				new PatternCounts());
		for (int at = 0; at < M.length; at++) {
			for (int level = 0; level < 3; level++) {
				assertThat(model.level(at, level).m()).as("m of %d, %d", at, level)
					.isCloseTo(M[at][level], within(0.02));
				assertThat(model.level(at, level).u()).as("u of %d, %d", at, level)
					.isCloseTo(U[at][level], within(0.002));
			}
		}
	}

	@Test
	void whatAKeyDecidesIsLeftOut() {
		MatchModel model = Estimation.of(COMPARISONS, pairs(1_000_000, 0, -1, 1),
				List.of(new BlockingPass("c0", Set.of(0), pairs(40_000, 0.4, 0, 2))), new PatternCounts());
		assertThat(model.level(0, 0).m()).as("as expected, though every pair agrees").isCloseTo(0.6, within(1e-9));
		assertThat(model.level(2, 0).m()).isCloseTo(M[2][0], within(0.02));
	}

	/** People alike in all that is not decided, who are not one. */
	@Test
	void pairsThatANumberProvesOutweighTwins() {
		PatternCounts twins = pairs(4000, 1, 0, 2);
		int twin = COMPARISONS.pattern(0, 1, 0, 0);
		twins.add(twin, 40_000);
		List<BlockingPass> passes = List.of(new BlockingPass("c0", Set.of(0), twins));
		MatchModel misled = Estimation.of(COMPARISONS, pairs(1_000_000, 0, -1, 1), passes, new PatternCounts());
		assertThat(misled.level(1, 1).m()).isGreaterThan(0.5);
		List<BlockingPass> proved = List.of(passes.get(0),
				new BlockingPass("c3", Set.of(3), true, pairs(4000, 1, 3, 4)));
		MatchModel model = Estimation.of(COMPARISONS, pairs(1_000_000, 0, -1, 1), proved, new PatternCounts());
		assertThat(model.level(1, 1).m()).isCloseTo(M[1][1], within(0.03));
		List<BlockingPass> few = List.of(passes.get(0), new BlockingPass("c3", Set.of(3), true, pairs(100, 1, 3, 4)));
		assertThat(Estimation.of(COMPARISONS, pairs(1_000_000, 0, -1, 1), few, new PatternCounts()).level(1, 1).m())
			.as("too few to tell")
			.isGreaterThan(0.5);
	}

	@Test
	void matchesAmongRandomPairsDoNotHideHowRareAValueIs() {
		double share = 1.0 / 5000;
		PatternCounts random = pairs(1_000_000, share, -1, 1);
		List<BlockingPass> passes = List.of(new BlockingPass("c1", Set.of(1), pairs(40_000, 0.4, 1, 2)));
		MatchModel naive = Estimation.of(COMPARISONS, random, passes, new PatternCounts());
		MatchModel model = Estimation.of(COMPARISONS, random, passes, new PatternCounts(), share);
		assertThat(naive.level(2, 0).u()).isGreaterThan(U[2][0] + 0.00015);
		assertThat(model.level(2, 0).u()).isCloseTo(U[2][0], within(0.0001));
	}

	@Test
	void unknownLevelsCarryNoWeight() {
		MatchModel model = Estimation.of(COMPARISONS, pairs(10_000, 0, -1, 1), List.of(), new PatternCounts());
		assertThat(model.level(0, 3)).isEqualTo(new MatchModel.LevelWeight(0, 0, 0));
		assertThat(model.weight(COMPARISONS.pattern(3, 3, 3, 3))).isZero();
		assertThat(model.weight(COMPARISONS.pattern(0, 3, 3, 3))).isEqualTo(model.level(0, 0).weight());
	}

	@Test
	void packedPatternsGiveTheirLevelsBack() {
		Comparisons comparisons = new Comparisons(List.of(COMPARISONS.get(0),
				new Comparison("two", List.of(new Level("a", 1, 1), new Level("b", 1, 1))), COMPARISONS.get(1)));
		Set<Integer> patterns = new java.util.TreeSet<>();
		for (int first = 0; first < 4; first++) {
			for (int second = 0; second < 2; second++) {
				for (int third = 0; third < 4; third++) {
					int pattern = comparisons.pattern(first, second, third);
					patterns.add(pattern);
					assertThat(List.of(comparisons.level(pattern, 0), comparisons.level(pattern, 1),
							comparisons.level(pattern, 2)))
						.containsExactly(first, second, third);
				}
			}
		}
		assertThat(patterns).hasSize(comparisons.patterns()).allMatch((one) -> one < comparisons.patterns());
		assertThat(comparisons.words(comparisons.pattern(0, 1, 3))).isEqualTo("c0=exact two=b c1=unknown");
	}

	/**
	 * {@return simulated pairs}
	 * @param decided the comparison in which all agree; none below 0
	 */
	private static PatternCounts pairs(int size, double matches, int decided, long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		PatternCounts counts = new PatternCounts();
		for (int pair = 0; pair < size; pair++) {
			double[][] probabilities = (random.nextDouble() < matches) ? M : U;
			int[] levels = new int[M.length];
			for (int at = 0; at < levels.length; at++) {
				double drawn = random.nextDouble();
				double[] own = probabilities[at];
				levels[at] = (at == decided || drawn < own[0]) ? 0 : (drawn < own[0] + own[1]) ? 1 : 2;
			}
			counts.add(COMPARISONS.pattern(levels));
		}
		return counts;
	}

}
