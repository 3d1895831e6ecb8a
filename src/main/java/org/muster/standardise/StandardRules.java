package org.muster.standardise;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.muster.model.Field;

import static org.muster.standardise.Rule.ASCII_DIGITS;
import static org.muster.standardise.Rule.CAPITALISE_NAME;
import static org.muster.standardise.Rule.COLLAPSE_SPACES;
import static org.muster.standardise.Rule.COMMA_SPACING;
import static org.muster.standardise.Rule.COMPOSE_UNICODE;
import static org.muster.standardise.Rule.DATE_THEN_TEXT;
import static org.muster.standardise.Rule.GENDER_CODE;
import static org.muster.standardise.Rule.ISO_DATE;
import static org.muster.standardise.Rule.JOIN_DIGITS;
import static org.muster.standardise.Rule.KEEP_DIGITS;
import static org.muster.standardise.Rule.LIST_CODE;
import static org.muster.standardise.Rule.LIST_CODES;
import static org.muster.standardise.Rule.LIST_SPACING;
import static org.muster.standardise.Rule.PHONE_FORM;
import static org.muster.standardise.Rule.PROFILE_NUMBER_FORM;
import static org.muster.standardise.Rule.REPAIR_LEGACY_TEXT;
import static org.muster.standardise.Rule.REPAIR_LOOK_ALIKES;
import static org.muster.standardise.Rule.RESTORE_CAPITALS;
import static org.muster.standardise.Rule.RESTORE_NATIONAL_ID_ZEROS;
import static org.muster.standardise.Rule.RESTORE_OLD_ID_ZEROS;
import static org.muster.standardise.Rule.SCHOOL_GRADE;
import static org.muster.standardise.Rule.STATUS_CODE;

/** The rules of each field where a job says nothing, in the order in which they run. */
public final class StandardRules {

	private static final List<Rule> TEXT = List.of(REPAIR_LEGACY_TEXT, COMPOSE_UNICODE, COLLAPSE_SPACES);

	private StandardRules() {
	}

	/**
	 * {@return the keys of the field's rules}
	 */
	public static List<String> of(Field field) {
		return rules(field).stream().map(Rule::key).toList();
	}

	/**
	 * {@return the keys of the rules of all fields}
	 */
	public static Map<Field, List<String>> all() {
		Map<Field, List<String>> all = new EnumMap<>(Field.class);
		for (Field field : Field.values()) {
			all.put(field, of(field));
		}
		return Collections.unmodifiableMap(all);
	}

	static List<Rule> rules(Field field) {
		return switch (field) {
			case FULL_NAME, BIRTH_NAME -> with(TEXT, RESTORE_CAPITALS, REPAIR_LOOK_ALIKES, CAPITALISE_NAME);
			case PRINTED_NAME -> with(TEXT, RESTORE_CAPITALS, REPAIR_LOOK_ALIKES);
			case ALIASES -> with(TEXT, RESTORE_CAPITALS, REPAIR_LOOK_ALIKES, LIST_SPACING, CAPITALISE_NAME);
			case BIRTH_DATE, ADMISSION_DATE, OFFICIAL_DATE -> with(TEXT, ASCII_DIGITS, ISO_DATE);
			case DEATH_DATE, EXIT_DATE, TRANSFER_IN, TRANSFER_OUT -> with(TEXT, ASCII_DIGITS, DATE_THEN_TEXT);
			case GENDER -> with(TEXT, GENDER_CODE);
			case STATUS -> with(TEXT, STATUS_CODE);
			case NATIONAL_ID ->
				List.of(COMPOSE_UNICODE, COLLAPSE_SPACES, ASCII_DIGITS, KEEP_DIGITS, RESTORE_NATIONAL_ID_ZEROS);
			case OLD_ID -> List.of(COMPOSE_UNICODE, COLLAPSE_SPACES, ASCII_DIGITS, KEEP_DIGITS, RESTORE_OLD_ID_ZEROS);
			case CARD_NUMBER, BADGE_NUMBER -> List.of(COMPOSE_UNICODE, COLLAPSE_SPACES, ASCII_DIGITS, JOIN_DIGITS);
			case PROFILE_NUMBER -> List.of(COMPOSE_UNICODE, COLLAPSE_SPACES, ASCII_DIGITS, PROFILE_NUMBER_FORM);
			case PHONE -> List.of(COMPOSE_UNICODE, COLLAPSE_SPACES, ASCII_DIGITS, KEEP_DIGITS, PHONE_FORM);
			case HOME_PLACE, RESIDENCE, BIRTH_PLACE, TEMPORARY_ADDRESS ->
				with(TEXT, RESTORE_CAPITALS, REPAIR_LOOK_ALIKES, COMMA_SPACING);
			case ETHNIC_GROUP, RELIGION, PROFESSIONAL_LEVEL, POLITICAL_THEORY, CARD_CONDITION -> with(TEXT, LIST_CODE);
			case SERVICE_CATEGORY -> with(TEXT, LIST_CODES);
			case GENERAL_EDUCATION -> with(TEXT, ASCII_DIGITS, SCHOOL_GRADE);
			case ORGANISATION, ORG_PROVINCE, ORG_DISTRICT, ORG_BASE, ORG_SECTION, ORG_CELL, ADMISSION_PLACE,
					WORKPLACE ->
				with(TEXT, RESTORE_CAPITALS);
			case OCCUPATION_BEFORE, OCCUPATION_NOW, FOREIGN_LANGUAGE, NOTE -> TEXT;
			case PHOTO -> List.of(COMPOSE_UNICODE, COLLAPSE_SPACES);
		};
	}

	private static List<Rule> with(List<Rule> first, Rule... then) {
		List<Rule> rules = new java.util.ArrayList<>(first);
		rules.addAll(List.of(then));
		return List.copyOf(rules);
	}

}
