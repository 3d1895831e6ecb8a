package org.muster.generate;

/** Card and profile numbers, each person's own unless the kind says otherwise. */
final class CardNumbers {

	/** One in so many has a card number only, and one in twice as many a wrong number. */
	private static final int WITHOUT_PROFILE = 40;

	private final Shuffle cards;

	private final Shuffle malformedCards;

	private final Shuffle profiles;

	CardNumbers(Scenario scenario) {
		this.cards = new Shuffle(scenario.seed() + 8, 100_000_000);
		this.malformedCards = new Shuffle(scenario.seed() + 7, 10_000_000);
		this.profiles = new Shuffle(scenario.seed() + 6, 1_000_000);
	}

	/**
	 * {@return 8 digits; 7, perhaps with a letter, when malformed; empty without a card}
	 */
	String card(MemberKind kind, int index, boolean second) {
		if (kind.has(Trait.NO_CARD)) {
			return "";
		}
		if (kind.has(Trait.MALFORMED_CARD)) {
			return Population.digits(this.malformedCards.at(index % 10_000_000), 7) + ((index % 2 == 0) ? "" : "O");
		}
		boolean shared = kind.has(Trait.SHARED_CARD) && second;
		return Population.digits(this.cards.at(shared ? index - 1 : index), 8);
	}

	/**
	 * {@return 6 digits, a space and letters; of a few members empty or a digit short}
	 */
	String profile(MemberKind kind, int index, boolean second, String letters, Chance facts) {
		int state = facts.below(WITHOUT_PROFILE * 2);
		if (!kind.isPaired() && state < 2) {
			return "";
		}
		int owner = kind.has(Trait.SAME_PROFILE) && second ? index - 1 : index;
		String digits = Population.digits(this.profiles.at(owner % 1_000_000), 6);
		String millions = (owner < 1_000_000) ? "" : Character.toString((char) ('A' + owner / 1_000_000));
		return ((!kind.isPaired() && state == 2) ? digits.substring(1) : digits) + " " + letters + millions;
	}

}
