package org.muster.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in the embedded server's {@code postgresql.conf}; written anew before each
 * start, so that a new edition of the program brings its own settings.
 *
 * <p>
 * Nothing that was committed may be lost, and no message of severity {@code ERROR} is
 * logged: those quote values of records. In the server's order of severities for its log,
 * {@code log} is above {@code error}.
 */
final class ServerConfiguration {

	/** Below this, in bytes, parallel queries use files instead of shared memory. */
	private static final long ENOUGH_SHARED_MEMORY = 1L << 30;

	private static final Pattern PORT = Pattern.compile("(?m)^port = (\\d{1,5})$");

	private static final String TEXT = """
			# Written by Muster before each start; changes here are lost.
			# For settings of your own, run a server of your own and give it by --db.

			listen_addresses = '127.0.0.1'
			port = %d
			unix_socket_directories = ''
			max_connections = 50
			password_encryption = 'scram-sha-256'

			# nothing committed is lost
			fsync = on
			synchronous_commit = on
			full_page_writes = on

			# no replicas; few checkpoints during a load
			wal_level = minimal
			max_wal_senders = 0
			max_wal_size = 4GB
			checkpoint_timeout = 15min

			shared_buffers = 256MB
			work_mem = 64MB
			maintenance_work_mem = 256MB
			dynamic_shared_memory_type = %s
			jit = off

			# no value of a record in the log: errors quote values, so none is logged
			log_min_messages = log
			log_min_error_statement = panic
			log_error_verbosity = terse
			log_parameter_max_length = 0
			log_parameter_max_length_on_error = 0
			log_checkpoints = off
			log_line_prefix = '%%m [%%p] '

			timezone = 'UTC'
			log_timezone = 'UTC'
			lc_messages = 'C'
			""";

	private ServerConfiguration() {
	}

	static void write(Path data, int port) throws IOException {
		Files.writeString(data.resolve("postgresql.conf"), TEXT.formatted(port, sharedMemory()));
	}

	/**
	 * {@return the port of the last start; 0 if there was none}
	 */
	static int port(Path data) throws IOException {
		Matcher line = PORT.matcher(Files.readString(data.resolve("postgresql.conf")));
		return line.find() ? Integer.parseInt(line.group(1)) : 0;
	}

	private static String sharedMemory() throws IOException {
		if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("win")) {
			return "windows";
		}
		Path shared = Path.of("/dev/shm");
		boolean small = Files.isDirectory(shared) && Files.getFileStore(shared).getTotalSpace() < ENOUGH_SHARED_MEMORY;
		return small ? "mmap" : "posix";
	}

}
