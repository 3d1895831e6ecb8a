package org.muster.cards;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook of lists, ready to print on A4 across. */
final class CardWorkbook implements AutoCloseable {

	private static final String FONT = "Times New Roman";

	private final XSSFWorkbook workbook = new XSSFWorkbook();

	private final CellStyle plain = style(false, false, HorizontalAlignment.LEFT);

	private final CellStyle centred = style(true, false, HorizontalAlignment.CENTER);

	private final CellStyle head = style(true, true, HorizontalAlignment.CENTER);

	private final CellStyle cell = style(false, true, HorizontalAlignment.LEFT);

	private final CellStyle strong = style(true, true, HorizontalAlignment.LEFT);

	private CellStyle style(boolean bold, boolean framed, HorizontalAlignment alignment) {
		CellStyle style = this.workbook.createCellStyle();
		Font font = this.workbook.createFont();
		font.setFontName(FONT);
		font.setFontHeightInPoints((short) 11);
		font.setBold(bold);
		style.setFont(font);
		style.setAlignment(alignment);
		style.setVerticalAlignment(VerticalAlignment.CENTER);
		if (framed) {
			style.setWrapText(true);
			style.setBorderTop(BorderStyle.THIN);
			style.setBorderBottom(BorderStyle.THIN);
			style.setBorderLeft(BorderStyle.THIN);
			style.setBorderRight(BorderStyle.THIN);
			style.setDataFormat(this.workbook.createDataFormat().getFormat("@"));
		}
		return style;
	}

	/**
	 * Adds a list.
	 * @param name of the sheet
	 * @param page what stands around and in the table
	 */
	void add(String name, FormPage page) {
		XSSFSheet sheet = this.workbook.createSheet(name);
		int last = page.columns().size() - 1;
		int at = 0;
		for (String line : page.left()) {
			text(sheet.createRow(at++), 0, line, this.plain);
		}
		for (String line : page.title()) {
			Row row = sheet.createRow(at);
			text(row, 0, line, this.centred);
			sheet.addMergedRegion(new CellRangeAddress(at, at, 0, last));
			at++;
		}
		at++;
		int header = at;
		row(sheet.createRow(at++), page.columns(), this.head);
		for (List<Object> cells : page.rows()) {
			row(sheet.createRow(at++), cells, this.cell);
		}
		row(sheet.createRow(at++), page.total(), this.strong);
		at++;
		for (String line : page.signature()) {
			text(sheet.createRow(at++), Math.max(0, last - 2), line, this.centred);
		}
		for (int column = 0; column <= last; column++) {
			sheet.setColumnWidth(column, page.widths().get(column) * 256);
		}
		print(sheet, header);
	}

	private static void print(XSSFSheet sheet, int header) {
		sheet.createFreezePane(0, header + 1);
		sheet.setRepeatingRows(new CellRangeAddress(header, header, -1, -1));
		sheet.setFitToPage(true);
		PrintSetup print = sheet.getPrintSetup();
		print.setLandscape(true);
		print.setPaperSize(PrintSetup.A4_PAPERSIZE);
		print.setFitWidth((short) 1);
		print.setFitHeight((short) 0);
		sheet.getFooter().setRight("&P / &N");
	}

	private static void row(Row row, List<?> values, CellStyle style) {
		for (int column = 0; column < values.size(); column++) {
			Cell cell = row.createCell(column);
			cell.setCellStyle(style);
			if (values.get(column) instanceof Number number) {
				cell.setCellValue(number.doubleValue());
			}
			else {
				cell.setCellValue(String.valueOf(values.get(column)));
			}
		}
	}

	private static void text(Row row, int column, String text, CellStyle style) {
		Cell cell = row.createCell(column);
		cell.setCellStyle(style);
		cell.setCellValue(text);
	}

	void write(OutputStream target) throws IOException {
		this.workbook.write(target);
	}

	@Override
	public void close() throws IOException {
		this.workbook.close();
	}

}
