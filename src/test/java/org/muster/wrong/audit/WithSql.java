package org.muster.wrong.audit;

import javax.sql.DataSource;

/** Breaks no law. */
public final class WithSql {

	public int ask(DataSource database) {
		return database.hashCode();
	}

}
