package org.muster.database;

import java.sql.SQLException;

/**
 * A statement of ours that PostgreSQL refused. Carries no cause: the driver's message
 * would quote values of records.
 */
public final class SqlFailure extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String sqlState;

	SqlFailure(String what, SQLException problem) {
		super(what + ": " + SqlProblem.describe(problem));
		this.sqlState = SqlProblem.state(problem);
	}

	/**
	 * {@return the code of PostgreSQL, five characters}
	 */
	public String sqlState() {
		return this.sqlState;
	}

}
