package org.muster.reissue;

import java.util.Locale;

/**
 * The name on the card is not the member's name; letter case does not count, since cards
 * print capitals. Where no source tells the printed name, it is the one that the register
 * had.
 */
final class PrintedNameChanged implements CardReason {

	@Override
	public boolean holds(CardFacts facts) {
		String printed = facts.printedName().isEmpty() ? facts.before().name() : facts.printedName();
		return PrintedFields.isOther(capitals(printed), capitals(facts.now().name()));
	}

	@Override
	public boolean isOfTheCard() {
		return true;
	}

	private static String capitals(String name) {
		return name.toUpperCase(Locale.ROOT);
	}

}
