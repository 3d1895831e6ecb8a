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

	DialectBytes(Dialect dialect) {
		this.delimiter = dialect.delimiter().getBytes(StandardCharsets.US_ASCII);
		this.last = this.delimiter[this.delimiter.length - 1];
		this.quote = orNever(dialect.quote());
		this.escape = orNever(dialect.escape());
		this.comment = orNever(dialect.comment());
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
