package org.muster.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.muster.database.DatabaseSettings;

import static org.assertj.core.api.Assertions.assertThat;

/** The real program in a process, and a process group, of its own. */
final class Forked {

	private static final long PATIENCE_MINUTES = 10;

	private final Process process;

	private final Path out;

	private final Path err;

	private Forked(Process process, Path out, Path err) {
		this.process = process;
		this.out = out;
		this.err = err;
	}

	/**
	 * Starts a command on an embedded server of the home.
	 */
	static Forked start(Path home, String... arguments) {
		return start(home, Map.of(), List.of(), "512m", arguments);
	}

	/**
	 * Starts a command on a given database.
	 */
	static Forked start(Path home, DatabaseSettings database, String... arguments) {
		return start(home, environment(database), List.of(), "512m", arguments);
	}

	/**
	 * Starts a command with a heap of this size, as small ones are given by mistake.
	 */
	static Forked withHeap(String heap, Path home, DatabaseSettings database, String... arguments) {
		return start(home, environment(database), List.of(), heap, arguments);
	}

	/**
	 * Starts a command by a line of a shell, in which {@code "$@"} stands for it.
	 */
	static Forked by(String line, Path home, DatabaseSettings database, String... arguments) {
		return start(home, environment(database), List.of("sh", "-c", line, "sh"), "512m", arguments);
	}

	private static Map<String, String> environment(DatabaseSettings database) {
		return Map.of("MUSTER_DB_URL", database.url(), "MUSTER_DB_USER", database.user(), "MUSTER_DB_PASSWORD",
				database.password());
	}

	private static Forked start(Path home, Map<String, String> environment, List<String> by, String heap,
			String... arguments) {
		List<String> command = new ArrayList<>(List.of("setsid"));
		command.addAll(by);
		command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + heap,
				"-XX:+ExitOnOutOfMemoryError", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classPath(),
				Muster.class.getName()));
		command.addAll(List.of(arguments));
		try {
			Files.createDirectories(home.toAbsolutePath().getParent());
			Path out = Files.createTempFile(home.toAbsolutePath().getParent(), "out", ".txt");
			Path err = Files.createTempFile(home.toAbsolutePath().getParent(), "err", ".txt");
			ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out.toFile())
				.redirectError(err.toFile());
			builder.environment().keySet().removeIf((name) -> name.startsWith("MUSTER_"));
			builder.environment().put("MUSTER_HOME", home.toString());
			builder.environment().put("MUSTER_OPERATOR", "tester");
			builder.environment().putAll(environment);
			return new Forked(builder.start(), out, err);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Without the classes of tests: theirs is another log. */
	private static String classPath() {
		String[] entries = System.getProperty("java.class.path").split(java.io.File.pathSeparator, -1);
		return String.join(java.io.File.pathSeparator,
				List.of(entries).stream().filter((entry) -> !entry.endsWith("test-classes")).toList());
	}

	/**
	 * Waits for its end;
	 * {@return the exit code}
	 */
	int exitCode() {
		try {
			assertThat(this.process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).as("it ends").isTrue();
			return this.process.exitValue();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Waits for its end, but not for longer than this;
	 * {@return whether it has ended}
	 */
	boolean endsWithin(Duration time) {
		try {
			return this.process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * {@return whether it has this number}
	 */
	boolean isProcess(String pid) {
		return pid.equals(String.valueOf(this.process.pid()));
	}

	boolean isAlive() {
		return this.process.isAlive();
	}

	/** Kills it as {@code kill -9} does, with all of its process group. */
	void kill() {
		try {
			new ProcessBuilder("kill", "-9", "--", "-" + this.process.pid())
				.redirectError(ProcessBuilder.Redirect.DISCARD)
				.start()
				.waitFor();
			this.process.waitFor();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** Sends it a signal, such as {@code TERM}. */
	void signal(String name) {
		try {
			assertThat(new ProcessBuilder("kill", "-" + name, String.valueOf(this.process.pid())).start().waitFor())
				.isZero();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	String out() {
		return read(this.out);
	}

	String err() {
		return read(this.err);
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
