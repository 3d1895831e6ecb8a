package org.muster.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A server that a test may kill, fill or take out of service. On a disk of its own it
 * lives in a name space where a shell has mounted that disk; the shell stops it when the
 * test's process ends, however it ends.
 */
public final class OwnServer implements AutoCloseable {

	private static final String CONFIGURATION = """
			listen_addresses = '127.0.0.1'
			unix_socket_directories = ''
			shared_buffers = 32MB
			wal_recycle = off
			min_wal_size = 32MB
			max_wal_size = 64MB
			autovacuum = off
			jit = off
			""";

	private static final String LOOP = "while read -r line; do eval \"$line\" >>shell.log 2>&1; echo $?; done; "
			+ "kill -9 $(head -n 1 data/postmaster.pid) 2>/dev/null";

	private final Process shell;

	private final Writer commands;

	private final BufferedReader answers;

	private final String unprivileged;

	private final PostgresBinaries binaries;

	private final int port;

	private OwnServer(Path folder, boolean ownDisk, String before) throws IOException {
		TestDatabase.create().close();
		this.binaries = PostgresBinaries.in(TestDatabase.home().postgres());
		this.unprivileged = ownDisk ? "unshare -U" : String.join(" ", PostgresCommand.unprivileged(List.of()).words());
		List<String> words = new ArrayList<>(ownDisk ? List.of("unshare", "-Urm") : List.of());
		words.addAll(List.of("sh", "-c", before + LOOP));
		Files.createDirectories(folder.resolve("data"));
		this.shell = new ProcessBuilder(words).directory(folder.toFile())
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		this.commands = new OutputStreamWriter(this.shell.getOutputStream(), StandardCharsets.UTF_8);
		this.answers = this.shell.inputReader(StandardCharsets.UTF_8);
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			this.port = socket.getLocalPort();
		}
		make();
	}

	/**
	 * Starts one in a folder of the test.
	 */
	public static OwnServer in(Path folder) {
		return begin(folder, false, "");
	}

	/**
	 * Starts one on a disk of this size.
	 */
	public static OwnServer onDiskOf(int megabytes, Path folder) {
		return begin(folder, true, "mount -t tmpfs -o size=%dm,mode=700 none data || exit 1; ".formatted(megabytes));
	}

	/**
	 * {@return whether this system lets an ordinary user mount a disk in a name space}
	 */
	public static boolean canHaveDisks() {
		return new PostgresCommand(List.of("unshare", "-Urm", "mount", "-t", "tmpfs", "none", "/tmp")).run()
			.exit() == 0;
	}

	private static OwnServer begin(Path folder, boolean ownDisk, String before) {
		try {
			OwnServer server = new OwnServer(folder, ownDisk, before);
			server.start();
			return server;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void make() {
		shell("%s %s -D data -U muster --auth=trust --encoding=UTF8 --locale=C --locale-provider=builtin "
			.formatted(this.unprivileged, this.binaries.program("initdb")) + "--builtin-locale=C.UTF-8 --no-sync");
		shell("printf '%%b' '%s' >> data/postgresql.conf"
			.formatted((CONFIGURATION + "port = " + this.port + "\n").replace("'", "\\0047").replace("\n", "\\n")));
	}

	/** Starts it and waits until it accepts connections. */
	public void start() {
		pgCtl("start -w -l server.log");
	}

	/** Kills it with all its processes, and starts it again. */
	public void killAndStart() {
		shell("server=$(head -n 1 data/postmaster.pid); kill -9 $server $(cat /proc/$server/task/*/children); "
				+ "while kill -0 $server; do :; done");
		start();
	}

	/** Starts it after it ended by itself, or while it is about to. */
	public void startAgain() {
		tried(pgCtlCommand("stop -m immediate"));
		start();
	}

	/**
	 * Starts it as a standby that waits for the log of changes of a primary: it is in
	 * recovery, and accepts nobody.
	 */
	public void startAsStandby() {
		pgCtl("stop -m immediate");
		shell("echo \"restore_command = 'while test ! -e go; do sleep 0.1; done; false'\" >> data/postgresql.conf");
		shell("touch data/standby.signal");
		pgCtl("start -W -l server.log");
	}

	/** There is no more to wait for: the standby can be read. */
	public void recovers() {
		shell("touch data/go");
	}

	/**
	 * Begins the next file of the log of changes, of 16 MB: until it is full no room is
	 * needed for the log. The room of the last one is free when no process has it open
	 * any more, which is when it writes the next time.
	 */
	public void beginNextLog() {
		execute("select pg_switch_wal()");
		execute("checkpoint");
		for (int tries = 0; tries < 200 && isLastLogOpen(); tries++) {
			execute("select pg_logical_emit_message(false, 'next', '')");
		}
	}

	private boolean isLastLogOpen() {
		return tried("ls -l /proc/[0-9]*/fd 2>/dev/null | grep -q \"$(pwd)/data/pg_wal/.*(deleted)\"") == 0;
	}

	/** Fills that file but for a megabyte. */
	public void fillLog() {
		execute("select pg_logical_emit_message(false, 'fill', repeat('x', 15 * 1024 * 1024))");
	}

	/** Fills its disk but for so many kilobytes. */
	public void fillDisk(int left) {
		tried("dd if=/dev/zero of=data/ballast bs=16k");
		shell("truncate -s -%dK data/ballast".formatted(left));
	}

	/** Makes room again. */
	public void freeDisk() {
		shell("rm data/ballast");
	}

	/**
	 * Makes a database of its own for one test;
	 * {@return how to reach it}
	 * @param template what it is a copy of
	 */
	public DatabaseSettings newDatabase(String name, String template) {
		execute("create database %s template %s".formatted(name, template));
		return settings(name);
	}

	/** Makes the standby a primary. */
	public void promote() {
		execute("select pg_promote()");
	}

	private void execute(String sql) {
		try (Connection connection = settings("postgres").dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private DatabaseSettings settings(String database) {
		return DatabaseSettings.embedded(this.port, database, ServerFolder.USER, "");
	}

	@Override
	public void close() {
		tried(pgCtlCommand("stop -m immediate"));
		try {
			this.commands.close();
			assertThat(this.shell.waitFor(1, TimeUnit.MINUTES)).as("it ends").isTrue();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void pgCtl(String words) {
		shell(pgCtlCommand(words));
	}

	private String pgCtlCommand(String words) {
		return "%s %s -D data -s %s".formatted(this.unprivileged, this.binaries.program("pg_ctl"), words);
	}

	private void shell(String command) {
		assertThat(tried(command)).as(command).isZero();
	}

	private int tried(String command) {
		try {
			this.commands.write(command + "\n");
			this.commands.flush();
			return Integer.parseInt(String.valueOf(this.answers.readLine()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
