package org.muster.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

import org.muster.model.ExitCode;
import org.muster.model.OperatorException;

/**
 * An open database, its tables up to date. Closing it closes its connections; an embedded
 * server goes on running.
 */
public final class Database implements AutoCloseable {

	/** The oldest server, by major version. */
	static final int OLDEST_SERVER = 15;

	private static final int CONNECTIONS = 8;

	/**
	 * How long to wait for one of the pool, in milliseconds: for a server that restarts.
	 * Of one that is gone a run learns several times, once for each thing left to note.
	 */
	private static final long PATIENCE = 10_000;

	/**
	 * A machine that dies leaves its connections, with their locks, to the server, which
	 * by its defaults would notice after two hours.
	 */
	private static final String NOTICE_DEAD_CLIENTS = """
			set tcp_keepalives_idle = 30; set tcp_keepalives_interval = 10; set tcp_keepalives_count = 3""";

	/**
	 * A night keeps every processor busy with blocks and statements side by side; for one
	 * block, to start workers of the server takes longer than to read it.
	 */
	private static final String NO_WORKERS = "set max_parallel_workers_per_gather = 0";

	private final DatabaseSettings settings;

	private final PGSimpleDataSource direct;

	private final HikariDataSource pool;

	/** Tells the pooled sessions of this process from all others. */
	private final String session = "muster %d-%x".formatted(ProcessHandle.current().pid(), System.nanoTime());

	private Database(DatabaseSettings settings) {
		this.settings = settings;
		this.direct = settings.dataSource();
		this.pool = pool(this.direct, this.session);
	}

	/**
	 * Opens the given database, or the embedded one; brings its tables up to date.
	 * @param home where the embedded server lives
	 * @param url the value of {@code --db}; without it {@code MUSTER_DB_URL} counts, and
	 * without both the embedded server is started
	 * @throws OperatorException if it cannot be reached, or cannot be used
	 */
	public static Database open(Home home, Optional<String> url) {
		return open(DatabaseSettings.of(url, System.getenv()).orElseGet(() -> EmbeddedPostgres.start(home).settings()));
	}

	/**
	 * Opens this database; brings its tables up to date.
	 * @throws OperatorException if it cannot be reached, or cannot be used
	 */
	public static Database open(DatabaseSettings settings) {
		Database database = new Database(settings);
		try {
			database.check();
			Migrations.migrate(database.dataSource());
			return database;
		}
		catch (RuntimeException ex) {
			database.close();
			throw ex;
		}
	}

	/**
	 * {@return pooled connections; at most 8 at once}
	 */
	public DataSource dataSource() {
		return this.pool;
	}

	/**
	 * Opens a connection that is not of the pool; the caller closes it.
	 * @throws OperatorException if the database cannot be reached
	 */
	public Connection newConnection() {
		try {
			Connection connection = this.direct.getConnection();
			try (Statement statement = connection.createStatement()) {
				statement.execute(NOTICE_DEAD_CLIENTS);
			}
			return connection;
		}
		catch (SQLException ex) {
			throw unreachable(ex);
		}
	}

	/**
	 * Has the server end transactions of pooled connections, whatever they do; it rolls
	 * them back. Who used one of them fails at its next statement.
	 * @param olderThan those that have been open for longer
	 * @return how many
	 * @throws OperatorException if the database cannot be reached
	 * @throws SqlFailure if it refuses
	 */
	public int endTransactions(Duration olderThan) {
		try (Connection connection = newConnection(); PreparedStatement statement = connection.prepareStatement("""
				select pg_terminate_backend(pid) from pg_stat_activity
				 where application_name = ? and usename = current_user and datname = current_database()
				   and xact_start < clock_timestamp() - ? * interval '1 millisecond'""")) {
			statement.setString(1, this.session);
			statement.setLong(2, olderThan.toMillis());
			int ended = 0;
			try (ResultSet rows = statement.executeQuery()) {
				while (rows.next()) {
					ended++;
				}
			}
			return ended;
		}
		catch (SQLException ex) {
			throw new SqlFailure("The end of transactions", ex);
		}
	}

	/**
	 * {@return the address without password, like
	 * {@code postgresql://muster@127.0.0.1:5432/muster}}
	 */
	public String describe() {
		return this.settings.describe();
	}

	@Override
	public void close() {
		this.pool.close();
	}

	private static HikariDataSource pool(DataSource source, String session) {
		HikariConfig config = new HikariConfig();
		config.setPoolName("muster");
		config.setDataSource(source);
		config.setMaximumPoolSize(CONNECTIONS);
		config.setMinimumIdle(0);
		config.setConnectionTimeout(PATIENCE);
		config.setInitializationFailTimeout(-1);
		config.setConnectionInitSql(
				String.join("; ", NOTICE_DEAD_CLIENTS, NO_WORKERS, "set application_name = '" + session + "'"));
		return new HikariDataSource(config);
	}

	private void check() {
		try (Connection connection = this.direct.getConnection()) {
			int version = connection.getMetaData().getDatabaseMajorVersion();
			if (version < OLDEST_SERVER) {
				throw tooOld(describe(), version);
			}
			String encoding = connection.unwrap(PGConnection.class).getParameterStatus("server_encoding");
			if (!"UTF8".equals(encoding)) {
				throw wrongEncoding(describe(), String.valueOf(encoding));
			}
		}
		catch (SQLException ex) {
			throw unreachable(ex);
		}
	}

	static OperatorException tooOld(String address, int version) {
		return new OperatorException(ExitCode.CONFIGURATION, """
				%s: the server is PostgreSQL %d, but Muster needs %d or newer. \
				Give another database by --db, or none to use the embedded one.""".formatted(address, version,
				OLDEST_SERVER));
	}

	static OperatorException wrongEncoding(String address, String encoding) {
		return new OperatorException(ExitCode.CONFIGURATION, """
				%s: the database has the encoding %s, but Muster needs UTF8. \
				Create one by: create database muster encoding 'UTF8' template template0.""".formatted(address,
				encoding));
	}

	private OperatorException unreachable(SQLException problem) {
		return new OperatorException(ExitCode.DATABASE_UNREACHABLE, """
				%s: the database cannot be used: %s. \
				Start it, or correct --db, MUSTER_DB_URL, MUSTER_DB_USER and MUSTER_DB_PASSWORD_FILE."""
			.formatted(describe(), SqlProblem.describe(problem)));
	}

}
