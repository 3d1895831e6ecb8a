package org.muster.consolidate;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.muster.compare.Names;
import org.muster.model.Field;
import org.muster.model.Gender;
import org.muster.model.MemberNumber;
import org.muster.model.PartialDate;

/** Tells whether two records that share a key are one member. */
final class SameMember {

	/** What two records are to each other. */
	enum Verdict {

		/** One member exported twice. */
		SAME,

		/** Two people with one number that only one can have: both are held. */
		CONTRADICTION,

		/** Two members; the card number of one is wrong. */
		CARD_SHARED,

		/** Alike, but something speaks against it. */
		DOUBTFUL

	}

	private static final List<Field> NUMBERS = List.of(Field.PROFILE_NUMBER, Field.CARD_NUMBER, Field.NATIONAL_ID,
			Field.OLD_ID);

	private SameMember() {
	}

	/**
	 * Judges; symmetric.
	 * @param key what both share
	 * @param left one record
	 * @param right another
	 * @return what they are to each other
	 */
	static Verdict judge(SameMemberKey key, MemberRecord left, MemberRecord right) {
		boolean agree = agree(left, right);
		return switch (key) {
			case PROFILE_NUMBER, NATIONAL_ID -> agree ? Verdict.SAME : Verdict.CONTRADICTION;
			case CARD_NUMBER ->
				agree ? sameUnless(numbersDiffer(left, right, Field.PROFILE_NUMBER)) : Verdict.CARD_SHARED;
			case NAME_BIRTH_HOME -> sameUnless(!agree || numbersDiffer(left, right, Field.PROFILE_NUMBER)
					|| numbersDiffer(left, right, Field.CARD_NUMBER) || numbersDiffer(left, right, Field.NATIONAL_ID));
			case MATCH_WEIGHT -> throw new IllegalArgumentException("a weight is no key that records share");
		};
	}

	/**
	 * {@return whether two records that share no key cannot be one member; symmetric}
	 */
	static boolean excludeEachOther(MemberRecord left, MemberRecord right) {
		return !agree(left, right) || numbersDiffer(left, right, Field.PROFILE_NUMBER);
	}

	/**
	 * {@return the fields in which records of one member contradict each other}
	 */
	static Set<Field> differences(MemberRecord left, MemberRecord right) {
		Set<Field> differences = EnumSet.noneOf(Field.class);
		if (!left.nameKey().equals(right.nameKey())) {
			differences.add(Field.FULL_NAME);
		}
		if (!birthDate(left).agreesWith(birthDate(right))) {
			differences.add(Field.BIRTH_DATE);
		}
		for (Field number : NUMBERS) {
			if (numbersDiffer(left, right, number)) {
				differences.add(number);
			}
		}
		return differences;
	}

	private static Verdict sameUnless(boolean doubtful) {
		return doubtful ? Verdict.DOUBTFUL : Verdict.SAME;
	}

	private static boolean agree(MemberRecord left, MemberRecord right) {
		return Names.withinOneSlip(left.nameKey(), right.nameKey()) && birthDate(left).agreesWith(birthDate(right))
				&& !gender(left).contradicts(gender(right));
	}

	private static boolean numbersDiffer(MemberRecord left, MemberRecord right, Field field) {
		String mine = left.value(field);
		String other = right.value(field);
		return isNumber(field, mine) && isNumber(field, other) && !mine.equals(other);
	}

	private static boolean isNumber(Field field, String text) {
		return switch (field) {
			case PROFILE_NUMBER -> MemberNumber.isProfileNumber(text);
			case CARD_NUMBER -> MemberNumber.isCardNumber(text);
			default -> !text.isEmpty();
		};
	}

	private static PartialDate birthDate(MemberRecord one) {
		return PartialDate.ofIso(one.value(Field.BIRTH_DATE));
	}

	private static Gender gender(MemberRecord one) {
		return Gender.of(one.value(Field.GENDER));
	}

}
