package org.muster.link.person;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.muster.link.Comparison;
import org.muster.link.Comparison.Level;
import org.muster.link.Comparisons;
import org.muster.link.MatchModel;

/**
 * What is compared of a member and a citizen, in this order: name, birth date, gender,
 * home place, residence, 9-digit number, 12-digit number.
 */
public final class PersonComparisons {

	/** All of them. */
	public static final Comparisons ALL = new Comparisons(List.of(
			new Comparison("name",
					Arrays.stream(NameLevel.values()).map((one) -> level(one, one.m(), one.u())).toList()),
			new Comparison("birth-date",
					Arrays.stream(DateLevel.values()).map((one) -> level(one, one.m(), one.u())).toList()),
			new Comparison("gender",
					Arrays.stream(AgreementLevel.values()).map((one) -> level(one, one.m(), one.u())).toList()),
			new Comparison("home-place", places()), new Comparison("residence", places()),
			new Comparison("old-id", numbers(NumberLevel.UNKNOWN)),
			new Comparison("national-id", numbers(NumberLevel.DENIED))));

	public static final int NAME = 0;

	public static final int BIRTH_DATE = 1;

	public static final int GENDER = 2;

	public static final int HOME = 3;

	public static final int RESIDENCE = 4;

	public static final int OLD_ID = 5;

	public static final int NATIONAL_ID = 6;

	private static final int[][] PARTS = parts();

	private PersonComparisons() {
	}

	private static Level level(Enum<?> level, double m, double u) {
		return new Level(level.name().toLowerCase(Locale.ROOT).replace('_', '-'), m, u);
	}

	private static List<Level> places() {
		return Arrays.stream(PlaceLevel.values()).map((one) -> level(one, one.m(), one.u())).toList();
	}

	private static List<Level> numbers(NumberLevel last) {
		return Arrays.stream(NumberLevel.values())
			.filter((one) -> one.compareTo(last) <= 0)
			.map((one) -> level(one, one.m(), one.u()))
			.toList();
	}

	private static int[][] parts() {
		int[][] parts = new int[ALL.size()][];
		for (int at = 0; at < parts.length; at++) {
			parts[at] = new int[ALL.get(at).levels().size()];
			for (int level = 0; level < parts[at].length; level++) {
				parts[at][level] = ALL.part(at, level);
			}
		}
		return parts;
	}

	/**
	 * {@return the agreement pattern of two people}
	 * @param names compares names
	 * @param places what the numbers of both people's places mean
	 */
	public static int pattern(PackedPerson member, PackedPerson citizen, NameComparison names, PlaceNumbers places) {
		return PARTS[NAME][names.of(member, citizen).ordinal()]
				+ PARTS[BIRTH_DATE][DateLevel.of(member.birth, citizen.birth).ordinal()]
				+ PARTS[GENDER][AgreementLevel.ofGenders(member.gender, citizen.gender).ordinal()]
				+ PARTS[HOME][PlaceLevel.of(member.home, citizen.home, places).ordinal()]
				+ PARTS[RESIDENCE][PlaceLevel.of(member.residence, citizen.residence, places).ordinal()]
				+ PARTS[OLD_ID][NumberLevel.of(member.oldId, citizen.oldId).ordinal()]
				+ PARTS[NATIONAL_ID][nationalIds(member, citizen).ordinal()];
	}

	private static NumberLevel nationalIds(PackedPerson left, PackedPerson right) {
		if ((left.deniedId | right.deniedId) == 0) {
			return NumberLevel.of(left.nationalId, right.nationalId);
		}
		return NumberLevel.ofDenied(left.nationalId | left.deniedId, right.nationalId | right.deniedId);
	}

	public static NameLevel name(int pattern) {
		return NameLevel.of(ALL.level(pattern, NAME));
	}

	/**
	 * {@return whether the names are the same but for their marks: then the rarity of the
	 * name adds to the score}
	 */
	public static boolean isSameName(int pattern) {
		return name(pattern).isSameName();
	}

	/**
	 * {@return how often two different people have the same name but for its marks}
	 * @param model of comparisons whose first is the name
	 */
	public static double sameNames(MatchModel model) {
		double u = 0;
		for (NameLevel level : NameLevel.values()) {
			u += level.isSameName() ? model.level(NAME, level.ordinal()).u() : 0;
		}
		return u;
	}

	public static DateLevel birthDate(int pattern) {
		return DateLevel.of(ALL.level(pattern, BIRTH_DATE));
	}

	public static AgreementLevel gender(int pattern) {
		return AgreementLevel.of(ALL.level(pattern, GENDER));
	}

	public static PlaceLevel home(int pattern) {
		return PlaceLevel.of(ALL.level(pattern, HOME));
	}

	public static PlaceLevel residence(int pattern) {
		return PlaceLevel.of(ALL.level(pattern, RESIDENCE));
	}

	public static NumberLevel oldId(int pattern) {
		return NumberLevel.of(ALL.level(pattern, OLD_ID));
	}

	public static NumberLevel nationalId(int pattern) {
		return NumberLevel.of(ALL.level(pattern, NATIONAL_ID));
	}

}
