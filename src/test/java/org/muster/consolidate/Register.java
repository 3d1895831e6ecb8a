package org.muster.consolidate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import org.muster.compare.NameKey;
import org.muster.model.Field;
import org.muster.model.FieldValues;
import org.muster.model.MemberNumber;
import org.muster.model.PlaceCodes;
import org.muster.model.PlaceField;
import org.muster.model.RecordKey;

/** A few records, and the way they go through consolidating. */
final class Register {

	private static final FieldValues NOTHING = FieldValues.of("|".repeat(Field.count() - 1).split("\\|", -1));

	private static final Field[] COLUMNS = { Field.FULL_NAME, Field.BIRTH_DATE, Field.GENDER, Field.PROFILE_NUMBER,
			Field.CARD_NUMBER, Field.NATIONAL_ID, Field.HOME_PLACE, Field.PHONE };

	private Register() {
	}

	/**
	 * {@return the records of lines; columns are name, birth date, gender, profile
	 * number, card number, national ID, home place, telephone}
	 */
	static List<MemberRecord> of(String lines) {
		List<MemberRecord> records = new ArrayList<>();
		for (String line : lines.strip().split("\n")) {
			records.add(record(records.size() + 1, line));
		}
		return records;
	}

	static MemberRecord record(int recordNo, String line) {
		String[] cells = line.split("\\|", -1);
		FieldValues values = NOTHING;
		for (int at = 0; at < cells.length; at++) {
			values = values.with(COLUMNS[at], cells[at].strip());
		}
		String nameKey = NameKey.of(values.get(Field.FULL_NAME));
		String province = values.get(Field.HOME_PLACE).endsWith("Phú Thọ") ? "25" : "";
		return new MemberRecord(new RecordKey(1, recordNo), recordNo + 1, MemberNumber.of(nameKey, values), nameKey,
				values, PlaceCodes.NONE.with(PlaceField.HOME, province, ""));
	}

	static Consolidation consolidate(List<MemberRecord> records) {
		return consolidate(records, new Random(0));
	}

	/** The groups, and the records in them, come in an order of chance. */
	static Consolidation consolidate(List<MemberRecord> records, Random chance) {
		List<SameMemberKey> keys = new ArrayList<>(List.of(SameMemberKey.values()));
		Collections.shuffle(keys, chance);
		Consolidation consolidation = new Consolidation();
		for (SameMemberKey key : keys) {
			List<List<MemberRecord>> groups = new ArrayList<>(groups(key, records));
			Collections.shuffle(groups, chance);
			groups.forEach((group) -> {
				Collections.shuffle(group, chance);
				consolidation.add(key, group);
			});
		}
		consolidation.conclude(sameNumber(records, consolidation.merge()));
		return consolidation;
	}

	/** Some pairs are proved by weight, such as {@code 1=2}, or probable: {@code 1?2}. */
	static Consolidation consolidate(List<MemberRecord> records, String pairs) {
		Consolidation consolidation = new Consolidation();
		for (SameMemberKey key : SameMemberKey.values()) {
			groups(key, records).forEach((group) -> consolidation.add(key, group));
		}
		for (String pair : pairs.split(" ")) {
			MemberRecord left = records.get(pair.charAt(0) - '1');
			MemberRecord right = records.get(pair.charAt(2) - '1');
			consolidation.add(new Alike(left.key(), right.key(), "name=exact", 3000, pair.charAt(1) == '='), left,
					right);
		}
		consolidation.conclude(sameNumber(records, consolidation.merge()));
		return consolidation;
	}

	private static Collection<List<MemberRecord>> groups(SameMemberKey key, List<MemberRecord> records) {
		Map<String, List<MemberRecord>> groups = new TreeMap<>();
		for (MemberRecord record : records) {
			String shared = shared(key, record);
			if (!shared.isEmpty()) {
				groups.computeIfAbsent(shared, (value) -> new ArrayList<>()).add(record);
			}
		}
		return groups.values().stream().filter((group) -> group.size() > 1).toList();
	}

	private static String shared(SameMemberKey key, MemberRecord record) {
		FieldValues values = record.values();
		return switch (key) {
			case PROFILE_NUMBER -> values.get(Field.PROFILE_NUMBER);
			case CARD_NUMBER ->
				MemberNumber.isCardNumber(values.get(Field.CARD_NUMBER)) ? values.get(Field.CARD_NUMBER) : "";
			case NATIONAL_ID -> values.get(Field.NATIONAL_ID);
			case NAME_BIRTH_HOME -> (values.get(Field.BIRTH_DATE).matches("[0-9-]{10}") && values.has(Field.HOME_PLACE))
					? record.nameKey() + values.get(Field.BIRTH_DATE) + values.get(Field.HOME_PLACE) : "";
			case MATCH_WEIGHT -> "";
		};
	}

	private static List<MemberRecord> sameNumber(List<MemberRecord> records, Set<String> given) {
		Map<String, List<MemberRecord>> numbers = new TreeMap<>();
		records.forEach((one) -> numbers.computeIfAbsent(one.memberNo(), (number) -> new ArrayList<>()).add(one));
		return records.stream()
			.filter((one) -> given.contains(one.memberNo())
					|| numbers.getOrDefault(one.memberNo(), List.of()).size() > 1)
			.toList();
	}

}
