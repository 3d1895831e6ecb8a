package org.muster.pipeline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import org.muster.audit.RunFigures;
import org.muster.charset.Encodings;
import org.muster.console.Texts;
import org.muster.console.TroubleText;
import org.muster.database.Home;
import org.muster.model.Sha256;
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
	void showsEachRecordAsItCame() throws IOException, InterruptedException {
		byte[] tcvn3 = lines().getBytes(Encodings.of("tcvn3"));
		Files.write(this.folder.resolve("tcvn3.csv"), tcvn3);
		Files.write(this.folder.resolve("packed.csv.gz"), gzip(lines().getBytes(StandardCharsets.UTF_8)));
		workbook(this.folder.resolve("book.xlsx"));
		try (Night night = new Night(this.folder.resolve("home"))) {
			assertThat(night.run(job("""
					  a: {files: [tcvn3.csv]}
					  b: {files: [packed.csv.gz]}
					  c: {files: [book.xlsx]}
					""")).runId()).isEqualTo(1);
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
			verifies(night);
			purges(night);
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
		Path away = Files.move(text, this.folder.resolve("away"));
		assertThatThrownBy(() -> records.read("tcvn3.csv:1")).hasMessage(text
				+ ": the text of 'tcvn3.csv' is no longer in the archive, or cannot be read. Restore it from a backup of the home folder.");
		assertThat(troubles(night)).containsExactly(
				"%s, 'tcvn3.csv' of run 1: expected the SHA-256 with which it was received, %s; found no such file"
					.formatted(text, text.getFileName()));
		Files.move(away, text);
	}

	/** Every file in the archive has its SHA-256 for its name. */
	private void verifies(Night night) throws IOException, InterruptedException {
		assertThat(ArchiveCheck.of(night.database().dataSource())).isEqualTo(new ArchiveCheck(5, 0, List.of()));
		Path archive = this.folder.resolve("home/archive");
		String byHand = "ls | sed 's/.*/&  &/' | sha256sum -c --quiet";
		assertThat(Shell.run(archive, byHand)).isEqualTo("exit 0");
		for (Path text : list(archive)) {
			byte[] received = Files.readAllBytes(text);
			Files.write(text, new byte[] { 'x' }, StandardOpenOption.APPEND);
			assertThat(troubles(night)).singleElement()
				.satisfies((trouble) -> assertThat(trouble).startsWith(text.toString())
					.endsWith("found " + Sha256.of(text)));
			assertThat(Shell.run(archive, byHand)).contains(text.getFileName() + ": FAILED");
			Files.write(text, received);
		}
	}

	/** What no other run needs goes with its run, the workbooks too. */
	private void purges(Night night) throws IOException {
		Files.write(this.folder.resolve("tcvn3.csv"), lines().getBytes(Encodings.of("tcvn3")));
		assertThat(night.run(job("  a: {files: [tcvn3.csv]}\n")).runId()).isEqualTo(2);
		for (Path text : list(this.folder.resolve("home/archive"))) {
			Files.setLastModifiedTime(text, FileTime.from(Night.CLOCK.instant().minusSeconds(1)));
		}
		Retention retention = new Retention(night.database().database(), Home.of(this.folder.resolve("home")),
				Night.CLOCK);
		assertThat(retention.purge(retention.beyond(1).get(0), "tester")).isEqualTo(4);
		assertThat(ArchiveCheck.of(night.database().dataSource())).isEqualTo(new ArchiveCheck(1, 4, List.of()));
	}

	private static List<String> troubles(Night night) {
		return ArchiveCheck.of(night.database().dataSource())
			.troubles()
			.stream()
			.map(new TroubleText(Texts.ofVerify("en"))::of)
			.toList();
	}

	private static List<Path> list(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.toList();
		}
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

	private JobDefinition job(String sources) throws IOException {
		String job = Definitions.NORTH;
		Files.writeString(this.folder.resolve("citizens.csv"),
				"Số định danh,Họ tên,Ngày sinh\n025154000001,Nguyễn Văn Ân,21/07/1954\n");
		return Definitions.read(this.folder,
				job.substring(0, job.indexOf("sources:\n")) + "sources:\n" + sources + """
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
