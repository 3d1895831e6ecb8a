package org.muster.quarantine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.muster.model.Field;
import org.muster.model.RecordKey;

/** The quarantine of a run. */
public final class HeldRecords {

	private static final String COLUMNS = Stream.of(Field.values())
		.map((field) -> "r." + field.column())
		.collect(Collectors.joining(", "));

	private final JdbcClient jdbc;

	/**
	 * Reads the database.
	 * @param dataSource the database
	 */
	public HeldRecords(DataSource dataSource) {
		this.jdbc = JdbcClient.create(dataSource);
	}

	/**
	 * Which records; an empty text is any.
	 *
	 * @param reason why they are held
	 * @param source their file, or its key in the job definition
	 * @param field a field that the reason is about, as in SQL
	 */
	public record Filter(String reason, String source, String field) {
	}

	/**
	 * {@return the records in quarantine, in the order of file and number}
	 */
	public List<HeldRecord> list(int run, Filter filter) {
		return this.jdbc.sql("""
				select h.file_no, h.record_no, s.file_name, h.line_no, h.reason, coalesce(f.fields, '') as fields
				  from held_record h
				  join source_file s on s.run_id = h.run_id and s.file_no = h.file_no
				  left join (select file_no, record_no, code, string_agg(field, ' ' order by field) as fields
				               from finding where run_id = :run group by file_no, record_no, code) f
				         on f.file_no = h.file_no and f.record_no = h.record_no and f.code = h.reason
				 where h.run_id = :run and :reason in ('', h.reason) and :source in ('', s.source, s.file_name)
				   and (:field = '' or :field = any (string_to_array(f.fields, ' ')))
				 order by h.file_no, h.record_no""")
			.param("run", run)
			.param("reason", filter.reason())
			.param("source", filter.source())
			.param("field", filter.field())
			.query(HeldRecords::record)
			.list();
	}

	private static HeldRecord record(ResultSet row, int number) throws SQLException {
		List<Field> fields = new ArrayList<>();
		for (String column : row.getString("fields").split(" ")) {
			Stream.of(Field.values()).filter((field) -> field.column().equals(column)).forEach(fields::add);
		}
		return new HeldRecord(new RecordKey(row.getInt("file_no"), row.getInt("record_no")), row.getString("file_name"),
				row.getInt("line_no"), row.getString("reason"), fields);
	}

	/**
	 * {@return the standard values of a record by column; none when it could not be read}
	 */
	public Map<String, String> values(int run, RecordKey record) {
		return this.jdbc.sql("select " + COLUMNS + " from record r where run_id = ? and file_no = ? and record_no = ?")
			.params(run, record.fileNo(), record.recordNo())
			.query((row, number) -> {
				Map<String, String> values = new LinkedHashMap<>();
				for (Field field : Field.values()) {
					values.put(field.column(), row.getString(field.column()));
				}
				return values;
			})
			.optional()
			.orElse(Map.of());
	}

}
