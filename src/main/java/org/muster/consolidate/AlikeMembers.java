package org.muster.consolidate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

import org.muster.consolidate.AlikeFinder.Pair;
import org.muster.link.BlockingPass;
import org.muster.link.Estimation;
import org.muster.link.MatchModel;
import org.muster.link.PatternCounts;
import org.muster.link.Weights;
import org.muster.link.person.PersonComparisons;
import org.muster.model.RecordKey;

/**
 * Decides which records are one member though no number says so. The weights are
 * estimated from the run's own records: u from pairs at random, m from pairs that share a
 * number. No pair is believed more than what people who are certainly two look like. The
 * surest are merged, as far as the promise reaches.
 */
public final class AlikeMembers {

	/** Whoever is that likely one member is told, though not merged. */
	private static final double PROBABLE = 0.5;

	private static final int ROUNDS = 20;

	/** The share of the records that have another one of the same member, at first. */
	private static final double DOUBLES = 0.005;

	private static final double MOST_DOUBLES = 0.05;

	private static final double ONE = 0x1p36;

	private final AlikeRows rows;

	private final MergeLimits limits;

	private final double allPairs;

	/**
	 * Prepares.
	 * @param rows all records of the run
	 * @param limits how sure it must be
	 */
	public AlikeMembers(AlikeRows rows, MergeLimits limits) {
		this.rows = rows;
		this.limits = limits;
		this.allPairs = rows.size() * (rows.size() - 1.0) / 2;
	}

	/** A pair with what it is worth. */
	private record Weighed(Pair pair, int weight, double strangers, double sure) {
	}

	/**
	 * Decides.
	 * @param isOne whether two records are known to be one member
	 * @return the pairs that are probably one member, the surest first
	 */
	public List<Alike> find(BiPredicate<RecordKey, RecordKey> isOne) {
		this.rows.complete();
		AlikeFinder finder = new AlikeFinder(this.rows);
		finder.find();
		MatchModel model = model(finder.counts());
		List<Weighed> weighed = weigh(finder, model);
		weighed.sort(Comparator.comparingDouble(Weighed::sure)
			.reversed()
			.thenComparing((one) -> this.rows.key(one.pair().left()))
			.thenComparing((one) -> this.rows.key(one.pair().right())));
		return decide(weighed, isOne);
	}

	private static MatchModel model(AlikeCounts counts) {
		return Estimation.of(AlikeEvidence.ALL, counts.random(),
				List.of(new BlockingPass("number", Set.of(), true, counts.proved())), new PatternCounts());
	}

	private List<Weighed> weigh(AlikeFinder finder, MatchModel model) {
		int sameName = Weights.log2(PersonComparisons.sameNames(model));
		List<Weighed> weighed = new ArrayList<>();
		for (Pair pair : finder.pairs()) {
			double strangers = finder.counts()
				.strangers(pair.pattern(), pair.rarity(), pair.relation(), model, this.allPairs);
			weighed.add(new Weighed(pair, AlikeFinder.weight(model, sameName, pair.pattern(), pair.rarity()), strangers,
					0));
		}
		double openPairs = Math.max(1, this.allPairs * finder.counts().openShare());
		double doubles = this.rows.size() * DOUBLES;
		for (int round = 0; round < ROUNDS; round++) {
			long sum = 0;
			for (Weighed one : weighed) {
				sum += (long) StrictMath.rint(sure(one, model, doubles / openPairs) * ONE);
			}
			doubles = Math.max(1, Math.min(this.rows.size() * MOST_DOUBLES, sum / ONE));
		}
		double prior = doubles / openPairs;
		weighed.replaceAll((one) -> new Weighed(one.pair(), one.weight(), one.strangers(), sure(one, model, prior)));
		return weighed;
	}

	/**
	 * {@return the probability that a pair is one member: what its weight tells, but no
	 * more than what strangers who look so leave}
	 */
	private static double sure(Weighed one, MatchModel model, double prior) {
		double byWeight = Weights.odds(one.weight()) * prior;
		double byStrangers = (1 - one.strangers()) / one.strangers() * Weights.odds(numbers(one.pair(), model));
		double odds = Math.min(byWeight, byStrangers);
		return odds / (1 + odds);
	}

