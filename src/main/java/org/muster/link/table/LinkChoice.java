package org.muster.link.table;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.muster.link.Comparisons;
import org.muster.link.Weights;

/**
 * Decides which pairs are linked: sure enough, the best of both records, and far enough
 * ahead of either's runner-up. Nothing is linked because nothing else was left.
 */
final class LinkChoice {

	private static final int NONE = -1;

	private final LinkRules rules;

	private final Edges edges;

	private final Pairing pairing;

	private final Comparisons comparisons;

	private final LinkTable left;

	private final LinkTable right;

	private final int[][] byLeft;

	private final int[][] byRight;

	LinkChoice(LinkRules rules, Edges edges, Pairing pairing, Comparisons comparisons, LinkTable left,
			LinkTable right) {
		this.rules = rules;
		this.edges = edges;
		this.pairing = pairing;
		this.comparisons = comparisons;
		this.left = left;
		this.right = right;
		this.byLeft = edges.byLeft(left.size());
		this.byRight = edges.byRight(right.size());
	}

	/**
	 * {@return the links, in the order of left ids}
	 */
	List<LinkedPair> links() {
		return linkedEdges().stream().map((edge) -> pair(edge, "")).toList();
	}

	/**
	 * {@return the links by their edges; these ascend as the left ids do}
	 */
	List<Integer> linkedEdges() {
		return edges((edge) -> reason(edge).isEmpty());
	}

	/**
	 * {@return pairs that are not linked but worth a look, in the order of left ids, then
	 * right ids}
	 */
	List<LinkedPair> doubtful() {
		return edges((edge) -> !reason(edge).isEmpty() && this.pairing.probability(edge) >= this.rules.reviewAt())
			.stream()
			.map((edge) -> pair(edge, reason(edge)))
			.toList();
	}

	private List<Integer> edges(IntPredicate wanted) {
		return IntStream.range(0, this.edges.size()).filter(wanted).boxed().toList();
	}

	private String reason(int edge) {
		if (lead(edge) < this.rules.margin() * Weights.BIT) {
			return (lead(edge) < 0) ? "not the best" : "a rival is near";
		}
		return (this.pairing.probability(edge) < this.rules.linkAt()) ? "not sure enough" : "";
	}

	/**
	 * {@return the lead over the best other pair of either record, in hundredths of a
	 * bit}
	 */
	private long lead(int edge) {
		int rival = rival(edge);
		return (rival == NONE) ? Integer.MAX_VALUE : (long) this.edges.weight(edge) - this.edges.weight(rival);
	}

	private int rival(int edge) {
		int best = NONE;
		for (int[] rivals : List.of(this.byLeft[this.edges.left(edge)], this.byRight[this.edges.right(edge)])) {
			for (int rival : rivals) {
				if (rival != edge && (best == NONE || this.edges.weight(rival) > this.edges.weight(best))) {
					best = rival;
				}
			}
		}
		return best;
	}

	private LinkedPair pair(int edge, String reason) {
		double lead = (rival(edge) == NONE) ? Double.POSITIVE_INFINITY : (double) lead(edge) / Weights.BIT;
		return new LinkedPair(this.left.ids().get(this.edges.left(edge)), this.right.ids().get(this.edges.right(edge)),
				this.pairing.probability(edge), (double) this.edges.weight(edge) / Weights.BIT, lead,
				this.comparisons.words(this.edges.pattern(edge)), reason);
	}

}
