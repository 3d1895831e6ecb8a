package org.muster.unpack;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.muster.charset.Encodings;

import static org.assertj.core.api.Assertions.assertThat;

class UnpackerTest {

	private static final UnpackLimits LIMITS = new UnpackLimits(1 << 20, 100, 1 << 16);

	private static final String EVERY_KIND = """
			1,DANH SÁCH ĐẢNG VIÊN
			3,Họ và tên,Ngày sinh,Số thẻ,Số CCCD,Ghi chú
			4,Nguyễn Văn An,1954-07-21,01234567,25054012345,"dòng 1
			dòng 2, ""ngoặc""\"
			6,Lê Thị Bình,1.5,Lê Thị Bìnhx,TRUE,#DIV/0!
			""";

	@TempDir
	private Path folder;

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void readsEveryKindOfCell(boolean xlsx) throws IOException {
		Workbook book = Workbooks.everyKind(xlsx ? Workbooks.xlsx() : Workbooks.xls());
		Path file = Workbooks.write(book, this.folder.resolve("book"));
		Unpacked unpacked = unpack(file, List.of());
		assertThat(unpacked.problems()).isEmpty();
		assertThat(unpacked.parts()).singleElement().satisfies((part) -> {
			assertThat(part.name()).isEmpty();
			assertThat(part.numbered()).isTrue();
			assertThat(part.encoding()).contains("utf-8");
		});
		assertThat(text(unpacked, 0)).isEqualTo(EVERY_KIND);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void takesTheSheetsThatAreNamed(boolean xlsx) throws IOException {
		Workbook book = xlsx ? Workbooks.xlsx() : Workbooks.xls();
		for (String name : List.of("A", "Trống", "B", "C")) {
			if (!name.equals("Trống")) {
				book.createSheet(name).createRow(0).createCell(0).setCellValue("in " + name);
			}
			else {
				book.createSheet(name);
			}
		}
		book.setSheetHidden(3, true);
		Path file = Workbooks.write(book, this.folder.resolve("book"));
		assertThat(unpack(file, List.of()).problems()).containsExactly(
				file + ": has 2 sheets with content: 'A', 'B'. Say in 'sheets' which are meant, or \"*\" for all");
		assertThat(unpack(file, List.of("B")).parts()).extracting(UnpackedPart::name).containsExactly("");
		Unpacked all = unpack(file, List.of("*"));
		assertThat(all.parts()).extracting(UnpackedPart::name).containsExactly("A", "B");
		assertThat(text(all, 1)).isEqualTo("1,in B\n");
		assertThat(text(unpack(file, List.of("C")), 0)).as("hidden, but named").isEqualTo("1,in C\n");
		assertThat(unpack(file, List.of("X")).problems())
			.containsExactly(file + ": sheet 'X' is missing; it has 'A', 'B'. Correct 'sheets'");
	}

	@Test
	void keepsTheBytesOfATable() throws IOException {
		Charset tcvn3 = Encodings.of("tcvn3");
		Path file = Workbooks.table(this.folder.resolve("dv.dbf"), tcvn3,
				List.of(new Object[] { "Nguyễn Văn An", Workbooks.day(LocalDate.of(1954, 7, 21)), 1234567, true },
						new Object[] { "Lê Bình", null, null, false }));
		Unpacked unpacked = unpack(file, List.of());
		assertThat(unpacked.problems()).isEmpty();
		assertThat(unpacked.parts().get(0).encoding()).isEmpty();
		assertThat(Files.readString(unpacked.parts().get(0).text(), tcvn3)).isEqualTo("""
				1,HOTEN,NGAYSINH,SOTHE,CHINHTHUC
				2,Nguyễn Văn An,1954-07-21,1234567,T
				3,Lê Bình,,,F
				""");
	}

	@Test
	void opensArchivesOneLevelDeep() throws IOException {
		byte[] csv = "Họ tên\nAn\n".getBytes(StandardCharsets.UTF_8);
		Path gz = Files.write(this.folder.resolve("a.csv.gz"), Workbooks.gzip(csv));
		assertThat(text(unpack(gz, List.of()), 0)).isEqualTo("Họ tên\nAn\n");
		Path zip = Workbooks.zip(this.folder.resolve("b.zip"), List.of("x/one.csv", "../two.csv", "__MACOSX/one.csv"),
				List.of(csv, "B\n".getBytes(StandardCharsets.UTF_8), csv));
		assertThat(unpack(zip, List.of()).problems()).containsExactly(zip
				+ ": has 2 files with content: 'two.csv', 'one.csv'. Say in 'sheets' which are meant, or \"*\" for all");
		Unpacked both = unpack(zip, List.of("*"));
		assertThat(both.parts()).extracting(UnpackedPart::name).containsExactly("two.csv", "one.csv");
		assertThat(text(both, 0)).isEqualTo("B\n");
		Path nested = Files.write(this.folder.resolve("c.gz"), Workbooks.gzip(Workbooks.gzip(csv)));
		assertThat(unpack(nested, List.of()).problems())
			.containsExactly(nested + ": is an archive inside an archive, which cannot be read. Unpack it first");
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-16", "UTF-16LE", "UTF-16BE" })
	void readsUtf16WithAndWithoutByteOrderMark(String charset) throws IOException {
		String text = "Họ và tên;Ngày sinh\nNguyễn Văn An;21/07/1954\n";
		Path file = Files.writeString(this.folder.resolve("a.csv"), text, Charset.forName(charset));
		assertThat(Unpacker.isPlain(file)).isFalse();
		assertThat(text(unpack(file, List.of()), 0).replace("\ufeff", "")).isEqualTo(text);
		byte[] cut = Arrays.copyOf(Files.readAllBytes(file), (int) Files.size(file) - 1);
		assertThat(unpack(Files.write(file, cut), List.of()).problems()).containsExactly(file
				+ ": is damaged or cut off; a whole text in UTF-16 was expected. Copy it again, or ask the office for a new export");
	}

	@Test
	void refusesWhatIsTooLarge() throws IOException {
		Path bomb = Files.write(this.folder.resolve("bomb.gz"), Workbooks.gzip(new byte[2 << 20]));
		assertThat(unpack(bomb, List.of()).problems()).containsExactly(bomb
				+ ": more than 1048576 bytes come out of it. Look for a file of another kind, or raise 'limits.expanded-bytes'");
		Workbook wide = Workbooks.xlsx();
		wide.createSheet("A").createRow(0).createCell(100).setCellValue("x");
		Path file = Workbooks.write(wide, this.folder.resolve("wide.xlsx"));
		assertThat(unpack(file, List.of()).problems()).containsExactly(
				file + ": has more than 100 columns. Remove what is not needed, or raise 'limits.columns'");
	}

	@Test
	void refusesWhatIsTooLargeInAll() throws IOException {
		String tooMuch = ": more than 1048576 bytes come out of it. Look for a file of another kind, "
				+ "or raise 'limits.expanded-bytes'";
		Path zip = Workbooks.zip(this.folder.resolve("two.zip"), List.of("a", "b"),
				List.of(new byte[1 << 19], new byte[(1 << 19) + 1]));
		assertThat(unpack(zip, List.of("*")).problems()).containsExactly(zip + tooMuch);
		Path wide = Files.writeString(this.folder.resolve("wide"), "\u1ec7a".repeat(1 << 19),
				StandardCharsets.UTF_16LE);
		assertThat(unpack(wide, List.of()).problems()).containsExactly(wide + tooMuch);
		Path many = Workbooks.zip(this.folder.resolve("many.zip"),
				IntStream.range(0, 1001).mapToObj(String::valueOf).toList(), Collections.nCopies(1001, new byte[1]));
		assertThat(unpack(many, List.of("*")).problems())
			.containsExactly(many + ": has more than 1000 files. Ask the office for an export of fewer");
		Workbook book = Workbooks.xlsx();
		Row row = book.createSheet("A").createRow(0);
		IntStream.range(0, 3).forEach((column) -> row.createCell(column).setCellValue("x".repeat(30_000)));
		Path rows = Workbooks.write(book, this.folder.resolve("rows.xlsx"));
		assertThat(unpack(rows, List.of()).problems()).containsExactly(rows
				+ ": has a row or cell of more than 65536 bytes. Look there for what is no data, or raise 'limits.record-bytes'");
	}

	@Test
	void refusesOldWorkbookThatDoesNotFitIntoMemory() throws IOException {
		Path book = Workbooks.write(Workbooks.everyKind(Workbooks.xls()), this.folder.resolve("book"));
		try (RandomAccessFile large = new RandomAccessFile(book.toFile(), "rw")) {
			large.setLength((64 << 20) + 1);
		}
		assertThat(unpack(book, List.of()).problems()).containsExactly(
				book + ": is an XLS workbook of more than 64 MB, which cannot be read. Save it as XLSX or CSV");
	}

	@Test
	void tellsFilesOfOneNameByTheirPaths() throws IOException {
		byte[] csv = "A\n".getBytes(StandardCharsets.UTF_8);
		Path zip = Workbooks.zip(this.folder.resolve("two.zip"), List.of("x/a.csv", "y/a.csv", "b.csv"),
				List.of(csv, csv, csv));
		assertThat(unpack(zip, List.of("*")).parts()).extracting(UnpackedPart::name)
			.containsExactly("b.csv", "x/a.csv", "y/a.csv");
		assertThat(text(unpack(zip, List.of("b.csv")), 0)).isEqualTo("A\n");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void takesArchiveOfWorkbookWithEmptySheet(boolean xlsx) throws IOException {
		Workbook book = xlsx ? Workbooks.xlsx() : Workbooks.xls();
		book.createSheet("A");
		book.createSheet("B").createRow(0).createCell(0).setCellValue("in B");
		byte[] bytes = Files.readAllBytes(Workbooks.write(book, this.folder.resolve("book")));
		Path zip = Workbooks.zip(this.folder.resolve("a.zip"), List.of("1", "2"),
				List.of(bytes, "C\n".getBytes(StandardCharsets.UTF_8)));
		Unpacked both = unpack(zip, List.of("*"));
		assertThat(text(both, 0)).isEqualTo("1,in B\n");
		assertThat(text(both, 1)).isEqualTo("C\n");
	}

	@Test
	void keepsManySharedTextsInOrder() throws IOException {
		Workbook book = Workbooks.xlsx();
		org.apache.poi.ss.usermodel.Sheet sheet = book.createSheet("A");
		StringBuilder expected = new StringBuilder();
		for (int row = 0; row < 3000; row++) {
			String text = "\u1ec7 " + "x".repeat((row % 100 == 0) ? 300 : row % 7) + row;
			sheet.createRow(row).createCell(0).setCellValue(text);
			sheet.getRow(row).createCell(1).setCellValue("Nam");
			expected.append(row + 1).append(',').append(text).append(",Nam\n");
		}
		assertThat(text(unpack(Workbooks.write(book, this.folder.resolve("book")), List.of()), 0))
			.isEqualTo(expected.toString());
	}

	@Test
	void marksHalfOfPairInOldWorkbook() throws IOException {
		Workbook book = Workbooks.xls();
		book.createSheet("A").createRow(0).createCell(0).setCellValue("a\ud83d");
		assertThat(text(unpack(Workbooks.write(book, this.folder.resolve("book")), List.of()), 0))
			.isEqualTo("1,a\u0000\n");
	}

	@Test
	void refusesWorkbookWhoseOutlineIsLargerThanAny() throws IOException {
		Path book = Workbooks.write(Workbooks.everyKind(Workbooks.xlsx()), this.folder.resolve("book"));
		byte[] large = Containers.with(Files.readAllBytes(book), "xl/_rels/workbook.xml.rels", new byte[5 << 20]);
		assertThat(unpack(Files.write(book, large), List.of()).problems()).containsExactly(book
				+ ": is damaged or cut off; a whole XLSX workbook was expected. Copy it again, or ask the office for a new export");
	}

	@Test
	void tellsTextApart() throws IOException {
		for (String text : List.of("", "a", "Họ tên,Sinh\nAn,1\n", "PK", "\u0003x")) {
			assertThat(Unpacker.isPlain(Files.writeString(this.folder.resolve("t"), text))).as(text).isTrue();
		}
	}

	/** Whatever is done to a file, the answer is texts or a problem. */
	@ParameterizedTest
	@ValueSource(longs = { 1, 2 })
	void survivesAnyDamage(long seed) throws IOException {
		Random chance = new Random(seed);
		List<Path> whole = List.of(Workbooks.write(Workbooks.everyKind(Workbooks.xlsx()), this.folder.resolve("1")),
				Workbooks.write(Workbooks.everyKind(Workbooks.xls()), this.folder.resolve("2")),
				Workbooks.table(this.folder.resolve("3"), StandardCharsets.ISO_8859_1,
						List.of(new Object[] { "An", Workbooks.day(LocalDate.of(1954, 7, 21)), 7, true },
								new Object[] { "Binh", null, null, false })),
				Files.write(this.folder.resolve("4"), Workbooks.gzip("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8))));
		for (int round = 0; round < 150; round++) {
			byte[] bytes = Files.readAllBytes(whole.get(round % whole.size()));
			for (int hit = chance.nextInt(8); hit >= 0; hit--) {
				bytes[chance.nextInt(bytes.length)] = (byte) chance.nextInt(256);
			}
			byte[] damaged = chance.nextBoolean() ? bytes : Arrays.copyOf(bytes, chance.nextInt(bytes.length));
			Path file = Files.write(this.folder.resolve("damaged"), damaged);
			if (!Unpacker.isPlain(file)) {
				Unpacked unpacked = unpack(file, List.of());
				assertThat(unpacked.problems().isEmpty()).isNotEqualTo(unpacked.parts().isEmpty());
			}
		}
	}

	private Unpacked unpack(Path file, List<String> sheets) throws IOException {
		Path work = Files.createTempDirectory(this.folder, "work");
		return Unpacker.unpack(file, sheets, LIMITS, work);
	}

	private static String text(Unpacked unpacked, int part) throws IOException {
		assertThat(unpacked.problems()).isEmpty();
		return Files.readString(unpacked.parts().get(part).text());
	}

	@Test
	void sameFileGivesSameText() throws IOException {
		Path file = Workbooks.write(Workbooks.everyKind(Workbooks.xlsx()), this.folder.resolve("book"));
		assertThat(text(unpack(file, List.of()), 0)).isEqualTo(text(unpack(file, List.of()), 0));
		assertThat(unpack(file, List.of()).parts().get(0).encoding()).isEqualTo(Optional.of("utf-8"));
	}

}
