package org.muster.link.table;

/**
 * Similarity of two short texts; symmetric. Source: W. E. Winkler, "String Comparator
 * Metrics and Enhanced Decision Rules in the Fellegi-Sunter Model of Record Linkage",
 * 1990; prefix weight 0.1, at most 4 characters.
 */
final class JaroWinkler {

	private static final double PREFIX_WEIGHT = 0.1;

	private static final int LONGEST_PREFIX = 4;

	private JaroWinkler() {
	}

	/**
	 * {@return similarity from 0, nothing alike, to 1, equal; without unit}
	 * @throws IllegalArgumentException if a text is empty: a missing text is no evidence,
	 * which is not the same as similarity 0
	 */
	static double of(String left, String right) {
		if (left.isEmpty() || right.isEmpty()) {
			throw new IllegalArgumentException("a missing text has no similarity");
		}
		double jaro = jaro(left, right);
		int prefix = 0;
		int longest = Math.min(LONGEST_PREFIX, Math.min(left.length(), right.length()));
		while (prefix < longest && left.charAt(prefix) == right.charAt(prefix)) {
			prefix++;
		}
		return jaro + prefix * PREFIX_WEIGHT * (1 - jaro);
	}

	private static double jaro(String left, String right) {
		boolean[] taken = new boolean[right.length()];
		char[] common = new char[left.length()];
		int found = common(left, right, taken, common);
		if (found == 0) {
			return 0;
		}
		int moved = 0;
		int at = 0;
		for (int place = 0; place < taken.length; place++) {
			if (taken[place] && common[at++] != right.charAt(place)) {
				moved++;
			}
		}
		double agreeing = found;
		return (agreeing / left.length() + agreeing / right.length() + (agreeing - moved / 2.0) / agreeing) / 3;
	}

	/** Marks and collects what both have within half the longer length. */
	private static int common(String left, String right, boolean[] taken, char[] common) {
		int reach = Math.max(0, Math.max(left.length(), right.length()) / 2 - 1);
		int found = 0;
		for (int at = 0; at < left.length(); at++) {
			int last = Math.min(right.length() - 1, at + reach);
			for (int other = Math.max(0, at - reach); other <= last; other++) {
				if (!taken[other] && left.charAt(at) == right.charAt(other)) {
					taken[other] = true;
					common[found++] = left.charAt(at);
					break;
				}
			}
		}
		return found;
	}

}
