package org.muster.standardise;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.muster.model.Field;
import org.muster.model.FieldValues;

/** The rules of {@code jobs/nightly-import.yml}, and records to try them on. */
final class NightlyRules {

	static final LocalDate AS_OF = LocalDate.of(2025, 11, 20);

	private NightlyRules() {
	}

	static Standardiser standardiser() {
		Map<Field, List<String>> rules = new EnumMap<>(Field.class);
		String text = "compose-unicode collapse-spaces";
		rules.put(Field.FULL_NAME, words(text + " repair-look-alikes capitalise-name"));
		rules.put(Field.PRINTED_NAME, words(text + " repair-look-alikes"));
		rules.put(Field.BIRTH_DATE, words(text + " iso-date"));
		rules.put(Field.GENDER, words(text + " gender-code"));
		rules.put(Field.NATIONAL_ID, words("compose-unicode keep-digits restore-national-id-zeros"));
		rules.put(Field.OLD_ID, words("compose-unicode keep-digits restore-old-id-zeros"));
		rules.put(Field.CARD_NUMBER, words(text + " join-digits"));
		rules.put(Field.PROFILE_NUMBER, words(text + " profile-number-form"));
		rules.put(Field.HOME_PLACE, words(text + " comma-spacing"));
		rules.put(Field.RESIDENCE, words(text + " comma-spacing"));
		rules.put(Field.ORGANISATION, words(text));
		rules.put(Field.ADMISSION_DATE, words(text + " iso-date"));
		rules.put(Field.OFFICIAL_DATE, words(text + " iso-date"));
		rules.put(Field.PHONE, words("compose-unicode keep-digits phone-form"));
		rules.put(Field.STATUS, words(text + " status-code"));
		return Standardiser.of(rules, AS_OF);
	}

	/**
	 * {@return a record in standard form, in which no check finds anything}
	 */
	static FieldValues flawless() {
		return record("Nguyễn Văn An", "NGUYỄN VĂN AN", "1954-07-21", "M", "025054012345", "131234567", "12345678",
				"123456 PT", "Xã Tiên Lương, Huyện Cẩm Khê, Tỉnh Phú Thọ", "Xã Tiên Lương, Tỉnh Phú Thọ", "Chi bộ 1",
				"1975-02-03", "1976-02-03", "0912345678", "official");
	}

	static FieldValues with(String field, String value) {
		return flawless().with(Field.valueOf(field), value);
	}

	static FieldValues record(String... values) {
		String[] all = new String[Field.count()];
		Arrays.fill(all, "");
		System.arraycopy(values, 0, all, 0, values.length);
		return FieldValues.of(all);
	}

	private static List<String> words(String names) {
		return Arrays.asList(names.split(" "));
	}

}
