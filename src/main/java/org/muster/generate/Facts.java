package org.muster.generate;

import java.text.Normalizer;
import java.util.Locale;

import org.muster.compare.NameKey;
import org.muster.model.Field;
import org.muster.model.Gender;
import org.muster.model.PartialDate;

/**
 * What a record, or a row of the extract, tells of somebody; 0 where it tells nothing.
 *
 * @param name the words of the name without case and marks, in any order
 * @param spelling the words of the name without case, in any order
 * @param birthDate packed, see {@link PartialDate#packed()}
 * @param gender 1 or 2
 * @param home commune of today
 * @param province of the home, of today
 * @param residence commune of today
 * @param oldId the old number, zeros in front or not
 * @param nationalId likewise
 */
record Facts(long name, long spelling, int birthDate, int gender, int home, int province, int residence, int oldId,
		long nationalId) {

	/**
	 * {@return what a record tells, completed from another one of the same member}
	 */
	static Facts of(Draft draft, Draft other, CommuneNumbers communes) {
		Draft homely = draft.standard(Field.HOME_PLACE).isEmpty() ? other : draft;
		Draft resident = draft.standard(Field.RESIDENCE).isEmpty() ? other : draft;
		boolean home = !homely.standard(Field.HOME_PLACE).isEmpty();
		boolean residence = !resident.standard(Field.RESIDENCE).isEmpty();
		String name = either(draft, other, Field.FULL_NAME);
		return new Facts(name(name), spelling(name), PartialDate.ofIso(either(draft, other, Field.BIRTH_DATE)).packed(),
				gender(Gender.of(either(draft, other, Field.GENDER))), home ? communes.commune(homely.home()) : 0,
				home ? communes.province(homely.home()) : 0, residence ? communes.commune(resident.residence()) : 0,
				oldId(either(draft, other, Field.OLD_ID)), number(either(draft, other, Field.NATIONAL_ID)));
	}

	private static String either(Draft draft, Draft other, Field field) {
		return draft.standard(field).isEmpty() ? other.standard(field) : draft.standard(field);
	}

	/**
	 * {@return what a row of the extract tells}
	 */
	static Facts of(RegistryRow row, CommuneNumbers communes) {
		Person person = row.person();
		return new Facts(name(row.name()), spelling(row.name()), person.citizen().birthDate().packed(),
				gender(row.gender()), communes.commune(person.home()), communes.province(person.home()),
				row.residence().map(communes::commune).orElse(0), oldId(row.oldId()), number(person.nationalId()));
	}

	private static long name(String name) {
		return words(NameKey.of(name));
	}

	private static long spelling(String name) {
		String composed = Normalizer.isNormalized(name, Normalizer.Form.NFC) ? name
				: Normalizer.normalize(name, Normalizer.Form.NFC);
		return words(composed.toLowerCase(Locale.ROOT));
	}

	/** 64 bits of the words, whatever their order; 0 of none. */
	private static long words(String text) {
		long sum = 0;
		long word = 0;
		for (int at = 0; at < text.length(); at++) {
			char character = text.charAt(at);
			if (character == ' ') {
				sum += Chance.mix(word);
				word = 0;
			}
			else {
				word = (word ^ character) * 0x100000001B3L;
			}
		}
		return sum + Chance.mix(word);
	}

	private static int gender(Gender gender) {
		return switch (gender) {
			case MALE -> 1;
			case FEMALE -> 2;
			case UNKNOWN -> 0;
		};
	}

	private static int oldId(String text) {
		return (text.length() > 9) ? 0 : (int) number(text);
	}

	/** Whatever is no number of at most 12 digits tells nothing. */
	private static long number(String text) {
		long number = 0;
		for (int at = 0; at < text.length(); at++) {
			int digit = text.charAt(at) - '0';
			if (digit < 0 || digit > 9 || at >= 12) {
				return 0;
			}
			number = number * 10 + digit;
		}
		return number;
	}

	int year() {
		return this.birthDate >>> 9;
	}

	int month() {
		return this.birthDate >>> 5 & 15;
	}

	int day() {
		return this.birthDate & 31;
	}

	/**
	 * {@return day and month; 0 unless both are told}
	 */
	int dayOfYear() {
		return (day() == 0) ? 0 : this.birthDate & 511;
	}

}
