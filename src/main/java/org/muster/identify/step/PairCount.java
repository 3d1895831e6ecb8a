package org.muster.identify.step;

/** What is counted in {@code pair_count} beside patterns by blocking key. */
final class PairCount {

	/** Pairs of all citizens that may be of use. */
	static final String FOUND = "found";

	/** Of these, the pairs that reviewers linked. */
	static final String CONFIRMED = "confirmed";

	/** Pairs that share a number. */
	static final String BY_NUMBER = "by-number";

	/** Of these, the pairs that another blocking key finds too. */
	static final String BY_NUMBER_AND_OTHERWISE = "by-number-and-otherwise";

	/** Citizens whose number is malformed or denied by their gender or birth year. */
	static final String SET_ASIDE = "set-aside";

	private PairCount() {
	}

}
