package org.muster.pipeline;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.springframework.batch.core.job.JobExecution;

import org.muster.database.SqlFailure;
import org.muster.database.SqlProblem;
import org.muster.model.ExitCode;
import org.muster.model.OperatorException;

/**
 * Why an attempt failed, without any personal value: messages of others are never passed
 * on, since they may quote one.
 *
 * @param exitCode what the process ends with
 * @param problem for the operator
 * @param defect the trace of a defect of ours; empty when the operator can put it right
 */
record Failure(ExitCode exitCode, String problem, List<String> defect) {

	private static final int MOST_FRAMES = 40;

	/** Serialization failure and deadlock. Source: as below, class 40. */
	private static final Set<String> PASSING = Set.of("40001", "40P01");

	static Failure of(JobExecution execution) {
		List<Throwable> all = execution.getAllFailureExceptions();
		Set<Throwable> causes = new HashSet<>();
		Deque<Throwable> open = new ArrayDeque<>(all);
		Optional<Throwable> last = Optional.empty();
		while (!open.isEmpty()) {
			Throwable next = open.pop();
			if (!causes.add(next)) {
				continue;
			}
			if (next instanceof OperatorException known) {
				return new Failure(known.exitCode(), String.valueOf(known.getMessage()), List.of());
			}
			if (next instanceof SqlFailure refused) {
				return new Failure(ExitCode.FAILED, String.valueOf(refused.getMessage()), List.of());
			}
			if (next instanceof OutOfMemoryError) {
				return new Failure(ExitCode.OUT_OF_MEMORY, """
						out of memory. Give the program more: MUSTER_JAVA_OPTS=-Xmx1g; then resume""", List.of());
			}
			if (next.getCause() != null) {
				open.push(next.getCause());
			}
			else if (last.isEmpty() || !next.getClass().getName().startsWith("org.springframework.batch")) {
				last = Optional.of(next);
			}
		}
		Optional<String> sql = all.stream().flatMap((one) -> SqlProblem.describe(one).stream()).findFirst();
		if (sql.isPresent()) {
			return new Failure(ExitCode.FAILED, sql.get(), List.of());
		}
		return last.map(Failure::defect)
			.orElse(new Failure(ExitCode.FAILED, "stopped before the end; it can be resumed", List.of()));
	}

	/**
	 * {@return whether nothing else went wrong but that work was broken off: steps that
	 * were told to end, and transactions that the server was told to end}
	 */
	static boolean isCutOff(JobExecution execution) {
		return execution.getAllFailureExceptions().stream().allMatch((one) -> isOnly(Failure::isEndOfSession, one));
	}

	/**
	 * {@return whether nothing else went wrong but that transactions got in each other's
	 * way: done again, they may well succeed}
	 */
	static boolean isPassing(JobExecution execution) {
		List<Throwable> all = execution.getAllFailureExceptions();
		return all.stream().anyMatch((one) -> state(one).isPresent())
				&& all.stream().allMatch((one) -> isOnly(PASSING::contains, one));
	}

	private static boolean isOnly(Predicate<String> states, Throwable failure) {
		return state(failure).map(states::test).orElseGet(() -> isOfSpringBatch(failure));
	}

	private static Optional<String> state(Throwable failure) {
		if (failure instanceof SqlFailure ours) {
			return Optional.of(ours.sqlState());
		}
		if (failure instanceof SQLException theirs) {
			return Optional.of(SqlProblem.state(theirs));
		}
		return Optional.ofNullable(failure.getCause()).flatMap(Failure::state);
	}

	/**
	 * {@return the cause that says what the operator can do, if there is one}
	 */
	static Optional<RuntimeException> known(Throwable failure) {
		if (failure instanceof OperatorException || failure instanceof SqlFailure) {
			return Optional.of((RuntimeException) failure);
		}
		return Optional.ofNullable(failure.getCause()).flatMap(Failure::known);
	}

	private static boolean isOfSpringBatch(Throwable failure) {
		Throwable cause = failure.getCause();
		return (cause != null) ? isOfSpringBatch(cause)
				: failure.getClass().getName().startsWith("org.springframework.batch");
	}

	/**
	 * Source: PostgreSQL documentation, appendix A: connection, operator intervention.
	 */
	private static boolean isEndOfSession(String sqlState) {
		return sqlState.startsWith("08") || sqlState.startsWith("57");
	}

	private static Failure defect(Throwable cause) {
		if (cause instanceof java.io.IOException) {
			return new Failure(ExitCode.FAILED,
					"a file could not be read or written (%s). See the disk's space and rights; then resume"
						.formatted(cause.getClass().getSimpleName()),
					trace(cause));
		}
		return new Failure(ExitCode.FAILED, "a defect of the program (%s). Please report it with the trace above"
			.formatted(cause.getClass().getSimpleName()), trace(cause));
	}

	private static List<String> trace(Throwable cause) {
		return java.util.Arrays.stream(cause.getStackTrace()).limit(MOST_FRAMES).map((frame) -> "at " + frame).toList();
	}

}
