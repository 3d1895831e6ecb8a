package org.muster.receive;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The characters of a dialect as bytes; where it has none, a value that no byte has. */
final class DialectBytes {

	private static final int NEVER = Integer.MIN_VALUE;

	final int quote;

	final int escape;

	final int comment;

	private final byte[] delimiter;

	private final byte last;

	/** By byte: what does not simply belong to a field outside, and inside, quotes. */
	private final boolean[] endsOutside = new boolean[256];

	private final boolean[] endsInside = new boolean[256];

	DialectBytes(Dialect dialect) {
		this.delimiter = dialect.delimiter().getBytes(StandardCharsets.US_ASCII);
		this.last = this.delimiter[this.delimiter.length - 1];
		this.quote = orNever(dialect.quote());
		this.escape = orNever(dialect.escape());
		this.comment = orNever(dialect.comment());
		for (int mark : new int[] { '\n', '\r', this.escape }) {
			mark(this.endsOutside, mark);
			mark(this.endsInside, mark);
		}
		mark(this.endsOutside, this.last);
		mark(this.endsInside, this.quote);
	}

	private static void mark(boolean[] marks, int value) {
		if (value != NEVER) {
			marks[value & 0xFF] = true;
		}
	}

	/**
	 * {@return the next place at which, outside quotes, something may end}
	 */
	int skipOutside(byte[] bytes, int from, int limit) {
		return skip(this.endsOutside, bytes, from, limit);
	}

	/**
	 * {@return the next place at which, inside quotes, something may end}
	 */
	int skipInside(byte[] bytes, int from, int limit) {
		return skip(this.endsInside, bytes, from, limit);
	}

	private static int skip(boolean[] ends, byte[] bytes, int from, int limit) {
		int at = from;
		while (at < limit && !ends[bytes[at] & 0xFF]) {
			at++;
		}
		return at;
	}

	static boolean isLineEnd(byte value) {
		return value == '\n' || value == '\r';
	}

	/**
	 * {@return the length of the byte order mark of UTF-8 at the beginning; 0 for none}
	 */
	static int byteOrderMark(byte[] bytes, int filled) {
		boolean marked = filled >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
		return marked ? 3 : 0;
	}

	private static int orNever(char character) {
		return (character == Dialect.NONE) ? NEVER : character;
	}

	/**
	 * {@return whether a delimiter ends here}
	 */
	boolean endsDelimiter(byte[] bytes, int start, int end) {
		if (bytes[end - 1] != this.last || this.delimiter.length == 1) {
			return bytes[end - 1] == this.last;
		}
		int from = end - this.delimiter.length;
		return from >= start && Arrays.equals(bytes, from, end, this.delimiter, 0, this.delimiter.length);
	}

	/**
	 * {@return whether a delimiter begins here}
	 */
	boolean beginsDelimiter(byte[] bytes, int from, int limit) {
		int end = from + this.delimiter.length;
		return end <= limit && Arrays.equals(bytes, from, end, this.delimiter, 0, this.delimiter.length);
	}

}
