package org.muster.link.person;

import java.util.Arrays;

/**
 * How often syllables stand in the members' names: what tells a slip from another name.
 * Filled first, then read by several threads.
 */
public final class SyllableCounts {

	/** So much rarer than its neighbour is a syllable that is a slip. */
	private static final int RARER = 100;

	/** What stands in so few names may be a slip of anything. */
	private static final int FEW = 2;

	private int[] texts = new int[1024];

	private int[] folded = new int[1024];

	/** Counts the syllables of a name. */
	public void add(PackedPerson person) {
		for (int at = 0; at < person.syllables(); at++) {
			this.texts = counted(this.texts, person.syllable(at).text());
			this.folded = counted(this.folded, person.syllable(at).folded());
		}
	}

	private static int[] counted(int[] counts, int number) {
		int[] grown = (number < counts.length) ? counts : Arrays.copyOf(counts, 2 * number);
		grown[number]++;
		return grown;
	}

	/**
	 * {@return whether both syllables are names, which one letter tells apart}
	 */
	public boolean areNames(Syllable left, Syllable right) {
		return areNames(count(this.folded, left.folded()), count(this.folded, right.folded()));
	}

	/**
	 * {@return whether both syllables are names, which their marks tell apart}
	 */
	public boolean areNamesByMarks(Syllable left, Syllable right) {
		return areNames(count(this.texts, left.text()), count(this.texts, right.text()));
	}

	private static boolean areNames(int left, int right) {
		int rarer = Math.min(left, right);
		return rarer > FEW && (long) rarer * RARER >= Math.max(left, right);
	}

	/** Syllables that no member has are not counted. */
	private static int count(int[] counts, int number) {
		return (number >= 0 && number < counts.length) ? counts[number] : 0;
	}

}
