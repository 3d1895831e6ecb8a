package org.muster.link;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Estimates what levels are worth, without anybody's labels: u from pairs taken at
 * random, m by expectation-maximisation over the pairs of each blocking key, with u held
 * fast and the comparisons that the key decides left out. Where enough pairs share a key
 * that proves them, only these tell m: among all others, people who are alike but are not
 * one would be taken for such as differ from themselves. What is expected beforehand
 * counts like one pair more, so that a level that was never seen is not impossible.
 */
public final class Estimation {

	/** So many pairs that a number proves tell how people differ from themselves. */
	private static final double ENOUGH = 500;

	/**
	 * The share of people who differ from themselves as expected, whatever was proved.
	 */
	private static final double AS_EXPECTED = 0.1;

	private static final int MOST_ROUNDS = 200;

	/** A change of the share of matches that is none. */
	private static final double SETTLED = 1e-7;

	private final Comparisons comparisons;

	private final Probabilities expected;

	private Estimation(Comparisons comparisons, Probabilities expected) {
		this.comparisons = comparisons;
		this.expected = expected;
	}

	/**
	 * Estimates.
	 * @param comparisons what is compared, with what is expected
	 * @param random pairs taken at random, of which next to none are of one person
	 * @param passes pairs by blocking key
	 * @param confirmed pairs that reviewers linked
	 * @return the model
	 */
	public static MatchModel of(Comparisons comparisons, PatternCounts random, List<BlockingPass> passes,
			PatternCounts confirmed) {
		return of(comparisons, random, passes, confirmed, 0);
	}

	/**
	 * Estimates from small files, where some of the pairs taken at random are of one
	 * person: 1 in 5,000 of two files of 5,000, which is far more than strangers agree on
	 * a number. So they are told apart by a first model and do not count for the second.
	 * @param comparisons what is compared, with what is expected
	 * @param random pairs taken at random
	 * @param passes pairs by blocking key
	 * @param confirmed pairs that reviewers linked
	 * @param matching the share of random pairs that is expected to be of one person
	 * @return the model
	 */
	public static MatchModel of(Comparisons comparisons, PatternCounts random, List<BlockingPass> passes,
			PatternCounts confirmed, double matching) {
		double[][] others = levels(comparisons, random);
		Estimation first = new Estimation(comparisons, Probabilities.expected(comparisons).withU(others));
		Probabilities found = first.withMatches(passes, confirmed);
		if (matching <= 0) {
			return MatchModel.of(comparisons, found);
		}
		double[][] strangers = first.strangers(random, found, matching);
		Estimation second = new Estimation(comparisons, Probabilities.expected(comparisons).withU(strangers));
		return MatchModel.of(comparisons, second.withMatches(passes, confirmed));
	}

	private Probabilities withMatches(List<BlockingPass> passes, PatternCounts confirmed) {
		double[][] all = levels(this.comparisons, confirmed);
		double[][] proved = levels(this.comparisons, confirmed);
		for (BlockingPass pass : passes) {
			double[][] found = matches(pass);
			add(found, all);
			if (pass.proving()) {
				add(found, proved);
			}
		}
		for (int at = 0; at < all.length; at++) {
			double pairs = Arrays.stream(proved[at]).sum();
			if (pairs >= ENOUGH) {
				all[at] = withOthers(proved[at], pairs, at);
			}
		}
		return this.expected.withM(all);
	}

	/** Whom no number proves may differ from themselves in other ways. */
	private double[] withOthers(double[] proved, double pairs, int comparison) {
		double[] mixed = new double[proved.length];
		for (int level = 0; level < mixed.length; level++) {
			mixed[level] = (1 - AS_EXPECTED) * proved[level] + AS_EXPECTED * pairs * this.expected.m(comparison, level);
		}
		return mixed;
	}

	private static void add(double[][] found, double[][] sums) {
		for (int at = 0; at < sums.length; at++) {
			for (int level = 0; level < sums[at].length; level++) {
				sums[at][level] += found[at][level];
			}
		}
	}

	/**
	 * {@return random pairs by comparison and level, without those of one person}
	 */
	private double[][] strangers(PatternCounts random, Probabilities model, double matching) {
		double[][] strangers = empty(this.comparisons);
		for (int pattern : random.patterns()) {
			double other = 1 - probability(pattern, matching, model, Set.of());
			add(this.comparisons, strangers, pattern, random.count(pattern) * other, Set.of());
		}
		return strangers;
	}

	/**
	 * {@return pairs by comparison and level}
	 */
	private static double[][] levels(Comparisons comparisons, PatternCounts counts) {
		double[][] levels = empty(comparisons);
		for (int pattern : counts.patterns()) {
			add(comparisons, levels, pattern, counts.count(pattern), Set.of());
		}
		return levels;
	}

	private static double[][] empty(Comparisons comparisons) {
		double[][] levels = new double[comparisons.size()][];
		for (int at = 0; at < levels.length; at++) {
			levels[at] = new double[comparisons.get(at).levels().size()];
		}
		return levels;
	}

	private static void add(Comparisons comparisons, double[][] levels, int pattern, double pairs, Set<Integer> but) {
		for (int at = 0; at < levels.length; at++) {
			if (!but.contains(at)) {
				levels[at][comparisons.level(pattern, at)] += pairs;
			}
		}
	}

	/**
	 * {@return the pairs of the pass that are of one person, as far as can be told}
	 */
	private double[][] matches(BlockingPass pass) {
		int[] patterns = pass.counts().patterns();
		double total = pass.counts().total();
		double share = 0.5;
		Probabilities current = this.expected;
		double[][] found = empty(this.comparisons);
		for (int round = 0; round < MOST_ROUNDS; round++) {
			found = empty(this.comparisons);
			double matching = 0;
			for (int pattern : patterns) {
				double pairs = pass.counts().count(pattern) * probability(pattern, share, current, pass.decided());
				matching += pairs;
				add(this.comparisons, found, pattern, pairs, pass.decided());
			}
			double before = share;
			share = (matching + 1) / (total + 2);
			current = this.expected.withM(found);
			if (Math.abs(share - before) < SETTLED) {
				break;
			}
		}
		return found;
	}

	/**
	 * {@return the probability that a pair of this pattern is of one person}
	 */
	private double probability(int pattern, double share, Probabilities current, Set<Integer> decided) {
		double match = share;
		double other = 1 - share;
		for (int at = 0; at < this.comparisons.size(); at++) {
			int level = this.comparisons.level(pattern, at);
			if (!decided.contains(at) && current.m(at, level) > 0) {
				match *= current.m(at, level);
				other *= current.u(at, level);
			}
		}
		return match / (match + other);
	}

}
