package org.muster.unpack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Collects the cells of a sheet into rows. */
final class SheetText {

	private final RowText text;

	private final String shown;

	private final UnpackLimits limits;

	private final List<String> cells = new ArrayList<>();

	private int row;

	private int characters;

	SheetText(RowText text, String shown, UnpackLimits limits) {
		this.text = text;
		this.shown = shown;
		this.limits = limits;
	}

	/**
	 * Takes a cell; cells come row by row.
	 * @param rowNumber from 1
	 * @param column from 0
	 */
	void cell(int rowNumber, int column, String value) {
		if (rowNumber != this.row) {
			endRow();
			this.row = rowNumber;
		}
		if (column >= this.limits.columns()) {
			if (value.isEmpty()) {
				return;
			}
			throw UnpackException.tooManyColumns(this.shown, this.limits);
		}
		while (this.cells.size() <= column) {
			this.cells.add("");
		}
		this.cells.set(column, value);
		this.characters += value.length();
		this.limits.checkRow(this.shown, this.characters);
	}

	/** Refuses a cell of so many characters. */
	void check(int characters) {
		this.limits.checkRow(this.shown, characters);
	}

	/** Writes the open row. */
	void endRow() {
		try {
			this.text.row(this.row, this.cells);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.cells.clear();
		this.characters = 0;
	}

}
