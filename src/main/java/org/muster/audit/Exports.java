package org.muster.audit;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import javax.sql.DataSource;

import org.muster.model.ExitCode;
import org.muster.model.OperatorException;

/**
 * Writes exports as CSV: UTF-8, comma, header, LF, RFC 4180 quoting, no cell a formula.
 * The server makes the text and it is passed on as it comes, so memory does not grow.
 */
public final class Exports {

	private final DataSource source;

	public Exports(DataSource source) {
		this.source = source;
	}

	/**
	 * Writes one export.
	 * @param export which
	 * @param run the run whose rows they are, see {@link RunNumber#data()}
	 * @param target takes the bytes; flushed, not closed
	 * @return how many rows, the header not counted
	 * @throws UncheckedIOException if the target refuses
	 * @throws OperatorException if the rows of the run were removed
	 */
	public long write(Export export, int run, OutputStream target) {
		RunNumber.requireRows(this.source, run);
		try (Snapshot snapshot = Snapshot.of(this.source)) {
			long rows = snapshot.copy(export.cells(run), "with (format csv, header)", target);
			target.flush();
			return rows;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Writes one export to a file, which appears whole or not at all.
	 * @param export which
	 * @param run the run whose rows they are
	 * @param file replaced when it exists; its folder is made when it is missing
	 * @return how many rows, the header not counted
	 * @throws OperatorException if the file cannot be written
	 */
	public long writeFile(Export export, int run, Path file) {
		Path absolute = file.toAbsolutePath();
		Path part = absolute.resolveSibling(absolute.getFileName() + ".part");
		try {
			Files.createDirectories(absolute.resolveSibling("x").getParent());
			long rows = writePart(export, run, part);
			Files.move(part, absolute, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
			return rows;
		}
		catch (IOException | UncheckedIOException ex) {
			throw notWritten(file);
		}
		finally {
			deletePart(part, file);
		}
	}

	private long writePart(Export export, int run, Path part) throws IOException {
		try (OutputStream target = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
			return write(export, run, target);
		}
	}

	private static void deletePart(Path part, Path file) {
		try {
			Files.deleteIfExists(part);
		}
		catch (IOException ex) {
			throw notWritten(file);
		}
	}

	static OperatorException notWritten(Path file) {
		return new OperatorException(ExitCode.NOT_PERMITTED, """
				%s: cannot be written. \
				Name a file in a folder that you may write to and that has room, or '-' for standard output."""
			.formatted(file));
	}

}
