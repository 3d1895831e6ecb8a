package org.muster.unpack;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.List;

/**
 * Writes rows as text: the number of the row, then its cells, with commas, double quotes
 * and line feeds. Empty cells at the end and empty rows are left out.
 */
final class RowText implements AutoCloseable {

	private final OutputStream output;

	private final Charset charset;

	private int rows;

	/**
	 * Begins a text.
	 * @param output closed with this
	 */
	RowText(OutputStream output, Charset charset) {
		this.output = new BufferedOutputStream(output, 1 << 16);
		this.charset = charset;
	}

	/**
	 * Writes a row.
	 * @param number as the user sees it, from 1
	 * @param cells their texts
	 */
	void row(int number, List<String> cells) throws IOException {
		int width = cells.size();
		while (width > 0 && cells.get(width - 1).isEmpty()) {
			width--;
		}
		if (width == 0) {
			return;
		}
		StringBuilder line = new StringBuilder().append(number);
		for (String cell : cells.subList(0, width)) {
			line.append(',');
			append(line, cell);
		}
		this.rows++;
		this.output.write(line.append('\n').toString().getBytes(this.charset));
	}

	private static void append(StringBuilder line, String cell) {
		boolean quoted = false;
		for (int at = 0; at < cell.length() && !quoted; at++) {
			char character = cell.charAt(at);
			quoted = character == ',' || character == '"' || character == '\n' || character == '\r';
		}
		if (quoted) {
			line.append('"').append(cell.replace("\"", "\"\"")).append('"');
		}
		else {
			line.append(cell);
		}
	}

	/**
	 * {@return how many rows were written}
	 */
	int rows() {
		return this.rows;
	}

	@Override
	public void close() throws IOException {
		this.output.close();
	}

}
