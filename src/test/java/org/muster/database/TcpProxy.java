package org.muster.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between the program and its database, and does to their connections what
 * networks do, at a commit that is counted.
 */
public final class TcpProxy implements AutoCloseable {

	private static final byte[] COMMIT = "COMMIT".getBytes(StandardCharsets.US_ASCII);

	/** Ends what the driver asks in one go. Source: PostgreSQL documentation, 54.7. */
	private static final byte[] SYNC = { 'S', 0, 0, 0, 4 };

	private final DatabaseSettings target;

	private final ServerSocket door;

	private final List<Line> lines = new ArrayList<>();

	private final AtomicInteger commits = new AtomicInteger();

	private final AtomicInteger statements = new AtomicInteger();

	private final CountDownLatch struck = new CountDownLatch(1);

	private volatile Fault fault = Fault.NONE;

	private volatile int at = Integer.MAX_VALUE;

	private volatile int atStatement = Integer.MAX_VALUE;

	private volatile Duration delay = Duration.ZERO;

	/** What happens. */
	public enum Fault {

		NONE,

		/** All connections break before the commit has arrived. */
		CUT,

		/** The commit arrives; all connections break before its answer does. */
		ANSWER_LOST,

		/** Nothing comes through any more, and neither end is told. */
		SILENCE,

		/** The commit arrives; then nothing comes through, and neither end is told. */
		SILENCE_AFTER;

		private boolean isSilent() {
			return this == SILENCE || this == SILENCE_AFTER;
		}

	}

	private TcpProxy(DatabaseSettings target) {
		this.target = target;
		try {
			this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		start(this::admit);
	}

	public static TcpProxy to(DatabaseSettings target) {
		return new TcpProxy(target);
	}

	/**
	 * {@return how to reach the database through it}
	 */
	public DatabaseSettings settings() {
		URI uri = URI.create(this.target.url().substring("jdbc:".length()));
		return DatabaseSettings.embedded(this.door.getLocalPort(), uri.getPath().substring(1), this.target.user(),
				this.target.password());
	}

	/**
	 * Prepares a fault.
	 * @param number of the commit, from 1, that it happens at
	 */
	public TcpProxy failAt(int number, Fault what) {
		this.at = number;
		this.fault = what;
		return this;
	}

	/**
	 * Prepares silence.
	 * @param number of the statement, from 1, that does not arrive
	 */
	public TcpProxy beSilentAtStatement(int number) {
		this.atStatement = number;
		this.fault = Fault.SILENCE;
		return this;
	}

	/** Lets every answer take this long. */
	public TcpProxy slow(Duration time) {
		this.delay = time;
		return this;
	}

	/**
	 * {@return how many commits were sent}
	 */
	public int commits() {
		return this.commits.get();
	}

	/**
	 * {@return how many statements, or batches of one, were sent}
	 */
	public int statements() {
		return this.statements.get();
	}

	/** Waits until the fault has happened. */
	public void awaitFault() throws InterruptedException {
		this.struck.await();
	}

	/**
	 * {@return whether the fault has happened}
	 */
	public boolean hasStruck() {
		return this.struck.getCount() == 0;
	}

	/**
	 * The server gives up the connections that became silent; the program does not know.
	 */
	public synchronized void serverNotices() {
		this.lines.forEach((line) -> close(line.server));
	}

	/** The program learns that its connections are gone; new ones come through. */
	public synchronized void programNotices() {
		this.fault = Fault.NONE;
		this.lines.forEach((line) -> close(line.program));
	}

	@Override
	public void close() {
		close(this.door);
		serverNotices();
		programNotices();
	}

	private void admit() {
		try {
			while (true) {
				Socket program = this.door.accept();
				URI uri = URI.create(this.target.url().substring("jdbc:".length()));
				Line line = new Line(program, new Socket(uri.getHost(), uri.getPort()));
				synchronized (this) {
					this.lines.add(line);
				}
				start(() -> pump(line, true));
				start(() -> pump(line, false));
			}
		}
		catch (IOException ex) {
			// closed
		}
	}

	private void pump(Line line, boolean toServer) {
		byte[] buffer = new byte[1 << 16];
		Socket from = toServer ? line.program : line.server;
		Socket to = toServer ? line.server : line.program;
		try {
			int length = from.getInputStream().read(buffer);
			while (length > 0) {
				if (!toServer) {
					Thread.sleep(this.delay.toMillis());
				}
				if (goesOn(buffer, length, line, toServer)) {
					to.getOutputStream().write(buffer, 0, length);
					to.getOutputStream().flush();
				}
				length = from.getInputStream().read(buffer);
			}
		}
		catch (IOException ex) {
			// one end has gone
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		if (!this.fault.isSilent() || this.struck.getCount() > 0) {
			close(from);
			close(to);
		}
	}

	/** Whether what has come is passed on. */
	private boolean goesOn(byte[] buffer, int length, Line line, boolean toServer) {
		if (this.struck.getCount() == 0 && this.fault.isSilent()) {
			return false;
		}
		if (!toServer) {
			if (line.answerLost) {
				strike();
			}
			return !line.answerLost;
		}
		if (endsWithSync(buffer, length) && this.statements.incrementAndGet() == this.atStatement) {
			strike();
			return false;
		}
		if (has(buffer, length) && this.commits.incrementAndGet() == this.at) {
			line.answerLost = this.fault == Fault.ANSWER_LOST || this.fault == Fault.SILENCE_AFTER;
			if (this.fault == Fault.CUT || this.fault == Fault.SILENCE) {
				strike();
				return false;
			}
		}
		return true;
	}

	private void strike() {
		this.struck.countDown();
		if (!this.fault.isSilent()) {
			serverNotices();
			programNotices();
		}
	}

	private static boolean has(byte[] buffer, int length) {
		for (int from = 0; from + COMMIT.length <= length; from++) {
			if (java.util.Arrays.equals(buffer, from, from + COMMIT.length, COMMIT, 0, COMMIT.length)) {
				return true;
			}
		}
		return false;
	}

	private static boolean endsWithSync(byte[] buffer, int length) {
		int from = length - SYNC.length;
		return from >= 0 && java.util.Arrays.equals(buffer, from, length, SYNC, 0, SYNC.length);
	}

	private static void start(Runnable work) {
		Thread thread = new Thread(work, "proxy");
		thread.setDaemon(true);
		thread.start();
	}

	private static void close(java.io.Closeable end) {
		try {
			end.close();
		}
		catch (IOException ex) {
			// it is closed
		}
	}

	/** A connection's two ends. */
	private static final class Line {

		private final Socket program;

		private final Socket server;

		private volatile boolean answerLost;

		Line(Socket program, Socket server) {
			this.program = program;
			this.server = server;
		}

	}

}
