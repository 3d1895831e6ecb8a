package org.muster.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.muster.model.ExitCode;
import org.muster.model.OperatorException;

/**
 * One program of PostgreSQL, run to its end.
 *
 * @param words the program and its arguments
 */
record PostgresCommand(List<String> words) {

	private static final int NOT_STARTED = 127;

	PostgresCommand {
		words = List.copyOf(words);
	}

	/**
	 * What a program left.
	 *
	 * @param exit its exit code; 127 if it could not be started at all
	 * @param output standard output and standard error
	 */
	record Outcome(int exit, String output) {
	}

	/**
	 * {@return a command that PostgreSQL accepts from the superuser too} It refuses to
	 * run as root, so root runs it in a user namespace of its own, where it has no
	 * special rights.
	 * @throws OperatorException if this system lets root do no such thing
	 */
	static PostgresCommand unprivileged(List<String> words) {
		if (!isRoot()) {
			return new PostgresCommand(words);
		}
		if (new PostgresCommand(List.of("unshare", "-U", "true")).run().exit() != 0) {
			throw new OperatorException(ExitCode.DATABASE_UNREACHABLE, """
					PostgreSQL refuses to run as root, and 'unshare -U', which would let it, is blocked here. \
					Run Muster as an ordinary user, or give a database by --db or MUSTER_DB_URL.""");
		}
		List<String> all = new ArrayList<>(List.of("unshare", "-U"));
		all.addAll(words);
		return new PostgresCommand(all);
	}

	/** Output goes through a file: a server started by it would keep a pipe open. */
	Outcome run() {
		try {
			Path output = Files.createTempFile("muster-", ".txt", Home.ownerOnly("rw-------"));
			try {
				int exit = run(output);
				return new Outcome(exit, Files.readString(output, StandardCharsets.ISO_8859_1));
			}
			finally {
				Files.delete(output);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private int run(Path output) {
		ProcessBuilder builder = new ProcessBuilder(this.words).redirectErrorStream(true)
			.redirectOutput(output.toFile());
		builder.environment().keySet().removeIf((name) -> name.toUpperCase(Locale.ROOT).startsWith("PG"));
		builder.environment().put("LC_ALL", "C");
		try {
			Process process = builder.start();
			process.getOutputStream().close();
			return process.waitFor();
		}
		catch (IOException ex) {
			return NOT_STARTED;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("interrupted while waiting for PostgreSQL", ex);
		}
	}

	private static boolean isRoot() {
		try {
			return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
		}
		catch (IOException | UnsupportedOperationException | IllegalArgumentException ex) {
			return "root".equals(System.getProperty("user.name"));
		}
	}

}
