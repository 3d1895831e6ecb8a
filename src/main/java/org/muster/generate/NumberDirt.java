package org.muster.generate;

import java.util.Locale;

import org.muster.model.Field;
import org.muster.model.Gender;
import org.muster.model.NationalId;
import org.muster.model.PartialDate;

/** Dirt in numbers. */
final class NumberDirt {

	private NumberDirt() {
	}

	/** A spreadsheet took the number for a quantity; gender and year must still vouch. */
	static boolean idZeroLost(Draft draft, Chance chance) {
		String id = draft.standard(Field.NATIONAL_ID);
		boolean restorable = id.equals(draft.person().nationalId()) && draft.gender() != Gender.UNKNOWN
				&& !(draft.kind().has(Trait.OPEN) && NationalId.contradicts(id, draft.gender(),
						PartialDate.ofIso(draft.standard(Field.BIRTH_DATE))));
		return restorable && draft.write(Field.NATIONAL_ID, withoutZeros(id));
	}

	static boolean idSpaced(Draft draft, Chance chance) {
		String id = draft.written(Field.NATIONAL_ID);
		return id.length() == 12 && draft.write(Field.NATIONAL_ID, groups(id, chance));
	}

	static boolean oldIdZeroLost(Draft draft, Chance chance) {
		return draft.write(Field.OLD_ID, withoutZeros(draft.written(Field.OLD_ID)));
	}

	static boolean oldIdSpaced(Draft draft, Chance chance) {
		String id = draft.written(Field.OLD_ID);
		return id.length() == 9 && draft.write(Field.OLD_ID, groups(id, chance));
	}

	static boolean cardSpaced(Draft draft, Chance chance) {
		String card = draft.written(Field.CARD_NUMBER);
		String gap = (chance.below(2) == 0) ? " " : ".";
		return card.length() == 8 && draft.write(Field.CARD_NUMBER, card.substring(0, 2) + gap + card.substring(2));
	}

	static boolean profileJoined(Draft draft, Chance chance) {
		return draft.write(Field.PROFILE_NUMBER, draft.written(Field.PROFILE_NUMBER).replace(" ", ""));
	}

	static boolean profileLower(Draft draft, Chance chance) {
		return draft.write(Field.PROFILE_NUMBER, draft.written(Field.PROFILE_NUMBER).toLowerCase(Locale.ROOT));
	}

	static boolean phoneForm(Draft draft, Chance chance) {
		String phone = draft.written(Field.PHONE);
		if (phone.length() != 10) {
			return false;
		}
		String gap = (chance.below(2) == 0) ? " " : ".";
		String rest = phone.substring(1, 4) + gap + phone.substring(4, 7) + gap + phone.substring(7);
		return draft.write(Field.PHONE, (chance.below(2) == 0) ? "+84 " + rest : "0" + rest);
	}

	private static String groups(String digits, Chance chance) {
		return String.join((chance.below(2) == 0) ? " " : ".", digits.split("(?<=\\G\\d{3})"));
	}

	private static String withoutZeros(String digits) {
		int from = 0;
		while (from < digits.length() - 1 && digits.charAt(from) == '0') {
			from++;
		}
		return digits.substring(from);
	}

}
