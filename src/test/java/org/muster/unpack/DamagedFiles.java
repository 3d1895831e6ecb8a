package org.muster.unpack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.muster.charset.Encodings;
import org.muster.fuzz.Chance;
import org.muster.fuzz.Damage;
import org.muster.fuzz.Samples;

/** Workbooks, tables, archives and texts, damaged outside or inside. */
public final class DamagedFiles {

	private static final Samples.Sample MEMBERS = Samples.texts().get(0);

	private static final List<byte[]> WHOLE = whole();

	private DamagedFiles() {
	}

	/**
	 * {@return the bytes of a file that is seldom whole}
	 * @param most bytes that come out of a part of it that expands, about
	 */
	public static byte[] any(Chance chance, int most) throws IOException {
		byte[] bytes = chance.pick(WHOLE);
		if (chance.oneIn(25)) {
			return Bomb.any(WHOLE.get(0), chance, most);
		}
		if (chance.oneIn(20)) {
			return bytes;
		}
		byte[] other = chance.oneIn(2) ? chance.pick(WHOLE) : chance.pick(Samples.texts()).bytes();
		byte[] inside = chance.oneIn(4) ? bytes : inside(bytes, other, chance);
		boolean outside = inside == bytes || chance.oneIn(8);
		return outside ? Damage.any(inside, other, chance) : inside;
	}

	private static byte[] inside(byte[] bytes, byte[] other, Chance chance) throws IOException {
		return switch (bytes[0]) {
			case 'P' -> Containers.zip(bytes, other, chance);
			case 0x1F -> Containers.gzip(bytes, other, chance);
			case (byte) 0xD0 -> Containers.xls(bytes, chance);
			default -> bytes;
		};
	}

