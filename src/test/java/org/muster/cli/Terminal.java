package org.muster.cli;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import jdk.jfr.FlightRecorder;
import jdk.jfr.Recording;

import org.muster.database.DatabaseSettings;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Gives command after command to one process of the program, which has the environment
 * and the logs of the real one but starts only once. Where a process of its own is the
 * point, see {@link Forked}.
 */
final class Terminal implements AutoCloseable {

	private final Process process;

	private final DataOutputStream commands;

	private final DataInputStream answers;

	Terminal(Path home, DatabaseSettings database) {
		this(home, database, List.of());
	}

	/**
	 * Starts it with a flight recording of every event that Java and the libraries know.
	 * @param recording written when this is closed
	 */
	static Terminal recorded(Path home, DatabaseSettings database, Path recording) {
		return new Terminal(home, database, List.of(recording.toString()));
	}

	private Terminal(Path home, DatabaseSettings database, List<String> recording) {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
						"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8", "-cp",
						System.getProperty("java.class.path"), Terminal.class.getName()));
		command.addAll(recording);
		ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
		builder.environment().keySet().removeIf((name) -> name.startsWith("MUSTER_"));
		builder.environment()
			.putAll(Map.of("MUSTER_HOME", home.toString(), "MUSTER_OPERATOR", "tester", "MUSTER_DB_URL", database.url(),
					"MUSTER_DB_USER", database.user(), "MUSTER_DB_PASSWORD", database.password()));
		try {
			this.process = builder.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.commands = new DataOutputStream(new BufferedOutputStream(this.process.getOutputStream()));
		this.answers = new DataInputStream(new BufferedInputStream(this.process.getInputStream()));
	}

	/**
	 * Runs a command to its end.
	 * @param exitCode that is expected
	 * @return what it said
	 */
	Said see(int exitCode, String... command) {
		Said said = run(command);
		assertThat(said.exitCode()).as(said.err()).isEqualTo(exitCode);
		return said;
	}

	private Said run(String... command) {
		try {
			this.commands.writeInt(command.length);
			for (String word : command) {
				this.commands.writeUTF(word);
			}
			this.commands.flush();
			return new Said(this.answers.readInt(), text(this.answers), text(this.answers));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String text(DataInputStream from) throws IOException {
		return new String(from.readNBytes(from.readInt()), StandardCharsets.UTF_8);
	}

	@Override
	public void close() {
		try {
			this.commands.close();
			assertThat(this.process.waitFor(1, TimeUnit.MINUTES)).as("it ends").isTrue();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			this.process.destroyForcibly();
		}
	}

	/**
	 * The other end: takes commands until there are no more.
	 * @param arguments where a flight recording goes; none for no recording
	 */
	public static void main(String[] arguments) throws IOException {
		try (Recording recording = new Recording()) {
			if (arguments.length > 0) {
				FlightRecorder.getFlightRecorder()
					.getEventTypes()
					.forEach((type) -> recording.enable(type.getName()).withoutThreshold());
				recording.setDestination(Path.of(arguments[0]));
				recording.start();
			}
			takeCommands();
		}
	}

	private static void takeCommands() throws IOException {
		DataInputStream commands = new DataInputStream(System.in);
		DataOutputStream answers = new DataOutputStream(new BufferedOutputStream(System.out));
		while (true) {
			List<String> command = new ArrayList<>();
			try {
				for (int words = commands.readInt(); words > 0; words--) {
					command.add(commands.readUTF());
				}
			}
			catch (EOFException ex) {
				return;
			}
			answer(command.toArray(String[]::new), answers);
		}
	}

	private static void answer(String[] command, DataOutputStream answers) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
		System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
		int code = Muster.run(command);
		System.out.flush();
		System.err.flush();
		answers.writeInt(code);
		for (byte[] said : List.of(out.toByteArray(), err.toByteArray())) {
			answers.writeInt(said.length);
			answers.write(said);
		}
		answers.flush();
	}

	/**
	 * What a command said.
	 *
	 * @param exitCode with which it ended
	 * @param out its standard output
	 * @param err its standard error
	 */
	record Said(int exitCode, String out, String err) {
	}

}
