package org.muster.generate;

import java.util.OptionalInt;

import org.muster.generate.Slip.Surroundings;
import org.muster.model.Field;

/** Slips in numbers; a record that carries none takes none. */
final class NumberSlips {

	/** Of a province that is nobody's home; its old numbers are free. */
	private static final String OTHER_ISSUER = "38";

	private NumberSlips() {
	}

	static boolean idDigitWrong(Draft draft, Chance chance, Surroundings others) {
		return state(draft, Field.NATIONAL_ID, others.population().wrongDigit(draft.person(), chance));
	}

	/** No two members take the same one, or both would be held. */
	static boolean idOfAnother(Draft draft, Chance chance, Surroundings others) {
		OptionalInt another = others.layout().strangerOf(draft.person().index());
		return another.isPresent()
				&& state(draft, Field.NATIONAL_ID, others.population().person(another.getAsInt()).nationalId());
	}

	static boolean oldIdDigitWrong(Draft draft, Chance chance, Surroundings others) {
		char[] digits = draft.person().oldId().toCharArray();
		int at = 2 + chance.below(digits.length - 2);
		digits[at] = (char) ('0' + (digits[at] - '0' + 1 + chance.below(9)) % 10);
		return state(draft, Field.OLD_ID, new String(digits));
	}

	static boolean oldIdOfAnother(Draft draft, Chance chance, Surroundings others) {
		int another = chance.below(others.layout().people());
		return another != draft.person().index()
				&& state(draft, Field.OLD_ID, others.population().person(another).oldId());
	}

	static boolean oldIdReplaced(Draft draft, Chance chance, Surroundings others) {
		return state(draft, Field.OLD_ID, OTHER_ISSUER + Population.digits(chance.below(10_000_000), 7));
	}

	private static boolean state(Draft draft, Field field, String number) {
		if (draft.standard(field).isEmpty() || draft.standard(field).equals(number)) {
			return false;
		}
		draft.state(field, number);
		return true;
	}

}
