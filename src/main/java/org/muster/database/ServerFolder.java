package org.muster.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.muster.model.ExitCode;
import org.muster.model.OperatorException;

/**
 * Data, password and log of the embedded server. The data folder appears complete or not
 * at all: {@code initdb} works beside it, and its result is moved into place.
 *
 * @param path the folder that holds them
 */
record ServerFolder(Path path) {

	static final String USER = "muster";

	private static final String TEMPORARY = "data.new-";

	private static final Pattern ERROR = Pattern.compile(".*?(?:error|FATAL|PANIC): +(.*)");

	private static final int PASSWORD_BYTES = 24;

	Path data() {
		return this.path.resolve("data");
	}

	Path password() {
		return this.path.resolve("password");
	}

	Path log() {
		return this.path.resolve("server.log");
	}

	/**
	 * {@return the password of the server's user}
	 */
	String readPassword() {
		try {
			return Files.readString(password()).strip();
		}
		catch (IOException ex) {
			throw new OperatorException(ExitCode.NOT_PERMITTED, """
					%s: the password of the embedded PostgreSQL cannot be read (%s). \
					Run as the user who owns the home folder, or restore the file from a backup."""
				.formatted(password(), ex.getClass().getSimpleName()));
		}
	}

	/**
	 * Makes the data folder unless there is one. Call only while holding the start lock.
	 * @throws OperatorException if what is there is not of this major version, or
	 * {@code initdb} fails
	 */
	void prepare(PostgresBinaries binaries) throws IOException {
		FileTree.deleteSiblings(this.path, TEMPORARY);
		if (Files.exists(data())) {
			requireVersion(binaries.major());
			return;
		}
		if (!Files.exists(password())) {
			writePassword();
		}
		initialise(binaries);
	}

	private void requireVersion(String major) throws IOException {
		Path file = data().resolve("PG_VERSION");
		if (!Files.exists(file)) {
			throw new OperatorException(ExitCode.CONFIGURATION, """
					%s: this is not a data folder of PostgreSQL (PG_VERSION is missing). Nothing was changed. \
					Move it away, or choose another home by --home or MUSTER_HOME.""".formatted(data()));
		}
		String found = Files.readString(file).strip();
		if (!found.equals(major)) {
			throw new OperatorException(ExitCode.CONFIGURATION, """
					%s: the data is of PostgreSQL %s, but this Muster brings PostgreSQL %s. Nothing was changed. \
					Use the Muster that made it; or dump it with pg_dump of that version, and load the dump into the \
					database of a new home (--home).""".formatted(data(), found, major));
		}
	}

	private void writePassword() throws IOException {
		byte[] random = new byte[PASSWORD_BYTES];
		new SecureRandom().nextBytes(random);
		Path temporary = this.path.resolve("password.new");
		Files.deleteIfExists(temporary);
		Files.createFile(temporary, Home.ownerOnly("rw-------"));
		Files.writeString(temporary, HexFormat.of().formatHex(random), StandardOpenOption.WRITE,
				StandardOpenOption.SYNC);
		Files.move(temporary, password(), StandardCopyOption.ATOMIC_MOVE);
		FileTree.syncFolder(this.path);
	}

	/** A random password of 192 bits needs no iterations; they cost each connection. */
	private void initialise(PostgresBinaries binaries) throws IOException {
		Path temporary = Files.createTempDirectory(this.path, TEMPORARY);
		PostgresCommand.Outcome outcome = PostgresCommand.unprivileged(List.of(binaries.program("initdb").toString(),
				"-D", temporary.toString(), "-U", USER, "--auth=scram-sha-256", "--pwfile=" + password(),
				"--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8",
				"--data-checksums", "-c", "scram_iterations=1"))
			.run();
		if (outcome.exit() != 0) {
			throw new OperatorException(ExitCode.DATABASE_UNREACHABLE, """
					%s: PostgreSQL could not make its data folder: %s. \
					Correct that, or give a database by --db or MUSTER_DB_URL.""".formatted(this.path,
					lastError(outcome.output())));
		}
		Files.move(temporary, data(), StandardCopyOption.ATOMIC_MOVE);
		FileTree.syncFolder(this.path);
	}

	/**
	 * {@return the last line that is an error; no records exist yet that it could quote}
	 */
	private static String lastError(String output) {
		return output.lines()
			.map(ERROR::matcher)
			.filter(Matcher::matches)
			.map((line) -> line.group(1))
			.reduce((first, second) -> second)
			.orElse("initdb failed");
	}

}
