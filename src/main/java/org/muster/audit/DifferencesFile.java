package org.muster.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

import org.muster.audit.MemberComparison.Difference;

/**
 * Writes differences as CSV like {@link Exports}; the file appears whole or not at all.
 */
public final class DifferencesFile {

	private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder()
		.setRecordSeparator('\n')
		.setHeader("member_no", "difference", "field", "before", "after")
		.get();

	private DifferencesFile() {
	}

	/** Gives the differences one by one. */
	@FunctionalInterface
	public interface Differences {

		/**
		 * Gives all of them.
		 * @param taker told each
		 */
		void forEach(Consumer<Difference> taker);

	}

	/**
	 * Writes.
	 * @param file replaced when it exists
	 * @param differences what is written
	 * @throws org.muster.model.OperatorException if the file cannot be written
	 */
	public static void write(Path file, Differences differences) {
		Path absolute = file.toAbsolutePath();
		Path part = absolute.resolveSibling(absolute.getFileName() + ".part");
		try {
			try (Writer writer = Files.newBufferedWriter(part, StandardCharsets.UTF_8);
					CSVPrinter printer = new CSVPrinter(writer, FORMAT)) {
				differences.forEach((one) -> print(printer, one));
			}
			Files.move(part, absolute, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException | UncheckedIOException ex) {
			throw Exports.notWritten(file);
		}
		finally {
			part.toFile().delete();
		}
	}

	private static void print(CSVPrinter printer, Difference one) {
		try {
			printer.printRecord(one.memberNo(), one.kind(), one.field(), safe(one.before()), safe(one.after()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** No cell is a formula. */
	private static String safe(String cell) {
		return (!cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0) ? "'" + cell : cell;
	}

}
