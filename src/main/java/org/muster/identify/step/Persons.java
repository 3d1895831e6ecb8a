package org.muster.identify.step;

import org.muster.compare.NameKey;
import org.muster.compare.Province;
import org.muster.compare.Provinces;
import org.muster.identify.Person;
import org.muster.model.Field;
import org.muster.model.FieldValues;
import org.muster.model.ReferenceData;

/** Makes persons of standard values; knows the provinces of home places. */
final class Persons {

	private static final Province NOWHERE = new Province("", "");

	private final Provinces provinces;

	Persons(ReferenceData data) {
		this.provinces = new Provinces(data);
	}

	/**
	 * {@return what comparisons look at}
	 */
	Person of(FieldValues standard) {
		Province home = this.provinces.find(standard.get(Field.HOME_PLACE)).orElse(NOWHERE);
		return Person.of(standard, NameKey.of(standard.get(Field.FULL_NAME)), number(home.idCode()),
				number(home.code()));
	}

	private static int number(String code) {
		return code.isEmpty() ? 0 : Integer.parseInt(code);
	}

}
