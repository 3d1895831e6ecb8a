package org.muster.generate;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;

/** Writes the rows of a delimited file in its own encoding. */
final class DelimitedFile implements Closeable {

	/** Stands for a byte that the encoding has no character for. */
	static final char UNDECODABLE = '\ue000';

	private static final int BUFFER = 1 << 16;

	private final OutputStream output;

	private final TextForm form;

	private final char delimiter;

	private final String lineEnd;

	private final StringBuilder line = new StringBuilder();

	private DelimitedFile(Path file, TextForm form, char delimiter, String lineEnd) throws IOException {
		this.output = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
		this.form = form;
		this.delimiter = delimiter;
		this.lineEnd = lineEnd;
	}

	/**
	 * {@return a file in UTF-8 with commas}
	 */
	static DelimitedFile plain(Path file, String... header) throws IOException {
		DelimitedFile plain = new DelimitedFile(file, TextForm.UTF_8, ',', "\n");
		plain.row(List.of(header));
		return plain;
	}

	/**
	 * {@return a member export, without a header yet}
	 */
	static DelimitedFile export(Path folder, SourcePlan plan) throws IOException {
		return new DelimitedFile(folder.resolve(plan.file()), plan.encoding(), plan.delimiter(),
				plan.windowsLines() ? "\r\n" : "\n");
	}

	void row(Collection<String> cells) throws IOException {
		for (String cell : cells) {
			cell(cell);
		}
		endRow();
	}

	/** Adds a cell, quoted if need be. */
	void cell(String text) {
		if (needsQuotes(text)) {
			rawCell('"' + text.replace("\"", "\"\"") + '"');
		}
		else {
			rawCell(text);
		}
	}

	/** Adds a cell just as it is. */
	void rawCell(String text) {
		this.line.append(text).append(this.delimiter);
	}

	void endRow() throws IOException {
		this.line.setLength(Math.max(0, this.line.length() - 1));
		this.line.append(this.lineEnd);
		write(this.line);
		this.line.setLength(0);
	}

	void blankLine() throws IOException {
		write(this.lineEnd);
	}

	private boolean needsQuotes(String text) {
		for (int at = 0; at < text.length(); at++) {
			char character = text.charAt(at);
			if (character == this.delimiter || character == '"' || character == '\n' || character == '\r') {
				return true;
			}
		}
		return false;
	}

	private void write(CharSequence text) throws IOException {
		switch (this.form) {
			case UTF_8 -> utf8(text.toString());
			case UTF_8_DECOMPOSED -> utf8(Normalizer.normalize(text, Normalizer.Form.NFD));
			case TCVN3 -> tcvn3(text);
		}
	}

	private void utf8(String text) throws IOException {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		if (text.indexOf(UNDECODABLE) < 0) {
			this.output.write(bytes);
			return;
		}
		int at = text.indexOf(UNDECODABLE);
		this.output.write(text.substring(0, at).getBytes(StandardCharsets.UTF_8));
		this.output.write(0xFF);
		utf8(text.substring(at + 1));
	}

	private void tcvn3(CharSequence text) throws IOException {
		for (int at = 0; at < text.length(); at++) {
			char character = text.charAt(at);
			this.output.write((character == UNDECODABLE) ? 0x8D : Tcvn3.encode(character));
		}
	}

	@Override
	public void close() throws IOException {
		this.output.close();
	}

}
