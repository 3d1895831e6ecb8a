package org.muster.identify.step;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

import org.muster.compare.PlaceReader;
import org.muster.database.Cursor;
import org.muster.identify.Members;
import org.muster.identify.MembersBuilder;
import org.muster.model.Field;
import org.muster.model.FieldValues;
import org.muster.model.RecordKey;

/** Loads the members of a run, once for all partitions of the step. */
final class MemberLoader {

	private static final List<Field> FIELDS = List.of(Field.FULL_NAME, Field.BIRTH_DATE, Field.GENDER,
			Field.NATIONAL_ID, Field.OLD_ID, Field.HOME_PLACE, Field.RESIDENCE, Field.BIRTH_NAME, Field.ALIASES);

	private final DataSource dataSource;

	private final int runId;

	private final PlaceReader places;

	private List<Members> loaded = List.of();

	MemberLoader(DataSource dataSource, int runId, PlaceReader places) {
		this.dataSource = dataSource;
		this.runId = runId;
		this.places = places;
	}

	/**
	 * {@return the members, loaded when they are first asked for}
	 */
	synchronized Members get() {
		if (this.loaded.isEmpty()) {
			this.loaded = List.of(load());
		}
		return this.loaded.get(0);
	}

	/** Gives the memory back. */
	synchronized void release() {
		this.loaded = List.of();
	}

	private Members load() {
		MembersBuilder builder = new MembersBuilder(count(this.dataSource, this.runId), this.places);
		Cursor.forEach(this.dataSource,
				"""
						select r.file_no, r.record_no, r.full_name, r.birth_date, r.gender, r.national_id, r.old_id, r.home_place,
						       r.residence, r.birth_name, r.aliases, v.national_id
						  from consolidated r left join review_state v on v.run_id = r.run_id and v.member_no = r.member_no
						 where r.run_id = %d order by r.file_no, r.record_no
						"""
					.formatted(this.runId),
				(row) -> add(builder, row));
		return builder.build();
	}

	static int count(DataSource dataSource, int runId) {
		int[] count = new int[1];
		Cursor.forEach(dataSource, "select count(*) from consolidated where run_id = " + runId,
				(row) -> count[0] = row.getInt(1));
		return count[0];
	}

	private static void add(MembersBuilder builder, ResultSet row) throws SQLException {
		String[] values = new String[Field.count()];
		java.util.Arrays.fill(values, "");
		int column = 3;
		for (Field field : FIELDS) {
			values[field.ordinal()] = row.getString(column++);
		}
		String reviewed = row.getString(column);
		builder.add(new RecordKey(row.getInt(1), row.getInt(2)), FieldValues.of(values),
				(reviewed == null) ? "" : reviewed);
	}

}
