package org.muster.identify;

import java.util.Arrays;

/**
 * The links that would be made, by score, and how many of them are expected to be wrong;
 * finds the least score at which the promise is kept. Sums are whole numbers, so that
 * their order does not matter. Not for several threads at once.
 */
final class AcceptedRate {

	/** Scores from here on, in hundredths of a bit, are one. */
	private static final int TOP = 6400;

	/** A link that is surely wrong. */
	private static final double WRONG = 0x1p36;

	private final long[] wrong = new long[TOP + 1];

	private final long[] links = new long[TOP + 1];

	private long certainWrong;

	private long certainLinks;

	/**
	 * Takes a link.
	 * @param decision certain or by weight
	 */
	void add(IdDecision decision, int score, boolean certain) {
		long error = (long) StrictMath.rint((1 - decision.probability()) * WRONG);
		if (certain) {
			this.certainWrong += error;
			this.certainLinks++;
		}
		else {
			int at = Math.max(0, Math.min(TOP, score));
			this.wrong[at] += error;
			this.links[at]++;
		}
	}

	/** Takes what another one took. */
	void add(AcceptedRate other) {
		this.certainWrong += other.certainWrong;
		this.certainLinks += other.certainLinks;
		for (int score = 0; score <= TOP; score++) {
			this.wrong[score] += other.wrong[score];
			this.links[score] += other.links[score];
		}
	}

	/**
	 * {@return the least score of a link by weight at which at most this share of all
	 * links is expected to be wrong}
	 */
	int leastScore(double highestRate) {
		long expected = this.certainWrong;
		long made = this.certainLinks;
		int least = TOP;
		for (int score = TOP; score >= 0; score--) {
			expected += this.wrong[score];
			made += this.links[score];
			if (expected / WRONG <= highestRate * made) {
				least = score;
			}
		}
		return least;
	}

	/**
	 * {@return how many links are made from this score on}
	 */
	long links(int leastScore) {
		return this.certainLinks + Arrays.stream(this.links, Math.max(0, leastScore), TOP + 1).sum();
	}

	/**
	 * {@return how many of them are expected to be wrong}
	 */
	double expectedWrong(int leastScore) {
		return (this.certainWrong + Arrays.stream(this.wrong, Math.max(0, leastScore), TOP + 1).sum()) / WRONG;
	}

}
