package org.muster.database;

import java.util.Arrays;
import java.util.List;

/**
 * Rows in the text format of COPY, encoded as UTF-8 in one growing buffer: made for
 * millions of values, so nothing is allocated for a value. Not for several threads.
 * Source: PostgreSQL 18 documentation, COPY, "Text Format".
 *
 * <pre>{@code
 * CopyRows rows = new CopyRows();
 * rows.add(runId).add(name).addNull().endRow();
 * Copy.into(dataSource, "record (run_id, full_name, old_id)", rows);
 * }</pre>
 */
public final class CopyRows {

	private static final int FIRST_CAPACITY = 1 << 16;

	/** No UTF-16 unit takes more bytes, be it escaped or half of a pair. */
	private static final int BYTES_PER_CHAR = 3;

	/** The longest number has 20 characters; one more is for the tab. */
	private static final int BYTES_PER_NUMBER = 21;

	private byte[] buffer = new byte[FIRST_CAPACITY];

	private int length;

	private int rows;

	private boolean inRow;

	/**
	 * Adds a text; the empty one is stored as the empty text, not as null.
	 * @throws IllegalArgumentException if it has a NUL character, which PostgreSQL cannot
	 * store, or half of a surrogate pair, which UTF-8 cannot; the row is then unusable
	 */
	public CopyRows add(String value) {
		startValue((long) value.length() * BYTES_PER_CHAR);
		appendText(value, false);
		return this;
	}

	/** Adds an {@code int}. */
	public CopyRows add(int value) {
		return add((long) value);
	}

	/** Adds a {@code bigint}. */
	public CopyRows add(long value) {
		startValue(BYTES_PER_NUMBER);
		if (value < 0) {
			append('-');
		}
		appendDigits(value);
		return this;
	}

	/** Adds a {@code boolean}. */
	public CopyRows add(boolean value) {
		startValue(1);
		append(value ? 't' : 'f');
		return this;
	}

	/** Adds a null. */
	public CopyRows addNull() {
		startValue(2);
		append('\\');
		append('N');
		return this;
	}

	/**
	 * Adds a {@code text[]}.
	 * @throws IllegalArgumentException as for a single text
	 */
	public CopyRows add(List<String> values) {
		startValue(2);
		append('{');
		for (int i = 0; i < values.size(); i++) {
			reserve((long) values.get(i).length() * (BYTES_PER_CHAR + 1) + 4);
			append((i == 0) ? '"' : ',');
			if (i > 0) {
				append('"');
			}
			appendText(values.get(i), true);
			append('"');
		}
		append('}');
		return this;
	}

	/** Adds bytes to a column of type {@code bytea}. */
	public CopyRows add(byte[] value) {
		startValue(2L * value.length + 3);
		append('\\');
		append('\\');
		append('x');
		for (byte each : value) {
			append(Character.forDigit((each >> 4) & 0xF, 16));
			append(Character.forDigit(each & 0xF, 16));
		}
		return this;
	}

	/** Ends the row. */
	public CopyRows endRow() {
		reserve(1);
		append('\n');
		this.rows++;
		this.inRow = false;
		return this;
	}

	/**
	 * {@return the number of ended rows}
	 */
	public int rows() {
		return this.rows;
	}

	/**
	 * {@return the size in bytes}
	 */
	public int size() {
		return this.length;
	}

	/** Takes all rows out and keeps the memory. */
	public void clear() {
		this.length = 0;
		this.rows = 0;
		this.inRow = false;
	}

	/**
	 * {@return the bytes; only the first {@link #size()} count}
	 */
	byte[] bytes() {
		if (this.inRow) {
			throw new IllegalStateException("the last row is not ended");
		}
		return this.buffer;
	}

	private void startValue(long bytes) {
		reserve(bytes + 1);
		if (this.inRow) {
			append('\t');
		}
		this.inRow = true;
	}

	private void reserve(long bytes) {
		long needed = this.length + bytes + 1;
		if (needed > this.buffer.length) {
			long capacity = Math.max(needed, this.buffer.length * 2L);
			this.buffer = Arrays.copyOf(this.buffer, (int) Math.min(capacity, Integer.MAX_VALUE - 8L));
		}
	}

	private void append(int ascii) {
		this.buffer[this.length++] = (byte) ascii;
	}

	private void appendDigits(long value) {
		int end = this.length + digits(value);
		long rest = value;
		for (int i = end - 1; i >= this.length; i--) {
			this.buffer[i] = (byte) ('0' + Math.abs(rest % 10));
			rest /= 10;
		}
		this.length = end;
	}

	private static int digits(long value) {
		int digits = 1;
		for (long rest = value / 10; rest != 0; rest /= 10) {
			digits++;
		}
		return digits;
	}

	private void appendText(String value, boolean inArray) {
		int end = value.length();
		for (int i = 0; i < end; i++) {
			char c = value.charAt(i);
			if (c < 0x80) {
				appendAscii(c, inArray);
			}
			else if (c < 0x800) {
				append(0xC0 | c >> 6);
				append(0x80 | c & 0x3F);
			}
			else if (Character.isSurrogate(c)) {
				appendPair(value, i++);
			}
			else {
				append(0xE0 | c >> 12);
				append(0x80 | c >> 6 & 0x3F);
				append(0x80 | c & 0x3F);
			}
		}
	}

	private void appendAscii(char c, boolean inArray) {
		if (c >= ' ' && c != '\\' && c != '"') {
			append(c);
			return;
		}
		switch (c) {
			case '\0' -> throw new IllegalArgumentException("a text has a NUL character, which cannot be stored");
			case '\t' -> appendEscaped('t');
			case '\n' -> appendEscaped('n');
			case '\r' -> appendEscaped('r');
			case '\\' -> appendBackslash(inArray);
			case '"' -> appendQuote(inArray);
			default -> append(c);
		}
	}

	private void appendEscaped(char letter) {
		append('\\');
		append(letter);
	}

	/** COPY takes one level of backslashes away, an array another. */
	private void appendBackslash(boolean inArray) {
		appendEscaped('\\');
		if (inArray) {
			appendEscaped('\\');
		}
	}

	private void appendQuote(boolean inArray) {
		if (inArray) {
			appendEscaped('\\');
		}
		append('"');
	}

	private void appendPair(String value, int index) {
		char high = value.charAt(index);
		if (!Character.isHighSurrogate(high) || index + 1 == value.length()
				|| !Character.isLowSurrogate(value.charAt(index + 1))) {
			throw new IllegalArgumentException("a text has half of a surrogate pair, which cannot be stored");
		}
		int point = Character.toCodePoint(high, value.charAt(index + 1));
		append(0xF0 | point >> 18);
		append(0x80 | point >> 12 & 0x3F);
		append(0x80 | point >> 6 & 0x3F);
		append(0x80 | point & 0x3F);
	}

}
