package org.muster.database;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.muster.model.ExitCode;
import org.muster.model.OperatorException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@Timeout(60)
class JobLockTest {

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-11-20T15:30:00.123Z"),
			ZoneId.of("Asia/Ho_Chi_Minh"));

	private TestDatabase test;

	private JdbcTemplate jdbc;

	@BeforeEach
	void createDatabase() {
		this.test = TestDatabase.create();
		this.jdbc = new JdbcTemplate(this.test.dataSource());
		this.jdbc.execute("create table written (epoch bigint)");
	}

	@AfterEach
	void dropDatabase() {
		this.test.close();
	}

	@Test
	void refusesSecondHolderAndNamesTheFirst() {
		try (JobLock lock = acquire("nightly-import")) {
			lock.runs(7);
			assertThat(JobLock.isHeld(this.test.database(), "nightly-import")).isTrue();
			assertThatExceptionOfType(OperatorException.class).isThrownBy(() -> acquire("nightly-import"))
				.withMessage("job nightly-import is already run by process 123 on host north "
						+ "since 2025-11-20T22:30:00+07:00; wait for it, or see './muster status'")
				.extracting(OperatorException::exitCode)
				.isEqualTo(ExitCode.LOCKED);
			assertThat(this.jdbc.queryForObject("select concat_ws(' ', epoch, run_id, host, pid) from job_lock",
					String.class))
				.isEqualTo("1 7 north 123");
		}
	}

	@Test
	void namesNobodyWhileTheFirstHasNotSignedYet() throws Exception {
		try (Connection other = this.test.database().newConnection(); Statement statement = other.createStatement()) {
			statement.execute("select pg_advisory_lock(hashtextextended('muster:nightly-import', 0))");
			assertThatExceptionOfType(OperatorException.class).isThrownBy(() -> acquire("nightly-import"))
				.withMessage("job nightly-import is already run by another process; "
						+ "wait for it, or see './muster status'");
		}
	}

	@Test
	void letsOtherJobsRun() {
		try (JobLock lock = acquire("nightly-import"); JobLock other = acquire("weekly-import")) {
			assertThat(lock.epoch()).isEqualTo(other.epoch()).isOne();
		}
	}

	@Test
	void isFreeAfterCloseAndRaisesTheEpoch() {
		acquire("nightly-import").close();
		assertThat(JobLock.isHeld(this.test.database(), "nightly-import")).isFalse();
		try (JobLock second = acquire("nightly-import")) {
			assertThat(second.epoch()).isEqualTo(2);
		}
	}

	@Test
	void keepsFormerHolderFromWriting() {
		try (JobLock former = acquire("nightly-import")) {
			PlatformTransactionManager old = new FencedTransactionManager(this.test.dataSource(), former.fence());
			write(old, 1);
			cutConnections();
			try (JobLock present = acquire("nightly-import")) {
				assertThatExceptionOfType(Fence.FencedException.class).isThrownBy(() -> write(old, 1))
					.withMessage("job nightly-import was taken over by another process while this one still ran "
							+ "(its epoch was 1). This process has written nothing since; see './muster status'.")
					.extracting(OperatorException::exitCode)
					.isEqualTo(ExitCode.LOCKED);
				write(new FencedTransactionManager(this.test.dataSource(), present.fence()), 2);
			}
		}
		assertThat(this.jdbc.queryForList("select epoch from written order by epoch", Long.class)).containsExactly(1L,
				2L);
	}

	@Test
	void returnsItsConnectionsWhenFencedOff() {
		PlatformTransactionManager old = new FencedTransactionManager(this.test.dataSource(),
				new Fence("nightly-import", 1));
		for (int i = 0; i < 20; i++) {
			assertThatExceptionOfType(Fence.FencedException.class).isThrownBy(() -> write(old, 1));
		}
		assertThat(this.jdbc.queryForObject("select count(*) from written", Integer.class)).isZero();
	}

	@Test
	void letsFormerHolderRead() {
		TransactionTemplate reading = new TransactionTemplate(
				new FencedTransactionManager(this.test.dataSource(), new Fence("nightly-import", 1)));
		reading.setReadOnly(true);
		reading.executeWithoutResult(
				(status) -> assertThat(this.jdbc.queryForObject("select count(*) from written", Integer.class))
					.isZero());
	}

	@Test
	void waitsForTheLastTransactionOfTheFormerHolder() throws Exception {
		try (JobLock former = acquire("nightly-import")) {
			TransactionTemplate last = new TransactionTemplate(
					new FencedTransactionManager(this.test.dataSource(), former.fence()));
			CompletableFuture<JobLock> next = last.execute((status) -> {
				former.close();
				CompletableFuture<JobLock> waiting = CompletableFuture.supplyAsync(() -> acquire("nightly-import"));
				awaitBlocked();
				assertThat(waiting).isNotDone();
				this.jdbc.update("insert into written values (1)");
				return waiting;
			});
			try (JobLock present = next.get(10, TimeUnit.SECONDS)) {
				assertThat(present.epoch()).isEqualTo(2);
			}
		}
		assertThat(this.jdbc.queryForObject("select count(*) from written", Integer.class)).isOne();
	}

	@Test
	void refusesFenceWithoutEpoch() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Fence("nightly-import", 0))
			.withMessage("a fence needs a job and an epoch from 1");
	}

	@Test
	void saysThatItsConnectionIsLost() {
		try (JobLock lock = acquire("nightly-import")) {
			cutConnections();
			assertThatExceptionOfType(SqlFailure.class).isThrownBy(() -> lock.runs(1))
				.withMessage("The lock of job nightly-import: SQLSTATE 57P01 (the database was stopped)");
		}
	}

	private JobLock acquire(String job) {
		return JobLock.acquire(this.test.database(), job, "north", 123, CLOCK);
	}

	private void write(PlatformTransactionManager transactions, long epoch) {
		new TransactionTemplate(transactions)
			.executeWithoutResult((status) -> this.jdbc.update("insert into written values (?)", epoch));
	}

	/** As a broken network would, but only those that hold the lock. */
	private void cutConnections() {
		this.jdbc.queryForList("select pg_terminate_backend(pid, 5000) from pg_locks where locktype = 'advisory'");
	}

	/** Not by pg_stat_activity, which stands still during a transaction. */
	private void awaitBlocked() {
		long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
		while (Integer.valueOf(0)
			.equals(this.jdbc.queryForObject("select count(*) from pg_locks where not granted", Integer.class))) {
			assertThat(System.nanoTime()).as("nobody waits").isLessThan(deadline);
		}
	}

}
