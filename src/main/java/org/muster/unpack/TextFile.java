package org.muster.unpack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files of unpacked text, for their owner only. */
final class TextFile {

	private static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

	private TextFile() {
	}

	static OutputStream create(Path file) throws IOException {
		FileAttribute<?>[] mode = POSIX
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
				: new FileAttribute<?>[0];
		return Files.newOutputStream(Files.createFile(file, mode));
	}

	/**
	 * Copies.
	 * @throws UnpackException if there is more than the limit
	 */
	static void copy(String name, InputStream input, Path file, UnpackLimits limits) throws IOException {
		byte[] buffer = new byte[1 << 16];
		long written = 0;
		try (OutputStream output = create(file)) {
			for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
				written += read;
				if (written > limits.bytes()) {
					throw UnpackException.tooMuch(name, limits);
				}
				output.write(buffer, 0, read);
			}
		}
	}

}
