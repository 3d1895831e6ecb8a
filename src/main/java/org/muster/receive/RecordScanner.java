package org.muster.receive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Finds where records begin and end in the raw bytes of a delimited file, in any encoding
 * that keeps ASCII. A line ends with LF, CR LF or CR; inside quotes it does not end the
 * record. A quote that opens a field and is never properly closed ends with its line, so
 * that one lone quote spoils one record and not the rest of the file. A byte order mark
 * at the start of a file belongs to no record.
 *
 * <p>
 * Memory is bounded: a record longer than a limit is refused.
 */
final class RecordScanner {

	/** Bytes read at a time, at least. */
	private static final int LEAST_WINDOW = 1 << 18;

	private static final int IMPROPERLY_CLOSED = -1;

	private static final int NEVER_CLOSED = -2;

	private final InputStream input;

	private final DialectBytes marks;

	private final int limit;

	private final byte[] window;

	private long windowStart;

	private int filled;

	private int at;

	private boolean ended;

	private boolean atFileStart;

	private int line = 1;

	private int start;

	private int end;

	private int startLine = 1;

	private boolean terminated;

	private boolean cutInQuotes;

	/**
	 * Starts at the beginning of a file.
	 * @param input read to its end, not closed
	 * @param dialect of ASCII characters
	 * @param limit the longest record, in bytes
	 */
	RecordScanner(InputStream input, Dialect dialect, int limit) {
		this(input, dialect, limit, new byte[Math.max(LEAST_WINDOW, 2 * limit + 4)]);
		this.atFileStart = true;
	}

	/**
	 * Starts at the beginning of a block of a file.
	 * @param block whole records, not copied
	 * @param dialect of ASCII characters
	 */
	RecordScanner(byte[] block, Dialect dialect) {
		this(InputStream.nullInputStream(), dialect, block.length, block);
		this.filled = block.length;
		this.ended = true;
	}

	private RecordScanner(InputStream input, Dialect dialect, int limit, byte[] window) {
		this.input = input;
		this.marks = new DialectBytes(dialect);
		this.limit = limit;
		this.window = window;
	}

	/**
	 * Goes to the next record; empty lines and comments are passed over.
	 * @return whether there is one
	 * @throws IOException if the file cannot be read
	 * @throws RecordTooLongException if a record has no end within the limit
	 */
	boolean next() throws IOException {
		do {
			if (!fill()) {
				return false;
			}
		}
		while (skipLineEnd() || skipComment());
		this.start = this.at;
		this.startLine = this.line;
		this.cutInQuotes = false;
		if (!scan(true)) {
			this.line = this.startLine;
			scan(false);
		}
		return true;
	}

	/**
	 * {@return the offset in the file of the record's first byte}
	 */
	long startByte() {
		return this.windowStart + this.start;
	}

	/**
	 * {@return the offset in the file after the record, its line end included}
	 */
	long nextByte() {
		return this.windowStart + this.at;
	}

	/**
	 * {@return the length of the record in bytes, without its line end}
	 */
	int length() {
		return this.end - this.start;
	}

	/**
	 * {@return a copy of the record, without its line end}
	 */
	byte[] bytes() {
		return Arrays.copyOfRange(this.window, this.start, this.end);
	}

	/**
	 * {@return the physical line where the record starts, from 1}
	 */
	int startLine() {
		return this.startLine;
	}

	/**
	 * {@return the physical line after the record, from 1; the record's own when no line
	 * end follows}
	 */
	int nextLine() {
		return this.line;
	}

	/**
	 * {@return whether a line end follows the record}
	 */
	boolean isTerminated() {
		return this.terminated;
	}

	/**
	 * {@return whether the file ends inside quotes that this record opened}
	 */
	boolean isCutInQuotes() {
		return this.cutInQuotes && !this.terminated;
	}

