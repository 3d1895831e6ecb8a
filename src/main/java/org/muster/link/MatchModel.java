package org.muster.link;

import java.util.ArrayList;
import java.util.List;

/**
 * What each level of each comparison is worth. Immutable.
 */
public final class MatchModel {

	private final Comparisons comparisons;

	private final List<List<LevelWeight>> weights;

	private MatchModel(Comparisons comparisons, List<List<LevelWeight>> weights) {
		this.comparisons = comparisons;
		this.weights = weights;
	}

	/**
	 * {@return the model of what is expected before anything was counted}
	 */
	public static MatchModel expected(Comparisons comparisons) {
		return of(comparisons, Probabilities.expected(comparisons));
	}

	/**
	 * {@return the model of probabilities that were estimated}
	 */
	static MatchModel of(Comparisons comparisons, Probabilities probabilities) {
		List<List<LevelWeight>> weights = new ArrayList<>();
		for (int at = 0; at < comparisons.size(); at++) {
			List<LevelWeight> ofLevels = new ArrayList<>();
			for (int level = 0; level < comparisons.get(at).levels().size(); level++) {
				ofLevels.add(LevelWeight.of(probabilities.m(at, level), probabilities.u(at, level)));
			}
			weights.add(List.copyOf(ofLevels));
		}
		return new MatchModel(comparisons, weights);
	}

	/**
	 * {@return the model of stored levels}
	 * @param weights for each comparison one for each of its levels
	 */
	public static MatchModel of(Comparisons comparisons, List<List<LevelWeight>> weights) {
		return new MatchModel(comparisons, weights.stream().map(List::copyOf).toList());
	}

	/**
	 * {@return the comparisons}
	 */
	public Comparisons comparisons() {
		return this.comparisons;
	}

	/**
	 * {@return what a level of a comparison is worth}
	 */
	public LevelWeight level(int comparison, int level) {
		return this.weights.get(comparison).get(level);
	}

	/**
	 * {@return the sum of the weights of a pattern's levels, in hundredths of a bit}
	 */
	public int weight(int pattern) {
		int weight = 0;
		for (int at = 0; at < this.comparisons.size(); at++) {
			weight += level(at, this.comparisons.level(pattern, at)).weight();
		}
		return weight;
	}

	/**
	 * {@return the weight of each pattern, by its number}
	 */
	public int[] weights() {
		int[] sums = new int[this.comparisons.patterns()];
		int known = 1;
		for (List<LevelWeight> levels : this.weights) {
			for (int level = levels.size() - 1; level >= 0; level--) {
				for (int pattern = 0; pattern < known; pattern++) {
					sums[level * known + pattern] = sums[pattern] + levels.get(level).weight();
				}
			}
			known *= levels.size();
		}
		return sums;
	}

	/**
	 * A level's probabilities and weight.
	 *
	 * @param m probability of the level for two records of one person; 0 for the unknown
	 * @param u likewise for two records of different people
	 * @param weight log2 of m over u, in hundredths of a bit; 0 for the unknown
	 */
	public record LevelWeight(double m, double u, int weight) {

		static LevelWeight of(double m, double u) {
			return new LevelWeight(m, u, (m == 0) ? 0 : Weights.log2(m / u));
		}

	}

}
