package org.muster.identify;

import java.util.Optional;

import org.muster.compare.Names;
import org.muster.model.Gender;
import org.muster.model.NationalId;
import org.muster.model.PartialDate;

/**
 * Compares one member with one citizen, field by field.
 *
 * @param name how the names agree
 * @param birthDate how the birth dates agree
 * @param gender how the genders agree
 * @param place how the home places agree
 * @param oldId how the 9-digit numbers agree
 * @param nationalId how the 12-digit number that the member carries agrees
 */
public record Comparison(NameLevel name, DateLevel birthDate, AgreementLevel gender, PlaceLevel place,
		NumberLevel oldId, NumberLevel nationalId) {

	/** How two names agree. The weight is added to that of the name itself. */
	public enum NameLevel {

		/** Every letter and mark. */
		EXACT(0),

		/** The same without marks. */
		MARKS_DIFFER(-400),

		/** One letter put in, left out or replaced, or two swapped. */
		ONE_SLIP(-700),

		/** Surname and given name agree; the middle differs or is missing. */
		MIDDLE_DIFFERS(-1000),

		/** Given name agrees. */
		GIVEN_ONLY(-1500),

		/** Nothing of this. */
		DIFFERS(-2400);

		private final int discount;

		NameLevel(int discount) {
			this.discount = discount;
		}

	}

	/** How two birth dates agree; weights in hundredths of a bit. */
	public enum DateLevel {

		/** Day, month and year. */
		FULL(1400),

		/** Day and month are swapped. */
		SWAPPED(700),

		/** Day and month agree, the years differ by one. */
		YEAR_OFF_BY_ONE(550),

		/** The parts that both know agree, but not all are known. */
		PARTIAL(530),

		/** Only the year. */
		YEAR(-200),

		/** One is unknown. */
		UNKNOWN(0),

		/** Nothing of this. */
		DIFFERS(-900);

		private final int weight;

		DateLevel(int weight) {
			this.weight = weight;
		}

	}

	/** Whether two codes agree. */
	public enum AgreementLevel {

		/** They do. */
		SAME(98),

		/** One is unknown. */
		UNKNOWN(0),

		/** They do not. */
		DIFFERS(-700);

		private final int weight;

		AgreementLevel(int weight) {
			this.weight = weight;
		}

	}

	/** How two home places agree. */
	public enum PlaceLevel {

		/** The commune. */
		COMMUNE(650),

		/** The province, as it was before July 2025. */
		PROVINCE(150),

		/** Only the province of today: one may be written by its new name. */
		PROVINCE_TODAY(0),

		/** One is unknown. */
		UNKNOWN(0),

		/** Not even the province. */
		DIFFERS(-250);

		private final int weight;

		PlaceLevel(int weight) {
			this.weight = weight;
		}

	}

	/** How two numbers agree. */
	public enum NumberLevel {

		/** Every digit. */
		SAME(2200),

		/** One slip. */
		ONE_SLIP(1200),

		/** One is missing. */
		MISSING(0),

		/** They differ. */
		DIFFERS(-100);

		private final int weight;

		NumberLevel(int weight) {
			this.weight = weight;
		}

	}

	/**
	 * Compares.
	 * @param member the member
	 * @param citizen the citizen
	 * @return the level of each comparison
	 */
	public static Comparison of(Person member, Person citizen) {
		return new Comparison(names(member, citizen), dates(member.birthDate(), citizen.birthDate()),
				genders(member.gender(), citizen.gender()), places(member.place(), citizen.place()),
				numbers(member.oldId(), citizen.oldId()), numbers(member.nationalId(), citizen.nationalId()));
	}

	/**
	 * Adds the weights up.
	 * @param nameWeight what agreement on the member's full name is worth, in hundredths
	 * of a bit
	 * @return the match weight without prior, in hundredths of a bit
	 */
	public int weight(int nameWeight) {
		return nameWeight + this.name.discount + this.birthDate.weight + this.gender.weight + this.place.weight
				+ this.oldId.weight + this.nationalId.weight;
	}

	/**
	 * Finds the rule by which this evidence is certain.
	 * @return the rule, or empty
	 */
	public Optional<CertainRule> certainRule() {
		boolean person = this.name.compareTo(NameLevel.MARKS_DIFFER) <= 0 && agrees(this.birthDate)
				&& this.gender != AgreementLevel.DIFFERS;
		if (person && this.nationalId == NumberLevel.SAME) {
			return Optional.of(CertainRule.NATIONAL_ID_CONFIRMED);
		}
		boolean noOtherId = this.nationalId == NumberLevel.MISSING;
		return (person && this.oldId == NumberLevel.SAME && noOtherId) ? Optional.of(CertainRule.OLD_ID_CONFIRMED)
				: Optional.empty();
	}

	private static boolean agrees(DateLevel level) {
		return level == DateLevel.FULL || level == DateLevel.PARTIAL;
	}

	/**
	 * Finds what forbids an automatic link.
	 * @param member the member
	 * @param citizen the citizen
	 * @return the veto, or empty
	 */
	public Optional<Veto> veto(Person member, Person citizen) {
		String id = citizen.nationalId();
		if (!NationalId.isWellFormed(id)) {
			return Optional.of(Veto.PLACE_CODE_UNASSIGNED);
		}
		if (NationalId.gender(id).contradicts(member.gender())) {
			return Optional.of(Veto.GENDER_DIGIT);
		}
		if (member.birthDate().isKnown() && NationalId.birthYear(id) != member.birthDate().year()) {
			return Optional.of(Veto.BIRTH_YEAR_DIGITS);
		}
		boolean carriesAnother = this.nationalId == NumberLevel.ONE_SLIP || this.nationalId == NumberLevel.DIFFERS;
		return carriesAnother ? Optional.of(Veto.CARRIES_ANOTHER_ID) : Optional.empty();
	}

	/**
	 * {@return the levels in the order of the comparisons, as stored with a candidate}
	 */
	public String evidence() {
		return "name=" + this.name + " birth-date=" + this.birthDate + " gender=" + this.gender + " home-place="
				+ this.place + " old-id=" + this.oldId + " national-id=" + this.nationalId;
	}

	private static NameLevel names(Person member, Person citizen) {
		String left = member.nameKey();
		String right = citizen.nameKey();
		if (left.equals(right)) {
			return member.name().equals(citizen.name()) ? NameLevel.EXACT : NameLevel.MARKS_DIFFER;
		}
		if (Names.withinOneSlip(left, right)) {
			return NameLevel.ONE_SLIP;
		}
		if (!Names.given(left).equals(Names.given(right))) {
			return NameLevel.DIFFERS;
		}
		return Names.surname(left).equals(Names.surname(right)) ? NameLevel.MIDDLE_DIFFERS : NameLevel.GIVEN_ONLY;
	}

	private static DateLevel dates(PartialDate left, PartialDate right) {
		if (!left.isKnown() || !right.isKnown()) {
			return DateLevel.UNKNOWN;
		}
		if (left.agreesWith(right)) {
			return (left.isFull() && right.isFull()) ? DateLevel.FULL : DateLevel.PARTIAL;
		}
		if (left.year() == right.year()) {
			return (left.day() == right.month() && left.month() == right.day()) ? DateLevel.SWAPPED : DateLevel.YEAR;
		}
		boolean sameDay = left.isFull() && left.day() == right.day() && left.month() == right.month();
		return (sameDay && Math.abs(left.year() - right.year()) == 1) ? DateLevel.YEAR_OFF_BY_ONE : DateLevel.DIFFERS;
	}

	private static AgreementLevel genders(Gender left, Gender right) {
		if (left == Gender.UNKNOWN || right == Gender.UNKNOWN) {
			return AgreementLevel.UNKNOWN;
		}
		return (left == right) ? AgreementLevel.SAME : AgreementLevel.DIFFERS;
	}

	private static PlaceLevel places(Person.Places left, Person.Places right) {
		if (left.today() == 0 || right.today() == 0) {
			return PlaceLevel.UNKNOWN;
		}
		if (left.today() != right.today()) {
			return PlaceLevel.DIFFERS;
		}
		if (left.commune() != 0 && left.commune() == right.commune()) {
			return PlaceLevel.COMMUNE;
		}
		return (left.former() == right.former()) ? PlaceLevel.PROVINCE : PlaceLevel.PROVINCE_TODAY;
	}

	private static NumberLevel numbers(String left, String right) {
		if (left.isEmpty() || right.isEmpty()) {
			return NumberLevel.MISSING;
		}
		if (left.equals(right)) {
			return NumberLevel.SAME;
		}
		return Names.withinOneSlip(left, right) ? NumberLevel.ONE_SLIP : NumberLevel.DIFFERS;
	}

}
