package org.muster.wrong.standardise;

import javax.sql.DataSource;

/** Knows a database. */
public final class WithSql {

	public int ask(DataSource database) {
		return database.hashCode();
	}

}
