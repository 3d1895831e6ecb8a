package org.muster.link.person;

import org.muster.compare.Names;

/**
 * Compares the full names of two people, syllable by syllable. Immutable; for several
 * threads at once.
 */
public final class NameComparison {

	private final SyllableCounts counts;

	/**
	 * Prepares.
	 * @param counts tells a slip from another name
	 */
	public NameComparison(SyllableCounts counts) {
		this.counts = counts;
	}

	public NameLevel of(PackedPerson left, PackedPerson right) {
		NameLevel level = ofNames(left, right);
		boolean other = left.hasOtherName || right.hasOtherName;
		if (!other) {
			return level;
		}
		return level.isSameName() ? NameLevel.OTHER_NAME : NameLevel.DIFFERS;
	}

	private NameLevel ofNames(PackedPerson left, PackedPerson right) {
		if (left.syllables() == 0 || right.syllables() == 0) {
			return NameLevel.DIFFERS;
		}
		if (left.syllables() == right.syllables() && sameFolded(left, right)) {
			return ofMarks(left, right);
		}
		int apart = left.syllables() - right.syllables();
		if (Math.abs(apart) <= 1 && isOneSlip(left, right)) {
			return isOtherName(left, right) ? NameLevel.ONE_LETTER_OTHER : NameLevel.ONE_SLIP;
		}
		if (apart == 0 && sameSet(left, right)) {
			return NameLevel.ORDER;
		}
		return ofParts(left, right);
	}

	private static boolean sameFolded(PackedPerson left, PackedPerson right) {
		for (int at = 0; at < left.syllables(); at++) {
			if (left.syllable(at).folded() != right.syllable(at).folded()) {
				return false;
			}
		}
		return true;
	}

	/** The names are the same without marks. */
	private NameLevel ofMarks(PackedPerson left, PackedPerson right) {
		int otherText = 0;
		int otherSound = 0;
		boolean leftMarked = false;
		boolean rightMarked = false;
		for (int at = 0; at < left.syllables(); at++) {
			Syllable one = left.syllable(at);
			Syllable other = right.syllable(at);
			otherText += (one.text() == other.text()) ? 0 : 1;
			otherSound += (one.sound() == other.sound()) ? 0 : 1;
			leftMarked |= one.isMarked();
			rightMarked |= other.isMarked();
		}
		if (otherText == 0) {
			return NameLevel.EXACT;
		}
		if (otherSound == 0) {
			return NameLevel.SPELLING;
		}
		if (leftMarked != rightMarked) {
			return NameLevel.MARKS_LOST;
		}
		if (otherSound > 1) {
			return NameLevel.MARKS_DIFFER;
		}
		return isOtherNameByMarks(left, right) ? NameLevel.MARK_OTHER : NameLevel.MARK_DIFFERS;
	}

	/** Whether the one syllable that has other marks is another name with them. */
	private boolean isOtherNameByMarks(PackedPerson left, PackedPerson right) {
		int at = 0;
		while (left.syllable(at).sound() == right.syllable(at).sound()) {
			at++;
		}
		return this.counts.areNamesByMarks(left.syllable(at), right.syllable(at));
	}

	/** Whether the one syllable that is spelt otherwise is another name. */
	private boolean isOtherName(PackedPerson left, PackedPerson right) {
		if (left.syllables() != right.syllables()) {
			return false;
		}
		for (int at = 0; at < left.syllables(); at++) {
			if (left.syllable(at).folded() != right.syllable(at).folded()
					&& !this.counts.areNames(left.syllable(at), right.syllable(at))) {
				return false;
			}
		}
		return true;
	}

	/** A slip spoils one syllable, or two when it is a space. */
	private static boolean isOneSlip(PackedPerson left, PackedPerson right) {
		int shorter = Math.min(left.syllables(), right.syllables());
		int head = 0;
		while (head < shorter && left.syllable(head).folded() == right.syllable(head).folded()) {
			head++;
		}
		int tail = 0;
		while (tail < shorter - head && left.syllable(left.syllables() - 1 - tail)
			.folded() == right.syllable(right.syllables() - 1 - tail).folded()) {
			tail++;
		}
		int spoilt = Math.max(left.syllables(), right.syllables()) - head - tail;
		if (spoilt == 1 && left.syllables() == right.syllables()) {
			return Names.withinOneSlip(left.syllable(head).key(), right.syllable(head).key());
		}
		return spoilt <= 2 && Math.abs(left.nameLength() - right.nameLength()) <= 1
				&& Names.withinOneSlip(left.nameKey(), right.nameKey());
	}

	private static boolean sameSet(PackedPerson left, PackedPerson right) {
		long used = 0;
		for (int at = 0; at < left.syllables(); at++) {
			int found = -1;
			for (int other = 0; other < right.syllables() && found < 0; other++) {
				boolean free = (used >>> other & 1) == 0;
				found = (free && left.syllable(at).folded() == right.syllable(other).folded()) ? other : -1;
			}
			if (found < 0) {
				return false;
			}
			used |= 1L << found;
		}
		return true;
	}

	private static NameLevel ofParts(PackedPerson left, PackedPerson right) {
		if (left.given().folded() != right.given().folded()) {
			return NameLevel.DIFFERS;
		}
		boolean several = left.syllables() > 1 && right.syllables() > 1;
		if (several && left.syllable(0).folded() == right.syllable(0).folded()) {
			return isPart(left, right) || isPart(right, left) ? NameLevel.MIDDLE_MISSING : NameLevel.MIDDLE_DIFFERS;
		}
		return (several && left.syllables() == right.syllables() && left.syllables() > 2 && sameButFirst(left, right))
				? NameLevel.SURNAME_DIFFERS : NameLevel.GIVEN_ONLY;
	}

	/** Whether all syllables stand in the other name, in this order. */
	private static boolean isPart(PackedPerson part, PackedPerson whole) {
		int at = 0;
		for (int other = 0; other < whole.syllables() && at < part.syllables(); other++) {
			at += (part.syllable(at).folded() == whole.syllable(other).folded()) ? 1 : 0;
		}
		return at == part.syllables();
	}

	private static boolean sameButFirst(PackedPerson left, PackedPerson right) {
		for (int at = 1; at < left.syllables(); at++) {
			if (left.syllable(at).folded() != right.syllable(at).folded()) {
				return false;
			}
		}
		return true;
	}

}
