package org.muster.reissue;

import java.util.List;

import org.muster.compare.NameKey;
import org.muster.model.PartialDate;

/**
 * The values of a member that a card shows. Which these are is general knowledge: no
 * source of the card's layout was found.
 *
 * @param name the name in use
 * @param birthDate as in the register
 * @param homePlace as written
 * @param admissionDate ISO 8601 with unknown parts
 * @param officialDate likewise
 */
public record PrintedFields(String name, PartialDate birthDate, String homePlace, String admissionDate,
		String officialDate) {

	/** Nothing is known. */
	public static final PrintedFields UNKNOWN = new PrintedFields("", PartialDate.NONE, "", "", "");

	/**
	 * {@return whether home place, day of admission or official day is another than it
	 * was; what was not known then, or is not now, is no change, nor is a spelling}
	 */
	boolean differsInOtherFields(PrintedFields before) {
		return isOther(NameKey.of(before.homePlace), NameKey.of(this.homePlace))
				|| isOther(before.admissionDate, this.admissionDate) || isOther(before.officialDate, this.officialDate);
	}

	static boolean isOther(String before, String now) {
		return !before.isEmpty() && !now.isEmpty() && !before.equals(now);
	}

	/**
	 * {@return the values as the database has them, in the order of the components}
	 */
	public static PrintedFields of(List<String> values) {
		return new PrintedFields(values.get(0), PartialDate.ofIso(values.get(1)), values.get(2), values.get(3),
				values.get(4));
	}

}
