package org.muster.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook of sheets with tables one below the other. Whole numbers are numbers;
 * everything else is text, never a formula. It is made in memory.
 */
public final class Workbook implements AutoCloseable {

	private static final int CHARACTER = 256;

	private static final int NARROWEST = 10;

	private static final int WIDEST = 60;

	private final XSSFWorkbook workbook = new XSSFWorkbook();

	private final CellStyle title;

	private final CellStyle header;

	private final CellStyle text;

	private final CellStyle number;

	/** Begins without sheets. */
	public Workbook() {
		Font bold = this.workbook.createFont();
		bold.setBold(true);
		this.title = style("@");
		this.title.setFont(bold);
		this.header = style("@");
		this.header.setFont(bold);
		this.header.setBorderBottom(BorderStyle.THIN);
		this.header.setWrapText(true);
		this.text = style("@");
		this.number = style("#,##0");
	}

	private CellStyle style(String format) {
		CellStyle style = this.workbook.createCellStyle();
		style.setDataFormat(this.workbook.createDataFormat().getFormat(format));
		return style;
	}

	/**
	 * Adds a sheet.
	 * @param name shortened when it is too long for a sheet
	 * @return where tables are added
	 */
	public Sheet sheet(String name) {
		return new Sheet(this.workbook.createSheet(WorkbookUtil.createSafeSheetName(name, ' ')));
	}

	/**
	 * Writes the workbook.
	 * @param target takes the bytes; not closed
	 */
	public void write(OutputStream target) {
		try {
			this.workbook.write(target);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		try {
			this.workbook.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** One sheet. */
	public final class Sheet {

		private final XSSFSheet sheet;

		private int next;

		private Sheet(XSSFSheet sheet) {
			this.sheet = sheet;
		}

		/**
		 * Adds a table below what is there.
		 * @param caption above it; empty for none
		 * @param columns the header; empty for none
		 * @param rows texts and whole numbers
		 * @return this
		 */
		public Sheet table(String caption, List<String> columns, List<? extends List<?>> rows) {
			if (!caption.isEmpty()) {
				add(List.of(caption), Workbook.this.title);
			}
			if (!columns.isEmpty()) {
				add(columns, Workbook.this.header);
				widen(columns);
			}
			rows.forEach((row) -> {
				add(row, Workbook.this.text);
				widen(row);
			});
			this.next++;
			return this;
		}

		private void add(List<?> values, CellStyle style) {
			Row row = this.sheet.createRow(this.next++);
			for (int column = 0; column < values.size(); column++) {
				Cell cell = row.createCell(column);
				if (values.get(column) instanceof Number whole) {
					cell.setCellValue(whole.doubleValue());
					cell.setCellStyle(Workbook.this.number);
				}
				else {
					cell.setCellValue(String.valueOf(values.get(column)));
					cell.setCellStyle(style);
				}
			}
		}

		private void widen(List<?> values) {
			for (int column = 0; column < values.size(); column++) {
				int wanted = String.valueOf(values.get(column)).length() + 2;
				int width = Math.max(NARROWEST, Math.min(WIDEST, wanted)) * CHARACTER;
				this.sheet.setColumnWidth(column, Math.max(width, this.sheet.getColumnWidth(column)));
			}
		}

	}

}