	/** Keeps one record's length of bytes ahead; false at the end of the file. */
	private boolean fill() throws IOException {
		if (!this.ended && this.filled - this.at < this.limit + 2) {
			System.arraycopy(this.window, this.at, this.window, 0, this.filled - this.at);
			this.windowStart += this.at;
			this.filled -= this.at;
			this.at = 0;
			int read = this.input.readNBytes(this.window, this.filled, this.window.length - this.filled);
			this.filled += read;
			this.ended = this.filled < this.window.length;
		}
		if (this.atFileStart) {
			this.atFileStart = false;
			this.at = DialectBytes.byteOrderMark(this.window, this.filled);
		}
		return this.at < this.filled;
	}

	private boolean skipLineEnd() {
		byte first = this.window[this.at];
		if (!DialectBytes.isLineEnd(first)) {
			return false;
		}
		this.at++;
		this.at += (first == '\r' && this.at < this.filled && this.window[this.at] == '\n') ? 1 : 0;
		this.line++;
		return true;
	}

	/** However long it is. */
	private boolean skipComment() throws IOException {
		if (this.window[this.at] != this.marks.comment) {
			return false;
		}
		while (fill() && !DialectBytes.isLineEnd(this.window[this.at])) {
			this.at++;
		}
		return true;
	}

	/** Goes to the record's end; false when its quotes turn out to be none. */
	private boolean scan(boolean quotes) {
		byte[] bytes = this.window;
		int limit = (int) Math.min(this.filled, (long) this.start + this.limit + 1);
		boolean fieldStart = true;
		int position = this.start;
		while (position < limit) {
			byte current = bytes[position];
			if (DialectBytes.isLineEnd(current)) {
				endAt(position);
				return true;
			}
			if (fieldStart && current == this.marks.quote && quotes) {
				position = closingQuote(position + 1, limit);
				if (position < 0) {
					this.cutInQuotes = position == NEVER_CLOSED;
					return false;
				}
				fieldStart = false;
			}
			else if (current == this.marks.escape) {
				position = afterEscaped(position + 1, limit);
				fieldStart = false;
			}
			else {
				position++;
				fieldStart = this.marks.endsDelimiter(bytes, this.start, position);
				position = fieldStart ? position : this.marks.skipOutside(bytes, position, limit);
			}
		}
		if (limit < this.filled || limit - this.start > this.limit) {
			throw new RecordTooLongException(this.startLine, this.limit);
		}
		this.end = limit;
		this.at = limit;
		this.terminated = false;
		return true;
	}

	/**
	 * {@return the place after the closing quote, or why there is none}
	 */
	private int closingQuote(int from, int limit) {
		int position = this.marks.skipInside(this.window, from, limit);
		while (position < limit) {
			byte current = this.window[position++];
			if (current == this.marks.escape) {
				position = afterEscaped(position, limit);
			}
			else if (current == this.marks.quote) {
				if (position == limit) {
					return (limit == this.filled) ? position : NEVER_CLOSED;
				}
				byte next = this.window[position];
				if (next == this.marks.quote) {
					position++;
				}
				else {
					boolean closed = DialectBytes.isLineEnd(next)
							|| this.marks.beginsDelimiter(this.window, position, limit);
					return closed ? position : IMPROPERLY_CLOSED;
				}
			}
			else if (current == '\n' || current == '\r' && (position == limit || this.window[position] != '\n')) {
				this.line++;
			}
			position = this.marks.skipInside(this.window, position, limit);
		}
		return NEVER_CLOSED;
	}

	/**
	 * {@return the place after an escaped character, which may be a line end}
	 */
	private int afterEscaped(int position, int limit) {
		if (position >= limit) {
			return limit;
		}
		byte escaped = this.window[position];
		boolean lineEnd = escaped == '\n'
				|| escaped == '\r' && (position + 1 >= limit || this.window[position + 1] != '\n');
		this.line += lineEnd ? 1 : 0;
		return (escaped == '\r' && !lineEnd) ? position : position + 1;
	}

	private void endAt(int position) {
		this.end = position;
		this.at = position;
		this.terminated = true;
		skipLineEnd();
	}

}
