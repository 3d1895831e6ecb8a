/**
 * The event log: who did what and when, in entries that each hold the hash of the one
 * before, and the signed checkpoints that reports carry away from the database.
 *
 * <p>
 * Start at {@link org.muster.audit.log.EventLog}. Rows of people (attempts, decisions,
 * corrections, openings) are told of by triggers in the schema; what is computed here is
 * appended by the steps and commands. Its law: whatever is checked here can be checked by
 * hand, with psql, sha256sum and openssl; {@code src/docs/audit.md} says how.
 *
 * <p>
 * An adapter to the database; an event holds no value of a member.
 */
@NullMarked
package org.muster.audit.log;

import org.jspecify.annotations.NullMarked;
