package org.muster.standardise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import org.muster.model.Field;
import org.muster.model.FieldValues;
import org.muster.model.ReferenceData;
import org.muster.model.ReferenceFile;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every field with every kind of dirt, against the truth. The table in
 * {@code src/docs/fields.md} is written by {@code -Dmuster.catalogue=write}.
 */
class FieldDirtTest {

	private static final int VALUES = 200;

	private static final Path TABLE = Path.of("src/docs/fields.md");

	private static final Standardiser STANDARD = Standardiser.of(StandardRules.all(), NightlyRules.AS_OF);

	/** Spoken words and the codes that they stand for. */
	private static final Map<Field, List<String[]>> CODED = Map.of(Field.GENDER, pairs("Nam=M", "Nữ=F"), Field.STATUS,
			pairs("Chính thức=official", "Dự bị=provisional", "Từ trần=deceased", "Chuyển đi=left"), Field.ETHNIC_GROUP,
			pairs("Kinh=1979:01", "Tày=1979:02", "Thái=1979:03", "Mường=1979:06"), Field.RELIGION,
			pairs("Không=none", "Phật giáo=01", "Công giáo=02", "Cao Đài=05"), Field.PROFESSIONAL_LEVEL,
			pairs("Đại học=50", "Trung cấp=30", "Thạc sĩ=60"), Field.POLITICAL_THEORY,
			pairs("Sơ cấp=10", "Trung cấp=20", "Cao cấp=30"), Field.SERVICE_CATEGORY,
			pairs("Bộ đội=army", "Hưu trí=retired", "Công an, hưu trí=police|retired"), Field.GENERAL_EDUCATION,
			pairs("7/10=7/10", "10/10=10/10", "12/12=12/12"), Field.CARD_CONDITION,
			pairs("Bị mất=lost", "Bị hỏng=damaged", "Đang dùng=in-order"));

	private final Random chance = new Random(42);

	private final Map<String, List<List<String>>> tables = new TreeMap<>();

	private static List<String[]> pairs(String... pairs) {
		return List.of(pairs).stream().map((pair) -> pair.split("=", 2)).toList();
	}

	@Test
	void equalsTheTruthOrSaysWhatIsWrong() throws IOException {
		StringBuilder text = new StringBuilder(
				"""
						# Fields and kinds of dirt

						Written by a test: %d generated values of each field with each kind of dirt that it can have, standardised by the standard
						rules alone, without a hint from the column, and compared with the truth. *right*: equal to the truth. *told*: not equal, but a finding says so, or
						the text stayed as it was received, or only the case of a letter differs that TCVN3 has no capital for. The text of a place stays as it is, and
						gets today's codes beside it, see below. *altered*: another fact without a word; always 0.

						| dirt | field | right | told | altered |
						|---|---|---|---|---|
						"""
					.formatted(VALUES));
		List<String> altered = new ArrayList<>();
		for (FieldDirt dirt : FieldDirt.values()) {
			Map<String, List<String>> fieldsOfCounts = new TreeMap<>();
			for (Field field : Field.values()) {
				if (dirt.occursIn(field)) {
					fieldsOfCounts.computeIfAbsent(counts(dirt, field, altered), (one) -> new ArrayList<>())
						.add(field.key());
				}
			}
			fieldsOfCounts.forEach((counts, fields) -> text
				.append("| %s | %s | %s |%n".formatted(dirt.words(), String.join(", ", fields), counts)));
		}
		PlaceDirt places = new PlaceDirt(STANDARD);
		text.append(
				"""

						## Today's units of a place

						Every fourth of the 10,035 communes until 1 July 2025, all of today and all in `earlier-units.csv`, written as registers
						write them. *right*: the codes of province and commune are those of the mapping. *told*: no code of a commune, but a
						finding, which names all candidates of a divided one. *wrong*: another code, or none without a word; always 0.

						| written as | right | told | wrong |
						|---|---|---|---|
						""")
			.append(places.table());
		assertThat(altered).isEmpty();
		assertThat(places.wrong()).isEmpty();
		if ("write".equals(System.getProperty("muster.catalogue"))) {
			Files.writeString(TABLE, text);
		}
		assertThat(Files.readString(TABLE)).as("write it anew: mvn test -Dtest=FieldDirtTest -Dmuster.catalogue=write")
			.isEqualTo(text.toString());
	}

