package org.muster.identify;

import java.util.Arrays;

import org.muster.link.Weights;
import org.muster.model.IdMethod;

/**
 * The links that would be made, by how sure they are, and how many of them are expected
 * to be wrong; finds how sure a link must be at least for the promise to be kept. Sums
 * are whole numbers, so that their order does not matter. Not for several threads at
 * once.
 */
final class AcceptedRate {

	/** What is surer, in hundredths of a bit, is taken for this. */
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
	void add(IdDecision decision) {
		long error = (long) StrictMath.rint(Weights.probability(-decision.sureness()) * WRONG);
		if (decision.method() == IdMethod.CERTAIN) {
			this.certainWrong += error;
			this.certainLinks++;
		}
		else {
			int at = Math.max(0, Math.min(TOP, decision.sureness()));
			this.wrong[at] += error;
			this.links[at]++;
		}
	}

	/** Takes what another one took. */
	void add(AcceptedRate other) {
		this.certainWrong += other.certainWrong;
		this.certainLinks += other.certainLinks;
		for (int at = 0; at <= TOP; at++) {
			this.wrong[at] += other.wrong[at];
			this.links[at] += other.links[at];
		}
	}

	/**
	 * {@return how sure a link by weight must be at least, so that at most this share of
	 * all links is expected to be wrong}
	 */
	int least(double highestRate) {
		long expected = this.certainWrong;
		long made = this.certainLinks;
		int least = TOP;
		for (int sureness = TOP; sureness >= 0; sureness--) {
			expected += this.wrong[sureness];
			made += this.links[sureness];
			if (expected / WRONG <= highestRate * made) {
				least = sureness;
			}
		}
		return least;
	}

	/**
	 * {@return how many links are made that are so sure}
	 */
	long links(int least) {
		return this.certainLinks + Arrays.stream(this.links, Math.max(0, least), TOP + 1).sum();
	}

	/**
	 * {@return how many of them are expected to be wrong}
	 */
	double expectedWrong(int least) {
		return (this.certainWrong + Arrays.stream(this.wrong, Math.max(0, least), TOP + 1).sum()) / WRONG;
	}

}
