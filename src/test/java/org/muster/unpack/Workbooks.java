package org.muster.unpack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.linuxense.javadbf.DBFDataType;
import com.linuxense.javadbf.DBFField;
import com.linuxense.javadbf.DBFWriter;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Files to unpack. */
final class Workbooks {

	private Workbooks() {
	}

	static Workbook xlsx() {
		return new XSSFWorkbook();
	}

	static Workbook xls() {
		return new HSSFWorkbook();
	}

	/** One sheet with a title, a header, and every kind of cell. */
	static Workbook everyKind(Workbook book) {
		Sheet sheet = book.createSheet("Danh sách");
		sheet.createRow(0).createCell(0).setCellValue("DANH SÁCH ĐẢNG VIÊN");
		Row header = sheet.createRow(2);
		List<String> texts = List.of("Họ và tên", "Ngày sinh", "Số thẻ", "Số CCCD", "Ghi chú");
		for (int column = 0; column < texts.size(); column++) {
			header.createCell(column).setCellValue(texts.get(column));
		}
		Row first = sheet.createRow(3);
		first.createCell(0).setCellValue("Nguyễn Văn An");
		first.createCell(1).setCellValue(LocalDate.of(1954, 7, 21));
		first.getCell(1).setCellStyle(style(book, "dd/mm/yyyy"));
		first.createCell(2).setCellValue(1234567);
		first.getCell(2).setCellStyle(style(book, "00000000"));
		first.createCell(3).setCellValue(25054012345d);
		first.createCell(4).setCellValue("dòng 1\ndòng 2, \"ngoặc\"");
		Row second = sheet.createRow(5);
		second.createCell(0).setCellValue("Lê Thị Bình");
		second.createCell(1).setCellValue(1.5);
		second.createCell(2).setCellFormula("A6&\"x\"");
		second.createCell(3).setCellValue(true);
		second.createCell(4).setCellFormula("1/0");
		book.getCreationHelper().createFormulaEvaluator().evaluateAll();
		return book;
	}

	private static CellStyle style(Workbook book, String format) {
		CellStyle style = book.createCellStyle();
		style.setDataFormat(book.createDataFormat().getFormat(format));
		return style;
	}

	static Path write(Workbook book, Path file) throws IOException {
		try (OutputStream output = Files.newOutputStream(file); book) {
			book.write(output);
		}
		return file;
	}

	static Path table(Path file, Charset charset, List<Object[]> rows) throws IOException {
		try (OutputStream output = Files.newOutputStream(file); DBFWriter writer = new DBFWriter(output, charset)) {
			writer.setFields(new DBFField[] { new DBFField("HOTEN", DBFDataType.CHARACTER, 40),
					new DBFField("NGAYSINH", DBFDataType.DATE), new DBFField("SOTHE", DBFDataType.NUMERIC, 8),
					new DBFField("CHINHTHUC", DBFDataType.LOGICAL) });
			rows.forEach(writer::addRecord);
		}
		return file;
	}

	static Date day(LocalDate day) {
		return Date.from(day.atStartOfDay(java.time.ZoneId.systemDefault()).toInstant());
	}

	static byte[] gzip(byte[] content) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream output = new GZIPOutputStream(bytes)) {
			output.write(content);
		}
		return bytes.toByteArray();
	}

	static Path zip(Path file, List<String> names, List<byte[]> contents) throws IOException {
		try (ZipOutputStream output = new ZipOutputStream(Files.newOutputStream(file))) {
			for (int entry = 0; entry < names.size(); entry++) {
				output.putNextEntry(new ZipEntry(names.get(entry)));
				output.write(contents.get(entry));
				output.closeEntry();
			}
		}
		return file;
	}

}
