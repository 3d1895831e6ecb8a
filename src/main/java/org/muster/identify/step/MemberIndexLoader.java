package org.muster.identify.step;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;

import org.muster.block.InputFiles;
import org.muster.identify.MemberIndex;
import org.muster.identify.MemberIndexBuilder;
import org.muster.model.Block;
import org.muster.model.Field;
import org.muster.model.FieldValues;
import org.muster.model.RecordKey;
import org.muster.model.SourceKind;

/** Loads the members of a run into their index, once for all partitions of the step. */
final class MemberIndexLoader {

	private static final List<Field> FIELDS = List.of(Field.FULL_NAME, Field.BIRTH_DATE, Field.GENDER,
			Field.NATIONAL_ID, Field.OLD_ID, Field.HOME_PLACE);

	private final JdbcTemplate jdbc;

	private final int runId;

	private final InputFiles files;

	private final Persons persons;

	private List<MemberIndex> loaded = List.of();

	MemberIndexLoader(DataSource dataSource, int runId, InputFiles files, Persons persons) {
		this.jdbc = new JdbcTemplate(dataSource);
		this.runId = runId;
		this.files = files;
		this.persons = persons;
	}

	/**
	 * {@return the index, loaded when it is first asked for}
	 */
	synchronized MemberIndex get() {
		if (this.loaded.isEmpty()) {
			this.loaded = List.of(load());
		}
		return this.loaded.get(0);
	}

	/** Gives the memory back. */
	synchronized void release() {
		this.loaded = List.of();
	}

	private MemberIndex load() {
		Integer members = this.jdbc.queryForObject("select count(*) from consolidated where run_id = " + this.runId,
				Integer.class);
		MemberIndexBuilder builder = new MemberIndexBuilder((members == null) ? 0 : members);
		for (Block block : this.files.blocks(SourceKind.MEMBER, 0, Integer.MAX_VALUE)) {
			this.jdbc.query("""
					select r.file_no, r.record_no, r.full_name, r.birth_date, r.gender, r.national_id,
					       r.old_id, r.home_place, case when v.decision = 'link' then v.national_id else '' end
					  from consolidated r left join latest_review v using (member_no)
					 where r.run_id = %d and r.file_no = %d and r.record_no between %d and %d
					 order by r.record_no
					""".formatted(this.runId, block.fileNo(), block.firstRecord(), block.lastRecord()), (row) -> {
				add(builder, row);
			});
		}
		return builder.build();
	}

	private void add(MemberIndexBuilder builder, ResultSet row) throws SQLException {
		String[] values = new String[Field.count()];
		java.util.Arrays.fill(values, "");
		int column = 3;
		for (Field field : FIELDS) {
			values[field.ordinal()] = row.getString(column++);
		}
		String reviewed = row.getString(9);
		builder.add(new RecordKey(row.getInt(1), row.getInt(2)), this.persons.of(FieldValues.of(values)),
				(reviewed == null) ? "" : reviewed);
	}

}
