package org.muster.link.person;

/**
 * How two full names agree, the closest first. The probabilities are what is expected
 * before anything was counted.
 */
public enum NameLevel {

	/** Every letter and mark. */
	EXACT(0.9, 3e-5),

	/** Another spelling of the same sounds: where the tone mark stands, i or y. */
	SPELLING(0.015, 1e-6),

	/** One side has no marks at all. */
	MARKS_LOST(0.01, 2e-6),

	/** One syllable has other marks, and is no usual name with them. */
	MARK_DIFFERS(0.01, 1e-5),

	/** One syllable has other marks, which make it another name, as twins are given. */
	MARK_OTHER(0.005, 2e-5),

	/** Several syllables have other marks. */
	MARKS_DIFFER(0.004, 1e-5),

	/**
	 * One letter put in, left out or replaced, or two neighbours swapped; the syllable is
	 * no usual name.
	 */
	ONE_SLIP(0.012, 2e-5),

	/** One letter makes a syllable another name, as twins are given. */
	ONE_LETTER_OTHER(0.003, 1e-4),

	/** The same syllables in another order. */
	ORDER(0.003, 1e-5),

	/** A middle name is missing on one side. */
	MIDDLE_MISSING(0.008, 1e-3),

	/** Surname and given name agree; the middle differs. */
	MIDDLE_DIFFERS(0.006, 3e-3),

	/** All but the surname agrees. */
	SURNAME_DIFFERS(0.002, 3e-4),

	/** Another name that the member has or had is the citizen's. */
	OTHER_NAME(0.01, 4e-5),

	/** Only the given name agrees. */
	GIVEN_ONLY(0.004, 0.01),

	/** Nothing of this. */
	DIFFERS(0.008, 0.985);

	private static final NameLevel[] ALL = values();

	private final double m;

	private final double u;

	NameLevel(double m, double u) {
		this.m = m;
		this.u = u;
	}

	public static NameLevel of(int ordinal) {
		return ALL[ordinal];
	}

	public double m() {
		return this.m;
	}

	public double u() {
		return this.u;
	}

	/**
	 * {@return whether the names are the same without marks: how rare the name is then
	 * tells how much that is worth}
	 */
	public boolean isSameName() {
		return compareTo(MARKS_DIFFER) <= 0;
	}

}
