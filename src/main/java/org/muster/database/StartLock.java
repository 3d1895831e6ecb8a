package org.muster.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one thread of one process start or stop a server. The system releases it when the
 * process dies.
 */
final class StartLock implements AutoCloseable {

	private static final ReentrantLock THREADS = new ReentrantLock();

	private final FileChannel channel;

	private StartLock(FileChannel channel) {
		this.channel = channel;
	}

	/** Waits until it is free. */
	static StartLock take(Path folder) throws IOException {
		THREADS.lock();
		try {
			FileChannel channel = FileChannel.open(folder.resolve("start.lock"),
					Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), Home.ownerOnly("rw-------"));
			return locked(channel);
		}
		catch (IOException | RuntimeException ex) {
			THREADS.unlock();
			throw ex;
		}
	}

	private static StartLock locked(FileChannel channel) throws IOException {
		try {
			if (!channel.lock().isValid()) {
				throw new IOException("lock not valid");
			}
			return new StartLock(channel);
		}
		catch (IOException | RuntimeException ex) {
			channel.close();
			throw ex;
		}
	}

	@Override
	public void close() throws IOException {
		try {
			this.channel.close();
		}
		finally {
			THREADS.unlock();
		}
	}

}