	private String counts(FieldDirt dirt, Field field, List<String> altered) {
		int right = 0;
		int told = 0;
		for (int value = 0; value < VALUES; value++) {
			String[] truth = truth(field);
			String written = dirt.write(truth[0]);
			StandardRecord record = STANDARD.standardise(person().with(field, written));
			String standard = record.standard().get(field);
			boolean found = record.findings().stream().anyMatch((finding) -> finding.field() == field);
			if (standard.equals(truth[1])) {
				right++;
			}
			else if (found || standard.equalsIgnoreCase(truth[1])
					|| standard.equals(Spaces.collapse(Composition.compose(written)))
					|| isSpelling(field, standard, written)) {
				told++;
			}
			else {
				altered.add(dirt + " " + field + ": " + written + " became " + standard + " not " + truth[1]);
			}
		}
		return "%d | %d | %d".formatted(right, told, VALUES - right - told);
	}

	/** A name that no rule could read is only cased. */
	private static boolean isSpelling(Field field, String standard, String written) {
		return StandardRules.of(field).contains("capitalise-name")
				&& standard.equalsIgnoreCase(Spaces.collapse(Composition.compose(written)).replace(";", ","));
	}

	/** A member born in 1954, whose numbers agree with each other. */
	private static FieldValues person() {
		return NightlyRules.flawless().with(Field.PRINTED_NAME, "");
	}

	/** A value as it is written well, and its standard form. */
	private String[] truth(Field field) {
		List<String[]> coded = CODED.get(field);
		if (coded != null) {
			return coded.get(this.chance.nextInt(coded.size()));
		}
		String value = value(field);
		return new String[] { value, value };
	}

	private String value(Field field) {
		return switch (field) {
			case FULL_NAME, BIRTH_NAME, PRINTED_NAME -> name();
			case ALIASES -> one("given-names.csv") + ", Ba " + one("given-names.csv");
			case BIRTH_DATE -> day(1930, 2000);
			case ADMISSION_DATE, OFFICIAL_DATE -> day(1976, 2020);
			case DEATH_DATE, EXIT_DATE, TRANSFER_IN, TRANSFER_OUT -> day(1980, 2020) + " từ Đảng bộ xã";
			case NATIONAL_ID -> "025054" + digits(6);
			case OLD_ID -> "13" + digits(7);
			case CARD_NUMBER, BADGE_NUMBER -> digits(8);
			case PHONE -> "09" + digits(8);
			case PROFILE_NUMBER -> digits(6) + " PT";
			case HOME_PLACE, RESIDENCE, BIRTH_PLACE, TEMPORARY_ADDRESS -> place();
			case ORGANISATION, ORG_PROVINCE, ORG_DISTRICT, ORG_BASE, ORG_SECTION, ORG_CELL, ADMISSION_PLACE ->
				"Đảng bộ xã " + one("given-names.csv");
			default -> "Giáo viên trường " + one("given-names.csv");
		};
	}

	private String name() {
		return one("surnames.csv") + " " + one("middle-names.csv") + " " + one("given-names.csv");
	}

	private String one(String file) {
		List<List<String>> rows = this.tables.computeIfAbsent(file, ReferenceFile::rows);
		return rows.get(this.chance.nextInt(rows.size())).get(0);
	}

	private String day(int from, int to) {
		return LocalDate.of(from, 1, 1).plusDays(this.chance.nextInt((to - from) * 365)).toString();
	}

	private String digits(int count) {
		StringBuilder digits = new StringBuilder();
		for (int digit = 0; digit < count; digit++) {
			digits.append(this.chance.nextInt(10));
		}
		return digits.toString();
	}

	private String place() {
		List<List<String>> rows = this.tables.computeIfAbsent("ward-mapping.csv", ReferenceData.builtIn()::rows);
		List<String> row = rows.get(1 + this.chance.nextInt(rows.size() - 1));
		return row.get(1) + ", " + row.get(2) + ", " + row.get(3);
	}

}
