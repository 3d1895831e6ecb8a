package org.muster.standardise;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.muster.fuzz.Chance;
import org.muster.fuzz.Target;
import org.muster.fuzz.Texts;
import org.muster.model.Field;
import org.muster.model.FieldValues;

import static org.assertj.core.api.Assertions.assertThat;

/** The rules and checks of all fields. */
public final class StandardiseTarget implements Target {

	private final List<Standardiser> standardisers = List.of(Standardiser.of(StandardRules.all(), NightlyRules.AS_OF),
			NightlyRules.standardiser());

	@Override
	public String name() {
		return "standardise";
	}

	@Override
	public void tryOne(Chance chance, Path folder) {
		String[] values = new String[Field.count()];
		for (int at = 0; at < values.length; at++) {
			values[at] = chance.oneIn(4) ? "" : storable(Texts.any(chance), chance);
		}
		Map<Field, String> legacy = new EnumMap<>(Field.class);
		for (Field field : Field.values()) {
			if (chance.oneIn(6)) {
				legacy.put(field, chance.pick("tcvn3", "vni"));
			}
		}
		FieldValues received = FieldValues.of(values);
		for (Standardiser standardiser : this.standardisers) {
			check(standardiser, received, Map.of());
			check(standardiser, received, legacy);
		}
	}

	/** What cannot be stored holds the record as it is, so it is rare. */
	private static String storable(String text, Chance chance) {
		if (Storable.isStorable(text) || chance.oneIn(200)) {
			return text;
		}
		return text.codePoints()
			.filter((point) -> point != 0 && !(point >= 0xD800 && point <= 0xDFFF))
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	private static void check(Standardiser standardiser, FieldValues received, Map<Field, String> legacy) {
		StandardRecord once = standardiser.standardise(received, legacy);
		StandardRecord twice = standardiser.standardise(once.standard(), legacy);
		for (Field field : Field.values()) {
			String standard = once.standard().get(field);
			assertThat(twice.standard().get(field)).as("%s <%s> of <%s> again", field, standard, received.get(field))
				.isEqualTo(standard);
			assertThat(Storable.isStorable(standard)).as("%s can be stored", field).isTrue();
		}
		assertThat(twice.changes()).isEmpty();
		assertThat(once.memberNo()).matches("([0-9A-Z]{13})?");
		assertThat(standardiser.values(received)).isNotNull();
	}

}
