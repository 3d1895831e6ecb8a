package org.muster.unpack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** Takes the cells out of the records of an old workbook. */
final class XlsRecords implements HSSFListener, AutoCloseable {

	private final String shown;

	private final List<String> wanted;

	private final TextFolder folder;

	private final FormatTrackingHSSFListener formats = new FormatTrackingHSSFListener(this);

	private final List<BoundSheetRecord> names = new ArrayList<>();

	private final List<Sheet> sheets = new ArrayList<>();

	private int sheetNo = -1;

	private @Nullable SSTRecord strings;

	private boolean from1904;

	private @Nullable RowText text;

	private @Nullable SheetText rows;

	private Path file = Path.of("");

	/** A formula whose text comes in the next record. */
	private @Nullable FormulaRecord formula;

	XlsRecords(String shown, List<String> wanted, TextFolder folder) {
		this.shown = shown;
		this.wanted = wanted;
		this.folder = folder;
	}

	FormatTrackingHSSFListener formats() {
		return this.formats;
	}

	@Override
	public void processRecord(Record entry) {
		if (entry instanceof BoundSheetRecord sheet) {
			this.names.add(sheet);
		}
		else if (entry instanceof DateWindow1904Record window) {
			this.from1904 = window.getWindowing() == 1;
		}
		else if (entry instanceof SSTRecord table) {
			this.strings = table;
		}
		else if (entry instanceof BOFRecord begin) {
			if (begin.getType() == BOFRecord.TYPE_WORKSHEET || begin.getType() == BOFRecord.TYPE_CHART) {
				beginSheet(begin.getType() == BOFRecord.TYPE_WORKSHEET);
			}
		}
		else if (entry instanceof StringRecord string && this.formula != null) {
			put(this.formula, string.getString());
			this.formula = null;
		}
		else if (entry instanceof CellValueRecordInterface cell) {
			cell(cell);
		}
	}

	/** Sheets come in the order of their places in the file; charts count too. */
	private void beginSheet(boolean worksheet) {
		endSheet();
		this.names.sort(Comparator.comparingInt(BoundSheetRecord::getPositionOfBof));
		this.sheetNo++;
		if (!worksheet || this.sheetNo >= this.names.size()) {
			return;
		}
		BoundSheetRecord sheet = this.names.get(this.sheetNo);
		boolean hidden = sheet.isHidden() || sheet.isVeryHidden();
		if (hidden && !this.wanted.contains(sheet.getSheetname())) {
			return;
		}
		try {
			this.file = this.folder.newText();
			RowText opened = new RowText(this.folder.create(this.shown, this.file), StandardCharsets.UTF_8);
			this.text = opened;
			this.rows = new SheetText(opened, this.shown, this.folder.limits());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void endSheet() {
		RowText open = this.text;
		SheetText last = this.rows;
		if (open == null || last == null) {
			return;
		}
		last.endRow();
		try {
			open.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.sheets.add(new Sheet(this.names.get(this.sheetNo).getSheetname(), this.file, open.rows(), this.from1904));
		this.text = null;
		this.rows = null;
	}

	private void cell(CellValueRecordInterface cell) {
		if (cell instanceof LabelSSTRecord label && this.strings != null) {
			put(cell, this.strings.getString(label.getSSTIndex()).getString());
		}
		else if (cell instanceof LabelRecord label) {
			put(cell, label.getValue());
		}
		else if (cell instanceof NumberRecord number) {
			put(cell, number(cell, number.getValue()));
		}
		else if (cell instanceof BoolErrRecord flag) {
			put(cell, flag.isError() ? FormulaError.forInt(flag.getErrorValue()).getString()
					: flag.getBooleanValue() ? "TRUE" : "FALSE");
		}
		else if (cell instanceof FormulaRecord calculated) {
			formula(calculated);
		}
	}

	private void formula(FormulaRecord calculated) {
		if (calculated.hasCachedResultString()) {
			this.formula = calculated;
		}
		else if (calculated.getCachedResultTypeEnum() == CellType.ERROR) {
			put(calculated, FormulaError.forInt(calculated.getCachedErrorValue()).getString());
		}
		else {
			put(calculated, number(calculated, calculated.getValue()));
		}
	}

	private String number(CellValueRecordInterface cell, double value) {
		String format = this.formats.getFormatString(cell);
		return CellText.of(value, this.formats.getFormatIndex(cell), (format != null) ? format : "", this.from1904);
	}

	private void put(CellValueRecordInterface cell, String value) {
		if (this.rows != null && !value.isEmpty()) {
			this.rows.cell(cell.getRow() + 1, cell.getColumn(), whole(value));
		}
	}

	/**
	 * Half of a pair is no character: U+0000, which no record may have, stands for it.
	 */
	private static String whole(String value) {
		if (value.chars().noneMatch((character) -> Character.isSurrogate((char) character))) {
			return value;
		}
		return value.codePoints()
			.map((point) -> (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) ? 0 : point)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	/**
	 * {@return all sheets}
	 */
	List<Sheet> end() {
		endSheet();
		return this.sheets;
	}

	/** Closes the sheet at which damage was found. */
	@Override
	public void close() throws IOException {
		if (this.text != null) {
			this.text.close();
		}
	}

}
