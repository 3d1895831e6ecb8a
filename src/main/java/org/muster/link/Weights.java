package org.muster.link;

import java.util.stream.IntStream;

/**
 * Turns probabilities into match weights. A weight is log2 of m over u, in hundredths of
 * a bit and whole numbers, so that sums are the same on every machine.
 */
public final class Weights {

	/** Hundredths of a bit in a bit. */
	public static final int BIT = 100;

	/** Few weights are greater. */
	private static final int USUAL = 10_000;

	private static final double[] ODDS = IntStream.rangeClosed(-USUAL, USUAL).mapToDouble(Weights::power).toArray();

	private Weights() {
	}

	/**
	 * {@return log2 of a number above 0, in hundredths of a bit}
	 */
	public static int log2(double number) {
		return (int) StrictMath.rint(StrictMath.log(number) / StrictMath.log(2) * BIT);
	}

	/**
	 * {@return the weight of a probability between 0 and 1, in hundredths of a bit}
	 */
	public static int ofProbability(double probability) {
		return log2(probability / (1 - probability));
	}

	/**
	 * {@return the probability, from 0 to 1, of a weight in hundredths of a bit}
	 */
	public static double probability(int weight) {
		return 1 / (1 + odds(-weight));
	}

	/**
	 * {@return the odds, from 0, of a weight in hundredths of a bit}
	 */
	public static double odds(int weight) {
		return (Math.abs(weight) <= USUAL) ? ODDS[weight + USUAL] : power(weight);
	}

	private static double power(int weight) {
		return StrictMath.pow(2, (double) weight / BIT);
	}

}
