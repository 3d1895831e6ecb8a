package org.muster.reissue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What was done about a member's card in a campaign before.
 *
 * @param state as it is now; {@link CardState#UNLISTED} when the card was never listed
 * @param ended listings that came to their end, oldest first
 */
public record CardPast(CardState state, List<Listing> ended) {

	/** Nothing. */
	public static final CardPast NONE = new CardPast(CardState.UNLISTED, List.of());

	public CardPast {
		ended = List.copyOf(ended);
	}

	/**
	 * A step of a listing.
	 *
	 * @param run that listed the card
	 * @param state the card came to
	 * @param cardNumber in force when it was listed
	 * @param reasons keys of the reasons for which it was listed
	 */
	public record Listing(int run, CardState state, String cardNumber, Set<String> reasons) {

		public Listing {
			reasons = Set.copyOf(reasons);
		}

	}

	/**
	 * Tells the past by its steps.
	 * @param steps oldest first
	 * @return the past
	 */
	public static CardPast of(List<Listing> steps) {
		List<Listing> ended = new ArrayList<>(steps);
		ended.removeIf((step) -> step.state().isOpen() || step.state() == CardState.UNLISTED);
		return steps.isEmpty() ? NONE : new CardPast(steps.get(steps.size() - 1).state(), ended);
	}

	/**
	 * {@return whether a listing that has ended was for this reason; of a reason of the
	 * card, only when it was this card}
	 */
	boolean hasServed(ReissueReason reason, String cardNumber) {
		return this.ended.stream()
			.anyMatch((listing) -> listing.reasons().contains(reason.key())
					&& (!reason.isOfTheCard() || listing.cardNumber().equals(cardNumber)));
	}

	/**
	 * {@return the run by whose values the card in force was printed; 0 when it is older
	 * than the register}
	 */
	public int printedBy() {
		return this.ended.stream()
			.filter((listing) -> listing.state() == CardState.HANDED_OVER)
			.mapToInt(Listing::run)
			.max()
			.orElse(0);
	}

}
