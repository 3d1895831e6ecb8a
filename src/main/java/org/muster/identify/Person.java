package org.muster.identify;

import org.muster.compare.NameKey;
import org.muster.model.Field;
import org.muster.model.FieldValues;
import org.muster.model.Gender;
import org.muster.model.NationalId;
import org.muster.model.PartialDate;

/**
 * What a comparison looks at, of a member or of a citizen. Missing texts are empty.
 *
 * @param name the full name in lower case, with marks, NFC
 * @param nameKey the folded full name
 * @param birthDate perhaps partial
 * @param gender or unknown
 * @param place what the place comparison needs, see {@link Places}
 * @param nationalId of a citizen: the number; of a member: the one the record carries
 * when it is valid and agrees with gender and birth year
 * @param oldId the 9-digit number
 */
public record Person(String name, String nameKey, PartialDate birthDate, Gender gender, Places place, String nationalId,
		String oldId) {

	/**
	 * Takes a person from standard values.
	 * @param standard standard values of a member or a citizen
	 * @param nameKey the folded full name
	 * @param formerProvince former code of the home place's province, 0 when unknown
	 * @param province its code of today, 0 when unknown
	 * @return what a comparison looks at
	 */
	public static Person of(FieldValues standard, String nameKey, int formerProvince, int province) {
		PartialDate birthDate = PartialDate.ofIso(standard.get(Field.BIRTH_DATE));
		Gender gender = Gender.of(standard.get(Field.GENDER));
		return new Person(standard.get(Field.FULL_NAME).toLowerCase(java.util.Locale.ROOT), nameKey, birthDate, gender,
				Places.of(formerProvince, province, standard.get(Field.HOME_PLACE)),
				NationalId.carried(standard.get(Field.NATIONAL_ID), gender, birthDate),
				(BlockingKeys.oldId(standard.get(Field.OLD_ID)) == 0) ? "" : standard.get(Field.OLD_ID));
	}

	/**
	 * A home place as far as it is compared.
	 *
	 * @param former code of the province before July 2025, from 1; 0 when unknown
	 * @param today code of the province since then; 0 when unknown
	 * @param commune hash of the folded name of the smallest unit; 0 when unknown
	 */
	public record Places(int former, int today, int commune) {

		/**
		 * {@return the places of a home place written smallest unit first}
		 */
		static Places of(int former, int today, String homePlace) {
			int comma = homePlace.indexOf(',');
			String commune = (comma < 0) ? "" : communeKey(NameKey.of(homePlace.substring(0, comma)));
			return new Places(former, today, commune.isEmpty() ? 0 : commune.hashCode());
		}

		/**
		 * {@return the folded name without the word for the kind of unit}
		 */
		private static String communeKey(String folded) {
			for (String kind : new String[] { "thi tran ", "phuong ", "xa ", "tt ", "p " }) {
				if (folded.startsWith(kind)) {
					return folded.substring(kind.length());
				}
			}
			return folded;
		}

	}

}
