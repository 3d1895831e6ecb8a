package org.muster.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.muster.model.ExitCode;
import org.muster.model.OperatorException;

/**
 * Starts and stops the server by {@code pg_ctl}, which gives it a session of its own: a
 * kill of the process group that started it does not reach it. Call only while holding
 * the start lock.
 *
 * @param folder the server's
 * @param binaries likewise
 */
record ServerControl(ServerFolder folder, PostgresBinaries binaries) {

	/** How long recovery after a crash may take. */
	private static final Duration START_TIME = Duration.ofMinutes(15);

	private static final Duration STOP_TIME = Duration.ofMinutes(2);

	private static final int ATTEMPTS = 20;

	/** Between attempts, in milliseconds. */
	private static final long PAUSE = 500;

	/** In bytes. */
	private static final long LOG_LIMIT = 10L << 20;

	/**
	 * Starts the server and waits until it accepts connections; one that is already
	 * starting, recovering or stopping is waited for.
	 * @throws OperatorException if it does not start
	 */
	void start() throws IOException {
		for (int attempt = 1; !isReady(); attempt++) {
			awaitEnd();
			Postmaster.forgetStale(this.folder.data());
			rotateLog();
			long before = logSize();
			if (startOnce(attempt)) {
				return;
			}
			refuse(attempt, newLines(before));
			pause();
		}
	}

	/** Waits while a server is neither ready nor gone. */
	private void awaitEnd() {
		long deadline = System.nanoTime() + START_TIME.toNanos();
		for (Optional<Postmaster> server = alive(); server.isPresent() && !isReady(); server = alive()) {
			if (System.nanoTime() > deadline) {
				throw stuck(server.get().pid());
			}
			pause();
		}
	}

	private Optional<Postmaster> alive() {
		return Postmaster.read(this.folder.data()).filter((server) -> server.lives(this.folder.data()));
	}

	private boolean isReady() {
		return alive().filter(Postmaster::ready).isPresent();
	}

	/**
	 * Rolls open transactions back and stops.
	 * @return whether it was running
	 */
	boolean stop() {
		if (pgCtl("status").exit() != 0) {
			return false;
		}
		if (pgCtl("stop", "-m", "fast", "-w", "-t", String.valueOf(STOP_TIME.toSeconds())).exit() == 0) {
			return true;
		}
		throw new OperatorException(ExitCode.DATABASE_UNREACHABLE, """
				The embedded PostgreSQL in %s did not stop within %d seconds. \
				See %s, and repeat the command.""".formatted(this.folder.data(), STOP_TIME.toSeconds(),
				this.folder.log()));
	}

	private boolean startOnce(int attempt) throws IOException {
		int port = (attempt == 1) ? ServerConfiguration.port(this.folder.data()) : 0;
		ServerConfiguration.write(this.folder.data(), isFree(port) ? port : freePort());
		return pgCtl("start", "-w", "-t", String.valueOf(START_TIME.toSeconds()), "-l", this.folder.log().toString())
			.exit() == 0;
	}

	private PostgresCommand.Outcome pgCtl(String verb, String... arguments) {
		List<String> words = new ArrayList<>(
				List.of(this.binaries.program("pg_ctl").toString(), verb, "-D", this.folder.data().toString(), "-s"));
		words.addAll(List.of(arguments));
		return PostgresCommand.unprivileged(words).run();
	}

	/** The port of last time is kept while it is free: a noted address stays good. */
	private static boolean isFree(int port) {
		if (port == 0) {
			return false;
		}
		try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
			return socket.isBound();
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	private void refuse(int attempt, List<String> lines) {
		boolean passing = lines.stream()
			.anyMatch((line) -> line.contains("pre-existing shared memory block")
					|| line.contains("could not create any TCP/IP sockets"));
		if (passing && attempt < ATTEMPTS) {
			return;
		}
		String reason = lines.stream()
			.filter((line) -> line.matches("postgres: .*|.*(FATAL|PANIC): .*"))
			.findFirst()
			.map((line) -> line.replaceFirst("^(postgres|.*?(FATAL|PANIC)): +", ""))
			.orElse("no reason in its log");
		throw new OperatorException(ExitCode.DATABASE_UNREACHABLE, """
				The embedded PostgreSQL in %s does not start: %s. \
				See %s; make room on the disk or correct the cause, or give a database by --db or MUSTER_DB_URL."""
			.formatted(this.folder.data(), reason, this.folder.log()));
	}

	private OperatorException stuck(long pid) {
		return new OperatorException(ExitCode.DATABASE_UNREACHABLE, """
				The embedded PostgreSQL in %s runs as process %d but is not ready. \
				See %s; wait for it, or stop it by './muster db stop'.""".formatted(this.folder.data(), pid,
				this.folder.log()));
	}

	private void rotateLog() throws IOException {
		if (logSize() > LOG_LIMIT) {
			Files.move(this.folder.log(), this.folder.path().resolve("server.log.1"),
					StandardCopyOption.REPLACE_EXISTING);
		}
	}

	private long logSize() throws IOException {
		return Files.exists(this.folder.log()) ? Files.size(this.folder.log()) : 0;
	}

	private List<String> newLines(long before) throws IOException {
		Path log = this.folder.log();
		if (!Files.exists(log)) {
			return List.of();
		}
		byte[] all = Files.readAllBytes(log);
		int from = (int) Math.min(before, all.length);
		return new String(all, from, all.length - from, StandardCharsets.UTF_8).lines().toList();
	}

	private static void pause() {
		try {
			Thread.sleep(PAUSE);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("interrupted while waiting for PostgreSQL", ex);
		}
	}

}
