package org.muster.consolidate.step;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;

import org.muster.consolidate.MemberRecord;
import org.muster.consolidate.SameMemberKey;
import org.muster.model.Field;
import org.muster.model.FieldValues;
import org.muster.model.NationalId;
import org.muster.model.PlaceCodes;
import org.muster.model.PlaceField;
import org.muster.model.RecordKey;

/** Finds the records of a run that share a key. Held records are left out. */
final class SharedKeys {

	private static final String COLUMNS = "r.file_no, r.record_no, r.line_no, r.member_no, r.name_key, "
			+ Stream.concat(PlaceField.columns().stream(), Stream.of(Field.values()).map(Field::column))
				.map((column) -> "r." + column)
				.collect(Collectors.joining(", "));

	/** The first of the places' columns, after the shared key. */
	private static final int PLACES = 7;

	private static final String NOT_HELD = """
			not exists (select from held_record h where h.run_id = r.run_id and h.file_no = r.file_no
			               and h.record_no = r.record_no)""";

	/** Within a transaction, the driver keeps no more rows. */
	private static final int ROWS_AT_ONCE = 1000;

	private final JdbcTemplate jdbc;

	private final int runId;

	SharedKeys(DataSource dataSource, int runId) {
		this.jdbc = new JdbcTemplate(dataSource);
		this.jdbc.setFetchSize(ROWS_AT_ONCE);
		this.runId = runId;
	}

	/**
	 * Finds the groups of records that share this key; holds one group at a time.
	 * @param key the key
	 * @param found told each group of two records or more, in the order of their keys
	 */
	void forEachGroup(SameMemberKey key, Consumer<List<MemberRecord>> found) {
		switch (key) {
			case PROFILE_NUMBER -> forEachGroup("profile_number", "profile_number ~ '^[0-9]{6} '", found);
			case CARD_NUMBER -> forEachGroup("card_number", "card_number ~ '^[0-9]{8}$'", found);
			case NATIONAL_ID -> forEachGroup("national_id", "length(national_id) = 12", (group) -> {
				if (NationalId.isWellFormed(group.get(0).values().get(Field.NATIONAL_ID))) {
					found.accept(group);
				}
			});
			case NAME_BIRTH_HOME -> forEachGroup("name_key || '|' || birth_date || '|' || lower(home_place)",
					"birth_date <> '' and birth_date not like '%X%' and home_place <> ''", found);
		}
	}

	/**
	 * Finds the records that may have a member number in common.
	 * @param given numbers that consolidating gave
	 * @param known records that need not be found again
	 * @return the records that share a number already, or have one of these
	 */
	Collection<MemberRecord> ofMemberNumber(Set<String> given, Predicate<RecordKey> known) {
		List<MemberRecord> records = new ArrayList<>();
		forEachGroup("member_no", "true",
				(group) -> group.stream().filter((one) -> !known.test(one.key())).forEach(records::add));
		this.jdbc.query("""
				select r.member_no, %s from record r where r.run_id = %d and r.member_no = any (?) and %s
				""".formatted(COLUMNS, this.runId, NOT_HELD), (row) -> {
			MemberRecord one = record(row, List.of());
			if (!known.test(one.key())) {
				records.add(one);
			}
		}, (Object) given.toArray(new String[0]));
		return records;
	}

	private void forEachGroup(String key, String condition, Consumer<List<MemberRecord>> found) {
		List<MemberRecord> group = new ArrayList<>();
		String[] current = { "" };
		this.jdbc.query("""
				with shared as (
				    select %1$s as shared_key from record where run_id = %2$d and %3$s
				     group by 1 having count(*) > 1)
				select s.shared_key, %4$s
				  from shared s join record r on r.run_id = %2$d and %1$s = s.shared_key and %3$s
				 where %5$s
				 order by s.shared_key collate "C", r.file_no, r.record_no
				""".formatted(key, this.runId, condition, COLUMNS, NOT_HELD), (row) -> {
			if (!row.getString(1).equals(current[0])) {
				give(group, found);
				current[0] = row.getString(1);
			}
			group.add(record(row, group));
		});
		give(group, found);
	}

	private static void give(List<MemberRecord> group, Consumer<List<MemberRecord>> found) {
		if (group.size() > 1) {
			found.accept(List.copyOf(group));
		}
		group.clear();
	}

	/** Records of one group have most texts in common; each is kept once. */
	private static MemberRecord record(ResultSet row, List<MemberRecord> group) throws SQLException {
		String[] values = new String[Field.count()];
		int places = PlaceField.columns().size();
		for (Field field : Field.values()) {
			String value = row.getString(PLACES + places + field.ordinal());
			String first = group.isEmpty() ? value : group.get(0).values().get(field);
			values[field.ordinal()] = first.equals(value) ? first : value;
		}
		return new MemberRecord(new RecordKey(row.getInt(2), row.getInt(3)), row.getInt(4), row.getString(5),
				row.getString(6), FieldValues.of(values), codes(row));
	}

	private static PlaceCodes codes(ResultSet row) throws SQLException {
		List<String> codes = new ArrayList<>();
		for (int column = 0; column < PlaceField.columns().size(); column++) {
			codes.add(row.getString(PLACES + column));
		}
		return PlaceCodes.of(codes);
	}

}
