package org.muster.cards;

import java.util.List;

import org.muster.reissue.CardState;

/**
 * A card that was listed, as it stands, with its member as the register has it.
 *
 * @param campaign under which it was listed
 * @param memberNo the member
 * @param state as it is now
 * @param listedRun the run that listed it
 * @param since the day it came to this state, ISO 8601
 * @param cardNumber in force when it was listed
 * @param reasons keys of the reasons
 * @param note of the last step
 * @param base the base organisation
 * @param person of the register
 */
public record Card(String campaign, String memberNo, CardState state, int listedRun, String since, String cardNumber,
		List<String> reasons, String note, String base, Person person) {

	public Card {
		reasons = List.copyOf(reasons);
	}

	/**
	 * A member as the register has it. Missing texts are empty.
	 *
	 * @param fullName the name in use
	 * @param birthDate ISO 8601 with unknown parts
	 * @param gender a code
	 * @param homePlace as written
	 * @param admissionDate as of dates
	 * @param officialDate likewise
	 * @param profileNumber as standardised
	 * @param nationalId 12 digits
	 * @param organisation cell and base organisation
	 */
	public record Person(String fullName, String birthDate, String gender, String homePlace, String admissionDate,
			String officialDate, String profileNumber, String nationalId, String organisation) {
	}

}
