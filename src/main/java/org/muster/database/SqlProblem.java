package org.muster.database;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Says what PostgreSQL refused without saying what was in the row: its messages quote
 * values of records. Source of the codes: PostgreSQL 18 documentation, appendix A.
 */
public final class SqlProblem {

	static final String UNIQUE_VIOLATION = "23505";

	static final String DUPLICATE_DATABASE = "42P04";

	static final String LOCK_NOT_AVAILABLE = "55P03";

	/** What the pool leaves out when it is asked for a connection that it gave up. */
	private static final String NO_CONNECTION = "08003";

	private SqlProblem() {
	}

	/**
	 * {@return the code of a problem, five characters} Server and driver always give one;
	 * the pool gives none of a connection that broke.
	 */
	public static String state(SQLException problem) {
		return Optional.ofNullable(problem.getSQLState()).orElse(NO_CONNECTION);
	}

	/**
	 * {@return whether no server takes this work now: the connection is lost or refused,
	 * or the server stops, starts, recovers or only reads}
	 * @param state five characters
	 */
	public static boolean isUnavailable(String state) {
		return state.startsWith("08") || state.startsWith("57P") || "25006".equals(state);
	}

	/**
	 * {@return like {@code SQLSTATE 23505 (a constraint is violated), table member,
	 * constraint member_pkey}; what is unknown is left out}
	 */
	public static String describe(SQLException problem) {
		List<String> parts = new ArrayList<>();
		String state = state(problem);
		parts.add("SQLSTATE " + state + meaning(state));
		if (problem instanceof PSQLException ours && ours.getServerErrorMessage() != null) {
			addNames(parts, ours.getServerErrorMessage());
		}
		return String.join(", ", parts);
	}

	/**
	 * {@return the description of the SQL problem behind a failure; empty if there is
	 * none} When there is one, the messages of the failure must not be shown.
	 */
	public static Optional<String> describe(Throwable failure) {
		return find(failure).map(SqlProblem::describe);
	}

	/**
	 * {@return the SQL problem behind a failure; empty if there is none}
	 */
	public static Optional<SQLException> find(Throwable failure) {
		Set<Throwable> seen = new HashSet<>();
		for (Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
			if (cause instanceof SQLException problem) {
				return Optional.of(problem);
			}
		}
		return Optional.empty();
	}

	private static void addNames(List<String> parts, ServerErrorMessage message) {
		add(parts, "table", message.getTable());
		add(parts, "column", message.getColumn());
		add(parts, "constraint", message.getConstraint());
	}

	private static void add(List<String> parts, String kind, @Nullable String name) {
		if (name != null) {
			parts.add(kind + " " + name);
		}
	}

	private static String meaning(String state) {
		String text = switch (state) {
			case "53100" -> "the disk of the database is full";
			case "53200" -> "the database is out of memory";
			case "40P01" -> "two transactions waited for each other";
			case "57P01", "57P02" -> "the database was stopped";
			case "57P03" -> "the database is starting, stopping or in recovery";
			case "25006" -> "the database only reads: it is a standby, or set so";
			case "42501" -> "the database user may not do this";
			default -> classMeaning(state);
		};
		return text.isEmpty() ? "" : " (" + text + ")";
	}

	private static String classMeaning(String state) {
		return switch (state.substring(0, Math.min(2, state.length()))) {
			case "08" -> "the connection to the database is lost or refused";
			case "22" -> "a value does not fit its column";
			case "23" -> "a constraint is violated";
			case "28" -> "the database refuses user or password";
			case "40" -> "the transaction was rolled back";
			case "42" -> "the statement does not fit the tables";
			case "53" -> "the database lacks a resource";
			case "58" -> "the database has trouble with its system";
			case "XX" -> "the database has an internal error";
			default -> "";
		};
	}

}
