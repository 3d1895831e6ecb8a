package org.muster.database;

import javax.sql.DataSource;

/** What the next Muster does to the tables of this one. */
public final class Upgrade {

	private Upgrade() {
	}

	/**
	 * Brings the tables up to date by this Muster's scripts and those of one more folder.
	 * @param folder in the test's resources
	 */
	public static void by(DataSource dataSource, String folder) {
		Migrations.migrate(dataSource, "classpath:db/migration", "classpath:upgrade/" + folder);
	}

}
