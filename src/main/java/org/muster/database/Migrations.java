package org.muster.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.datasource.init.ScriptUtils;

import org.muster.model.ExitCode;
import org.muster.model.OperatorException;
import org.muster.model.Sha256;

/**
 * Brings the tables up to date: ours in the schema {@code muster}, those of Spring Batch
 * in the schema {@code batch}. The schema's comment says which edition of all scripts was
 * applied last, so that nothing need be compared when nothing is new.
 */
public final class Migrations {

	static final String SCHEMA = "muster";

	private static final String LOCATION = "classpath:db/migration";

	private static final Resource BATCH_TABLES = new ClassPathResource(
			"org/springframework/batch/core/schema-postgresql.sql");

	private static final Pattern VERSION = Pattern.compile("V(\\d+)__.*\\.sql");

	private Migrations() {
	}

	/**
	 * Applies what is new; safe when several processes do so at once.
	 * @throws OperatorException if a newer Muster, or one with other scripts, made the
	 * tables
	 */
	public static void migrate(DataSource dataSource) {
		migrate(dataSource, LOCATION);
	}

	/**
	 * Likewise by the scripts of these folders, as a later Muster has more of them.
	 */
	static void migrate(DataSource dataSource, String... locations) {
		List<Resource> scripts = scripts(locations);
		String edition = edition(scripts);
		try (Connection connection = dataSource.getConnection()) {
			if (isApplied(connection, edition)) {
				return;
			}
			execute(connection, "select pg_advisory_lock(hashtext('muster:migrate'))");
			try {
				refuseNewer(connection, newest(scripts));
				createBatchTables(connection);
				applyOurs(dataSource, locations);
				execute(connection, "comment on schema muster is '" + edition + "'");
			}
			finally {
				execute(connection, "select pg_advisory_unlock(hashtext('muster:migrate'))");
			}
		}
		catch (SQLException ex) {
			throw new SqlFailure("The tables cannot be brought up to date", ex);
		}
	}

	/**
	 * {@return a digest of all scripts, ours and Spring Batch's}
	 */
	static String edition() {
		return edition(scripts(LOCATION));
	}

	private static List<Resource> scripts(String... locations) {
		List<Resource> found = new ArrayList<>();
		try {
			for (String location : locations) {
				found.addAll(List.of(new PathMatchingResourcePatternResolver().getResources(location + "/*.sql")));
			}
			found.sort(Comparator.comparing((script) -> name(script)));
			return found;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String name(Resource script) {
		return String.valueOf(script.getFilename());
	}

	private static String edition(List<Resource> scripts) {
		try {
			MessageDigest digest = Sha256.digest();
			for (Resource script : scripts) {
				digest.update(script.getContentAsByteArray());
			}
			digest.update(BATCH_TABLES.getContentAsByteArray());
			return Sha256.of(digest);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static int newest(List<Resource> scripts) {
		return scripts.stream()
			.map((script) -> VERSION.matcher(name(script)))
			.filter(Matcher::matches)
			.mapToInt((version) -> Integer.parseInt(version.group(1)))
			.max()
			.orElse(0);
	}

	private static boolean isApplied(Connection connection, String edition) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement("""
				select coalesce(obj_description(to_regnamespace('muster'), 'pg_namespace') = ?
				   and to_regclass('batch.batch_job_instance') is not null
				   and to_regclass('muster.flyway_schema_history') is not null, false)""")) {
			statement.setString(1, edition);
			try (ResultSet row = statement.executeQuery()) {
				return row.next() && row.getBoolean(1);
			}
		}
	}

	private static void refuseNewer(Connection connection, int newest) throws SQLException {
		if (number(connection, "select count(to_regclass('muster.flyway_schema_history'))") == 0) {
			return;
		}
		int applied = number(connection, """
				select coalesce(max(version::int), 0) from muster.flyway_schema_history
				 where success and version ~ '^[0-9]+$'""");
		if (applied > newest) {
			throw new OperatorException(ExitCode.CONFIGURATION, """
					The tables have version %d, but this Muster knows them up to version %d. Nothing was changed. \
					Use the newer Muster that made them.""".formatted(applied, newest));
		}
	}

	private static int number(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
			row.next();
			return row.getInt(1);
		}
	}

	private static void createBatchTables(Connection connection) throws SQLException {
		if (number(connection, "select count(to_regclass('batch.batch_job_instance'))") > 0) {
			return;
		}
		connection.setAutoCommit(false);
		try {
			execute(connection, "create schema if not exists batch; set local search_path = batch");
			ScriptUtils.executeSqlScript(connection, BATCH_TABLES);
			connection.commit();
		}
		finally {
			connection.rollback();
			connection.setAutoCommit(true);
		}
	}

	private static void applyOurs(DataSource dataSource, String... locations) {
		try {
			Flyway.configure()
				.dataSource(dataSource)
				.locations(locations)
				.defaultSchema(SCHEMA)
				.schemas(SCHEMA)
				.createSchemas(true)
				.load()
				.migrate();
		}
		catch (FlywayValidateException ex) {
			throw new OperatorException(ExitCode.CONFIGURATION, """
					The tables were made by other scripts than those of this Muster. Nothing was changed. \
					Use the Muster that made them, or another database by --db or --home.""");
		}
	}

	private static void execute(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
