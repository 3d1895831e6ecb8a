package org.muster.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

import org.muster.model.ExitCode;
import org.muster.model.OperatorException;

/**
 * A real PostgreSQL server in the home folder. It listens on the loopback interface only,
 * asks for a generated password, is shared by all processes that use the home, and goes
 * on running between commands and when the process that started it is killed.
 */
public final class EmbeddedPostgres {

	/** The database that Muster works in. */
	static final String DATABASE = "muster";

	private final ServerFolder folder;

	private final int port;

	private EmbeddedPostgres(ServerFolder folder, int port) {
		this.folder = folder;
		this.port = port;
	}

	/**
	 * Finds the running server of this home, or starts it; recovers what a crash left.
	 * Waits for another process that is doing so.
	 * @throws OperatorException if it cannot be started; the message has the cure
	 */
	public static EmbeddedPostgres start(Home home) {
		ServerFolder folder = new ServerFolder(home.postgres());
		return running(home).orElseGet(() -> startLocked(folder));
	}

	/**
	 * {@return the server of this home if it runs and accepts connections}
	 */
	public static Optional<EmbeddedPostgres> running(Home home) {
		return running(new ServerFolder(home.postgres()));
	}

	/**
	 * Stops the server of this home: open transactions are rolled back.
	 * @return whether one was running
	 * @throws OperatorException if it does not stop within two minutes
	 */
	public static boolean stop(Home home) {
		ServerFolder folder = new ServerFolder(home.postgres());
		if (Postmaster.read(folder.data()).filter((server) -> server.lives(folder.data())).isEmpty()) {
			return false;
		}
		try (StartLock lock = StartLock.take(folder.path())) {
			return new ServerControl(folder, PostgresBinaries.in(folder.path())).stop();
		}
		catch (IOException ex) {
			throw unusable(folder, ex);
		}
	}

	/**
	 * {@return the port on 127.0.0.1}
	 */
	public int port() {
		return this.port;
	}

	/**
	 * {@return how to reach Muster's database on this server}
	 */
	public DatabaseSettings settings() {
		return settings(DATABASE);
	}

	DatabaseSettings settings(String database) {
		return DatabaseSettings.embedded(this.port, database, ServerFolder.USER, this.folder.readPassword());
	}

	private static EmbeddedPostgres startLocked(ServerFolder folder) {
		try (StartLock lock = StartLock.take(folder.path())) {
			Optional<EmbeddedPostgres> meanwhile = running(folder);
			if (meanwhile.isPresent()) {
				return meanwhile.get();
			}
			PostgresBinaries binaries = PostgresBinaries.in(folder.path());
			folder.prepare(binaries);
			new ServerControl(folder, binaries).start();
			return running(folder).orElseThrow(() -> notAnswering(folder));
		}
		catch (IOException ex) {
			throw unusable(folder, ex);
		}
	}

	private static Optional<EmbeddedPostgres> running(ServerFolder folder) {
		return Postmaster.read(folder.data())
			.filter((server) -> server.port() > 0 && server.lives(folder.data()))
			.map((server) -> new EmbeddedPostgres(folder, server.port()))
			.filter(EmbeddedPostgres::answers);
	}

	/** A copied home holds the address and password of another home's server. */
	private boolean answers() {
		try (Connection connection = settings("postgres").dataSource().getConnection();
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("""
						select current_setting('data_directory'),
						       exists (select from pg_database where datname = '%s')""".formatted(DATABASE))) {
			row.next();
			if (!row.getString(1).equals(this.folder.data().toString())) {
				return false;
			}
			if (!row.getBoolean(2)) {
				createDatabase(connection);
			}
			return true;
		}
		catch (SQLException ex) {
			return false;
		}
	}

	/** Two processes may be here at once; the loser finds it made. */
	private static void createDatabase(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("create database " + DATABASE);
		}
		catch (SQLException ex) {
			if (!SqlProblem.DUPLICATE_DATABASE.equals(ex.getSQLState())
					&& !SqlProblem.UNIQUE_VIOLATION.equals(ex.getSQLState())) {
				throw ex;
			}
		}
	}

	private static OperatorException notAnswering(ServerFolder folder) {
		return new OperatorException(ExitCode.DATABASE_UNREACHABLE, """
				The embedded PostgreSQL in %s runs but accepts no connection. \
				See %s; stop it by './muster db stop', or give a database by --db or MUSTER_DB_URL."""
			.formatted(folder.data(), folder.log()));
	}

	private static OperatorException unusable(ServerFolder folder, IOException cause) {
		return new OperatorException(ExitCode.DATABASE_UNREACHABLE, """
				%s: the folder of the embedded PostgreSQL cannot be used (%s). \
				Check its owner and the room on the disk, or give a database by --db or MUSTER_DB_URL."""
			.formatted(folder.path(), cause.getClass().getSimpleName()));
	}

}
