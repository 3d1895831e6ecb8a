/**
 * The PostgreSQL that Muster works on: the embedded server or a given one, its tables,
 * bulk writes, and the lock and fence that keep a job to one process.
 *
 * <p>
 * Start at {@link org.muster.database.Database}. Its law: nothing acknowledged is ever
 * lost, and no value of a record reaches a message or the server's log.
 *
 * <p>
 * Imports only {@code model}; knows Spring's JDBC, not its batch.
 */
@NullMarked
package org.muster.database;

import org.jspecify.annotations.NullMarked;
