package org.muster.consolidate;

import java.util.HashMap;
import java.util.Map;

import org.muster.link.MatchModel;
import org.muster.link.PatternCounts;
import org.muster.link.Weights;
import org.muster.link.person.PersonComparisons;

/**
 * How many pairs of records agree in a pattern, those apart from those that no number
 * tells apart. Who carries different profile numbers or national IDs is two people for
 * certain; how often such people look so tells how often others do. Sums of whole
 * numbers, whatever the order of the pairs.
 */
final class AlikeCounts {

	/** Names about as rare as each other, in hundredths of a bit. */
	private static final int BAND = 200;

	private static final int BANDS = 16;

	/** Pairs at random that share a place, taken to be as the others are. */
	private static final double FEW = 10;

	/**
	 * What is not seen is taken to be so many times as frequent as chance would have it.
	 */
	private static final double BEYOND_CHANCE = 100;

	private final double leastOpen;

	private final PatternCounts random = new PatternCounts();

	/** Pairs at random, by level of the places. */
	private final long[] apart = new long[AlikeEvidence.PLACE_LEVELS];

	private final long[] open = new long[AlikeEvidence.PLACE_LEVELS];

	private final long[] pairs = new long[AlikeEvidence.PLACE_LEVELS];

	private final PatternCounts proved = new PatternCounts();

	private final Map<Long, long[]> cells = new HashMap<>();

	/**
	 * Begins.
	 * @param leastOpen the share of all pairs that no number tells apart, at least: those
	 * of which one has neither a profile nor a card number
	 */
	AlikeCounts(double leastOpen) {
		this.leastOpen = leastOpen;
	}

	/** Takes a pair at random. */
	void addRandom(int pattern, Relation relation) {
		int places = AlikeEvidence.ALL.level(pattern, AlikeEvidence.PLACES);
		this.random.add(pattern);
		this.pairs[places]++;
		this.apart[places] += (relation == Relation.APART) ? 1 : 0;
		this.open[places] += relation.isOpen() ? 1 : 0;
	}

	/** Takes a pair that shares a number, and next to always is one member. */
	void addProved(int pattern) {
		this.proved.add(pattern);
	}

	/** Takes a pair that looks like one member. */
	void add(int pattern, int rarity, Relation relation) {
		long[] counts = this.cells.computeIfAbsent(cell(pattern, rarity), (cell) -> new long[Relation.values().length]);
		counts[relation.ordinal()]++;
	}

	private static long cell(int pattern, int rarity) {
		long band = PersonComparisons.isSameName(pattern) ? Math.min(BANDS - 1, rarity / BAND) : BANDS;
		return (long) AlikeEvidence.withoutNumbers(pattern) << 8 | band;
	}

	PatternCounts random() {
		return this.random;
	}

	PatternCounts proved() {
		return this.proved;
	}

	/**
	 * {@return the share of all pairs that no number tells apart, from 0 to 1}
	 */
	double openShare() {
		return Math.max(this.leastOpen, sum(this.open) / Math.max(1.0, sum(this.pairs)));
	}

	/**
	 * {@return the share of the pairs that look so and that no number tells apart, which
	 * is expected to be of two people, above 0, at most 1; an upper bound}
	 * @param pattern how they agree
	 * @param rarity of the name, in hundredths of a bit
	 * @param relation what numbers say of them
	 * @param model what levels are worth
	 * @param all how many pairs of records there are
	 */
	double strangers(int pattern, int rarity, Relation relation, MatchModel model, double all) {
		long[] counts = this.cells.getOrDefault(cell(pattern, rarity), new long[Relation.values().length]);
		double unseen = 1;
		if (AlikeEvidence.isSameName(pattern)) {
			double apartPairs = all * sum(this.apart) / Math.max(1.0, sum(this.pairs));
			unseen = Math.min(1, BEYOND_CHANCE * apartPairs * byChance(pattern, rarity, model));
		}
		double strangers = (counts[Relation.APART.ordinal()] + unseen)
				* openForEachApart(AlikeEvidence.ALL.level(pattern, AlikeEvidence.PLACES));
		return Math.min(1, strangers / Math.max(1, counts[relation.ordinal()]));
	}

	/** The probability that two people look so by chance. */
	private static double byChance(int pattern, int rarity, MatchModel model) {
		double chance = 1 / Weights.odds(rarity / BAND * BAND);
		for (int at = AlikeEvidence.BIRTH_DATE; at <= AlikeEvidence.PLACES; at++) {
			double u = model.level(at, AlikeEvidence.ALL.level(pattern, at)).u();
			chance *= (u == 0) ? 1 : u;
		}
		return chance;
	}

	/**
	 * Of people who live as near to each other as these, and no fewer than of all: few
	 * pairs at random may have missed the few that no number tells apart.
	 */
	private double openForEachApart(int places) {
		double openShare = openShare();
		double apartShare = sum(this.apart) / Math.max(1.0, sum(this.pairs));
		double near = (this.open[places] + FEW * openShare) / (this.apart[places] + FEW * apartShare);
		return (apartShare == 0) ? Double.POSITIVE_INFINITY : Math.max(near, openShare / apartShare);
	}

	private static double sum(long[] counts) {
		long sum = 0;
		for (long count : counts) {
			sum += count;
		}
		return sum;
	}

}
