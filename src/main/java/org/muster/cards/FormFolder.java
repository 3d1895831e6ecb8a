package org.muster.cards;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.muster.document.Pdf;
import org.muster.model.ExitCode;
import org.muster.model.OperatorException;

/** Writes the office's lists: for each base organisation, and one of totals. */
public final class FormFolder {

	/** What is on all lists together; before the others in the order of names. */
	static final String SUMMARY = "000-tong-hop";

	private final CardRegister register;

	/**
	 * Reads the database.
	 * @param dataSource the database
	 */
	public FormFolder(DataSource dataSource) {
		this.register = new CardRegister(dataSource);
	}

	/** What a list is written as. */
	public enum Format {

		/** A workbook. */
		XLSX,

		/** Tagged, with its fonts. */
		PDF

	}

	/**
	 * What was written.
	 *
	 * @param organisations how many have cards
	 * @param cards on all lists
	 */
	public record Written(int organisations, long cards) {
	}

	/**
	 * Writes.
	 * @param filter which cards
	 * @param folder is made; must have no files
	 * @param formats at least one
	 * @return what was written
	 * @throws OperatorException if it has files, or cannot be written
	 */
	public Written write(CardRegister.Filter filter, Path folder, Set<Format> formats) {
		check(folder);
		FormPages pages = new FormPages();
		int[] counts = new int[2];
		this.register.eachOrganisation(filter, (cards) -> {
			counts[0]++;
			counts[1] += cards.size();
			write(folder, CardForm.fileName(counts[0], cards.get(0).base()), pages.of(cards), formats);
		});
		write(folder, SUMMARY, pages.summary(), formats);
		return new Written(counts[0], counts[1]);
	}

	/**
	 * Refuses a folder that has files.
	 * @param folder may be missing
	 * @throws OperatorException if it cannot be used
	 */
	public static void check(Path folder) {
		try {
			Files.createDirectories(folder);
			try (Stream<Path> files = Files.list(folder)) {
				if (files.findAny().isPresent()) {
					throw new OperatorException(ExitCode.USAGE,
							"%s: has files; a folder without any was expected, so that lists of two days never mix. Name another one."
								.formatted(folder));
				}
			}
		}
		catch (IOException ex) {
			throw notWritten(folder);
		}
	}

	private static void write(Path folder, String name, Map<String, FormPage> pages, Set<Format> formats) {
		for (Format format : formats) {
			Path file = folder.resolve(name + "." + format.name().toLowerCase(Locale.ROOT));
			try (OutputStream target = new BufferedOutputStream(Files.newOutputStream(file))) {
				switch (format) {
					case XLSX -> workbook(pages, target);
					case PDF -> Pdf.write(FormHtml.of(pages), target);
				}
			}
			catch (IOException | UncheckedIOException ex) {
				throw notWritten(file);
			}
		}
	}

	private static void workbook(Map<String, FormPage> pages, OutputStream target) throws IOException {
		try (CardWorkbook workbook = new CardWorkbook()) {
			pages.forEach(workbook::add);
			workbook.write(target);
		}
	}

	private static OperatorException notWritten(Path file) {
		return new OperatorException(ExitCode.NOT_PERMITTED,
				"%s: cannot be written. Name a folder that you may write to and that has room.".formatted(file));
	}

}
