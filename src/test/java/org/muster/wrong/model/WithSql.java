package org.muster.wrong.model;

import java.sql.Connection;

/** Knows connections, by an array. */
public final class WithSql {

	public Connection[] all(Connection... connections) {
		return connections.clone();
	}

}
