package org.muster.identify;

import org.muster.link.MatchModel;
import org.muster.link.Weights;
import org.muster.link.person.NameLevel;
import org.muster.link.person.PersonComparisons;

/**
 * The score of a pair: what its pattern and the rarity of its name are worth, and the
 * odds before anything was compared; in hundredths of a bit. Immutable.
 */
public final class Scoring {

	/**
	 * Share of the members taken to be in the extract and to be found there, before it
	 * was estimated. The odds are those of the one candidate against the case that the
	 * member's own citizen is not among the candidates.
	 */
	static final double FOUND = 0.8;

	private final MatchModel model;

	private final long citizens;

	private final double found;

	private final Lead lead;

	private final int prior;

	/** By pattern, without the prior. */
	private final int[] weights;

	/** What a name that everybody has would be worth more than the average name. */
	private final int sameName;

	/**
	 * Prepares.
	 * @param model what levels are worth, of {@link PersonComparisons}
	 * @param citizens how many the extract has
	 */
	public Scoring(MatchModel model, long citizens) {
		this(model, citizens, FOUND);
	}

	/**
	 * Prepares.
	 * @param model what levels are worth, of {@link PersonComparisons}
	 * @param citizens how many the extract has
	 * @param found the share of the members who are found there, above 0 and below 1
	 */
	Scoring(MatchModel model, long citizens, double found) {
		this(model, citizens, found, weights(model));
	}

	private Scoring(MatchModel model, long citizens, double found, int[] weights) {
		this.citizens = citizens;
		this.found = found;
		this.model = model;
		this.lead = new Lead(model);
		this.prior = Weights.log2(found / (1 - found) / Math.max(1, citizens));
		this.sameName = Weights.log2(PersonComparisons.sameNames(model));
		this.weights = weights;
	}

	private static int[] weights(MatchModel model) {
		int sameName = Weights.log2(PersonComparisons.sameNames(model));
		int[] weights = model.weights();
		for (int pattern = 0; pattern < weights.length; pattern++) {
			weights[pattern] += PersonComparisons.name(pattern).isSameName() ? sameName : 0;
		}
		return weights;
	}

	/**
	 * {@return the same with other odds before anything was compared}
	 */
	Scoring withFound(double found) {
		return new Scoring(this.model, this.citizens, found, this.weights);
	}

	/**
	 * {@return the same with the highest odds that candidates can tell}
	 */
	public Scoring atMost() {
		return withFound(FoundShare.HIGHEST);
	}

	/**
	 * Scores a pair. Where the names are the same, the average probability that they are
	 * so by chance gives way to that of this name.
	 * @param pattern how the two agree
	 * @param rarity of the member's name, see {@code candidate.rarity}
	 * @return the score
	 */
	public int score(int pattern, int rarity) {
		return this.prior + this.weights[pattern] + (PersonComparisons.name(pattern).isSameName() ? rarity : 0);
	}

	/**
	 * {@return the score without what the numbers tell}
	 */
	int withoutNumbers(int pattern, int rarity) {
		return score(pattern, rarity) - numbers(pattern);
	}

	/**
	 * {@return the most that the score is to be believed}
	 */
	int most(int pattern, int rarity, Rivals rivals) {
		int most = rivals.most(pattern, rarity, this.model, this.found);
		return (most == Integer.MAX_VALUE) ? most : most + numbers(pattern);
	}

	private int numbers(int pattern) {
		return number(pattern, PersonComparisons.OLD_ID) + number(pattern, PersonComparisons.NATIONAL_ID);
	}

	private int number(int pattern, int comparison) {
		return this.model.level(comparison, PersonComparisons.ALL.level(pattern, comparison)).weight();
	}

	/**
	 * {@return what the pair's name is worth, its rarity included}
	 */
	public int nameWeight(int pattern, int rarity) {
		int level = PersonComparisons.ALL.level(pattern, PersonComparisons.NAME);
		return this.model.level(PersonComparisons.NAME, level).weight()
				+ (NameLevel.of(level).isSameName() ? this.sameName + rarity : 0);
	}

	/**
	 * {@return how far candidates are ahead of one another}
	 */
	Lead lead() {
		return this.lead;
	}

	/**
	 * {@return the odds before anything was compared}
	 */
	public int prior() {
		return this.prior;
	}

	/**
	 * {@return what levels are worth}
	 */
	public MatchModel model() {
		return this.model;
	}

}
