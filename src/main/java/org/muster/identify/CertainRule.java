package org.muster.identify;

import java.util.Locale;
import java.util.Optional;

import org.muster.link.person.AgreementLevel;
import org.muster.link.person.NameLevel;
import org.muster.link.person.NumberLevel;
import org.muster.link.person.PersonComparisons;

/** By which rule a link is certain. */
public enum CertainRule {

	/**
	 * The number the member carries is the citizen's, and name, birth date and gender
	 * agree.
	 */
	NATIONAL_ID_CONFIRMED,

	/**
	 * The 9-digit number is the citizen's, name, birth date and gender agree, and the
	 * member carries no other 12-digit number that gender and birth year allow.
	 */
	OLD_ID_CONFIRMED;

	private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

	/**
	 * {@return the word in the database and in reports}
	 */
	public String key() {
		return this.key;
	}

	/**
	 * {@return the rule by which this evidence is certain, or empty}
	 */
	static Optional<CertainRule> of(int pattern) {
		NameLevel name = PersonComparisons.name(pattern);
		boolean person = (name.isSameName() || name == NameLevel.OTHER_NAME)
				&& PersonComparisons.birthDate(pattern).isAgreement()
				&& PersonComparisons.gender(pattern) != AgreementLevel.DIFFERS;
		if (!person) {
			return Optional.empty();
		}
		if (PersonComparisons.nationalId(pattern) == NumberLevel.SAME) {
			return Optional.of(NATIONAL_ID_CONFIRMED);
		}
		NumberLevel carried = PersonComparisons.nationalId(pattern);
		boolean noOther = carried == NumberLevel.UNKNOWN || carried == NumberLevel.DENIED;
		return (PersonComparisons.oldId(pattern) == NumberLevel.SAME && noOther) ? Optional.of(OLD_ID_CONFIRMED)
				: Optional.empty();
	}

}
