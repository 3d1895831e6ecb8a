package org.muster.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;

/**
 * One unchanging view of the database: a transaction of level repeatable read on a
 * connection of its own, rolled back at the end. What is read through one snapshot agrees
 * with itself, whatever other sessions write meanwhile.
 */
public final class Snapshot implements AutoCloseable {

	/**
	 * Every statement here reads a whole run, and the planner cannot know how many rows
	 * generate_series gives: one look-up for each record would be a third slower, and a
	 * merge join would sort wide rows first, which takes as long as all the rest.
	 */
	private static final List<String> TUNING = List.of("set local jit = off", "set local enable_nestloop = off",
			"set local enable_mergejoin = off", "set local work_mem = '64MB'");

	private static final int PORTION = 5_000;

	private final Connection connection;

	private final JdbcClient client;

	private Snapshot(Connection connection) {
		this.connection = connection;
		this.client = JdbcClient.create(new SingleConnectionDataSource(connection, true));
	}

	/**
	 * Opens a snapshot in which temporary tables may be made.
	 * @param source the database
	 * @return the snapshot, to be closed
	 */
	public static Snapshot of(DataSource source) {
		return open(source, "set transaction isolation level repeatable read");
	}

	private static Snapshot open(DataSource source, String... beginning) {
		try {
			Connection connection = source.getConnection();
			connection.setAutoCommit(false);
			Snapshot snapshot = new Snapshot(connection);
			List.of(beginning).forEach(snapshot::run);
			TUNING.forEach(snapshot::run);
			return snapshot;
		}
		catch (SQLException ex) {
			throw failed("open", ex);
		}
	}

	/**
	 * Opens a second connection that sees what this one sees, so that two queries are
	 * answered at once.
	 * @param source the database
	 * @return the snapshot, to be closed
	 */
	Snapshot twin(DataSource source) {
		String name = list("select pg_export_snapshot()", (row, at) -> row.getString(1)).get(0);
		return open(source, "set transaction isolation level repeatable read",
				"set transaction snapshot '" + name + "'");
	}

	void run(String sql) {
		this.client.sql(sql).update();
	}

	/**
	 * {@return all rows of a query}
	 * @param <T> what a row becomes
	 * @param sql the query
	 * @param mapper of a row
	 */
	public <T> List<T> list(String sql, RowMapper<T> mapper) {
		return this.client.sql(sql).query(mapper).list();
	}

	/**
	 * Reads the rows of a query one by one; memory does not grow with them.
	 * @param sql the query
	 * @param taker gets each
	 */
	public void each(String sql, RowCallbackHandler taker) {
		JdbcTemplate template = new JdbcTemplate(new SingleConnectionDataSource(this.connection, true));
		template.setFetchSize(PORTION);
		template.query(sql, taker);
	}

	<T> T extract(String sql, ResultSetExtractor<T> extractor) {
		return this.client.sql(sql).query(extractor);
	}

	CopyManager copies() throws SQLException {
		return this.connection.unwrap(PGConnection.class).getCopyAPI();
	}

	/**
	 * Streams the rows of a query.
	 * @param sql the query
	 * @param options of COPY, or empty for text
	 * @param target not closed
	 * @return how many rows were written
	 */
	long copy(String sql, String options, OutputStream target) throws IOException {
		try {
			return copies().copyOut("copy (" + sql + ") to stdout " + options, target);
		}
		catch (SQLException ex) {
			throw failed("copy", ex);
		}
	}

	@Override
	public void close() {
		try (Connection closing = this.connection) {
			closing.rollback();
			closing.setAutoCommit(true);
		}
		catch (SQLException ex) {
			throw failed("close", ex);
		}
	}

	static DataAccessException failed(String task, SQLException ex) {
		DataAccessException known = new SQLStateSQLExceptionTranslator().translate(task, null, ex);
		return (known != null) ? known : new Failure(task, ex);
	}

	/** An error of the database that Spring has no name for. */
	private static final class Failure extends DataAccessException {

		private static final long serialVersionUID = 1L;

		Failure(String task, SQLException cause) {
			super(task + ": SQLSTATE " + cause.getSQLState(), cause);
		}

	}

}
