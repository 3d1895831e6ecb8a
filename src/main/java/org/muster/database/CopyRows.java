package org.muster.database;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.nio.ByteOrder;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * Rows in the binary format of COPY in one growing buffer: made for millions of values,
 * so nothing is allocated for a value, and PostgreSQL need not look for line ends and
 * escapes. The type of each value must be that of its column. Not for several threads.
 * Source: PostgreSQL 18 documentation, COPY, "Binary Format".
 *
 * <pre>{@code
 * CopyRows rows = new CopyRows();
 * rows.add(runId).add(name).addNull().endRow();
 * Copy.into(dataSource, "record (run_id, full_name, old_id)", rows);
 * }</pre>
 */
public final class CopyRows {

	private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

	private static final int FIRST_CAPACITY = 1 << 16;

	/** No UTF-16 unit takes more bytes. */
	private static final int BYTES_PER_CHAR = 3;

	/** Of the type {@code text}, see {@code pg_type}. */
	private static final int TEXT_OID = 25;

	/** The type {@code date} counts from 1 January 2000. */
	private static final long DAY_ZERO = LocalDate.of(2000, 1, 1).toEpochDay();

	private byte[] buffer = new byte[FIRST_CAPACITY];

	private char[] characters = new char[256];

	private int length;

	private int rows;

	/** Where the row begins with its number of values. */
	private int rowStart = -1;

	private int values;

	/**
	 * Adds a {@code text}; the empty one is stored as the empty text, not as null.
	 * @throws IllegalArgumentException if it has a NUL character, which PostgreSQL cannot
	 * store, or half of a surrogate pair, which UTF-8 cannot; the row is then unusable
	 */
	public CopyRows add(String value) {
		startValue((long) value.length() * BYTES_PER_CHAR);
		appendSizedText(value);
		return this;
	}

	/** Adds an {@code int}. */
	public CopyRows add(int value) {
		startValue(Integer.BYTES);
		appendInt(Integer.BYTES);
		appendInt(value);
		return this;
	}

	/** Adds a {@code bigint}. */
	public CopyRows add(long value) {
		startValue(Long.BYTES);
		appendInt(Long.BYTES);
		appendInt((int) (value >>> Integer.SIZE));
		appendInt((int) value);
		return this;
	}

	/** Adds a {@code double precision}. */
	public CopyRows add(double value) {
		return add(Double.doubleToLongBits(value));
	}

	/** Adds a {@code boolean}. */
	public CopyRows add(boolean value) {
		startValue(1);
		appendInt(1);
		append(value ? 1 : 0);
		return this;
	}

	/** Adds a {@code date}. */
	public CopyRows add(LocalDate value) {
		return add((int) (value.toEpochDay() - DAY_ZERO));
	}

	/** Adds a {@code numeric}, which is sent as digits of base 10,000. */
	public CopyRows add(BigDecimal value) {
		int fraction = (Math.max(0, value.scale()) + 3) / 4;
		String digits = value.abs().movePointRight(4 * fraction).toBigIntegerExact().toString();
		int count = digits.equals("0") ? 0 : (digits.length() + 3) / 4;
		startValue(4L * Short.BYTES + (long) count * Short.BYTES);
		appendInt((4 + count) * Short.BYTES);
		appendShort(count);
		appendShort(count - fraction - 1);
		appendShort((value.signum() < 0) ? 0x4000 : 0);
		appendShort(Math.max(0, value.scale()));
		for (int left = count; left > 0; left--) {
			int end = digits.length() - 4 * (left - 1);
			appendShort(Integer.parseInt(digits, Math.max(0, end - 4), end, 10));
		}
		return this;
	}

	/** Adds a null of any type. */
	public CopyRows addNull() {
		startValue(0);
		appendInt(-1);
		return this;
	}

	/**
	 * Adds a {@code text[]}.
	 * @throws IllegalArgumentException as for a single text
	 */
	public CopyRows add(List<String> list) {
		startValue(5L * Integer.BYTES);
		int start = this.length;
		appendInt(0);
		appendInt(1);
		appendInt(0);
		appendInt(TEXT_OID);
		appendInt(list.size());
		appendInt(1);
		for (String text : list) {
			reserve((long) text.length() * BYTES_PER_CHAR + Integer.BYTES);
			appendSizedText(text);
		}
		putInt(start, this.length - start - Integer.BYTES);
		return this;
	}

