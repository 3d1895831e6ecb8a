package org.muster.review;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import org.muster.model.ExitCode;
import org.muster.model.OperatorException;

/** Writes a sheet as CSV or as a workbook, whole or not at all. */
public final class SheetFile {

	/** A workbook is made in memory. */
	private static final int MOST_ROWS = 20_000;

	private static final String[] DECISIONS = { ReviewDecision.LINK, ReviewDecision.NONE, ReviewDecision.CANNOT_TELL };

	private static final int WIDTH = 20 * 256;

	private SheetFile() {
	}

	/**
	 * {@return whether the name asks for a workbook; else it is CSV}
	 * @throws OperatorException if it is neither
	 */
	static boolean isWorkbook(Path file) {
		String name = file.toString().toLowerCase(Locale.ROOT);
		if (!name.endsWith(".csv") && !name.endsWith(".xlsx")) {
			throw new OperatorException(ExitCode.USAGE,
					"%s: a name that ends in .csv or .xlsx was expected. Name it so.".formatted(file));
		}
		return name.endsWith(".xlsx");
	}

	/**
	 * Refuses what cannot be written, before anybody is told a member's values.
	 * @param file by its name CSV or a workbook
	 * @param rows how many, the header not counted
	 */
	public static void check(Path file, int rows) {
		if (isWorkbook(file) && rows > MOST_ROWS) {
			throw new OperatorException(ExitCode.USAGE,
					"""
							%s: %d rows; at most %d were expected in a workbook. Write CSV, or fewer rows by the command's filters."""
						.formatted(file, rows, MOST_ROWS));
		}
	}

	/**
	 * Writes.
	 * @param sheet what
	 * @param file replaced when it exists
	 * @throws OperatorException if it cannot be written
	 */
	public static void write(ReviewSheet sheet, Path file) {
		write("review", sheet.columns(), sheet.rows(), file);
	}

	/**
	 * Writes any table of texts.
	 * @param name of the sheet in a workbook
	 * @param columns the header
	 * @param rows in order
	 * @param file replaced when it exists
	 * @throws OperatorException if it cannot be written
	 */
	public static void write(String name, List<String> columns, List<List<String>> rows, Path file) {
		Path absolute = file.toAbsolutePath();
		Path part = absolute.resolveSibling(absolute.getFileName() + ".part");
		try {
			if (isWorkbook(file)) {
				writeWorkbook(name, columns, rows, part);
			}
			else {
				writeCsv(columns, rows, part);
			}
			Files.move(part, absolute, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw notWritten(file);
		}
		finally {
			delete(part, file);
		}
	}

	private static void delete(Path part, Path file) {
		try {
			Files.deleteIfExists(part);
		}
		catch (IOException ex) {
			throw notWritten(file);
		}
	}

	private static OperatorException notWritten(Path file) {
		return new OperatorException(ExitCode.NOT_PERMITTED, """
				%s: cannot be written. Name a file in a folder that exists, that you may write to and that has room."""
			.formatted(file));
	}

	private static void writeCsv(List<String> columns, List<List<String>> rows, Path part) throws IOException {
		CSVFormat format = CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();
		try (BufferedWriter text = Files.newBufferedWriter(part); CSVPrinter cells = new CSVPrinter(text, format)) {
			cells.printRecord(columns);
			for (List<String> row : rows) {
				cells.printRecord(row.stream().map(SheetFile::noFormula).toList());
			}
		}
	}

	private static String noFormula(String cell) {
		return (!cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0) ? "'" + cell : cell;
	}

	private static void writeWorkbook(String name, List<String> columns, List<List<String>> rows, Path part)
			throws IOException {
		try (XSSFWorkbook workbook = new XSSFWorkbook(); OutputStream target = Files.newOutputStream(part)) {
			XSSFSheet table = workbook.createSheet(name);
			CellStyle text = workbook.createCellStyle();
			text.setDataFormat(workbook.createDataFormat().getFormat("@"));
			add(table, 0, columns, text);
			for (int at = 0; at < rows.size(); at++) {
				add(table, at + 1, rows.get(at), text);
			}
			for (int column = 0; column < columns.size(); column++) {
				table.setColumnWidth(column, WIDTH);
			}
			if (columns.contains("decision")) {
				offerDecisions(table, columns.indexOf("decision"), rows.size());
			}
			table.createFreezePane(2, 1);
			table.setAutoFilter(new CellRangeAddress(0, rows.size(), 0, columns.size() - 1));
			workbook.write(target);
		}
	}

	/** Scores are negative at times: as texts they stay what they are. */
	private static void add(XSSFSheet table, int number, List<String> values, CellStyle style) {
		Row row = table.createRow(number);
		for (int column = 0; column < values.size(); column++) {
			Cell cell = row.createCell(column);
			cell.setCellStyle(style);
			if (!values.get(column).isEmpty()) {
				cell.setCellValue(values.get(column));
			}
		}
	}

	private static void offerDecisions(XSSFSheet table, int column, int rows) {
		DataValidationHelper helper = table.getDataValidationHelper();
		DataValidation list = helper.createValidation(helper.createExplicitListConstraint(DECISIONS),
				new CellRangeAddressList(1, Math.max(1, rows), column, column));
		list.setShowErrorBox(true);
		list.createErrorBox("decision", "link, none or cannot-tell");
		table.addValidationData(list);
	}

}
