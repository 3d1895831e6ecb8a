package org.muster.identify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

import org.muster.link.ClopperPearson;
import org.muster.link.person.NumberLevel;
import org.muster.link.person.PersonComparisons;

/**
 * Checks links without anybody's labels. A member whom a number proves is linked once
 * more without the numbers: where that would give another citizen, links on such evidence
 * are wrong. The proof itself may be wrong, so the rate is an upper bound. Not for
 * several threads at once.
 */
public final class Audit {

	private static final Comparator<Stratum> ORDER = Comparator.comparing(Stratum::rule)
		.thenComparingInt(Stratum::pattern);

	/** Of closing a stratum that keeps the rate. */
	private static final double RISK = 0.05;

	private final Map<Stratum, long[]> strata = new TreeMap<>(ORDER);

	private long tried;

	/**
	 * What was found in a stratum.
	 *
	 * @param stratum of the links that were audited
	 * @param audited how many
	 * @param wrong how many of them were wrong
	 */
	public record Result(Stratum stratum, long audited, long wrong) {
	}

	/**
	 * Links a member once more without the numbers.
	 * @param proved the citizen whom a number proves
	 * @param candidates all of them
	 * @param score what is left of a score without the numbers
	 * @param decider of the run
	 */
	void add(Candidate proved, List<Candidate> candidates, ToIntFunction<Candidate> score, IdDecider decider) {
		this.tried++;
		int[] without = candidates.stream().mapToInt(score).toArray();
		withoutNumbers(candidates, without, decider)
			.ifPresent((linked) -> add(linked.pattern(), linked.nationalId().equals(proved.nationalId())));
	}

	/** Takes a link that was made without the numbers. */
	void add(int pattern, boolean right) {
		int withoutNumbers = withoutNumbers(pattern);
		long[] counts = this.strata.computeIfAbsent(new Stratum(Stratum.BY_WEIGHT, withoutNumbers),
				(stratum) -> new long[2]);
		counts[0]++;
		counts[1] += right ? 0 : 1;
	}

	/** Takes what another one took. */
	void add(Audit other) {
		this.tried += other.tried;
		other.strata.forEach((stratum, counts) -> this.strata.merge(stratum, counts, Audit::sum));
	}

	/**
	 * {@return the pattern of a pair whose numbers are missing}
	 */
	static int withoutNumbers(int pattern) {
		int unknown = NumberLevel.UNKNOWN.ordinal();
		int withoutOld = PersonComparisons.ALL.with(pattern, PersonComparisons.OLD_ID, unknown);
		return PersonComparisons.ALL.with(withoutOld, PersonComparisons.NATIONAL_ID, unknown);
	}

	/**
	 * {@return how many members whom a number proves were tried, linked or not}
	 */
	public long tried() {
		return this.tried;
	}

	/**
	 * {@return what was found, by stratum}
	 */
	public List<Result> results() {
		List<Result> results = new ArrayList<>();
		this.strata.forEach((stratum, counts) -> results.add(new Result(stratum, counts[0], counts[1])));
		return results;
	}

	/**
	 * Finds the strata of which it is proved that too many of their links are wrong.
	 * @param earlier what was found before, by stratum: audited and wrong
	 * @param highestRate the highest tolerated share of wrong links
	 * @return those whose rate is above it even at its lower bound
	 */
	Set<Stratum> closed(Map<Stratum, long[]> earlier, double highestRate) {
		Map<Stratum, long[]> pooled = new HashMap<>();
		earlier.forEach((stratum, counts) -> pooled.merge(stratum, counts, Audit::sum));
		this.strata.forEach((stratum, counts) -> pooled.merge(stratum, counts, Audit::sum));
		return pooled.entrySet()
			.stream()
			.filter((one) -> ClopperPearson.lower(one.getValue()[1], one.getValue()[0], RISK) > highestRate)
			.map(Map.Entry::getKey)
			.collect(Collectors.toSet());
	}

	private static long[] sum(long[] one, long[] other) {
		return new long[] { one[0] + other[0], one[1] + other[1] };
	}

	/**
	 * {@return the link that would be made without the numbers, if any}
	 * @param scores of the candidates without the numbers
	 */
	static Optional<Candidate> withoutNumbers(List<Candidate> candidates, int[] scores, IdDecider decider) {
		int best = 0;
		for (int at = 1; at < scores.length; at++) {
			best = (scores[at] > scores[best]) ? at : best;
		}
		int lead = Integer.MAX_VALUE;
		for (int at = 0; at < scores.length; at++) {
			if (!candidates.get(at).nationalId().equals(candidates.get(best).nationalId())) {
				lead = Math.min(lead, decider.lead(candidates.get(best).pattern(), scores[best],
						candidates.get(at).pattern(), scores[at]));
			}
		}
		return decider.isEnough(scores, best, lead) ? Optional.of(candidates.get(best)) : Optional.empty();
	}

}
