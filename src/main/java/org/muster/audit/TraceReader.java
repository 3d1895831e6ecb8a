package org.muster.audit;

import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.muster.model.ExitCode;
import org.muster.model.OperatorException;
import org.muster.model.RecordKey;
import org.muster.report.Trace;

/**
 * Reads what the tables know of one record: of each value where it comes from, and of the
 * record what became of it.
 */
public final class TraceReader {

	private static final String FOLDER = "trace";

	private final JdbcClient jdbc;

	private final boolean open;

	/**
	 * Reads the database.
	 * @param source the database
	 * @param open whether values are told as they are; else they are masked
	 */
	public TraceReader(DataSource source, boolean open) {
		this.jdbc = JdbcClient.create(source);
		this.open = open;
	}

	/**
	 * {@return what became of a record}
	 * @param run the run whose rows they are
	 * @param key the record
	 * @throws OperatorException if the run has no such record
	 */
	public Trace record(int run, RecordKey key) {
		Facts facts = facts(run, key);
		return new RecordTrace(facts, this.open).trace();
	}

	/**
	 * {@return where the value of a field comes from}
	 * @param run the run whose rows they are
	 * @param key the member's record
	 * @param field as in SQL
	 * @throws OperatorException if there is no such record or field
	 */
	public Trace value(int run, RecordKey key, String field) {
		Facts facts = facts(run, key);
		if (!facts.fields().contains(field)) {
			throw new OperatorException(ExitCode.USAGE, "--field '%s': no such field; expected one of %s"
				.formatted(field, String.join(", ", facts.fields())));
		}
		return new ValueTrace(facts, field, this.open).trace();
	}

	/**
	 * {@return the number of the record's member; empty when it has none}
	 * @param run the run whose rows they are
	 * @param key the record
	 */
	public String memberNo(int run, RecordKey key) {
		return facts(run, key).text("member_no");
	}

	/**
	 * {@return the fields of a record that have a value, in the order of the table}
	 */
	public List<String> filled(int run, RecordKey key) {
		Facts facts = facts(run, key);
		return facts.fields().stream().filter((field) -> !facts.value(field).isEmpty()).toList();
	}

	private Facts facts(int run, RecordKey key) {
		Optional<TextRow> record = rows("record", run, key).stream().findFirst();
		TextRow known = record.orElseThrow(() -> new OperatorException(ExitCode.USAGE,
				"run %d has no record %d in its file %d".formatted(run, key.recordNo(), key.fileNo())));
		List<TextRow> values = rows("values", run, key).stream().map((row) -> TextRow.ofJson(row.text("row"))).toList();
		List<TextRow> joined = rows("joined", run, key);
		List<TextRow> versions = this.jdbc.sql(Statement.text(FOLDER, "versions"))
			.param("member", known.text("member_no"))
			.query((row, at) -> TextRow.of(row))
			.list();
		return new Facts(run, key, known, values, joined, versions, this);
	}

	/** Also of the records that were merged into one. */
	TextRow values(int run, RecordKey key) {
		return rows("values", run, key).stream()
			.findFirst()
			.map((row) -> TextRow.ofJson(row.text("row")))
			.orElse(TextRow.EMPTY);
	}

	List<TextRow> changes(int run, RecordKey key, String field) {
		return sql("select received, array_to_string(rules, ', ') as rules from changed_field where run_id = :run "
				+ "and file_no = :file and record_no = :record and field = :field", run, key)
			.param("field", field)
			.query((row, at) -> TextRow.of(row))
			.list();
	}

	List<TextRow> findings(int run, RecordKey key) {
		return sql("select code, field, detail from finding where run_id = :run and file_no = :file "
				+ "and record_no = :record order by code, field", run, key)
			.query((row, at) -> TextRow.of(row))
			.list();
	}

	List<TextRow> corrections(int run, RecordKey key) {
		return sql(
				"select reason, corrected_by, corrected_at::date::text as day, array_to_string(fields, ', ') as fields "
						+ "from correction where run_id = :run and file_no = :file and record_no = :record order by entry",
				run, key)
			.query((row, at) -> TextRow.of(row))
			.list();
	}

	List<TextRow> decisions(int run, String memberNo) {
		return this.jdbc.sql("""
				select reviewer, decided_on::text as day, decision from review_decision
				 where member_no = :member and entry <= (select coalesce(decisions_entry, 0) from run where id = :run)
				 order by entry""")
			.param("member", memberNo)
			.param("run", run)
			.query((row, at) -> TextRow.of(row))
			.list();
	}

	Optional<TextRow> card(int run, String memberNo) {
		return this.jdbc.sql(Statement.text(FOLDER, "card"))
			.param("run", run)
			.param("member", memberNo)
			.query((row, at) -> TextRow.of(row))
			.optional();
	}

	private List<TextRow> rows(String statement, int run, RecordKey key) {
		return sql(Statement.text(FOLDER, statement), run, key).query((row, at) -> TextRow.of(row)).list();
	}

	private JdbcClient.StatementSpec sql(String sql, int run, RecordKey key) {
		return this.jdbc.sql(sql).param("run", run).param("file", key.fileNo()).param("record", key.recordNo());
	}

}
