package org.muster.generate;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

import org.muster.model.Field;
import org.muster.model.Gender;

/** Dirt in names, places and other texts. */
final class TextDirt {

	private static final List<Field> FREE_TEXTS = List.of(Field.FULL_NAME, Field.PRINTED_NAME, Field.HOME_PLACE,
			Field.RESIDENCE, Field.ORGANISATION, Field.STATUS);

	private TextDirt() {
	}

	static boolean homeSince2025(Draft draft, Chance chance) {
		return home(draft, draft.home().since2025());
	}

	/** The mark on the other vowel: {@code Hoà} and {@code Hòa}. */
	static boolean homeOtherTone(Draft draft, Chance chance) {
		return home(draft, draft.standard(Field.HOME_PLACE).replace("tỉnh Hòa", "tỉnh Hoà"));
	}

	static boolean homeAbbreviated(Draft draft, Chance chance) {
		String home = draft.standard(Field.HOME_PLACE);
		return home(draft,
				home.replace("Xã ", "X. ")
					.replace("Phường ", "P. ")
					.replace("Thị trấn ", "TT. ")
					.replace("huyện ", "H. ")
					.replace("thành phố ", "TP. ")
					.replace("tỉnh ", "T. "));
	}

	static boolean homeEmpty(Draft draft, Chance chance) {
		return home(draft, "");
	}

	/**
	 * A place changes only where a number makes the member certain, or where harm is
	 * meant.
	 */
	private static boolean home(Draft draft, String place) {
		boolean harmless = draft.kind().bearsHarm() || draft.kind().has(Trait.OLD_ID);
		if (!harmless || draft.standard(Field.HOME_PLACE).equals(place)) {
			return false;
		}
		draft.state(Field.HOME_PLACE, place);
		return true;
	}

	static boolean phoneEmpty(Draft draft, Chance chance) {
		return empty(draft, Field.PHONE);
	}

	static boolean residenceEmpty(Draft draft, Chance chance) {
		return empty(draft, Field.RESIDENCE);
	}

	static boolean organisationEmpty(Draft draft, Chance chance) {
		return empty(draft, Field.ORGANISATION);
	}

	static boolean genderEmpty(Draft draft, Chance chance) {
		return draft.kind().bearsHarm() && empty(draft, Field.GENDER);
	}

	static boolean printedEmpty(Draft draft, Chance chance) {
		return draft.kind().bearsHarm() && !draft.kind().has(Trait.PRINTED_OTHERWISE)
				&& empty(draft, Field.PRINTED_NAME);
	}

	private static boolean empty(Draft draft, Field field) {
		if (draft.standard(field).isEmpty()) {
			return false;
		}
		draft.state(field, "");
		return true;
	}

	static boolean genderForm(Draft draft, Chance chance) {
		List<String> forms = (draft.gender() == Gender.MALE) ? List.of("M", "nam", "NAM") : List.of("F", "nữ", "NU");
		return draft.write(Field.GENDER, chance.of(forms));
	}

	static boolean statusForm(Draft draft, Chance chance) {
		String status = draft.written(Field.STATUS);
		return draft.write(Field.STATUS, status.startsWith("Đảng viên ")
				? status.substring(10, 11).toUpperCase(Locale.ROOT) + status.substring(11) : status);
	}

	static boolean nameCapitals(Draft draft, Chance chance) {
		String name = draft.written(Field.FULL_NAME);
		draft.write(Field.PRINTED_NAME, draft.written(Field.PRINTED_NAME).toUpperCase(Locale.ROOT));
		return draft.write(Field.FULL_NAME, name.toUpperCase(Locale.ROOT));
	}

	static boolean nameSpaces(Draft draft, Chance chance) {
		return names(draft, " ", "  ");
	}

	/** No-break and zero-width spaces; the old code has neither. */
	static boolean nameInvisible(Draft draft, Chance chance) {
		return draft.encoding() != TextForm.TCVN3 && names(draft, " ", (chance.below(2) == 0) ? "\u00a0" : " \u200b");
	}

	/** The letter eth for a capital đ, which looks the same; the old code has none. */
	static boolean nameEth(Draft draft, Chance chance) {
		return draft.encoding() != TextForm.TCVN3 && names(draft, "\u0110", "\u00d0");
	}

	static boolean nameDecomposed(Draft draft, Chance chance) {
		return draft.encoding() == TextForm.UTF_8 && draft.write(Field.FULL_NAME,
				Normalizer.normalize(draft.written(Field.FULL_NAME), Normalizer.Form.NFD));
	}

	private static boolean names(Draft draft, String text, String instead) {
		boolean printed = draft.write(Field.PRINTED_NAME, draft.written(Field.PRINTED_NAME).replace(text, instead));
		return draft.write(Field.FULL_NAME, draft.written(Field.FULL_NAME).replace(text, instead)) || printed;
	}

	static boolean spacesAround(Draft draft, Chance chance) {
		Field field = chance.of(FREE_TEXTS);
		String text = draft.written(field);
		return draft.write(field, (chance.below(2) == 0) ? text + "  " : " " + text);
	}

	/** Quotes and the delimiter itself inside a cell. */
	static boolean quotedText(Draft draft, Chance chance) {
		String text = draft.standard(Field.ORGANISATION);
		return draft.write(Field.ORGANISATION, "Chi bộ \"Quyết Thắng\"" + draft.delimiter() + " " + text);
	}

	static boolean lineBreak(Draft draft, Chance chance) {
		return draft.write(Field.RESIDENCE, draft.written(Field.RESIDENCE).replaceFirst(", ", ",\n"));
	}

}
