package org.muster.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import org.muster.audit.Balance;
import org.muster.audit.EvidenceReader;
import org.muster.audit.Export;
import org.muster.audit.RunDigest;
import org.muster.audit.RunFigures;
import org.muster.audit.RunNumber;
import org.muster.audit.TraceReader;
import org.muster.audit.log.BundleCheck;
import org.muster.audit.log.LogCheck;
import org.muster.audit.log.SigningKey;
import org.muster.database.Database;
import org.muster.database.Home;
import org.muster.database.Upgrade;
import org.muster.model.ExitCode;
import org.muster.model.OperatorException;
import org.muster.model.RecordKey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A database with runs of an earlier Muster, under the next one: its tables are brought
 * up to date wholly or not at all, and old runs stay what they were.
 */
@Timeout(300)
class UpgradeTest {

	private static final String[] KEPT = { "ledger", "member", "member_history", "finding", "id_decision", "event" };

	@TempDir
	private Path folder = Path.of("");

	@Test
	void leavesOldRunsAsTheyWereAndGoesOn() {
		Path home = this.folder.resolve("home");
		try (Night night = Begun.SMALL.copy(home)) {
			DataSource source = night.database().dataSource();
			RunDigest digest = RunDigest.of(source, 1);
			List<String> rows = night.rows(KEPT);
			List<String> outcomes = night.lines(Export.OUTCOMES, 1);
			failsWithoutATrace(night, source);

			Upgrade.by(source, "next");
			assertThat(night
				.texts("select version from flyway_schema_history where version is not null and success order by 1"))
				.containsExactly("001", "002");
			assertThat(night.texts("select run_id || note from run_note")).containsExactly("1completed");
			Upgrade.by(source, "next");

			assertThat(night.rows(KEPT)).isEqualTo(rows);
			assertThat(RunDigest.of(source, 1)).isEqualTo(digest);
			assertThat(Balance.of(source, 1).balanced()).isTrue();
			assertThat(night.lines(Export.OUTCOMES, 1)).isEqualTo(outcomes);
			canBeReadAndVerified(night, source, home);
			refusesToResume(night);
			goesOn(night, source);
			refusesTheOlderMuster(night);
		}
	}

	private static void failsWithoutATrace(Night night, DataSource source) {
		assertThatThrownBy(() -> Upgrade.by(source, "broken")).isNotNull();
		assertThat(night.texts("select version from flyway_schema_history where version is not null"))
			.containsExactly("001");
		assertThat(night.count("information_schema.columns where table_name = 'run' and column_name = 'note'"))
			.isZero();
		Database.open(night.database().settings()).close();
	}

	private static void canBeReadAndVerified(Night night, DataSource source, Path home) {
		assertThat(night.find(1).status()).isEqualTo("completed");
		assertThat(new RunFigures(source).report(new RunNumber(1, 1)).run().id()).isOne();
		assertThat(LogCheck.check(source, List.of()).troubles()).isEmpty();
		assertThat(BundleCheck.check(night.report(1), SigningKey.of(Home.of(home), Optional.empty()).half()).troubles())
			.isEmpty();
		assertThat(new TraceReader(source, false).record(1, new RecordKey(1, 1))).isNotNull();
		String member = night.texts("select min(member_no) from id_decision where score is not null").get(0);
		assertThat(new EvidenceReader(source).read(member, "1").candidates()).isNotEmpty();
	}

	private void refusesToResume(Night night) {
		night.update("update run set status = 'failed', program_version = '0.0.9'");
		assertThatExceptionOfType(OperatorException.class).isThrownBy(() -> night.resume(1, Night.small(this.folder)))
			.withMessage("run 1 cannot be resumed: it was started by version 0.0.9, and this is version "
					+ Program.version() + ". Use that version, or start a new run: './muster run nightly-import'.")
			.extracting(OperatorException::exitCode)
			.isEqualTo(ExitCode.CONFIGURATION);
		night.update("update run set status = 'completed'");
	}

	/** The members are known, so nothing of them is written again. */
	private void goesOn(Night night, DataSource source) {
		List<String> members = night.rows("member");
		RunResult next = night.run(Night.small(this.folder, Map.of("most-held: 0.5%", "most-held: 1%")));
		assertThat(next).isEqualTo(RunResult.of(2, ExitCode.DONE, ""));
		assertThat(night.rows("member")).isEqualTo(members);
		assertThat(Balance.of(source, 2).balanced()).isTrue();
	}

	private static void refusesTheOlderMuster(Night night) {
		assertThatExceptionOfType(OperatorException.class).isThrownBy(() -> Database.open(night.database().settings()))
			.withMessage("The tables have version 2, but this Muster knows them up to version 1. Nothing was changed. "
					+ "Use the newer Muster that made them.");
	}

}
