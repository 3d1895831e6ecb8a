package org.muster.pipeline;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.util.FileSystemUtils;

import org.muster.database.Home;
import org.muster.model.ExitCode;
import org.muster.model.OperatorException;

/**
 * Where received texts are kept by the hash of the file they came in: what was received
 * is what is processed, and any record can be shown again as it came. New texts stand in
 * a folder of this process until their file is accepted.
 */
final class Archive implements AutoCloseable {

	private static final String INCOMING = ".incoming-";

	private final Path folder;

	private final Path incoming;

	private final Map<Path, Path> kept = new ConcurrentHashMap<>();

	private final AtomicInteger count = new AtomicInteger();

	/** The folders that were not there before, the innermost first. */
	private final List<Path> created;

	private Archive(Path folder, Path incoming, List<Path> created) {
		this.folder = folder;
		this.incoming = incoming;
		this.created = created;
	}

	/**
	 * Opens the archive; removes what processes that died left unfinished.
	 */
	static Archive open(Path folder) {
		List<Path> created = new ArrayList<>();
		for (Path one = folder.toAbsolutePath(); one != null && !Files.exists(one); one = one.getParent()) {
			created.add(one);
		}
		try {
			Files.createDirectories(folder, Home.ownerOnly("rwx------"));
		}
		catch (IOException ex) {
			throw new OperatorException(ExitCode.NOT_PERMITTED, """
					%s: the folder cannot be created (%s). \
					Correct the permissions, or choose another home by --home or MUSTER_HOME.""".formatted(folder,
					ex.getClass().getSimpleName()));
		}
		try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, INCOMING + "*")) {
			for (Path one : left) {
				if (!isAlive(one)) {
					FileSystemUtils.deleteRecursively(one);
				}
			}
			Path incoming = folder.resolve(INCOMING + ProcessHandle.current().pid() + "-" + System.nanoTime());
			return new Archive(folder, Files.createDirectory(incoming), created);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean isAlive(Path incoming) {
		String pid = String.valueOf(incoming.getFileName()).substring(INCOMING.length()).replaceAll("-.*", "");
		return pid.matches("\\d{1,10}") && ProcessHandle.of(Long.parseLong(pid)).isPresent();
	}

	/**
	 * {@return a folder for texts that are being unpacked}
	 */
	Path workFolder() throws IOException {
		return Files.createDirectory(this.incoming.resolve("unpacked-" + this.count.incrementAndGet()));
	}

	/**
	 * {@return a new file for a copy}
	 */
	Path newCopy() {
		return this.incoming.resolve("copy-" + this.count.incrementAndGet());
	}

	/**
	 * Will keep a text for good.
	 * @param text in a folder of this archive
	 * @param name from the hash of the file it came in
	 * @return where it will be once all files are accepted
	 */
	Path keep(Path text, String name) {
		Path kept = this.folder.resolve(name);
		this.kept.put(kept, text);
		return kept;
	}

	/**
	 * {@return where a text is until all files are accepted}
	 */
	Path current(Path kept) {
		return this.kept.getOrDefault(kept, kept);
	}

	/** Keeps all texts. */
	void accept() {
		try {
			for (Map.Entry<Path, Path> one : this.kept.entrySet()) {
				Files.move(one.getValue(), one.getKey(), StandardCopyOption.ATOMIC_MOVE,
						StandardCopyOption.REPLACE_EXISTING);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static OutputStream create(Path file) throws IOException {
		return Files.newOutputStream(Files.createFile(file, Home.ownerOnly("rw-------")));
	}

	/** When nothing was kept, no folder stays behind that was not there before. */
	@Override
	public void close() {
		try {
			FileSystemUtils.deleteRecursively(this.incoming);
			for (Path one : this.created) {
				Files.delete(one);
			}
		}
		catch (DirectoryNotEmptyException ex) {
			// something was kept, or is in the home by now
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
