package org.muster.standardise;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

import org.muster.charset.Encodings;
import org.muster.compare.NameKey;
import org.muster.model.Field;
import org.muster.model.PlaceField;

/** Kinds of dirt that old registers have, and the fields they occur in. */
enum FieldDirt {

	NONE("clean", FieldDirt::all, (text) -> text),

	SPACES("spaces, no-break and zero-width too", FieldDirt::all,
			(text) -> " \u00a0" + text.replace(" ", " \u200b ") + "\t"),

	DECOMPOSED("letters and marks apart", FieldDirt::all, (text) -> Normalizer.normalize(text, Normalizer.Form.NFD)),

	CAPITALS("all capitals", FieldDirt::spoken, (text) -> text.toUpperCase(Locale.ROOT)),

	TCVN3_FONT("typed in a TCVN3 font", FieldDirt::letters, (text) -> font(text, "tcvn3")),

	VNI_FONT("typed in a VNI font", FieldDirt::letters, (text) -> font(text, "vni")),

	ETH("eth for \u0110", FieldDirt::names, (text) -> text.replace('\u0110', '\u00d0')),

	DAY_FIRST("21/07/1954", FieldDirt::dates, (text) -> date(text,
			(day, rest) -> "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear()) + rest)),

	SHORT_DATE("21-7-54", FieldDirt::dates,
			(text) -> date(text,
					(day, rest) -> "%d-%d-%02d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear() % 100)
							+ rest)),

	SERIAL("day number of a spreadsheet", FieldDirt::dates,
			(text) -> date(text, (day, rest) -> ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), day) + rest)),

	DATE_WORDS("ng\u00e0y 21 th\u00e1ng 7 n\u0103m 1954", FieldDirt::dates,
			(text) -> date(text,
					(day, rest) -> "ng\u00e0y %d th\u00e1ng %d n\u0103m %d".formatted(day.getDayOfMonth(),
							day.getMonthValue(), day.getYear()) + rest)),

	MONTH_FIRST("month first, day above 12", FieldDirt::dates, (text) -> date(text, FieldDirt::monthFirst)),

	GROUPED("digits in groups", FieldDirt::numbers, (text) -> text.replaceAll("(\\d{3})(?=\\d)", "$1.")),

	FULL_WIDTH("full-width digits", FieldDirt::numbers, FieldDirt::wide),

	ZEROS_LOST("zeros in front lost", FieldDirt::numbers, (text) -> text.replaceFirst("^0+(?=\\d)", "")),

	EXPONENT("written with an exponent", FieldDirt::longNumbers,
			(text) -> text.replaceFirst("^0*(\\d)(\\d{3})\\d*$", "$1.$2E+10")),

	WITHOUT_MARKS("without marks", FieldDirt::coded, (text) -> NameKey.of(text)),

	ABBREVIATED("TP., H., X., P.", FieldDirt::places,
			(text) -> text.replace("Thành phố ", "TP. ")
				.replace("Huyện ", "H. ")
				.replace("Xã ", "X. ")
				.replace("Phường ", "P.")
				.replace("Quận ", "Q."));

	private final String words;

	private final Set<Field> fields;

	private final UnaryOperator<String> writer;

	FieldDirt(String words, java.util.function.Supplier<Set<Field>> fields, UnaryOperator<String> writer) {
		this.words = words;
		this.fields = fields.get();
		this.writer = writer;
	}

	String words() {
		return this.words;
	}

	boolean occursIn(Field field) {
		return this.fields.contains(field);
	}

	String write(String text) {
		return this.writer.apply(text);
	}

	private static Set<Field> all() {
		return EnumSet.allOf(Field.class);
	}

	private static Set<Field> names() {
		return EnumSet.of(Field.FULL_NAME, Field.BIRTH_NAME, Field.ALIASES);
	}

	private static Set<Field> dates() {
		return EnumSet.of(Field.BIRTH_DATE, Field.ADMISSION_DATE, Field.OFFICIAL_DATE, Field.DEATH_DATE,
				Field.EXIT_DATE, Field.TRANSFER_IN, Field.TRANSFER_OUT);
	}

	private static Set<Field> numbers() {
		return EnumSet.of(Field.NATIONAL_ID, Field.OLD_ID, Field.CARD_NUMBER, Field.BADGE_NUMBER, Field.PHONE);
	}

	private static Set<Field> longNumbers() {
		return EnumSet.of(Field.NATIONAL_ID);
	}

	private static Set<Field> coded() {
		return EnumSet.of(Field.STATUS, Field.RELIGION, Field.PROFESSIONAL_LEVEL, Field.POLITICAL_THEORY,
				Field.SERVICE_CATEGORY, Field.ETHNIC_GROUP, Field.CARD_CONDITION);
	}

	private static Set<Field> places() {
		Set<Field> places = EnumSet.noneOf(Field.class);
		for (PlaceField place : PlaceField.values()) {
			places.add(place.field());
		}
		return places;
	}

	private static Set<Field> spoken() {
		Set<Field> spoken = names();
		spoken.addAll(coded());
		spoken.add(Field.GENDER);
		return spoken;
	}

	private static Set<Field> letters() {
		Set<Field> letters = spoken();
		letters.addAll(places());
		letters.addAll(EnumSet.of(Field.ORGANISATION, Field.ORG_PROVINCE, Field.ORG_DISTRICT, Field.ORG_BASE,
				Field.ORG_SECTION, Field.ORG_CELL, Field.WORKPLACE, Field.OCCUPATION_BEFORE, Field.OCCUPATION_NOW,
				Field.ADMISSION_PLACE, Field.NOTE));
		return letters;
	}

	/** As a spreadsheet shows the bytes of the old encoding. */
	private static String font(String text, String encoding) {
		return new String(text.getBytes(Encodings.of(encoding)), StandardCharsets.ISO_8859_1);
	}

	private static String date(String iso, BiFunction<LocalDate, String, String> form) {
		String rest = (iso.length() > 10) ? iso.substring(10) : "";
		return form.apply(LocalDate.parse(iso.substring(0, 10)), rest);
	}

	private static String monthFirst(LocalDate day, String rest) {
		String form = (day.getDayOfMonth() > 12) ? "%2$02d/%1$02d/%3$d" : "%1$02d/%2$02d/%3$d";
		return form.formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear()) + rest;
	}

	private static String wide(String text) {
		StringBuilder wide = new StringBuilder();
		text.chars()
			.forEach((digit) -> wide.append((char) (Character.isDigit(digit) ? digit - '0' + '\uff10' : digit)));
		return wide.toString();
	}

}
