package org.muster.consolidate.step;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;

import org.muster.consolidate.KeyHashes;
import org.muster.consolidate.MemberRecord;
import org.muster.consolidate.SameMemberKey;
import org.muster.database.RowStream;
import org.muster.model.Field;
import org.muster.model.FieldValues;
import org.muster.model.MemberNumber;
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

	private final KeyHashes hashes;

	private SharedKeys(DataSource dataSource, int runId, int records) {
		this.jdbc = new JdbcTemplate(dataSource);
		this.jdbc.setFetchSize(ROWS_AT_ONCE);
		this.runId = runId;
		this.hashes = new KeyHashes(Key.values().length, records);
	}

	/**
	 * Reads the keys of all records once.
	 * @param dataSource the database
	 * @param runId the run
	 * @param records how many it has, about
	 * @param looks takes each record too, when weights are wanted
	 * @return what its records share
	 */
	static SharedKeys of(DataSource dataSource, int runId, int records, Optional<AlikeLoader> looks) {
		SharedKeys keys = new SharedKeys(dataSource, runId, records);
		int[] hashes = new int[Key.values().length];
		String columns = Stream.of(Key.values()).map(Key::column).collect(Collectors.joining(", "));
		String more = looks.map((loader) -> ", " + AlikeLoader.COLUMNS).orElse("");
		RowStream.forEach(dataSource,
				"select file_no, record_no, " + columns + more + " from record where run_id = " + runId, (row) -> {
					for (Key key : Key.values()) {
						hashes[key.ordinal()] = key.hash(row, key.ordinal() + 3);
					}
					keys.hashes.add(row.getInt(1), row.getInt(2), hashes);
					looks.ifPresent((loader) -> loader.add(row, hashes.length + 3));
				});
		return keys;
	}

	/**
	 * Finds the groups of records that share this key; holds one group at a time.
	 * @param key the key
	 * @param found told each group of two records or more, in the order of their keys
	 */
	void forEachGroup(SameMemberKey key, Consumer<List<MemberRecord>> found) {
		switch (key) {
			case PROFILE_NUMBER -> forEachGroup(Key.PROFILE_NUMBER, found);
			case CARD_NUMBER -> forEachGroup(Key.CARD_NUMBER, found);
			case NATIONAL_ID -> forEachGroup(Key.NATIONAL_ID, (group) -> {
				if (NationalId.isWellFormed(group.get(0).value(Field.NATIONAL_ID))) {
					found.accept(group);
				}
			});
			case NAME_BIRTH_HOME -> forEachGroup(Key.NAME_BIRTH_HOME, found);
			case MATCH_WEIGHT -> {
			}
		}
	}

	/**
	 * Gives back the memory of all keys but the member number: no group is sought again.
	 */
	void forgetGroups() {
		for (Key key : Key.values()) {
			if (key != Key.MEMBER_NUMBER) {
				this.hashes.forget(key.ordinal());
			}
		}
	}

	/**
	 * {@return the records of these keys that are not held}
	 */
	Map<RecordKey, MemberRecord> records(Set<RecordKey> wanted) {
		Map<RecordKey, MemberRecord> found = new HashMap<>();
		records(Key.MEMBER_NUMBER, wanted.toArray(new RecordKey[0]), (number, row) -> {
			MemberRecord one = record(row);
			found.put(one.key(), one);
		});
		return found;
	}

	/**
	 * Finds the records that may have a member number in common.
	 * @param given numbers that consolidating gave
	 * @param known records that need not be found again
	 * @return the records that share a number already, or have one of these
	 */
	Collection<MemberRecord> ofMemberNumber(Set<String> given, Predicate<RecordKey> known) {
		List<MemberRecord> records = new ArrayList<>();
		forEachGroup(Key.MEMBER_NUMBER,
				(group) -> group.stream().filter((one) -> !known.test(one.key())).forEach(records::add));
		int[] wanted = this.jdbc
			.queryForList("select distinct hashtext(no) | 1 from unnest(?) no order by 1", Integer.class,
					(Object) given.toArray(new String[0]))
			.stream()
			.mapToInt(Integer::intValue)
			.toArray();
		records(Key.MEMBER_NUMBER, this.hashes.having(Key.MEMBER_NUMBER.ordinal(), wanted), (number, row) -> {
			MemberRecord one = record(row);
			if (given.contains(number) && !known.test(one.key())) {
				records.add(one);
			}
		});
		return records;
	}

	private void forEachGroup(Key key, Consumer<List<MemberRecord>> found) {
		List<MemberRecord> group = new ArrayList<>();
		String[] current = { "" };
		records(key, this.hashes.shared(key.ordinal()), (shared, row) -> {
			if (!shared.equals(current[0])) {
				give(group, found);
				current[0] = shared;
			}
			group.add(record(row));
		});
		give(group, found);
	}

	/** A merge join would sort all records, wide as they are, to find the few wanted. */
	private void records(Key key, RecordKey[] wanted, RowTaker taker) {
		if (wanted.length == 0) {
			return;
		}
		Integer[] files = Stream.of(wanted).map(RecordKey::fileNo).toArray(Integer[]::new);
		Integer[] numbers = Stream.of(wanted).map(RecordKey::recordNo).toArray(Integer[]::new);
		this.jdbc.execute("set local enable_mergejoin = off");
		this.jdbc.query("""
				select %1$s, %2$s
				  from unnest(?, ?) w (file_no, record_no)
				  join record r on r.run_id = %3$d and r.file_no = w.file_no and r.record_no = w.record_no
				 where %4$s
				 order by (%1$s) collate "C", r.file_no, r.record_no
				""".formatted(key.text, COLUMNS, this.runId, NOT_HELD),
				(ResultSet row) -> taker.take(row.getString(1), row), files, numbers);
	}

	/** Takes a record with its key. */
	@FunctionalInterface
	private interface RowTaker {

		void take(String key, ResultSet row) throws SQLException;

	}

	/** What records may share, and which texts count. */
	private enum Key {

		PROFILE_NUMBER("profile_number", "profile_number") {
			@Override
			int hash(RowStream.Row row, int column) {
				String number = row.getText(column);
				return MemberNumber.isProfileNumber(number) ? number.hashCode() | 1 : 0;
			}
		},

		CARD_NUMBER("card_number", "card_number") {
			@Override
			int hash(RowStream.Row row, int column) {
				String number = row.getText(column);
				return MemberNumber.isCardNumber(number) ? number.hashCode() | 1 : 0;
			}
		},

		NATIONAL_ID("national_id", hash("national_id", "length(national_id) = 12")),

		NAME_BIRTH_HOME("name_key || '|' || birth_date || '|' || lower(home_place)",
				hash("name_key || '|' || birth_date || '|' || lower(home_place)",
						"birth_date <> '' and birth_date not like '%X%' and home_place <> ''")),

		MEMBER_NUMBER("member_no", hash("member_no", "true"));

		private final String text;

		private final String column;

		Key(String text, String column) {
			this.text = text;
			this.column = column;
		}

		/** Never 0, or null when the text does not count. */
		private static String hash(String text, String condition) {
			return "case when " + condition + " then hashtext(" + text + ") | 1 end";
		}

		/** What is read of each record. */
		String column() {
			return this.column;
		}

		/**
		 * {@return a hash, the same for the same text; 0 when the text does not count}
		 */
		int hash(RowStream.Row row, int at) {
			return row.getInt(at);
		}

	}

	private static void give(List<MemberRecord> group, Consumer<List<MemberRecord>> found) {
		if (group.size() > 1) {
			found.accept(List.copyOf(group));
		}
		group.clear();
	}

	private static MemberRecord record(ResultSet row) throws SQLException {
		String[] values = new String[Field.count()];
		int places = PlaceField.columns().size();
		for (Field field : Field.values()) {
			values[field.ordinal()] = row.getString(PLACES + places + field.ordinal());
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
