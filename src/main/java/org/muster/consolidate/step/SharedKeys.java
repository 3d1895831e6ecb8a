package org.muster.consolidate.step;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;

import org.muster.consolidate.MemberRecord;
import org.muster.consolidate.SameMemberKey;
import org.muster.model.Field;
import org.muster.model.FieldValues;
import org.muster.model.RecordKey;

/** Finds the records of a run that share a key. Held records are left out. */
final class SharedKeys {

	private static final String FIELDS = Stream.of(Field.values())
		.map((field) -> "r." + field.column())
		.collect(Collectors.joining(", "));

	private final JdbcTemplate jdbc;

	private final int runId;

	SharedKeys(DataSource dataSource, int runId) {
		this.jdbc = new JdbcTemplate(dataSource);
		this.runId = runId;
	}

	/**
	 * {@return the groups of records that share this key}
	 */
	Collection<List<MemberRecord>> groups(SameMemberKey key) {
		return switch (key) {
			case PROFILE_NUMBER -> groups("profile_number", "profile_number ~ '^[0-9]{6} '");
			case CARD_NUMBER -> groups("card_number", "card_number ~ '^[0-9]{8}$'");
			case NATIONAL_ID -> groups("national_id", "length(national_id) = 12");
			case NAME_BIRTH_HOME -> groups("name_key || '|' || birth_date || '|' || lower(home_place)",
					"birth_date <> '' and birth_date not like '%X%' and home_place <> ''");
		};
	}

	/**
	 * {@return the groups of records that have one member number}
	 */
	Collection<List<MemberRecord>> groupsOfMemberNumber() {
		return groups("member_no", "true");
	}

	private Collection<List<MemberRecord>> groups(String key, String condition) {
		Map<String, List<MemberRecord>> groups = new LinkedHashMap<>();
		this.jdbc.query("""
				with shared as (
				    select %1$s as shared_key from record where run_id = %2$d and %3$s
				     group by 1 having count(*) > 1)
				select s.shared_key, r.file_no, r.record_no, r.line_no, r.member_no, r.name_key, r.home_province,
				       r.residence_province, %4$s
				  from shared s join record r on r.run_id = %2$d and %5$s = s.shared_key and %3$s
				 where not exists (select from held_record h where h.run_id = r.run_id and h.file_no = r.file_no
				                      and h.record_no = r.record_no)
				 order by s.shared_key collate "C", r.file_no, r.record_no
				""".formatted(key, this.runId, condition, FIELDS, key), (row) -> {
			groups.computeIfAbsent(row.getString(1), (value) -> new java.util.ArrayList<>()).add(record(row));
		});
		groups.values().removeIf((group) -> group.size() < 2);
		return groups.values();
	}

	private static MemberRecord record(ResultSet row) throws SQLException {
		String[] values = new String[Field.count()];
		for (int field = 0; field < values.length; field++) {
			values[field] = row.getString(9 + field);
		}
		return new MemberRecord(new RecordKey(row.getInt(2), row.getInt(3)), row.getInt(4), row.getString(5),
				row.getString(6), FieldValues.of(values), row.getString(7), row.getString(8));
	}

}
