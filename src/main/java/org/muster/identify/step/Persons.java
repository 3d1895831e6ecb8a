package org.muster.identify.step;

import org.muster.compare.NameKey;
import org.muster.compare.Province;
import org.muster.compare.Provinces;
import org.muster.identify.Person;
import org.muster.model.Field;
import org.muster.model.FieldValues;

/** Makes persons of standard values; knows the provinces of home places. */
final class Persons {

	private static final Province NOWHERE = new Province("0", "0");

	private Persons() {
	}

	/**
	 * {@return what comparisons look at}
	 */
	static Person of(FieldValues standard) {
		Province home = Provinces.find(standard.get(Field.HOME_PLACE)).orElse(NOWHERE);
		return Person.of(standard, NameKey.of(standard.get(Field.FULL_NAME)), Integer.parseInt(home.idCode()),
				Integer.parseInt(home.code()));
	}

}
