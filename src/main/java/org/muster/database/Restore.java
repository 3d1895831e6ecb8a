package org.muster.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.postgresql.PGConnection;

import org.muster.database.TableCatalog.Table;
import org.muster.model.ExitCode;
import org.muster.model.OperatorException;
import org.muster.model.Sha256;

/**
 * Fills a database from a backup: everything in one transaction, each table's rows and
 * hash compared with the manifest before it commits. Nothing of the file is executed as
 * it stands: names are those of tables and columns that there are.
 */
public final class Restore {

	private static final Pattern PART = Pattern.compile("[1-9][0-9]{0,8}");

	private final Database database;

	private final Path file;

	private final BackupManifest manifest;

	private Restore(Database database, Path file, BackupManifest manifest) {
		this.database = database;
		this.file = file;
		this.manifest = manifest;
	}

	/**
	 * Opens a backup.
	 * @param database to be filled
	 * @param file of the backup
	 * @return what can be restored
	 * @throws OperatorException if the file is none, or of tables of another edition
	 */
	public static Restore open(Database database, Path file) {
		try (ZipFile zip = new ZipFile(file.toFile())) {
			ZipEntry entry = zip.getEntry(BackupManifest.NAME);
			if (entry == null) {
				throw new IllegalArgumentException("no manifest");
			}
			BackupManifest manifest;
			try (InputStream json = zip.getInputStream(entry)) {
				manifest = BackupManifest.ofJson(json.readAllBytes());
			}
			if (!manifest.edition().equals(Migrations.edition())) {
				throw new OperatorException(ExitCode.CONFIGURATION, """
						%s: its tables are of another edition than this Muster's. Nothing was changed. \
						Restore it with the Muster that wrote it, then open the database with this one."""
					.formatted(file));
			}
			return new Restore(database, file, manifest);
		}
		catch (IOException | IllegalArgumentException ex) {
			throw damaged(file);
		}
	}

	/**
	 * {@return how many rows the database has that would be removed}
	 */
	public long rowsThere() {
		try (Connection connection = this.database.newConnection()) {
			long rows = 0;
			for (Table table : TableCatalog.tables(connection)) {
				try (Statement statement = connection.createStatement();
						ResultSet row = statement.executeQuery("select count(*) from " + table.name())) {
					row.next();
					rows += row.getLong(1);
				}
			}
			return rows;
		}
		catch (SQLException ex) {
			throw new SqlFailure("The tables to be restored", ex);
		}
	}

	/**
	 * {@return how many rows the backup has}
	 */
	public long rowsToCome() {
		return this.manifest.tables().stream().mapToLong(BackupManifest.Entry::rows).sum();
	}

	/**
	 * {@return SHA-256 of the file}
	 */
	public String sha256() {
		try {
			return Sha256.of(this.file);
		}
		catch (IOException ex) {
			throw damaged(this.file);
		}
	}

	/**
	 * Replaces everything.
	 * @throws OperatorException if a run is in progress, or the file is damaged; then
	 * nothing has changed
	 */
	public void apply() {
		try (Connection connection = this.database.newConnection(); ZipFile zip = new ZipFile(this.file.toFile())) {
			connection.setAutoCommit(false);
			refuseRuns(connection);
			List<Table> there = TableCatalog.tables(connection);
			triggers(connection, there, "disable");
			empty(connection, there);
			for (BackupManifest.Entry entry : this.manifest.tables()) {
				fill(connection, zip, entry, there);
			}
			for (Map.Entry<String, Long> sequence : this.manifest.sequences().entrySet()) {
				set(connection, sequence.getKey(), sequence.getValue());
			}
			triggers(connection, there, "enable");
			connection.commit();
			connection.setAutoCommit(true);
			execute(connection, "analyze");
		}
		catch (IOException ex) {
			throw damaged(this.file);
		}
		catch (SQLException ex) {
			throw new SqlFailure("The restore", ex);
		}
	}

