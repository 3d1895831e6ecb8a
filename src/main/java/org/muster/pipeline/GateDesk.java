package org.muster.pipeline;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.muster.model.ExitCode;
import org.muster.model.OperatorException;
import org.muster.publish.Gate;

/** Opens closed gates of a run on the word of an operator. */
final class GateDesk {

	private final JdbcClient jdbc;

	private final Clock clock;

	GateDesk(DataSource dataSource, Clock clock) {
		this.jdbc = JdbcClient.create(dataSource);
		this.clock = clock;
	}

	/**
	 * Records that gates are accepted, with the figures that closed them: with other
	 * figures they are closed again.
	 * @param runId the run
	 * @param acceptance which gates, and why
	 * @param operator who accepts
	 * @throws OperatorException with all that is wrong; then nothing was accepted
	 */
	void accept(int runId, Acceptance acceptance, String operator) {
		List<String> problems = new ArrayList<>();
		checkReason(acceptance).ifPresent(problems::add);
		List<String> closed = closed(runId);
		for (String gate : acceptance.gates()) {
			check(runId, gate, closed).ifPresent(problems::add);
		}
		if (!problems.isEmpty()) {
			throw new OperatorException(ExitCode.USAGE, String.join("\n", problems) + " Nothing was accepted or run.");
		}
		acceptance.gates().forEach((gate) -> record(runId, gate, acceptance.reason(), operator));
	}

	private static Optional<String> checkReason(Acceptance acceptance) {
		boolean given = !acceptance.reason().isEmpty()
				&& acceptance.reason().chars().noneMatch(Character::isISOControl);
		if (!acceptance.gates().isEmpty() && !given) {
			return Optional.of("--reason is missing; one line that says why the run may be published was expected.");
		}
		return (acceptance.gates().isEmpty() && !acceptance.reason().isEmpty())
				? Optional.of("--reason belongs to --accept; expected both or none.") : Optional.empty();
	}

	private static Optional<String> check(int runId, String gate, List<String> closed) {
		Optional<Gate> known = Gate.ofKey(gate);
		if (known.isEmpty()) {
			return Optional.of("--accept: "
					+ ScalarKind.unknown("gate", gate, Arrays.stream(Gate.values()).map(Gate::key).toList()) + ".");
		}
		if (!known.get().isAcceptable()) {
			return Optional.of("--accept %s: this gate cannot be accepted; a broken balance is a defect to be reported."
				.formatted(gate));
		}
		return closed.contains(gate) ? Optional.empty()
				: Optional.of("--accept %s: this gate is not closed in run %d; closed are: %s.".formatted(gate, runId,
						closed.isEmpty() ? "none" : String.join(", ", closed)));
	}

	private List<String> closed(int runId) {
		return this.jdbc.sql("""
				select gate from gate_result where run_id = :run and state = 'closed'
				   and attempt = (select max(attempt) from gate_result where run_id = :run) order by gate""")
			.param("run", runId)
			.query(String.class)
			.list();
	}

	private void record(int runId, String gate, String reason, String operator) {
		this.jdbc.sql("""
				insert into gate_acceptance (run_id, gate, part, whole, accepted_by, accepted_at, reason)
				select run_id, gate, part, whole, :operator, :now, :reason from gate_result
				 where run_id = :run and gate = :gate
				   and attempt = (select max(attempt) from gate_result where run_id = :run)
				    on conflict (run_id, gate, part, whole) do nothing""")
			.param("run", runId)
			.param("gate", gate)
			.param("reason", reason)
			.param("operator", operator)
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

}
