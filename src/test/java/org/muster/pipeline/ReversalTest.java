package org.muster.pipeline;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.muster.audit.RunDigest;
import org.muster.audit.RunFigures;
import org.muster.audit.RunNumber;
import org.muster.database.JobLock;
import org.muster.model.ExitCode;
import org.muster.model.OperatorException;
import org.muster.report.Verdict.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Two nights, the first over-cautious, the second with a rule less, so that members
 * change; then back again.
 */
@Timeout(300)
class ReversalTest {

	/** The register without the runs that wrote it. */
	private static final String REGISTER = "select (to_jsonb(m) - 'changed_run')::text from member m order by member_no";

	@Test
	void bringsTheRegisterBackToWhatItWas(@TempDir Path folder) {
		try (Night night = new Night(folder.resolve("home"))) {
			assertThat(night.run(Night.small(folder, cautious())).runId()).isEqualTo(1);
			List<String> first = night.texts(REGISTER);
			JobDefinition other = Night.small(folder,
					Map.of("phone: [compose-unicode, keep-digits, phone-form]", "phone: [compose-unicode]"));
			assertThat(night.run(other).runId()).isEqualTo(2);
			List<String> second = night.texts(REGISTER);
			assertThat(second).hasSameSizeAs(first).isNotEqualTo(first);
			RunDigest ofFirst = digest(night, 1);
			RunDigest ofSecond = digest(night, 2);

			refuses(night, 1, "run 1 cannot be reverted: run 2 has published since, and only the newest one can be. "
					+ "Take run 2 back first.");
			Reversal reversal = reversal(night);
			Reversal.Effect effect = reversal.preview(row(night, 2));
			assertThat(night.texts(REGISTER)).as("a preview changes nothing").isEqualTo(second);
			assertThat(effect.back()).isEqualTo(night.count("member where changed_run = 2")).isPositive();
			assertThat(effect.removed()).isZero();
			assertThat(effect.ids()).as("those that run 1 did not dare to give").isPositive();
			assertThat(reversal.apply(row(night, 2), "tester", "wrong month")).isEqualTo(effect);

			assertThat(night.texts(REGISTER)).isEqualTo(first);
			assertThat(digest(night, 1)).as("what run 1 published stays what it was").isEqualTo(ofFirst);
			assertThat(digest(night, 2)).as("so does what run 2 published").isEqualTo(ofSecond);
			assertThat(
					night.texts("select status || coalesce(reverts, 0) || coalesce(reason, '') from run order by id"))
				.containsExactly("completed0", "reverted0", "revert2wrong month");
			assertThat(night.count("member_history where replaced_run = 3")).isEqualTo(effect.back());
			assertThat(new RunFigures(night.database().dataSource()).report(new RunNumber(2, 2)).verdict().state())
				.isEqualTo(State.REVERTED);
			refuses(night, 2, "run 2 cannot be reverted: it is taken back already. Nothing is left to do.");
			assertThatExceptionOfType(OperatorException.class).isThrownBy(() -> night.resume(2, other))
				.withMessageContaining(
						"run 2 cannot be resumed: a newer run has published since, or a run was taken back.");
			assertThat(RunNumber.resolve(night.database().dataSource(), "latest").run()).isEqualTo(2);
			assertThatExceptionOfType(OperatorException.class)
				.isThrownBy(() -> RunNumber.resolve(night.database().dataSource(), "3"))
				.withMessage("run 3: it took run 2 back and has no records of its own. Name run 2, or another one.");

			assertThat(night.run(other)).as("the same night again is not taken for done")
				.isEqualTo(RunResult.of(4, ExitCode.DONE, ""));
			assertThat(night.texts(REGISTER)).isEqualTo(second);
			goesBackToAnEmptyRegister(night, first);
		}
	}

	private void goesBackToAnEmptyRegister(Night night, List<String> first) {
		reversal(night).apply(row(night, 4), "tester", "once more");
		assertThat(night.texts(REGISTER)).isEqualTo(first);
		Reversal.Effect all = reversal(night).apply(row(night, 1), "tester", "all of it");
		assertThat(all).isEqualTo(new Reversal.Effect(1, 0, first.size(), all.ids(), all.cards()));
		assertThat(night.count("member")).isZero();
		assertThat(night.texts("""
				select count(*) from member_history h join member_history o using (member_no)
				 where h.changed_run < o.replaced_run and o.changed_run < h.replaced_run and h.ctid <> o.ctid"""))
			.as("at any time a member had one version")
			.containsExactly("0");
	}

	@Test
	void waitsForNoRunInProgress(@TempDir Path folder) {
		try (Night night = Begun.SMALL.copy(folder.resolve("home"))) {
			JobDefinition job = Night.small(folder);
			night.run(job, true);
			night.run(job);
			refuses(night, 2, "run 2 cannot be reverted: it has published nothing. "
					+ "A completed run that is no dry run was expected; './muster runs' lists them.");
			refuses(night, 3, "run 3 cannot be reverted: it published nothing: nothing was new since run 1. "
					+ "To take that one back: './muster revert 1'.");
			try (JobLock other = JobLock.acquire(night.database().database(), "other", "host", 1, Clock.systemUTC())) {
				assertThat(other.epoch()).isEqualTo(1);
				assertThatExceptionOfType(OperatorException.class)
					.isThrownBy(() -> reversal(night).apply(row(night, 1), "tester", "x"))
					.withMessage("job other is running; what it works out rests on the register as it is. "
							+ "Wait for it, then revert.")
					.satisfies((ex) -> assertThat(ex.exitCode()).isEqualTo(ExitCode.LOCKED));
			}
			assertThat(night.count("member where changed_run = 1")).isPositive();
		}
	}

	private static void refuses(Night night, int run, String message) {
		assertThatExceptionOfType(OperatorException.class).isThrownBy(() -> reversal(night).preview(row(night, run)))
			.withMessage(message);
	}

	private static Map<String, String> cautious() {
		Map<String, String> edits = Begun.unreviewed();
		edits.put("margin: 7 ", "margin: 60 ");
		edits.put("least-id-coverage: 90%", "least-id-coverage: 0%");
		return edits;
	}

	private static Reversal reversal(Night night) {
		return new Reversal(night.database().database(), Clock.systemUTC());
	}

	private static RunDigest digest(Night night, int run) {
		return RunDigest.of(night.database().dataSource(), run);
	}

	private static RunRow row(Night night, int run) {
		return new RunStore(night.database().dataSource(), Clock.systemUTC()).find(run).orElseThrow();
	}

}