	private void refuseRuns(Connection connection) throws SQLException {
		execute(connection, "lock table job_lock in access exclusive mode");
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("select job from job_lock order by job")) {
			while (row.next()) {
				if (JobLock.isHeld(this.database, row.getString(1))) {
					throw new OperatorException(ExitCode.LOCKED,
							"job %s is running; a restore would replace what it writes. Stop it, then restore."
								.formatted(row.getString(1)));
				}
			}
		}
	}

	/** Rows that were told of once are not told of again. */
	private static void triggers(Connection connection, List<Table> tables, String change) throws SQLException {
		for (Table table : tables) {
			if (table.part().isEmpty()) {
				execute(connection, "alter table %s %s trigger user".formatted(table.name(), change));
			}
		}
	}

	private static void empty(Connection connection, List<Table> there) throws SQLException {
		for (String schema : TableCatalog.earlierAttempts(connection)) {
			execute(connection, "drop schema " + schema + " cascade");
		}
		StringBuilder whole = new StringBuilder();
		for (Table table : there) {
			if (!table.part().isEmpty()) {
				execute(connection, "drop table " + table.name());
			}
			else {
				whole.append(whole.isEmpty() ? "" : ", ").append(table.name());
			}
		}
		execute(connection, "truncate " + whole);
	}

	private void fill(Connection connection, ZipFile zip, BackupManifest.Entry entry, List<Table> there)
			throws IOException, SQLException {
		String table = entry.part().isEmpty() ? known(entry, there) : part(connection, entry);
		ZipEntry rows = zip.getEntry(entry.table());
		if (rows == null) {
			throw damaged(this.file);
		}
		MessageDigest digest = Sha256.digest();
		long copied;
		try (InputStream source = new DigestInputStream(zip.getInputStream(rows), digest)) {
			copied = connection.unwrap(PGConnection.class)
				.getCopyAPI()
				.copyIn("copy %s (%s) from stdin".formatted(table, columns(connection, table, entry.columns())),
						source);
		}
		if (copied != entry.rows() || !Sha256.of(digest).equals(entry.sha256())) {
			throw damaged(this.file);
		}
		for (String keys : entry.keys()) {
			execute(connection, "create unique index on %s (%s)".formatted(table, columns(connection, table, keys)));
		}
	}

	private String known(BackupManifest.Entry entry, List<Table> there) {
		return there.stream()
			.map(Table::name)
			.filter(entry.table()::equals)
			.findFirst()
			.orElseThrow(() -> damaged(this.file));
	}

	/** A run's own part of a table, as a run makes it. */
	private String part(Connection connection, BackupManifest.Entry entry) throws SQLException {
		String parent = name(connection, entry.parent());
		if (!PART.matcher(entry.part()).matches()) {
			throw damaged(this.file);
		}
		String table = parent + "_r" + entry.part();
		execute(connection,
				"create table %s (like %s including defaults including constraints)".formatted(table, parent));
		execute(connection,
				"alter table %s attach partition %s for values in (%s)".formatted(parent, table, entry.part()));
		return table;
	}

	/**
	 * {@return the name of a table as the database writes it}
	 */
	private String name(Connection connection, String table) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement("""
				select quote_ident(n.nspname) || '.' || quote_ident(c.relname)
				  from pg_class c join pg_namespace n on n.oid = c.relnamespace
				 where n.nspname in ('muster', 'batch') and n.nspname || '.' || c.relname = ?""")) {
			statement.setString(1, table);
			try (ResultSet row = statement.executeQuery()) {
				if (row.next()) {
					return row.getString(1);
				}
				throw damaged(this.file);
			}
		}
	}

	/**
	 * {@return the columns, each of which the table has}
	 */
	private String columns(Connection connection, String table, String columns) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(
				"""
						select count(*) filter (where attname is not null) = count(*)
						  from string_to_table(?, ', ') c (name)
						  left join pg_attribute on attrelid = ?::regclass and attnum > 0 and quote_ident(attname) = c.name""")) {
			statement.setString(1, columns);
			statement.setString(2, table);
			try (ResultSet row = statement.executeQuery()) {
				if (row.next() && row.getBoolean(1)) {
					return columns;
				}
				throw damaged(this.file);
			}
		}
	}

	private void set(Connection connection, String sequence, long value) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement("select setval(?::regclass, ?, ?)")) {
			statement.setString(1, name(connection, sequence));
			statement.setLong(2, Math.abs(value));
			statement.setBoolean(3, value >= 0);
			statement.execute();
		}
	}

	private static void execute(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private static OperatorException damaged(Path file) {
		return new OperatorException(ExitCode.MALFORMED_INPUT, """
				%s: no backup of Muster, or it is damaged. Nothing was changed. \
				Name a file that './muster db backup' wrote, and compare its SHA-256 with what was printed then."""
			.formatted(file));
	}

}
