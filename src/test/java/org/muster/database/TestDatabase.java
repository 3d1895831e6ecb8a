package org.muster.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

/**
 * A fresh database with all tables, on one real server for all tests of a process. The
 * server's folder is kept between builds; the server is stopped when the tests end.
 */
public final class TestDatabase implements AutoCloseable {

	private static final Home HOME = Home.of(Path.of("target", "test-home" + System.getProperty("muster.fork", "")));

	private static final EmbeddedPostgres SERVER = startServer();

	private static final String TEMPLATE = "template_" + Migrations.edition().substring(0, 16);

	private static final Object TEMPLATE_LOCK = new Object();

	private final String name;

	private final Database database;

	private TestDatabase(String name) {
		this.name = name;
		this.database = Database.open(SERVER.settings(name));
	}

	/**
	 * Makes a database of its own for one test or test class; close it at the end.
	 */
	public static TestDatabase create() {
		String name = "test_" + UUID.randomUUID().toString().replace("-", "");
		synchronized (TEMPLATE_LOCK) {
			makeTemplate();
			execute("create database " + name + " template " + TEMPLATE);
		}
		return new TestDatabase(name);
	}

	/**
	 * Makes another one with all that this one holds, which from now on is only copied:
	 * it is closed.
	 */
	public TestDatabase copy() {
		this.database.close();
		String copy = "test_" + UUID.randomUUID().toString().replace("-", "");
		execute("create database " + copy + " template " + this.name);
		return new TestDatabase(copy);
	}

	/**
	 * Makes a database of its own without any tables, and says how to reach it; it is
	 * dropped when the next build starts.
	 */
	static DatabaseSettings createEmpty() {
		String name = "test_" + UUID.randomUUID().toString().replace("-", "");
		execute("create database " + name);
		return SERVER.settings(name);
	}

	/**
	 * {@return the home of the server}
	 */
	public static Home home() {
		return HOME;
	}

	/**
	 * {@return the database, open}
	 */
	public Database database() {
		return this.database;
	}

	/**
	 * {@return its pooled connections}
	 */
	public DataSource dataSource() {
		return this.database.dataSource();
	}

	/**
	 * {@return how to open it once more}
	 */
	public DatabaseSettings settings() {
		return SERVER.settings(this.name);
	}

	/** Drops it. */
	@Override
	public void close() {
		this.database.close();
		execute("drop database if exists " + this.name + " with (force)");
	}

	private static EmbeddedPostgres startServer() {
		boolean ours = EmbeddedPostgres.running(HOME).isEmpty();
		EmbeddedPostgres server = EmbeddedPostgres.start(HOME);
		if (ours) {
			Runtime.getRuntime().addShutdownHook(new Thread(() -> EmbeddedPostgres.stop(HOME)));
			waitForNoDisk(server);
			dropLeftovers(server);
		}
		return server;
	}

	/**
	 * Nothing here must outlive a failure of power. What must is tried with servers of
	 * their own.
	 */
	private static void waitForNoDisk(EmbeddedPostgres server) {
		for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
			execute(server, "alter system set " + setting + " = off");
		}
		execute(server, "select pg_reload_conf()");
	}

	private static void dropLeftovers(EmbeddedPostgres server) {
		for (String leftover : names(server, "datname like 'test\\_%'")) {
			execute(server, "drop database if exists " + leftover + " with (force)");
		}
	}

	/**
	 * The unfinished one has another name, so a killed build leaves no half a template.
	 */
	private static void makeTemplate() {
		if (!names(SERVER, "datname = '" + TEMPLATE + "'").isEmpty()) {
			return;
		}
		String unfinished = "test_template_" + UUID.randomUUID().toString().replace("-", "");
		execute("create database " + unfinished);
		Database.open(SERVER.settings(unfinished)).close();
		execute("alter database " + unfinished + " rename to " + TEMPLATE);
	}

	private static void execute(String sql) {
		execute(SERVER, sql);
	}

	private static void execute(EmbeddedPostgres server, String sql) {
		try (Connection connection = server.settings("postgres").dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static List<String> names(EmbeddedPostgres server, String condition) {
		List<String> names = new ArrayList<>();
		try (Connection connection = server.settings("postgres").dataSource().getConnection();
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("select datname from pg_database where " + condition)) {
			while (rows.next()) {
				names.add(rows.getString(1));
			}
			return names;
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