	private static List<byte[]> whole() {
		try {
			Path folder = Files.createTempDirectory("muster-samples");
			try {
				return whole(folder.resolve("file"));
			}
			finally {
				org.springframework.util.FileSystemUtils.deleteRecursively(folder);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<byte[]> whole(Path file) throws IOException {
		List<byte[]> all = new ArrayList<>();
		for (int kind = 0; kind < 3; kind++) {
			for (boolean xlsx : new boolean[] { true, false }) {
				Workbook book = xlsx ? Workbooks.xlsx() : Workbooks.xls();
				all.add(Files.readAllBytes(Workbooks.write(filled(book, kind), file)));
			}
		}
		for (String encoding : List.of("tcvn3", "vni", "utf-8")) {
			all.add(table(file, Encodings.of(encoding)));
		}
		for (Samples.Sample sample : Samples.texts()) {
			if (sample.encoding().startsWith("utf-16")) {
				all.add(sample.bytes());
				all.add(("\ufeff" + new String(sample.bytes(), Encodings.of(sample.encoding())))
					.getBytes(Encodings.of(sample.encoding())));
			}
		}
		all.addAll(archives(all, file));
		return all;
	}

	private static List<byte[]> archives(List<byte[]> contents, Path file) throws IOException {
		List<byte[]> archives = new ArrayList<>();
		for (byte[] content : contents.subList(0, 12)) {
			archives.add(Workbooks.gzip(content));
		}
		archives.add(Workbooks.gzip(MEMBERS.bytes()));
		List<byte[]> several = List.of(contents.get(4), MEMBERS.bytes(), contents.get(1), contents.get(6));
		for (int size = 1; size <= several.size(); size++) {
			List<String> names = List.of("a/book.xlsx", "b.csv", "old.xls", "c/d/\u0111v.dbf").subList(0, size);
			archives.add(Files.readAllBytes(Workbooks.zip(file, names, several.subList(0, size))));
			Files.delete(file);
		}
		return archives;
	}

	private static Workbook filled(Workbook book, int kind) {
		if (kind == 0) {
			return Workbooks.everyKind(book);
		}
		if (kind == 1) {
			fill(book.createSheet("\u0110\u1ea3ng vi\u00ean"));
			return book;
		}
		book.createSheet("Tr\u1ed1ng");
		fill(book.createSheet("T\u1ed5 1"));
		fill(book.createSheet("T\u1ed5 2"));
		book.setSheetHidden(2, true);
		return book;
	}

	private static void fill(Sheet sheet) {
		List<String> lines = new String(MEMBERS.bytes(), StandardCharsets.UTF_8).lines().limit(20).toList();
		for (String line : lines) {
			Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
			for (String cell : line.split(",")) {
				row.createCell(row.getPhysicalNumberOfCells()).setCellValue(cell);
			}
		}
	}

	private static byte[] table(Path file, Charset charset) throws IOException {
		List<Object[]> rows = List.of(
				new Object[] { "Nguy\u1ec5n V\u0103n An", Workbooks.day(LocalDate.of(1954, 7, 21)), 1234567, true },
				new Object[] { "L\u00ea B\u00ecnh", null, null, false }, new Object[] { null, null, -1, null });
		return Files.readAllBytes(Workbooks.table(file, charset, rows));
	}

	/** A small file of which much comes out. */
	private enum Bomb {

		GZIP {
			@Override
			byte[] of(byte[] book, Chance chance, int most) throws IOException {
				return Workbooks.gzip(many(chance.pick("\u0000", "a", "a,b\n", "\"", "\u1ec7 "), chance, most));
			}
		},

		ZIP {
			@Override
			byte[] of(byte[] book, Chance chance, int most) throws IOException {
				return Containers
					.zip(Collections.nCopies(1, new Containers.Entry("a.csv", many("a,b\n", chance, most))));
			}
		},

		MANY_ENTRIES {
			@Override
			byte[] of(byte[] book, Chance chance, int most) throws IOException {
				List<Containers.Entry> entries = new ArrayList<>();
				for (int left = chance.below(1500); left > 0; left--) {
					entries.add(new Containers.Entry(chance.pick("", "x/") + chance.below(2000) + ".csv",
							"a,b\n".getBytes(StandardCharsets.UTF_8)));
				}
				return Containers.zip(entries);
			}
		},

		PART_OF_BOOK {
			@Override
			byte[] of(byte[] book, Chance chance, int most) throws IOException {
				Part part = chance.pick(PARTS);
				ByteArrayOutputStream content = new ByteArrayOutputStream();
				content.writeBytes(part.before.getBytes(StandardCharsets.UTF_8));
				content.writeBytes(many(part.again, chance, most));
				content.writeBytes(part.after.getBytes(StandardCharsets.UTF_8));
				return Containers.with(book, part.name, content.toByteArray());
			}
		};

		private static final int NOISE = 64;

		private static final String SHEET = "xl/worksheets/sheet1.xml";

		private static final String BEGIN = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";

		private static final String END = "</sheetData></worksheet>";

		private static final String MAIN = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";

		private static final List<Part> PARTS = List.of(
				new Part(SHEET, BEGIN, "<row r=\"1\"><c><v>1</v></c></row>", END),
				new Part(SHEET, BEGIN + "<row>", "<c><v>1</v></c>", "</row>" + END),
				new Part(SHEET, BEGIN + "<row><c t=\"str\"><v>", "a", "</v></c></row>" + END),
				new Part(SHEET, BEGIN + "<row><c t=\"inlineStr\"><is>", "<t>ab</t>", "</is></c></row>" + END),
				new Part(SHEET, BEGIN, "<row>", END), new Part(SHEET, BEGIN + "<row a=\"", "b", "\"/>" + END),
				new Part(SHEET, BEGIN, "<row><c t=\"s\"><v>1</v></c></row>", END),
				new Part("xl/sharedStrings.xml", "<sst" + MAIN, "<si><t/></si>", "</sst>"),
				new Part("xl/sharedStrings.xml", "<sst" + MAIN, "<si><t>L\u00ea V\u0103n</t></si>", "</sst>"),
				new Part("xl/sharedStrings.xml", "<sst" + MAIN + "<si><t>", "a", "</t></si></sst>"),
				new Part("xl/styles.xml", "<styleSheet" + MAIN + "<cellXfs>", "<xf numFmtId=\"1\"/>",
						"</cellXfs></styleSheet>"),
				new Part("xl/styles.xml", "<styleSheet" + MAIN + "<numFmts>",
						"<numFmt numFmtId=\"200\" formatCode=\"00\"/>", "</numFmts></styleSheet>"),
				new Part("xl/styles.xml", "<styleSheet" + MAIN, "<a>", "</styleSheet>"),
				new Part("xl/workbook.xml", "<workbook" + MAIN + "<sheets>",
						"<sheet name=\"a\" sheetId=\"1\" r:id=\"rId3\"/>", "</sheets></workbook>"),
				new Part("xl/_rels/workbook.xml.rels",
						"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">",
						"<Relationship Id=\"a\" Type=\"b\" Target=\"c\"/>", "</Relationships>"),
				new Part("[Content_Types].xml",
						"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">",
						"<Default Extension=\"x\" ContentType=\"a/b\"/>", "</Types>"),
				new Part("docProps/core.xml", "<a>", "<b>", "</a>"));

		abstract byte[] of(byte[] book, Chance chance, int most) throws IOException;

		static byte[] any(byte[] book, Chance chance, int most) throws IOException {
			return chance.pick(values()).of(book, chance, most);
		}

		/** With so much chance in it that it is not told by how well it is compressed. */
		private static byte[] many(String piece, Chance chance, int limit) {
			byte[] one = piece.getBytes(StandardCharsets.UTF_8);
			int most = chance.mostlySmall(100_000, limit);
			byte[] all = new byte[most + 2 * (one.length + NOISE)];
			int noise = chance.oneIn(3) ? most : 1500;
			int length = 0;
			for (int next = noise; length < most; length += one.length) {
				System.arraycopy(one, 0, all, length, one.length);
				if (length > next) {
					for (int at = 0; at < NOISE; at++) {
						all[length + one.length + at] = (byte) ('a' + chance.below(26));
					}
					length += NOISE;
					next = length + noise;
				}
			}
			return Arrays.copyOf(all, length);
		}

	}

	/**
	 * A part of a workbook with something in it again and again.
	 */
	private record Part(String name, String before, String again, String after) {
	}

}
