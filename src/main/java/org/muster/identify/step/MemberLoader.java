package org.muster.identify.step;

import java.util.Arrays;
import java.util.List;

import javax.sql.DataSource;

import org.muster.compare.PlaceReader;
import org.muster.database.RowStream;
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
		MembersBuilder builder = new MembersBuilder(count(), this.places);
		RowStream.forEach(this.dataSource,
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

	/** Records received without those set apart: quicker than counting what is left. */
	private int count() {
		int[] count = new int[1];
		RowStream.forEach(this.dataSource, """
				select (select coalesce(sum(records), 0) from source_file where run_id = %1$d and kind = 'member')::int
				     - (select count(*) from held_record where run_id = %1$d)::int
				     - (select count(*) from merged_record where run_id = %1$d)::int
				     - (select count(*) from excluded_record where run_id = %1$d)::int
				""".formatted(this.runId), (row) -> count[0] = row.getInt(1));
		return count[0];
	}

	private static void add(MembersBuilder builder, RowStream.Row row) {
		String[] values = new String[Field.count()];
		Arrays.fill(values, "");
		int column = 3;
		for (Field field : FIELDS) {
			values[field.ordinal()] = row.getText(column++);
		}
		builder.add(new RecordKey(row.getInt(1), row.getInt(2)), FieldValues.of(values), row.getText(column));
	}

}
