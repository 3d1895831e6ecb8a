package org.muster.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

/**
 * Reads a result of any size row by row, in a connection of its own and in bounded
 * memory. Such a result is made of all rows of a run: a merge join would sort them first.
 */
public final class Cursor {

	/** Rows fetched at a time. */
	private static final int ROWS = 2000;

	private Cursor() {
	}

	/** Takes one row after the other. */
	@FunctionalInterface
	public interface RowTaker {

		/**
		 * Takes a row.
		 * @param row never to be moved
		 * @throws SQLException if a column cannot be read
		 */
		void take(ResultSet row) throws SQLException;

	}

	/**
	 * Reads. What the current transaction has written is not seen.
	 * @param dataSource the database
	 * @param query never from outside the program
	 * @param taker told each row
	 * @throws SqlFailure if PostgreSQL refuses it
	 */
	public static void forEach(DataSource dataSource, String query, RowTaker taker) {
		try (Connection connection = dataSource.getConnection()) {
			boolean commits = connection.getAutoCommit();
			connection.setAutoCommit(false);
			try (Statement statement = connection.createStatement()) {
				statement.execute("set local enable_mergejoin = off");
				statement.setFetchSize(ROWS);
				try (ResultSet rows = statement.executeQuery(query)) {
					while (rows.next()) {
						taker.take(rows);
					}
				}
			}
			finally {
				connection.rollback();
				connection.setAutoCommit(commits);
			}
		}
		catch (SQLException ex) {
			throw new SqlFailure("a query of the program", ex);
		}
	}

}
