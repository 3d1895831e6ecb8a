package org.muster.unpack;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ZipEntriesTest {

	private static final List<String> ALL = List.of("*");

	@TempDir
	private Path folder = Path.of("");

	@Test
	void tellsFilesOfOneNameApartByTheirPaths() throws IOException {
		Path zip = Workbooks.zip(this.folder.resolve("a.zip"), List.of("x/a.csv", "y/a.csv", "y/b.csv"),
				List.of(bytes("1\n"), bytes("2\n"), bytes("3\n")));
		assertThat(unpack(zip, ALL).parts()).extracting(UnpackedPart::name)
			.containsExactly("x/a.csv", "y/a.csv", "b.csv");
		assertThat(Files.readString(unpack(zip, List.of("y/a.csv")).parts().get(0).text())).isEqualTo("2\n");
	}

	@Test
	void readsNamesThatAreNotMarkedAsUtf8() throws IOException {
		Path zip = this.folder.resolve("a.zip");
		try (ZipOutputStream output = new ZipOutputStream(Files.newOutputStream(zip), Charset.forName("IBM437"))) {
			for (String name : List.of("dâng viên.csv", "b.csv")) {
				output.putNextEntry(new ZipEntry(name));
				output.write(bytes("1\n"));
			}
		}
		assertThat(unpack(zip, ALL).parts()).extracting(UnpackedPart::name).containsExactly("b.csv", "dâng viên.csv");
	}

	@Test
	void opensSeveralWorkbooksThatHaveEmptySheets() throws IOException {
		List<byte[]> books = List.of(book("A", "B"), book("A", "B"));
		Path zip = Workbooks.zip(this.folder.resolve("a.zip"), List.of("a.xlsx", "b.xlsx"), books);
		assertThat(unpack(zip, ALL).problems()).isEmpty();
		assertThat(unpack(zip, ALL).parts()).extracting(UnpackedPart::name).containsExactly("a.xlsx", "b.xlsx");
	}

	@Test
	void refusesMoreFilesThanAreMeant() throws IOException {
		Path zip = Workbooks.zip(this.folder.resolve("a.zip"),
				IntStream.range(0, 1001).mapToObj((number) -> number + ".csv").toList(),
				Collections.nCopies(1001, bytes("1\n")));
		assertThat(unpack(zip, ALL).problems())
			.containsExactly(zip + ": has more than 1000 files. Ask the office for an export of fewer");
	}

	@Test
	void saysThatAPasswordIsInTheWay() throws IOException {
		Path zip = Workbooks.zip(this.folder.resolve("a.zip"), List.of("a.csv"), List.of(bytes("1\n")));
		byte[] raw = Files.readAllBytes(zip);
		String text = new String(raw, StandardCharsets.ISO_8859_1);
		raw[6] |= 1;
		raw[text.indexOf("PK\u0001\u0002") + 8] |= 1;
		Files.write(zip, raw);
		assertThat(unpack(zip, ALL).problems())
			.containsExactly(zip + ": is a ZIP file with a password, which cannot be read. Pack it without one");
	}

	@Test
	void saysThatItIsADocumentOfAnotherKind() throws IOException {
		Path table = Workbooks.zip(this.folder.resolve("a.ods"), List.of("mimetype", "content.xml"),
				List.of(bytes("application/vnd.oasis.opendocument.spreadsheet"), bytes("<x/>")));
		assertThat(unpack(table, List.of()).problems())
			.containsExactly(table + ": is an OpenDocument file, which cannot be read. Save it as XLSX or CSV");
		Path letter = Workbooks.zip(this.folder.resolve("a.docx"),
				List.of("[Content_Types].xml", "_rels/.rels", "word/document.xml"),
				List.of(bytes(
						"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\""
								+ " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
								+ "<Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"),
						bytes("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>"),
						bytes("<x/>")));
		assertThat(unpack(letter, List.of()).problems()).containsExactly(letter
				+ ": is a document of Office but no XLSX workbook, which cannot be read. Save it as XLSX or CSV");
	}

	@Test
	void takesAWorkbookThatIsStoredInAZipForAZip() throws IOException {
		Path zip = Workbooks.zip(this.folder.resolve("a.zip"), List.of("b.csv", "xl/a.csv"),
				List.of(bytes("1\n"), bytes("2\n")));
		assertThat(FileKind.of(zip)).isEqualTo(FileKind.ZIP);
	}

	private byte[] book(String empty, String filled) throws IOException {
		Workbook book = Workbooks.xlsx();
		book.createSheet(empty);
		book.createSheet(filled).createRow(0).createCell(0).setCellValue("x");
		return Files.readAllBytes(Workbooks.write(book, this.folder.resolve("book")));
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private Unpacked unpack(Path file, List<String> sheets) throws IOException {
		return Unpacker.unpack(file, sheets, new UnpackLimits(1 << 20, 100, 1 << 16),
				Files.createTempDirectory(this.folder, "work"));
	}

}
