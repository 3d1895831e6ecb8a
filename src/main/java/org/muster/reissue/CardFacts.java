package org.muster.reissue;

import org.muster.model.IdMethod;
import org.muster.model.PartialDate;

/**
 * What is known of a member and the card in force. Missing texts are empty.
 *
 * @param now what a card printed now would show
 * @param before what the register said when the card in force was printed; of a member
 * new to the register {@link PrintedFields#UNKNOWN}
 * @param printedName the name on the card, as the source has it
 * @param citizenBirthDate the date in the registry, unknown when no citizen is attached
 * @param cardNumber as standardised
 * @param cardShared whether another member has the same card number
 * @param cardCondition a code of the list, such as {@code lost}
 * @param carriedId the national ID that the record came with, when it was valid
 * @param nationalId the national ID of the member now
 * @param idMethod how the member came by it
 * @param status a code of the list, such as {@code official}
 * @param dissolved whether an organisation of the member is one that the job names as
 * dissolved
 * @param provinceMerged whether the member's provincial committee went into another one
 */
public record CardFacts(PrintedFields now, PrintedFields before, String printedName, PartialDate citizenBirthDate,
		String cardNumber, boolean cardShared, String cardCondition, String carriedId, String nationalId,
		IdMethod idMethod, String status, boolean dissolved, boolean provinceMerged) {

	private static final String OFFICIAL = "official";

	/**
	 * {@return the same, with what the register said when the card in force was printed}
	 */
	public CardFacts withBefore(PrintedFields printed) {
		return new CardFacts(this.now, printed, this.printedName, this.citizenBirthDate, this.cardNumber,
				this.cardShared, this.cardCondition, this.carriedId, this.nationalId, this.idMethod, this.status,
				this.dissolved, this.provinceMerged);
	}

	boolean isOfficial() {
		return this.status.equals(OFFICIAL);
	}

}
