package org.muster.metrics;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

/**
 * The file that a node exporter's textfile collector reads, by custom
 * {@code muster.prom}. A process lives for one run, so the file outlives it: another
 * job's samples stay, and so does the time of a job's last success when its present run
 * failed.
 */
public final class PrometheusFile {

	private PrometheusFile() {
	}

	/**
	 * Writes the meters of this process over those of its jobs in the file. A reader sees
	 * the old file or the new one, whole; two processes wait for each other.
	 * @param file the file, whose folder is made when it is missing
	 * @param meters the meters
	 * @throws IOException if the file cannot be read or written; the old one is unharmed
	 */
	public static synchronized void write(Path file, PrometheusMeterRegistry meters) throws IOException {
		Path target = file.toAbsolutePath();
		Files.createDirectories(target.resolveSibling(""));
		try (FileChannel channel = FileChannel.open(beside(target, ".lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE)) {
			channel.lock(); // until the channel closes
			String text = PrometheusText.merge(read(target), meters.scrape());
			replace(target, text);
		}
	}

	private static String read(Path file) throws IOException {
		try {
			return Files.readString(file);
		}
		catch (NoSuchFileException ex) {
			return "";
		}
	}

	// not createTempFile: its file would be readable by its owner alone
	private static void replace(Path file, String text) throws IOException {
		Path fresh = beside(file, ".new");
		try {
			Files.writeString(fresh, text);
			Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		finally {
			Files.deleteIfExists(fresh);
		}
	}

	private static Path beside(Path file, String ending) {
		return file.resolveSibling("." + file.getFileName() + ending);
	}

}
