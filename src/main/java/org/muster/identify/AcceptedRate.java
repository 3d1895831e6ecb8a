package org.muster.identify;

import java.util.Arrays;

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

	private final Thresholds thresholds;

	/** By how sure: expected to be of another citizen. */
	private final long[] another = new long[TOP + 1];

	/** By how sure: expected to be of members who are not in the extract. */
	private final long[] absent = new long[TOP + 1];

	private final long[] links = new long[TOP + 1];

	private long certainAnother;

	private long certainAbsent;

	private long certainLinks;

	/**
	 * Begins without a link.
	 * @param thresholds of the job, whose rates are to be kept
	 */
	AcceptedRate(Thresholds thresholds) {
		this.thresholds = thresholds;
	}

	/**
	 * Takes a link.
	 * @param isCertain whether it is made whatever the doubt
	 * @param doubt whether it is wrong
	 */
	void add(boolean isCertain, Doubt doubt) {
		if (isCertain) {
			this.certainAnother += whole(doubt.another());
			this.certainAbsent += whole(doubt.absent());
			this.certainLinks++;
			return;
		}
		int at = Math.max(0, Math.min(TOP, doubt.sureness(this.thresholds.absentCounts())));
		this.another[at] += whole(doubt.another());
		this.absent[at] += whole(doubt.absent());
		this.links[at]++;
	}

	private static long whole(double probability) {
		return (long) StrictMath.rint(probability * WRONG);
	}

	/** Takes what another one took. */
	void add(AcceptedRate other) {
		this.certainAnother += other.certainAnother;
		this.certainAbsent += other.certainAbsent;
		this.certainLinks += other.certainLinks;
		for (int at = 0; at <= TOP; at++) {
			this.another[at] += other.another[at];
			this.absent[at] += other.absent[at];
			this.links[at] += other.links[at];
		}
	}

	/**
	 * {@return how sure a link by weight must be at least, so that both rates are kept}
	 */
	int least() {
		long expectedAnother = this.certainAnother;
		long expectedAbsent = this.certainAbsent;
		long made = this.certainLinks;
		int least = TOP;
		for (int sureness = TOP; sureness >= 0; sureness--) {
			expectedAnother += this.another[sureness];
			expectedAbsent += this.absent[sureness];
			made += this.links[sureness];
			if (expectedAnother / WRONG <= this.thresholds.highestWrongRate() * made
					&& expectedAbsent / WRONG <= this.thresholds.highestAbsentRate() * made) {
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
	 * {@return how many of them are expected to be of another citizen than the member's
	 * own}
	 */
	double expectedWrong(int least) {
		return expected(this.certainAnother, this.another, least);
	}

	/**
	 * {@return how many of them are expected to be of members who are not in the extract}
	 */
	double expectedAbsent(int least) {
		return expected(this.certainAbsent, this.absent, least);
	}

	private static double expected(long certain, long[] bySureness, int least) {
		return (certain + Arrays.stream(bySureness, Math.max(0, least), TOP + 1).sum()) / WRONG;
	}

}
