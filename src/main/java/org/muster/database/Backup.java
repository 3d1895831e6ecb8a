package org.muster.database;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

import org.muster.database.TableCatalog.Table;
import org.muster.model.ExitCode;
import org.muster.model.OperatorException;
import org.muster.model.Sha256;

/**
 * Writes what the database has to one file: all tables in one snapshot, so it agrees with
 * itself whatever runs meanwhile. Left out is what repeated steps replaced. The server's
 * own tools are not needed.
 */
public final class Backup {

	private final Database database;

	private final Clock clock;

	/**
	 * Takes what is backed up.
	 * @param database all of it
	 * @param clock what the time is taken from
	 */
	public Backup(Database database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/**
	 * What was written.
	 *
	 * @param tables how many
	 * @param rows in all
	 * @param bytes of the file
	 * @param sha256 of the file
	 * @param leftOut schemas with earlier attempts of repeated runs
	 */
	public record Result(int tables, long rows, long bytes, String sha256, List<String> leftOut) {

		public Result {
			leftOut = List.copyOf(leftOut);
		}

	}

	/**
	 * Writes.
	 * @param file appears whole or not at all, for its owner only; never replaced
	 * @param told gets what was written, just before the file appears
	 * @return what was written
	 * @throws OperatorException if the file exists or cannot be written
	 */
	public Result write(Path file, Consumer<Result> told) {
		Path target = file.toAbsolutePath();
		if (Files.exists(target)) {
			throw new OperatorException(ExitCode.USAGE,
					"%s: exists; a backup replaces no file. Name another file.".formatted(file));
		}
		Path part = target.resolveSibling(target.getFileName() + ".part");
		MessageDigest whole = Sha256.digest();
		try {
			BackupManifest manifest = writePart(part, whole);
			Result result = new Result(manifest.tables().size(),
					manifest.tables().stream().mapToLong(BackupManifest.Entry::rows).sum(), Files.size(part),
					Sha256.of(whole), leftOut());
			told.accept(result);
			Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
			return result;
		}
		catch (IOException ex) {
			throw new OperatorException(ExitCode.NOT_PERMITTED, """
					%s: cannot be written. Name a file in a folder that you may write to and that has room. \
					Nothing is left of it.""".formatted(file));
		}
		catch (SQLException ex) {
			throw new SqlFailure("The backup", ex);
		}
		finally {
			part.toFile().delete();
		}
	}

	private List<String> leftOut() throws SQLException {
		try (Connection connection = this.database.newConnection()) {
			return TableCatalog.earlierAttempts(connection);
		}
	}

	private BackupManifest writePart(Path part, MessageDigest whole) throws IOException, SQLException {
		Files.deleteIfExists(part);
		FileAttribute<?>[] ownerOnly = Home.ownerOnly("rw-------");
		Files.createFile(part, ownerOnly);
		try (Connection connection = this.database.newConnection();
				OutputStream file = new DigestOutputStream(
						new BufferedOutputStream(Files.newOutputStream(part), 1 << 16), whole);
				ZipOutputStream zip = new ZipOutputStream(file)) {
			zip.setLevel(Deflater.BEST_SPEED);
			connection.setAutoCommit(false);
			try (Statement statement = connection.createStatement()) {
				statement.execute("set transaction isolation level repeatable read, read only");
				List<Table> tables = TableCatalog.tables(connection);
				statement.execute("lock table " + tables.stream().map(Table::name).collect(Collectors.joining(", "))
						+ " in access share mode");
				BackupManifest manifest = manifest(connection, tables, zip);
				zip.putNextEntry(new ZipEntry(BackupManifest.NAME));
				zip.write(manifest.toJson());
				zip.closeEntry();
				return manifest;
			}
		}
	}

	private BackupManifest manifest(Connection connection, List<Table> tables, ZipOutputStream zip)
			throws IOException, SQLException {
		CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
		List<BackupManifest.Entry> entries = new ArrayList<>();
		for (Table table : tables) {
			MessageDigest digest = Sha256.digest();
			zip.putNextEntry(new ZipEntry(table.name()));
			long rows = copies.copyOut("copy %s (%s) to stdout".formatted(table.name(), table.columns()),
					new DigestOutputStream(new Unclosed(zip), digest));
			zip.closeEntry();
			entries.add(new BackupManifest.Entry(table.name(), table.columns(), table.parent(), table.part(),
					table.keys(), rows, Sha256.of(digest)));
		}
		return new BackupManifest(BackupManifest.FORMAT, Migrations.edition(),
				connection.getMetaData().getDatabaseProductVersion(), this.clock.instant().toString(), entries,
				TableCatalog.sequences(connection));
	}

	/** Goes on after one table. */
	private static final class Unclosed extends java.io.FilterOutputStream {

		Unclosed(OutputStream target) {
			super(target);
		}

		@Override
		public void write(byte[] bytes, int from, int length) throws IOException {
			this.out.write(bytes, from, length);
		}

		@Override
		public void close() throws IOException {
			flush();
		}

	}

}
