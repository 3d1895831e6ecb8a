package org.muster.unpack;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The texts that come out of one delivery: files for their owner only, together no larger
 * than the limit.
 */
final class TextFolder {

	private static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

	private final Path folder;

	private final UnpackLimits limits;

	private long written;

	private int files;

	/**
	 * Begins.
	 * @param folder an empty folder
	 */
	TextFolder(Path folder, UnpackLimits limits) {
		this.folder = folder;
		this.limits = limits;
	}

	UnpackLimits limits() {
		return this.limits;
	}

	/**
	 * {@return a new file, not yet there}
	 */
	Path newText() {
		return newText("");
	}

	/**
	 * {@return a new file, not yet there}
	 * @param ending of its name
	 */
	Path newText(String ending) {
		this.files++;
		return this.folder.resolve("text-" + this.files + ending);
	}

	/**
	 * Creates a file; writing to it throws an {@link UnpackException} where the limit is.
	 * @param shown what it comes from, for messages
	 */
	OutputStream create(String shown, Path file) throws IOException {
		FileAttribute<?>[] mode = POSIX
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
				: new FileAttribute<?>[0];
		return new Counted(shown, Files.newOutputStream(Files.createFile(file, mode)));
	}

	/** Copies to a new file. */
	void copy(String shown, InputStream input, Path file) throws IOException {
		try (OutputStream output = create(shown, file)) {
			input.transferTo(output);
		}
	}

	/** Counts before it writes. */
	private final class Counted extends FilterOutputStream {

		private final String shown;

		Counted(String shown, OutputStream output) {
			super(output);
			this.shown = shown;
		}

		@Override
		public void write(int value) throws IOException {
			write(new byte[] { (byte) value }, 0, 1);
		}

		@Override
		public void write(byte[] bytes, int offset, int length) throws IOException {
			if (length > TextFolder.this.limits.bytes() - TextFolder.this.written) {
				throw UnpackException.tooMuch(this.shown, TextFolder.this.limits);
			}
			TextFolder.this.written += length;
			this.out.write(bytes, offset, length);
		}

	}

}
