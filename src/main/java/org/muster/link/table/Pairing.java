package org.muster.link.table;

import java.util.Arrays;

import org.muster.link.Weights;

/**
 * The probability of each pair, when a record of one side belongs to at most one of the
 * other. All pairings of the records count, each by the product of its pairs' odds; how
 * much of that a pair is part of is found by belief propagation, which on such graphs
 * always settles. So a namesake who has a better partner of his own takes less away than
 * one who has none. Source: M. Bayati, D. Gamarnik, D. Katz, C. Nair and P. Tetali,
 * "Simple Deterministic Approximation Algorithms for Counting Matchings", 2007.
 */
final class Pairing {

	private static final int MOST_ROUNDS = 200;

	private static final double SETTLED = 1e-9;

	private static final int MOST_PRIORS = 50;

	/** The expected number of pairs is known when it changes by less than this share. */
	private static final double PRIOR_SETTLED = 1e-4;

	/** However many have been found, of one more record this share is taken as absent. */
	private static final double LEAST_ABSENT = 0.05;

	private final Edges edges;

	private final int leftSize;

	private final int rightSize;

	/** Probability that the left record has no partner when this edge is not counted. */
	private final double[] leftFree;

	private final double[] rightFree;

	private final double[] odds;

	private final double[] likelihoods;

	private final int[][] byLeft;

	private final int[][] byRight;

	private double matches;

	private Pairing(Edges edges, int leftSize, int rightSize) {
		this.edges = edges;
		this.leftSize = leftSize;
		this.rightSize = rightSize;
		this.leftFree = new double[edges.size()];
		this.rightFree = new double[edges.size()];
		this.odds = new double[edges.size()];
		this.likelihoods = new double[edges.size()];
		for (int edge = 0; edge < edges.size(); edge++) {
			this.likelihoods[edge] = Weights.odds(edges.weight(edge));
		}
		this.byLeft = edges.byLeft(leftSize);
		this.byRight = edges.byRight(rightSize);
		Arrays.fill(this.leftFree, 1);
		Arrays.fill(this.rightFree, 1);
	}

	/**
	 * Finds the probabilities with a known number of pairs.
	 * @param matches expected number of records that are on both sides
	 */
	static Pairing of(Edges edges, int leftSize, int rightSize, double matches) {
		Pairing pairing = new Pairing(edges, leftSize, rightSize);
		pairing.settle(matches);
		return pairing;
	}

	/**
	 * Finds the probabilities and the number of pairs that explains itself: the sum of
	 * the probabilities that follow from it.
	 */
	static Pairing estimated(Edges edges, int leftSize, int rightSize) {
		Pairing pairing = new Pairing(edges, leftSize, rightSize);
		double matches = Math.min(leftSize, rightSize) / 2.0;
		for (int round = 0; round < MOST_PRIORS; round++) {
			pairing.settle(matches);
			double found = 0;
			for (int edge = 0; edge < edges.size(); edge++) {
				found += pairing.probability(edge);
			}
			double change = Math.abs(found - matches);
			matches = Math.max(1, found);
			if (change < PRIOR_SETTLED * matches) {
				break;
			}
		}
		return pairing;
	}

	private void settle(double expected) {
		this.matches = expected;
		double absentLeft = Math.max(LEAST_ABSENT, 1 - expected / this.leftSize);
		double absentRight = Math.max(LEAST_ABSENT, 1 - expected / this.rightSize);
		double prior = expected / this.leftSize / this.rightSize / absentLeft / absentRight;
		for (int edge = 0; edge < this.odds.length; edge++) {
			this.odds[edge] = prior * this.likelihoods[edge];
		}
		for (int round = 0; round < MOST_ROUNDS; round++) {
			if (round() < SETTLED) {
				break;
			}
		}
	}

	/**
	 * One exchange of messages;
	 * {@return the largest change of one}
	 */
	private double round() {
		double[] left = free(this.rightFree, this.byLeft);
		double[] right = free(this.leftFree, this.byRight);
		double change = 0;
		for (int edge = 0; edge < this.odds.length; edge++) {
			change = Math.max(change, Math.abs(left[edge] - this.leftFree[edge]));
			change = Math.max(change, Math.abs(right[edge] - this.rightFree[edge]));
			this.leftFree[edge] = left[edge];
			this.rightFree[edge] = right[edge];
		}
		return change;
	}

	/**
	 * {@return for each edge the probability that its record of one side is free, given
	 * what its other edges take. They are summed up from both ends, since taking one from
	 * the sum of all would lose the small ones}
	 */
	private double[] free(double[] freeOfOthers, int[][] edgesOfRow) {
		double[] free = new double[this.odds.length];
		for (int[] row : edgesOfRow) {
			double before = 1;
			for (int edge : row) {
				free[edge] = before;
				before += this.odds[edge] * freeOfOthers[edge];
			}
			double behind = 0;
			for (int at = row.length - 1; at >= 0; at--) {
				free[row[at]] = 1 / (free[row[at]] + behind);
				behind += this.odds[row[at]] * freeOfOthers[row[at]];
			}
		}
		return free;
	}

	/**
	 * {@return the probability, from 0 to 1, that the pair of an edge is one record}
	 */
	double probability(int edge) {
		double odds = this.odds[edge] * this.leftFree[edge] * this.rightFree[edge];
		return odds / (1 + odds);
	}

	/**
	 * {@return how many records are expected on both sides}
	 */
	double matches() {
		return this.matches;
	}

}
