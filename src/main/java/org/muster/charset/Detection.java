package org.muster.charset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was told of an encoding.
 *
 * @param scores of each encoding tried, the best first
 * @param twins pairs of encodings under which all that was seen reads the same
 */
public record Detection(List<Score> scores, Set<Set<String>> twins) {

	/** By how much of all words the best must lead, unless names decide. */
	private static final double LEAD = 0.02;

	/** By how much the weight of names must lead where words tie: a base, and by word. */
	private static final double NAME_LEAD = 5.5;

	private static final double NAME_LEAD_BY_WORD = 0.05;

	/**
	 * Two whose letters are so mixed up that the commonest name of one is one of both.
	 */
	private static final List<String> ALIKE = List.of("viscii", "vps");

	private static final double NAME_LEAD_ALIKE = 9;

	public Detection {
		scores = List.copyOf(scores);
		twins = Set.copyOf(twins);
	}

	static Detection of(List<Score> scores, Set<Set<String>> twins) {
		List<Score> sorted = new ArrayList<>(scores);
		sorted.sort(Comparator.comparingDouble(Score::share).thenComparingDouble(Score::weight).reversed());
		preferTcvn3(sorted);
		return new Detection(sorted, twins);
	}

	/**
	 * TCVN 5712 has a letter for nearly every byte, and so reads some words of any other
	 * encoding: most words that TCVN3 cannot read must be such that it can.
	 */
	private static void preferTcvn3(List<Score> sorted) {
		int small = place(sorted, "tcvn3");
		int whole = place(sorted, "tcvn-5712");
		if (small >= 0 && whole >= 0 && whole < small
				&& sorted.get(small).bad() - sorted.get(whole).bad() < sorted.get(whole).bad()) {
			Collections.swap(sorted, small, whole);
		}
	}

	private static int place(List<Score> scores, String encoding) {
		return scores.stream().map(Score::encoding).toList().indexOf(encoding);
	}

	/**
	 * {@return the number of words that say something}
	 */
	public int words() {
		return this.scores.get(0).good() + this.scores.get(0).bad();
	}

	/**
	 * {@return the encoding that fits best; empty when nothing tells, or several fit
	 * equally well}
	 */
	public Optional<String> encoding() {
		Score best = this.scores.get(0);
		if (best.good() == 0) {
			return Optional.empty();
		}
		boolean clear = this.scores.stream().skip(1).allMatch((other) -> leads(best, other));
		return clear ? Optional.of(best.encoding()) : Optional.empty();
	}

	/**
	 * TCVN3 is the small letters of TCVN 5712: a byte that only the latter has decides.
	 */
	private boolean leads(Score best, Score other) {
		if (this.twins.contains(Set.of(best.encoding(), other.encoding()))) {
			return true;
		}
		double lead = best.share() - other.share();
		if (lead > LEAD) {
			return true;
		}
		boolean same = List.of("tcvn3", "tcvn-5712").containsAll(List.of(best.encoding(), other.encoding()));
		double names = best.weight() - other.weight();
		return same && (best.encoding().equals("tcvn3") || lead > 0)
				|| names > base(best, other) + NAME_LEAD_BY_WORD * (best.good() + best.bad());
	}

	private static double base(Score best, Score other) {
		return ALIKE.containsAll(List.of(best.encoding(), other.encoding())) ? NAME_LEAD_ALIKE : NAME_LEAD;
	}

	/**
	 * {@return the share of Vietnamese syllables under an encoding, from 0 to 1}
	 */
	public double share(String encoding) {
		return this.scores.stream()
			.filter((score) -> score.encoding().equals(encoding))
			.mapToDouble(Score::share)
			.findFirst()
			.orElse(0);
	}

	/**
	 * {@return the three best encodings with the share of words that are Vietnamese
	 * syllables, such as {@code tcvn3 99.2 %, vni 31.0 % of 1234}; empty when nothing
	 * tells}
	 */
	public String explanation() {
		if (words() == 0) {
			return "";
		}
		return this.scores.stream()
			.limit(3)
			.map((score) -> String.format(Locale.ROOT, "%s %.1f %%", score.encoding(), 100 * score.share()))
			.collect(Collectors.joining(", ", "", " of " + words()));
	}

	/**
	 * How one encoding fits.
	 *
	 * @param encoding its key
	 * @param good words that are Vietnamese syllables
	 * @param bad words that are not
	 * @param weight how usual the good ones are in names
	 */
	public record Score(String encoding, int good, int bad, double weight) {

		double share() {
			return (this.good + this.bad == 0) ? 0 : (double) this.good / (this.good + this.bad);
		}

	}

}