	private static int numbers(Pair pair, MatchModel model) {
		return weight(pair, model, AlikeEvidence.OLD_ID) + weight(pair, model, AlikeEvidence.NATIONAL_ID);
	}

	private static int weight(Pair pair, MatchModel model, int comparison) {
		return model.level(comparison, AlikeEvidence.ALL.level(pair.pattern(), comparison)).weight();
	}

	private List<Alike> decide(List<Weighed> weighed, BiPredicate<RecordKey, RecordKey> isOne) {
		Map<Integer, List<Weighed>> partners = new HashMap<>();
		Set<Long> acceptable = new HashSet<>();
		for (Weighed one : weighed) {
			partners.computeIfAbsent(one.pair().left(), (row) -> new ArrayList<>(2)).add(one);
			partners.computeIfAbsent(one.pair().right(), (row) -> new ArrayList<>(2)).add(one);
			if (isAcceptable(one)) {
				acceptable.add(both(one.pair().left(), one.pair().right()));
			}
		}
		BiPredicate<Integer, Integer> together = (left, right) -> acceptable.contains(both(left, right))
				|| isOne.test(this.rows.key(left), this.rows.key(right));
		Predicate<Weighed> proved = (one) -> isAcceptable(one) && !hasRival(one, partners, together);
		double least = leastSure(weighed, proved, isOne);
		List<Alike> alike = new ArrayList<>();
		for (Weighed one : weighed) {
			if (one.sure() >= PROBABLE && !isOne(one, isOne)) {
				alike.add(alike(one, one.sure() > least && proved.test(one)));
			}
		}
		return alike;
	}

	private boolean isOne(Weighed one, BiPredicate<RecordKey, RecordKey> isOne) {
		return isOne.test(this.rows.key(one.pair().left()), this.rows.key(one.pair().right()));
	}

	/**
	 * {@return what the promise does not reach any more; of pairs as sure as each other
	 * all or none, so that their order does not matter}
	 */
	private double leastSure(List<Weighed> weighed, Predicate<Weighed> proved,
			BiPredicate<RecordKey, RecordKey> isOne) {
		double promise = this.limits.highestWrongRate() * this.rows.size();
		double expected = 0;
		for (Weighed one : weighed) {
			if (!isOne(one, isOne) && proved.test(one)) {
				expected += 1 - one.sure();
				if (expected > promise) {
					return one.sure();
				}
			}
		}
		return 0;
	}

	private boolean isAcceptable(Weighed one) {
		return one.sure() >= this.limits.linkAt()
				&& AlikeEvidence.mayMerge(one.pair().pattern(), one.pair().relation());
	}

	/** Whether another record, which is not the same member, is nearly as close. */
	private boolean hasRival(Weighed one, Map<Integer, List<Weighed>> partners,
			BiPredicate<Integer, Integer> together) {
		return hasRival(one, one.pair().left(), one.pair().right(), partners, together)
				|| hasRival(one, one.pair().right(), one.pair().left(), partners, together);
	}

	private boolean hasRival(Weighed one, int row, int partner, Map<Integer, List<Weighed>> partners,
			BiPredicate<Integer, Integer> together) {
		double least = one.weight() - this.limits.marginBits() * Weights.BIT;
		return partners.getOrDefault(row, List.of()).stream().anyMatch((other) -> {
			int third = (other.pair().left() == row) ? other.pair().right() : other.pair().left();
			return third != partner && other.weight() > least && !together.test(third, partner);
		});
	}

	private static long both(int left, int right) {
		return (long) Math.min(left, right) << 32 | Math.max(left, right);
	}

	private Alike alike(Weighed one, boolean proved) {
		Pair pair = one.pair();
		return new Alike(this.rows.key(pair.left()), this.rows.key(pair.right()),
				PersonComparisons.ALL.words(pair.pattern()), one.weight(), proved);
	}

}
