package org.muster.link.table;

import java.util.ArrayList;
import java.util.List;

import org.muster.link.BlockingPass;
import org.muster.link.Comparison;
import org.muster.link.Comparisons;
import org.muster.link.Estimation;
import org.muster.link.MatchModel;
import org.muster.link.PatternCounts;
import org.muster.link.Weights;

/**
 * Links two tables: pairs that share a key are compared, the model is estimated from
 * their patterns and from pairs taken at random, and what is left are the pairs that may
 * be one record, each with its weight.
 */
public final class TableLinkage {

	/** So many pairs tell what people have in common by chance. */
	private static final int RANDOM_PAIRS = 1_000_000;

	/** A pair that has less, in hundredths of a bit, is none, whatever the prior. */
	private static final int LEAST_WEIGHT = 0;

	private final LinkPlan plan;

	private final LinkTable left;

	private final LinkTable right;

	private final List<ComparedField> fields;

	private final List<ComparedField> partners;

	private final Comparisons comparisons;

	private final PairSearch search;

	private TableLinkage(LinkPlan plan, LinkTable left, LinkTable right) {
		this.plan = plan;
		this.left = left;
		this.right = right;
		this.fields = ComparedField.all(plan.fields(), left, right);
		this.partners = ComparedField.partners(this.fields);
		this.comparisons = new Comparisons(this.fields.stream().map(ComparedField::comparison).toList());
		this.search = new PairSearch(this.fields, plan.keys(), left.size(), right.size());
	}

	/**
	 * Links.
	 * @param plan what the definition says
	 * @param left one table, with the columns of the plan
	 * @param right the other
	 * @return links, doubtful pairs and how they came about
	 */
	public static LinkOutcome of(LinkPlan plan, LinkTable left, LinkTable right) {
		return new TableLinkage(plan, left, right).link();
	}

	private LinkOutcome link() {
		List<PatternCounts> counts = new ArrayList<>();
		this.plan.keys().forEach((key) -> counts.add(new PatternCounts()));
		long[] compared = new long[1];
		this.search.each((leftRow, rightRow, keys) -> {
			int pattern = pattern(leftRow, rightRow);
			compared[0]++;
			for (int rest = keys; rest != 0; rest &= rest - 1) {
				counts.get(Integer.numberOfTrailingZeros(rest)).add(pattern);
			}
		});
		List<BlockingPass> passes = new ArrayList<>();
		for (int key = 0; key < counts.size(); key++) {
			passes.add(new BlockingPass(this.plan.keys().get(key).name(), this.search.decided(key), counts.get(key)));
		}
		MatchModel model = Estimation.of(this.comparisons, random(), passes, new PatternCounts(), share());
		Edges edges = edges(model);
		Pairing pairing = this.plan.rules()
			.expected()
			.map((expected) -> Pairing.of(edges, this.left.size(), this.right.size(), expected * this.left.size()))
			.orElseGet(() -> Pairing.estimated(edges, this.left.size(), this.right.size()));
		LinkChoice choice = new LinkChoice(this.plan.rules(), edges, pairing, this.comparisons, this.left, this.right);
		return new LinkOutcome(choice.links(), choice.doubtful(), model, figures(passes, choice, edges), compared[0],
				this.left.size(), this.right.size(), pairing.matches());
	}

	private List<KeyFigure> figures(List<BlockingPass> passes, LinkChoice choice, Edges edges) {
		long[] links = new long[passes.size()];
		long[] alone = new long[passes.size()];
		for (int edge : choice.linkedEdges()) {
			int keys = edges.keys(edge);
			for (int rest = keys; rest != 0; rest &= rest - 1) {
				links[Integer.numberOfTrailingZeros(rest)]++;
			}
			if (Integer.bitCount(keys) == 1) {
				alone[Integer.numberOfTrailingZeros(keys)]++;
			}
		}
		List<KeyFigure> figures = new ArrayList<>();
		for (int key = 0; key < links.length; key++) {
			figures
				.add(new KeyFigure(passes.get(key).name(), passes.get(key).counts().total(), links[key], alone[key]));
		}
		return figures;
	}

	/**
	 * {@return what share of pairs taken at random is expected to be one record}
	 */
	private double share() {
		double most = Math.min(this.left.size(), this.right.size());
		double matches = this.plan.rules().expected().map((share) -> share * this.left.size()).orElse(most / 2);
		return Math.min(matches, most) / this.left.size() / this.right.size();
	}

	/**
	 * Pairs from all over both tables: by a step that has no divisor with their number.
	 */
	private PatternCounts random() {
		PatternCounts counts = new PatternCounts();
		long all = (long) this.left.size() * this.right.size();
		long pairs = Math.min(all, RANDOM_PAIRS);
		long step = coprime((long) (all * 0.6180339887498949), all);
		long at = 0;
		for (long pair = 0; pair < pairs; pair++) {
			counts.add(pattern((int) (at / this.right.size()), (int) (at % this.right.size())));
			at = (at + step) % all;
		}
		return counts;
	}

	private static long coprime(long from, long all) {
		long step = Math.max(1, from);
		while (divisor(step, all) > 1) {
			step++;
		}
		return step;
	}

	private static long divisor(long one, long other) {
		return (other == 0) ? one : divisor(other, one % other);
	}

	private int pattern(int leftRow, int rightRow) {
		int pattern = 0;
		for (int at = 0; at < this.fields.size(); at++) {
			pattern += this.comparisons.part(at, level(at, leftRow, rightRow));
		}
		return pattern;
	}

	private int level(int at, int leftRow, int rightRow) {
		return this.fields.get(at).level(leftRow, rightRow, this.partners.get(at));
	}

	private Edges edges(MatchModel model) {
		Edges edges = new Edges();
		this.search.each((leftRow, rightRow, keys) -> {
			int pattern = pattern(leftRow, rightRow);
			int weight = weight(model, pattern, leftRow);
			if (weight > LEAST_WEIGHT) {
				edges.add(leftRow, rightRow, pattern, weight, keys);
			}
		});
		return edges;
	}

	/**
	 * {@return the weight of a pair; where frequencies count, agreement on a value is
	 * worth what the value's own frequency makes of it}
	 */
	private int weight(MatchModel model, int pattern, int leftRow) {
		int weight = model.weight(pattern);
		for (int at = 0; at < this.fields.size(); at++) {
			ComparedField field = this.fields.get(at);
			int level = this.comparisons.level(pattern, at);
			Comparison.Level agreed = this.comparisons.get(at).levels().get(level);
			if (field.field().frequencies() && agreed.name().equals("exact")) {
				MatchModel.LevelWeight exact = model.level(at, level);
				weight += Weights.log2(exact.m() / field.frequency(leftRow)) - exact.weight();
			}
		}
		return weight;
	}

}