	/** Adds a {@code bytea}. */
	public CopyRows add(byte[] value) {
		startValue(value.length);
		appendInt(value.length);
		System.arraycopy(value, 0, this.buffer, this.length, value.length);
		this.length += value.length;
		return this;
	}

	/**
	 * Adds a {@code jsonb}.
	 * @throws IllegalArgumentException as for a text
	 */
	public CopyRows addJson(String json) {
		startValue((long) json.length() * BYTES_PER_CHAR + 1);
		int start = this.length;
		appendInt(0);
		append(1);
		appendText(json);
		putInt(start, this.length - start - Integer.BYTES);
		return this;
	}

	/** Ends the row. */
	public CopyRows endRow() {
		this.buffer[this.rowStart] = (byte) (this.values >> 8);
		this.buffer[this.rowStart + 1] = (byte) this.values;
		this.rowStart = -1;
		this.rows++;
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
		this.rowStart = -1;
	}

	/**
	 * {@return the bytes; only the first {@link #size()} count}
	 */
	byte[] bytes() {
		if (this.rowStart >= 0) {
			throw new IllegalStateException("the last row is not ended");
		}
		return this.buffer;
	}

	private void startValue(long bytes) {
		reserve(bytes + Integer.BYTES + Short.BYTES);
		if (this.rowStart < 0) {
			this.rowStart = this.length;
			this.length += Short.BYTES;
			this.values = 0;
		}
		this.values++;
	}

	private void reserve(long bytes) {
		long needed = this.length + bytes;
		if (needed > this.buffer.length) {
			long capacity = Math.max(needed, this.buffer.length * 2L);
			this.buffer = Arrays.copyOf(this.buffer, (int) Math.min(capacity, Integer.MAX_VALUE - 8L));
		}
	}

	private void append(int value) {
		this.buffer[this.length++] = (byte) value;
	}

	private void appendShort(int value) {
		append(value >> 8);
		append(value);
	}

	private void appendInt(int value) {
		putInt(this.length, value);
		this.length += Integer.BYTES;
	}

	private void putInt(int at, int value) {
		INTS.set(this.buffer, at, value);
	}

	private void appendSizedText(String value) {
		int start = this.length;
		this.length += Integer.BYTES;
		appendText(value);
		putInt(start, this.length - start - Integer.BYTES);
	}

	/** By way of an array, which is read faster than a text. */
	private void appendText(String value) {
		byte[] bytes = this.buffer;
		int at = this.length;
		int end = value.length();
		if (this.characters.length < end) {
			this.characters = new char[2 * end];
		}
		value.getChars(0, end, this.characters, 0);
		for (int i = 0; i < end; i++) {
			char c = this.characters[i];
			if (c < 0x80) {
				if (c == 0) {
					throw new IllegalArgumentException("a text has a NUL character, which cannot be stored");
				}
				bytes[at++] = (byte) c;
			}
			else if (c < 0x800) {
				bytes[at++] = (byte) (0xC0 | c >> 6);
				bytes[at++] = (byte) (0x80 | c & 0x3F);
			}
			else if (Character.isSurrogate(c)) {
				at = putPair(value, i++, at);
			}
			else {
				bytes[at++] = (byte) (0xE0 | c >> 12);
				bytes[at++] = (byte) (0x80 | c >> 6 & 0x3F);
				bytes[at++] = (byte) (0x80 | c & 0x3F);
			}
		}
		this.length = at;
	}

	private int putPair(String value, int index, int at) {
		char high = value.charAt(index);
		if (!Character.isHighSurrogate(high) || index + 1 == value.length()
				|| !Character.isLowSurrogate(value.charAt(index + 1))) {
			throw new IllegalArgumentException("a text has half of a surrogate pair, which cannot be stored");
		}
		int point = Character.toCodePoint(high, value.charAt(index + 1));
		putInt(at,
				0xF0808080 | point >> 18 << 24 | (point >> 12 & 0x3F) << 16 | (point >> 6 & 0x3F) << 8 | point & 0x3F);
		return at + Integer.BYTES;
	}

}
