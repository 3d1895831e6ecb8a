package org.muster.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

import org.muster.document.Pdf;

/** The files of a report, each of which appears whole or not at all. */
public final class ReportFiles {

	/** The name of the canonical JSON. */
	public static final String JSON = "report.json";

	/** The name of its schema. */
	public static final String SCHEMA = "report.schema.json";

	private final RunReport report;

	private final Path folder;

	private final List<Path> written = new ArrayList<>();

	private ReportFiles(RunReport report, Path folder) {
		this.report = report;
		this.folder = folder;
	}

	/**
	 * Writes a report.
	 * @param report what
	 * @param folder where; made when it is missing
	 * @param formats as what
	 * @return the files, in order
	 * @throws UncheckedIOException if a file cannot be written
	 */
	public static List<Path> write(RunReport report, Path folder, Collection<ReportFormat> formats) {
		ReportFiles files = new ReportFiles(report, folder);
		try {
			Files.createDirectories(folder);
			for (ReportFormat format : formats) {
				files.write(format);
			}
			return files.written;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * {@return the name of the page in a language}
	 */
	public static String page(Language language) {
		return name(language, ReportFormat.HTML);
	}

	private static String name(Language language, ReportFormat format) {
		return "report." + language.tag() + "." + format.key();
	}

	private void write(ReportFormat format) throws IOException {
		if (format == ReportFormat.JSON) {
			write(JSON, this.report.toJson());
			write(SCHEMA, schema());
			write(Annex.FILE, Annex.sql(this.report));
			return;
		}
		for (Language language : Language.values()) {
			String name = name(language, format);
			switch (format) {
				case PDF -> write(name, (target) -> Pdf.write(ReportPage.html(this.report, language), target));
				case XLSX -> write(name, (target) -> ReportWorkbook.write(this.report, language, target));
				case HTML, JSON -> write(name, ReportPage.html(this.report, language));
			}
		}
	}

	private void write(String name, String text) throws IOException {
		write(name, (target) -> target.write(text.getBytes(StandardCharsets.UTF_8)));
	}

	private void write(String name, Content content) throws IOException {
		Path draft = Files.createTempFile(this.folder, name, ".part");
		Path file = this.folder.resolve(name);
		try {
			try (OutputStream target = new BufferedOutputStream(Files.newOutputStream(draft))) {
				content.write(target);
			}
			Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
			this.written.add(file);
		}
		finally {
			Files.deleteIfExists(draft);
		}
	}

	/**
	 * {@return the JSON Schema of the canonical JSON}
	 */
	public static String schema() {
		String path = "/schema/" + SCHEMA;
		try (InputStream file = Objects.requireNonNull(ReportFiles.class.getResourceAsStream(path), path)) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What a file holds. */
	private interface Content {

		void write(OutputStream target) throws IOException;

	}

}
