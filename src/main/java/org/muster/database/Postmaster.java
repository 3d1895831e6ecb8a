package org.muster.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code postmaster.pid} says about a server. Source: PostgreSQL 18,
 * {@code src/include/utils/pidfile.h}.
 *
 * @param pid the server's process
 * @param port where it listens; 0 while it starts
 * @param ready whether it accepts connections
 */
record Postmaster(long pid, int port, boolean ready) {

	private static final int PID_LINE = 0;

	private static final int PORT_LINE = 3;

	private static final int STATUS_LINE = 7;

	private static Path file(Path data) {
		return data.resolve("postmaster.pid");
	}

	/**
	 * {@return what the file says; empty if there is none or it is damaged}
	 */
	static Optional<Postmaster> read(Path data) {
		try {
			List<String> lines = Files.readAllLines(file(data), StandardCharsets.ISO_8859_1);
			if (lines.isEmpty()) {
				return Optional.empty();
			}
			int port = (lines.size() > PORT_LINE) ? Integer.parseInt(lines.get(PORT_LINE).strip()) : 0;
			boolean ready = lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
			return Optional.of(new Postmaster(Long.parseLong(lines.get(PID_LINE).strip()), port, ready));
		}
		catch (IOException | NumberFormatException ex) {
			return Optional.empty();
		}
	}

	/**
	 * {@return whether the process lives and is the server of this folder} After a
	 * restart of the machine, another process may have the number; where its arguments
	 * cannot be seen it counts as the server.
	 */
	boolean lives(Path data) {
		Optional<ProcessHandle> process = ProcessHandle.of(this.pid).filter(ProcessHandle::isAlive);
		return process.isPresent() && process.get()
			.info()
			.arguments()
			.map((arguments) -> List.of(arguments).contains(data.toString()))
			.orElse(true);
	}

	/**
	 * Removes the file when its number now belongs to another living process: PostgreSQL
	 * removes a file whose process is gone by itself, but not this one.
	 */
	static void forgetStale(Path data) throws IOException {
		Optional<Postmaster> postmaster = read(data);
		if (postmaster.isPresent() && !postmaster.get().lives(data)
				&& ProcessHandle.of(postmaster.get().pid()).isPresent()) {
			Files.deleteIfExists(file(data));
		}
	}

}
