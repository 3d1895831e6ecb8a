package org.muster.quarantine;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;

import org.muster.model.ExitCode;
import org.muster.model.Field;
import org.muster.model.OperatorException;
import org.muster.model.RecordKey;

/** Corrections as stored: only ever added, each with the record as it was received. */
public final class Corrections {

	private final JdbcTemplate jdbc;

	/**
	 * Works on the database.
	 * @param dataSource the database
	 */
	public Corrections(DataSource dataSource) {
		this.jdbc = new JdbcTemplate(dataSource);
	}

	/**
	 * Reads what holds for a run: of each field the last correction.
	 * @param run the run
	 * @return the right texts by record
	 */
	public Map<RecordKey, Map<Field, String>> of(int run) {
		Map<RecordKey, Map<Field, String>> all = new HashMap<>();
		this.jdbc.query("""
				select file_no, record_no, f.field, f.value
				  from correction c cross join unnest(c.fields, c.texts) f (field, value)
				 where run_id = ? order by entry""", (row) -> {
			Field field = Field.ofKey(row.getString(3)).orElseThrow();
			all.computeIfAbsent(new RecordKey(row.getInt(1), row.getInt(2)), (key) -> new EnumMap<>(Field.class))
				.put(field, row.getString(4));
		}, run);
		return all;
	}

	/**
	 * Adds corrections, in the caller's transaction.
	 * @param run whose quarantine they are about
	 * @param corrections at least one
	 * @param clock what times are taken from
	 * @throws OperatorException if a record is not in quarantine any more
	 */
	public void add(int run, List<Correction> corrections, Clock clock) {
		for (Correction correction : corrections) {
			List<String> fields = new ArrayList<>();
			correction.values().keySet().forEach((field) -> fields.add(field.key()));
			int added = this.jdbc.update("""
					insert into correction (run_id, file_no, record_no, reason, received, fields, texts, corrected_by,
					                        corrected_at)
					select run_id, file_no, record_no, reason, raw, ?, ?, ?, ? from held_record
					 where run_id = ? and file_no = ? and record_no = ?""", fields.toArray(new String[0]),
					correction.values().values().toArray(new String[0]), correction.correctedBy(),
					clock.instant().atOffset(ZoneOffset.UTC), run, correction.record().fileNo(),
					correction.record().recordNo());
			if (added != 1) {
				throw new OperatorException(ExitCode.USAGE, """
						record %d of file %d is no longer in quarantine. \
						Export the quarantine again. Nothing was replayed.""".formatted(correction.record().recordNo(),
						correction.record().fileNo()));
			}
		}
	}

}
