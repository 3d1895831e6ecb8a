package org.muster.reissue;

import org.muster.model.IdMethod;
import org.muster.model.PartialDate;

/**
 * What is known of a member and the card in force. Missing texts are empty.
 *
 * @param fullName the name after standardising
 * @param printedName the name on the card
 * @param birthDate the date in the register
 * @param citizenBirthDate the date in the registry, unknown when no citizen is attached
 * @param cardNumber as standardised
 * @param cardShared whether another member has the same card number
 * @param carriedId the national ID that the record came with, when it was valid
 * @param nationalId the national ID of the member now
 * @param idMethod how the member came by it
 * @param status a code of the list, such as {@code official}
 */
public record CardFacts(String fullName, String printedName, PartialDate birthDate, PartialDate citizenBirthDate,
		String cardNumber, boolean cardShared, String carriedId, String nationalId, IdMethod idMethod, String status) {
}
