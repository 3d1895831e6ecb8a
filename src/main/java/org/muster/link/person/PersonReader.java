package org.muster.link.person;

import java.util.function.Function;

import org.muster.compare.PlaceReader;
import org.muster.model.Field;
import org.muster.model.FieldValues;
import org.muster.model.Gender;
import org.muster.model.NationalId;
import org.muster.model.PartialDate;

/** Fills persons from standard values. */
public final class PersonReader {

	private final Function<String, Syllable> syllables;

	private final PlaceReader places;

	private final PlaceNumbers numbers;

	/**
	 * Reads with these tables.
	 * @param syllables tells a syllable
	 * @param places tells today's units
	 * @param numbers numbers them
	 */
	public PersonReader(Function<String, Syllable> syllables, PlaceReader places, PlaceNumbers numbers) {
		this.numbers = numbers;
		this.syllables = syllables;
		this.places = places;
	}

	/**
	 * Reads a person. A 12-digit number counts only when it is valid; one that gender or
	 * birth year deny is kept apart.
	 * @param standard standard values of a member or a citizen
	 * @param person filled anew
	 */
	public void read(FieldValues standard, PackedPerson person) {
		PartialDate birthDate = PartialDate.ofIso(standard.get(Field.BIRTH_DATE));
		Gender gender = Gender.of(standard.get(Field.GENDER));
		name(standard.get(Field.FULL_NAME), person);
		person.birth = birthDate.packed();
		person.gender = gender.ordinal();
		person.livesAt(place(standard.get(Field.HOME_PLACE)), this.numbers);
		person.residence = place(standard.get(Field.RESIDENCE));
		nationalId(standard.get(Field.NATIONAL_ID), gender, birthDate, person);
		person.oldId = (int) number(standard.get(Field.OLD_ID), 9);
		person.hasOtherName = false;
	}

	private static void nationalId(String id, Gender gender, PartialDate birthDate, PackedPerson person) {
		person.nationalId = 0;
		person.deniedId = 0;
		if (NationalId.isWellFormed(id)) {
			if (NationalId.contradicts(id, gender, birthDate)) {
				person.deniedId = number(id, 12);
			}
			else {
				person.nationalId = number(id, 12);
			}
		}
	}

	/** Gives a person another name. */
	public void name(String name, PackedPerson person) {
		person.clearName();
		int start = 0;
		for (int at = 0; at <= name.length(); at++) {
			if (at == name.length() || name.charAt(at) == ' ') {
				if (at > start) {
					person.add(this.syllables.apply(name.substring(start, at)));
				}
				start = at + 1;
			}
		}
	}

	private int place(String text) {
		return text.isEmpty() ? 0 : this.numbers.of(this.places.read(text));
	}

	/** The number plus one; 0 for a text that is none of this length. */
	public static long number(String text, int length) {
		if (text.length() != length) {
			return 0;
		}
		long number = 0;
		for (int at = 0; at < length; at++) {
			int digit = text.charAt(at) - '0';
			if (digit < 0 || digit > 9) {
				return 0;
			}
			number = number * 10 + digit;
		}
		return number + 1;
	}

}
