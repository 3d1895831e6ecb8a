package org.muster.pipeline;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.muster.block.Progress;
import org.muster.console.Texts;
import org.muster.console.WatchLine;
import org.muster.database.Database;
import org.muster.database.JobLock;
import org.muster.model.ExitCode;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What another process sees of a run while it runs. */
@Timeout(300)
class RunProgressTest {

	private final Map<String, List<RunProgress>> seen = new ConcurrentHashMap<>();

	@Test
	void isReadFromTheDatabaseWhileTheRunGoesOn(@TempDir Path folder) {
		try (Night night = new Night(folder.resolve("home"))) {
			JobDefinition job = Night.small(folder);
			assertThat(night.run(job)).isEqualTo(RunResult.of(1, ExitCode.DONE, ""));
			JobDefinition other = Night.small(folder, Map.of("link-at: 0.99 ", "link-at: 0.991 "));
			assertThat(night.run(other, new Onlooker(night))).isEqualTo(RunResult.of(2, ExitCode.DONE, ""));

			long records = night.count("ledger where run_id = 2");
			assertThat(this.seen.keySet()).contains("standardise", "identify", "identify.decide", "reissue");
			for (String step : List.of("standardise", "identify.decide", "reissue")) {
				List<RunProgress> all = seen(step);
				assertThat(all).allSatisfy((one) -> {
					assertThat(one.step()).isEqualTo(step);
					assertThat(one.total()).isEqualTo(records);
					assertThat(one.done()).isBetween(0L, records);
					assertThat(one.stepLeft()).isPresent();
					assertThat(one.left()).as("run 1 tells").isPresent();
					assertThat(one.left().orElseThrow()).isGreaterThanOrEqualTo(one.stepLeft().orElseThrow());
				});
			}
			assertThat(seen("identify")).allSatisfy((one) -> assertThat(one.total()).isEqualTo(night.count(
					"block join source_file f using (run_id, file_no), generate_series(1, block.records) where run_id = 2 and kind = 'registry'")));
			assertThat(JobLock.isHeld(night.database().database(), job.name())).isFalse();
			RunProgress last = RunProgress.of(night.database().dataSource(), row(night, 2), Instant.now());
			assertThat(last.step()).isEmpty();
			assertThat(new WatchLine(new Texts("en")).of(row(night, 2), last))
				.isEqualTo("run 2 of nightly-import: between two steps");
			countsWhatIsCommitted(night);
		}
	}

	private static void countsWhatIsCommitted(Night night) {
		long records = night.count("ledger where run_id = 2");
		JdbcClient jdbc = JdbcClient.create(night.database().dataSource());
		jdbc.sql("update step_time set ended_at = null where run_id = 2 and step = 'reissue'").update();
		assertThat(reissue(night)).isEqualTo(records);
		int first = jdbc.sql("select records from block where run_id = 2 order by file_no, block_no limit 1")
			.query(Integer.class)
			.single();
		String partition = """
				(select max(step_execution_id) from batch.batch_step_execution where step_name = 'reissue.blocks:00')""";
		jdbc.sql("update batch.batch_step_execution set status = 'STARTED' where step_execution_id = " + partition)
			.update();
		assertThat(reissue(night)).as("the block is committed").isEqualTo(records);
		jdbc.sql("update batch.batch_step_execution_context set short_context = replace(short_context, '\"next\":1', "
				+ "'\"next\":0') where step_execution_id = " + partition)
			.update();
		assertThat(reissue(night)).isEqualTo(records - first);
	}

	private static long reissue(Night night) {
		return RunProgress.of(night.database().dataSource(), row(night, 2), Instant.now()).done();
	}

	@Test
	void isOneLine() {
		RunProgress progress = new RunProgress("reissue", java.time.Duration.ofMillis(12_300), 1500, 6000,
				java.util.Optional.of(java.time.Duration.ofSeconds(36)),
				java.util.Optional.of(java.time.Duration.ofSeconds(125)));
		RunRow run = new RunRow(1234, "nightly-import", "", "", "", "", "", java.time.LocalDate.EPOCH, false, "running",
				null, null, 1, null, null, "", "", null, null);
		assertThat(new WatchLine(new Texts("en")).of(run, progress))
			.isEqualTo("run 1234 of nightly-import: 5/7 reissue, "
					+ "12.3 s: 1,500 of 6,000 (25 %); the step has 36.0 s left; the run has about 2 min 05 s left");
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("step", "reissue");
		map.put("elapsed_seconds", 12L);
		map.put("done", 1500L);
		map.put("total", 6000L);
		map.put("step_seconds_left", 36L);
		map.put("seconds_left", 125L);
		assertThat(WatchLine.map(progress)).isEqualTo(map);
	}

	private List<RunProgress> seen(String step) {
		return this.seen.getOrDefault(step, List.of());
	}

	private static RunRow row(Night night, int run) {
		return new RunStore(night.database().dataSource(), Clock.systemUTC()).find(run).orElseThrow();
	}

	/** Looks as another process would, at each block. */
	private final class Onlooker implements Progress {

		private final Database database;

		private final Night night;

		private final AtomicLong looks = new AtomicLong();

		Onlooker(Night night) {
			this.night = night;
			this.database = night.database().database();
		}

		@Override
		public void started(String step, long records) {
			// nothing to see yet
		}

		@Override
		public void advanced(long records) {
			assertThat(JobLock.isHeld(this.database, "nightly-import")).isTrue();
			this.looks.incrementAndGet();
			RunRow run = row(this.night, 2);
			RunProgress progress = RunProgress.of(this.database.dataSource(), run,
					Instant.parse("2025-11-20T01:00:00Z"));
			RunProgressTest.this.seen
				.computeIfAbsent(progress.step(), (step) -> java.util.Collections.synchronizedList(new ArrayList<>()))
				.add(progress);
		}

		@Override
		public void ended(String step) {
			// nothing to see any more
		}

	}

}
