package org.muster.consolidate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.muster.link.Comparison;
import org.muster.link.Comparison.Level;
import org.muster.link.Comparisons;
import org.muster.link.person.AgreementLevel;
import org.muster.link.person.DateLevel;
import org.muster.link.person.NameLevel;
import org.muster.link.person.NumberLevel;
import org.muster.link.person.PersonComparisons;
import org.muster.link.person.PlaceLevel;

/**
 * How two records agree, by the comparisons of {@link PersonComparisons} and with their
 * patterns; but home and residence are weighed together, for who lives at home agrees on
 * both.
 */
final class AlikeEvidence {

	/** Name, birth date, gender, places, 9-digit number, 12-digit number. */
	static final Comparisons ALL = comparisons();

	static final int NAME = 0;

	static final int BIRTH_DATE = 1;

	static final int GENDER = 2;

	static final int PLACES = 3;

	static final int OLD_ID = 4;

	static final int NATIONAL_ID = 5;

	/** How many levels the places have together. */
	static final int PLACE_LEVELS = PlaceLevel.values().length * PlaceLevel.values().length;

	/** Of whom it is known that a place is unknown, about. */
	private static final double UNKNOWN = 0.1;

	/** Of those who agree on one place, the share that agrees on the other. */
	private static final double AT_HOME = 0.5;

	/** What twins, brothers or strangers are seldom called, being called so by two. */
	private static final Set<NameLevel> NAMES = EnumSet.of(NameLevel.EXACT, NameLevel.SPELLING, NameLevel.MARKS_LOST,
			NameLevel.MARK_DIFFERS, NameLevel.ONE_SLIP, NameLevel.ORDER, NameLevel.MIDDLE_MISSING);

	/** Names that differ by nothing but how they are written. */
	private static final Set<NameLevel> SAME_NAMES = EnumSet.of(NameLevel.EXACT, NameLevel.SPELLING,
			NameLevel.MARKS_LOST);

	private static final Set<DateLevel> DATES = EnumSet.of(DateLevel.FULL, DateLevel.MONTH, DateLevel.YEAR,
			DateLevel.FIRST_JANUARY, DateLevel.SWAPPED, DateLevel.DAY_DIFFERS, DateLevel.MONTH_DIFFERS,
			DateLevel.YEAR_BY_ONE);

	private AlikeEvidence() {
	}

	private static Comparisons comparisons() {
		List<Comparison> all = new ArrayList<>();
		all.add(PersonComparisons.ALL.get(PersonComparisons.NAME));
		all.add(PersonComparisons.ALL.get(PersonComparisons.BIRTH_DATE));
		all.add(PersonComparisons.ALL.get(PersonComparisons.GENDER));
		all.add(new Comparison("places", places()));
		all.add(PersonComparisons.ALL.get(PersonComparisons.OLD_ID));
		all.add(PersonComparisons.ALL.get(PersonComparisons.NATIONAL_ID));
		return new Comparisons(all);
	}

	/** Numbered as a pattern numbers them. */
	private static List<Level> places() {
		List<Level> levels = new ArrayList<>();
		for (PlaceLevel residence : PlaceLevel.values()) {
			for (PlaceLevel home : PlaceLevel.values()) {
				levels.add(places(home, residence));
			}
		}
		return levels;
	}

	private static Level places(PlaceLevel home, PlaceLevel residence) {
		String name = (home.name() + "/" + residence.name()).toLowerCase(Locale.ROOT).replace('_', '-');
		if (home == PlaceLevel.UNKNOWN && residence == PlaceLevel.UNKNOWN) {
			return new Level(name, 0, 0);
		}
		double m = (home == PlaceLevel.UNKNOWN) ? UNKNOWN : home.m();
		double u = (home == PlaceLevel.UNKNOWN) ? UNKNOWN : home.u();
		double other = (residence == PlaceLevel.UNKNOWN) ? UNKNOWN
				: (home.isAgreement() && residence.isAgreement()) ? AT_HOME : residence.u();
		return new Level(name, m * ((residence == PlaceLevel.UNKNOWN) ? UNKNOWN : residence.m()), u * other);
	}

	/**
	 * {@return whether one member may have been born on both dates, as far as they are
	 * worth a look}
	 */
	static boolean mayBeOne(DateLevel dates) {
		return DATES.contains(dates);
	}

	/**
	 * {@return whether one member may be written so twice, as far as it is worth a look}
	 */
	static boolean mayBeOne(int pattern) {
		return NAMES.contains(PersonComparisons.name(pattern));
	}

	/**
	 * {@return whether nothing speaks against a merge that no weight outweighs}
	 * @param relation what numbers say
	 */
	static boolean mayMerge(int pattern, Relation relation) {
		boolean place = PersonComparisons.home(pattern).isAgreement()
				|| PersonComparisons.residence(pattern).isAgreement();
		boolean number = PersonComparisons.oldId(pattern) == NumberLevel.SAME
				|| PersonComparisons.nationalId(pattern) == NumberLevel.SAME;
		boolean known = PersonComparisons.gender(pattern) != AgreementLevel.DIFFERS && (place || number);
		return known && relation.isOpen() && (relation != Relation.SLIPPED || isStrongest(pattern));
	}

	private static boolean isStrongest(int pattern) {
		return isSameName(pattern) && PersonComparisons.birthDate(pattern) == DateLevel.FULL
				&& PersonComparisons.home(pattern) == PlaceLevel.COMMUNE;
	}

	/**
	 * {@return whether only chance can give two people these names}
	 */
	static boolean isSameName(int pattern) {
		return SAME_NAMES.contains(PersonComparisons.name(pattern));
	}

	/**
	 * {@return the pattern as if neither had a 9-digit or a 12-digit number}
	 */
	static int withoutNumbers(int pattern) {
		int unknown = NumberLevel.UNKNOWN.ordinal();
		return ALL.with(ALL.with(pattern, OLD_ID, unknown), NATIONAL_ID, unknown);
	}

}
