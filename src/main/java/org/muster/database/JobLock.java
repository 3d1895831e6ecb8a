package org.muster.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

import org.muster.model.ExitCode;
import org.muster.model.OperatorException;

/**
 * Keeps a job to one process. Held by a session of the database, on a connection of its
 * own: when the process dies, the server frees it. Each holder raises the job's epoch, so
 * that one who lost the connection but still runs is kept from writing by
 * {@link FencedTransactionManager}. Does not work behind a pooler that shares sessions
 * between clients.
 */
public final class JobLock implements AutoCloseable {

	/** How long to wait for the last transaction of an earlier holder. */
	private static final String WAIT = "30s";

	/** Looks without taking it, so that nobody who comes meanwhile is refused. */
	private static final String HELD = """
			select exists (select from pg_locks l join pg_database d on d.oid = l.database
			                where l.locktype = 'advisory' and d.datname = current_database() and l.granted and l.objsubid = 1
			                  and (l.classid::bigint << 32 | l.objid::bigint) = hashtextextended(?, 0))""";

	private final Connection connection;

	private final Fence fence;

	private JobLock(Connection connection, Fence fence) {
		this.connection = connection;
		this.fence = fence;
	}

	/**
	 * Takes the job; never waits for another holder.
	 * @param database where the job works
	 * @param job the job's name
	 * @param host this machine, for those who find the job held
	 * @param pid this process, likewise
	 * @param clock its zone is that of the messages
	 * @throws OperatorException if another process holds it
	 */
	public static JobLock acquire(Database database, String job, String host, long pid, Clock clock) {
		Connection connection = database.newConnection();
		try {
			if (!tryLock(connection, job)) {
				throw held(connection, job, clock);
			}
			return new JobLock(connection, new Fence(job, raiseEpoch(connection, job, host, pid, clock)));
		}
		catch (SQLException ex) {
			closeQuietly(connection);
			throw SqlProblem.LOCK_NOT_AVAILABLE.equals(ex.getSQLState()) ? unfinished(job)
					: new SqlFailure("The lock of job " + job, ex);
		}
		catch (RuntimeException ex) {
			closeQuietly(connection);
			throw ex;
		}
	}

	/**
	 * {@return what a {@link FencedTransactionManager} needs}
	 */
	public Fence fence() {
		return this.fence;
	}

	/**
	 * {@return the number of this holder, from 1}
	 */
	public long epoch() {
		return this.fence.epoch();
	}

	/**
	 * Notes which run the job is held for.
	 * @throws SqlFailure if the connection is lost, and with it the lock
	 */
	public void runs(int runId) {
		try (PreparedStatement statement = this.connection
			.prepareStatement("update job_lock set run_id = ? where job = ? and epoch = ?")) {
			statement.setInt(1, runId);
			statement.setString(2, this.fence.job());
			statement.setLong(3, this.fence.epoch());
			if (statement.executeUpdate() != 1) {
				throw this.fence.broken();
			}
		}
		catch (SQLException ex) {
			throw new SqlFailure("The lock of job " + this.fence.job(), ex);
		}
	}

	/**
	 * {@return whether a process holds the job now} Says nothing about the next moment.
	 * @throws SqlFailure if the database cannot be asked
	 */
	public static boolean isHeld(Database database, String job) {
		try (Connection connection = database.newConnection();
				PreparedStatement statement = connection.prepareStatement(HELD)) {
			statement.setString(1, "muster:" + job);
			try (ResultSet row = statement.executeQuery()) {
				return row.next() && row.getBoolean(1);
			}
		}
		catch (SQLException ex) {
			throw new SqlFailure("The lock of job " + job, ex);
		}
	}

	/** Frees the job. */
	@Override
	public void close() {
		closeQuietly(this.connection);
	}

	private static boolean tryLock(Connection connection, String job) throws SQLException {
		try (PreparedStatement statement = connection
			.prepareStatement("select pg_try_advisory_lock(hashtextextended(?, 0))")) {
			statement.setString(1, "muster:" + job);
			try (ResultSet row = statement.executeQuery()) {
				return row.next() && row.getBoolean(1);
			}
		}
	}

	/** Waits for transactions that hold the epoch in share mode. */
	private static long raiseEpoch(Connection connection, String job, String host, long pid, Clock clock)
			throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement("""
				with patience as (select set_config('lock_timeout', ?, false))
				insert into job_lock as l (job, epoch, host, pid, held_since)
				select ?, 1, ?, ?, ? from patience
				on conflict (job) do update set epoch = l.epoch + 1, run_id = null, host = excluded.host,
				                                pid = excluded.pid, held_since = excluded.held_since
				returning epoch""")) {
			statement.setString(1, WAIT);
			statement.setString(2, job);
			statement.setString(3, host);
			statement.setLong(4, pid);
			statement.setObject(5, OffsetDateTime.now(clock));
			try (ResultSet row = statement.executeQuery()) {
				row.next();
				return row.getLong(1);
			}
		}
	}

	private static OperatorException held(Connection connection, String job, Clock clock) throws SQLException {
		try (PreparedStatement statement = connection
			.prepareStatement("select pid, host, held_since from job_lock where job = ?")) {
			statement.setString(1, job);
			try (ResultSet row = statement.executeQuery()) {
				String holder = row.next() ? "process %d on host %s since %s".formatted(row.getLong(1),
						row.getString(2), time(row.getObject(3, OffsetDateTime.class), clock)) : "another process";
				return new OperatorException(ExitCode.LOCKED,
						"job %s is already run by %s; wait for it, or see './muster status'".formatted(job, holder));
			}
		}
	}

	private static String time(OffsetDateTime time, Clock clock) {
		return time.atZoneSameInstant(clock.getZone())
			.truncatedTo(ChronoUnit.SECONDS)
			.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
	}

	private static OperatorException unfinished(String job) {
		return new OperatorException(ExitCode.LOCKED, """
				job %s: an earlier process has a transaction open for more than %s. \
				End that process, or repeat the command later; see './muster status'.""".formatted(job, WAIT));
	}

	private static void closeQuietly(Connection connection) {
		try {
			connection.close();
		}
		catch (SQLException ex) {
			// the server frees the lock with the session
		}
	}

}
