package org.muster.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;

/** Whole folders: deleted, and written through to the disk. */
final class FileTree {

	private FileTree() {
	}

	static void delete(Path root) throws IOException {
		if (!Files.exists(root)) {
			return;
		}
		try (Stream<Path> paths = Files.walk(root)) {
			for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
				Files.deleteIfExists(path);
			}
		}
	}

	static void deleteSiblings(Path parent, String prefix) throws IOException {
		try (Stream<Path> paths = Files.list(parent)) {
			for (Path path : paths.toList()) {
				if (String.valueOf(path.getFileName()).startsWith(prefix)) {
					delete(path);
				}
			}
		}
	}

	static void sync(Path root) throws IOException {
		try (Stream<Path> paths = Files.walk(root)) {
			paths.filter(Files::isRegularFile).forEach(FileTree::syncFile);
		}
		try (Stream<Path> paths = Files.walk(root)) {
			paths.filter(Files::isDirectory).forEach(FileTree::syncFolder);
		}
	}

	static void syncFile(Path file) {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
			channel.force(true);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Does nothing where a folder cannot be opened, as on Windows. */
	static void syncFolder(Path folder) {
		try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
			channel.force(true);
		}
		catch (IOException ex) {
			// such a system writes folders through by itself
		}
	}

}
