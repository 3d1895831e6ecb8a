package org.muster.pipeline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import org.muster.audit.RunFigures;
import org.muster.charset.Encodings;
import org.muster.report.Figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What came in can be shown again, and how it was decoded is said. */
@Timeout(300)
class RawRecordsTest {

	private static final String HEADER = "Họ và tên;Ngày sinh;Giới tính;Ghi chú";

	private static final List<String> RECORDS = List.of("Nguyễn Văn Ân;21/07/1954;Nam;\"Dòng một\r\n\"\"dòng\"\" hai\"",
			"Trần Thị Bích Hằng;1960;Nữ;", "Lê Đức Độ;02/1961;Nam", "\"Phạm Thế Lữ;1962;Nam;");

	@TempDir
	private Path folder = Path.of("");

	@Test
	void showsEachRecordAsItCame() throws IOException {
		byte[] tcvn3 = lines().getBytes(Encodings.of("tcvn3"));
		Files.write(this.folder.resolve("tcvn3.csv"), tcvn3);
		Files.write(this.folder.resolve("packed.csv.gz"), gzip(lines().getBytes(StandardCharsets.UTF_8)));
		workbook(this.folder.resolve("book.xlsx"));
		try (Night night = new Night(this.folder.resolve("home"))) {
			assertThat(night.run(job()).runId()).isEqualTo(1);
			Files.delete(this.folder.resolve("tcvn3.csv"));
			RawRecords records = new RawRecords(night.database().dataSource(), 1);
			for (int number = 1; number <= RECORDS.size(); number++) {
				String record = RECORDS.get(number - 1);
				assertThat(records.read("tcvn3.csv:" + number)).isEqualTo(record.getBytes(Encodings.of("tcvn3")));
				assertThat(records.read("packed.csv.gz:" + number)).isEqualTo(record.getBytes(StandardCharsets.UTF_8));
			}
			assertThat(records.read("book.xlsx:1")).asString(StandardCharsets.UTF_8)
				.isEqualTo("3,Hoµng ThÞ Söu,1963-04-05,Nữ");
			Path target = this.folder.resolve("record.txt");
			assertThat(records.write("tcvn3.csv:2", target)).isEqualTo(RECORDS.get(1).length());
			assertThat(Files.readAllBytes(target)).isEqualTo(records.read("tcvn3.csv:2"));
			refuses(records, night);
			explains(night);
		}
	}

	private void refuses(RawRecords records, Night night) throws IOException {
		assertThatThrownBy(() -> records.read("tcvn3.csv"))
			.hasMessage("--record 'tcvn3.csv': expected a file and the number of a record in it, such as north.csv:17");
		assertThatThrownBy(() -> records.read("tcvn3.csv:5"))
			.hasMessage("--record 'tcvn3.csv:5': the file has 4 records in run 1");
		assertThatThrownBy(() -> records.read("x:1"))
			.hasMessage("--record: run 1 has no member file 'x'; it has book.xlsx, packed.csv.gz, tcvn3.csv");
		assertThatThrownBy(() -> records.write("tcvn3.csv:1", this.folder)).hasMessage(this.folder
				+ ": cannot be written. Name a file in a folder that you may write to and that has room, or '-' for standard output.");
		Path text = Path.of(night.texts("select text_path from source_file where file_name = 'tcvn3.csv'").get(0));
		Files.move(text, text.resolveSibling("away"));
		assertThatThrownBy(() -> records.read("tcvn3.csv:1")).hasMessage(text
				+ ": the text of 'tcvn3.csv' is no longer in the archive, or cannot be read. Restore it from a backup of the home folder.");
	}

	private static void explains(Night night) {
		Figure encodings = Objects
			.requireNonNull(new RunFigures(night.database().dataSource()).figures(1).get("encodings"));
		assertThat(encodings.where("file", "tcvn3.csv")).singleElement().satisfies((row) -> {
			assertThat(row).containsEntry("encoding", "tcvn3").containsEntry("repaired", 0L);
			assertThat(Figure.text(row, "syllables")).startsWith("tcvn3 100.0 %");
		});
		assertThat(encodings.where("file", "book.xlsx")).singleElement()
			.satisfies((row) -> assertThat(row).containsEntry("repaired", 2L)
				.containsEntry("font_columns", "Họ và tên: tcvn3"));
	}

	private JobDefinition job() throws IOException {
		String job = Definitions.NORTH;
		Files.writeString(this.folder.resolve("citizens.csv"),
				"Số định danh,Họ tên,Ngày sinh\n025154000001,Nguyễn Văn Ân,21/07/1954\n");
		return Definitions.read(this.folder,
				job.substring(0, job.indexOf("sources:\n")) + """
						sources:
						  a: {files: [tcvn3.csv]}
						  b: {files: [packed.csv.gz]}
						  c: {files: [book.xlsx]}
						registry:
						  files: [citizens.csv]
						"""
						+ job.substring(job.indexOf("consolidate:\n"))
							.replace("most-held: 0.5%", "most-held: 100%")
							.replace("least-id-coverage: 90%", "least-id-coverage: 0%"));
	}

	private static String lines() {
		return HEADER + "\r\n" + String.join("\r\n", RECORDS) + "\r\n";
	}

	private static byte[] gzip(byte[] content) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream output = new GZIPOutputStream(bytes)) {
			output.write(content);
		}
		return bytes.toByteArray();
	}

	/** Two names, typed in a TCVN3 font. */
	private static void workbook(Path file) throws IOException {
		try (Workbook book = new XSSFWorkbook(); OutputStream output = Files.newOutputStream(file)) {
			Row header = book.createSheet("A").createRow(1);
			List<String> texts = List.of("Họ và tên", "Ngày sinh", "Giới tính");
			for (int at = 0; at < texts.size(); at++) {
				header.createCell(at).setCellValue(texts.get(at));
			}
			for (int row = 2; row < 4; row++) {
				Row record = book.getSheet("A").createRow(row);
				record.createCell(0)
					.setCellValue(
							new String("Hoàng Thị Sửu".getBytes(Encodings.of("tcvn3")), StandardCharsets.ISO_8859_1));
				record.createCell(1).setCellValue("196" + (row + 1) + "-04-05");
				record.createCell(2).setCellValue("Nữ");
			}
			book.write(output);
		}
	}

}
