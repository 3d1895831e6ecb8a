package org.muster.generate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Texts drawn as often as their weights say. */
final class WeightedTexts {

	private final List<String> texts = new ArrayList<>();

	private final Map<String, Integer> weights = new HashMap<>();

	private int[] sums = new int[16];

	private int total;

	void add(String text, int weight) {
		if (this.texts.size() == this.sums.length) {
			this.sums = Arrays.copyOf(this.sums, this.sums.length * 2);
		}
		this.total += weight;
		this.sums[this.texts.size()] = this.total;
		this.texts.add(text);
		this.weights.merge(text, weight, Integer::sum);
	}

	List<String> all() {
		return List.copyOf(this.texts);
	}

	String draw(Chance chance) {
		int found = Arrays.binarySearch(this.sums, 0, this.texts.size(), chance.below(this.total) + 1);
		return this.texts.get((found >= 0) ? found : -found - 1);
	}

	/**
	 * {@return how much a text tells, in bits; one that is not there counts as the
	 * rarest}
	 */
	double bits(String text) {
		return Math.log((double) this.total / this.weights.getOrDefault(text, 1)) / Math.log(2);
	}

}
