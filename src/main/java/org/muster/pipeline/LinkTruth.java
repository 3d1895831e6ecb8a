package org.muster.pipeline;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.muster.link.table.LinkTable;
import org.muster.link.table.LinkedPair;

/**
 * The known pairs of two files, for measuring; the linkage itself never sees them.
 *
 * @param pairs each as left and right id
 */
record LinkTruth(Set<List<String>> pairs) {

	LinkTruth {
		pairs = Set.copyOf(pairs);
	}

	/**
	 * {@return the pairs in a file with the columns left and right}
	 */
	static LinkTruth read(Path file) {
		LinkTable table = LinkFileReader
			.read(List.of(new LinkFile("truth", file, "left", Optional.empty(), Optional.empty(), List.of("right"))))
			.get(0);
		Set<List<String>> pairs = new HashSet<>();
		for (int row = 0; row < table.size(); row++) {
			pairs.add(List.of(table.ids().get(row), table.columns().getOrDefault("right", List.of()).get(row)));
		}
		return new LinkTruth(pairs);
	}

	/**
	 * {@return how links compare with the truth}
	 */
	Score score(List<LinkedPair> links) {
		long right = links.stream().filter((link) -> this.pairs.contains(List.of(link.left(), link.right()))).count();
		return new Score(right, links.size() - right, this.pairs.size() - right);
	}

	/**
	 * Counts of links.
	 *
	 * @param right known pairs that were linked
	 * @param wrong links that are no known pair
	 * @param missing known pairs that were not linked
	 */
	record Score(long right, long wrong, long missing) {

		/**
		 * {@return the share of right ones among the links; 1 when there is none}
		 */
		double precision() {
			return share(this.right, this.right + this.wrong);
		}

		/**
		 * {@return the share of known pairs that were linked; 1 when there is none}
		 */
		double recall() {
			return share(this.right, this.right + this.missing);
		}

		/**
		 * {@return the harmonic mean of both}
		 */
		double f1() {
			return share(2 * this.right, 2 * this.right + this.wrong + this.missing);
		}

		private static double share(long part, long whole) {
			return (whole == 0) ? 1 : (double) part / whole;
		}

		/**
		 * {@return counts and measures in one line}
		 */
		String text() {
			return String.format(Locale.ROOT,
					"truth: %d right, %d wrong, %d missing; precision %.6f, recall %.6f, F1 %.6f", this.right,
					this.wrong, this.missing, precision(), recall(), f1());
		}

	}

}
