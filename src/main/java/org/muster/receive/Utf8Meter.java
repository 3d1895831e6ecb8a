package org.muster.receive;

/**
 * Counts how much of a stream of bytes is UTF-8: whole sequences of two to four bytes
 * against bytes above 127 that belong to none. Source: RFC 3629.
 */
final class Utf8Meter {

	private long sequences;

	private long strays;

	private int missing;

	private int pending;

	private int lowest = 0x80;

	private int highest = 0xBF;

	/** Takes the next bytes. */
	void update(byte[] bytes, int offset, int length) {
		int end = offset + length;
		int at = offset;
		while (at < end) {
			if (this.missing == 0) {
				at = takeWhole(bytes, at, end);
			}
			if (at < end) {
				int current = bytes[at++] & 0xFF;
				if (this.missing > 0) {
					takeContinuation(current);
				}
				else {
					takeLead(current);
				}
			}
		}
	}

	/**
	 * Takes ASCII and the sequences of two and three bytes that need no closer look.
	 * @return the place after them
	 */
	private int takeWhole(byte[] bytes, int from, int end) {
		int at = from;
		long whole = 0;
		while (at < end) {
			int current = bytes[at];
			if (current >= 0) {
				at++;
			}
			else if (current >= (byte) 0xC2 && current <= (byte) 0xDF && at + 1 < end
					&& isContinuation(bytes[at + 1])) {
				at += 2;
				whole++;
			}
			else if (current >= (byte) 0xE1 && current <= (byte) 0xEC && at + 2 < end && isContinuation(bytes[at + 1])
					&& isContinuation(bytes[at + 2])) {
				at += 3;
				whole++;
			}
			else {
				break;
			}
		}
		this.sequences += whole;
		return at;
	}

	private static boolean isContinuation(byte value) {
		return value < (byte) 0xC0;
	}

	private void takeContinuation(int current) {
		if (current < this.lowest || current > this.highest) {
			this.strays += this.pending;
			this.missing = 0;
			if (current >= 0x80) {
				takeLead(current);
			}
			return;
		}
		this.lowest = 0x80;
		this.highest = 0xBF;
		this.pending++;
		if (--this.missing == 0) {
			this.sequences++;
		}
	}

	private void takeLead(int current) {
		this.pending = 1;
		this.lowest = (current == 0xE0) ? 0xA0 : (current == 0xF0) ? 0x90 : 0x80;
		this.highest = (current == 0xED) ? 0x9F : (current == 0xF4) ? 0x8F : 0xBF;
		if (current >= 0xC2 && current <= 0xDF) {
			this.missing = 1;
		}
		else if (current >= 0xE0 && current <= 0xEF) {
			this.missing = 2;
		}
		else if (current >= 0xF0 && current <= 0xF4) {
			this.missing = 3;
		}
		else {
			this.strays++;
		}
	}

	/**
	 * {@return whole sequences so far}
	 */
	long sequences() {
		return this.sequences;
	}

	/**
	 * {@return bytes above 127 that belong to no sequence, so far}
	 */
	long strays() {
		return this.strays;
	}

	/**
	 * {@return whether the last sequence lacks bytes}
	 */
	boolean isInSequence() {
		return this.missing > 0;
	}

	/**
	 * {@return whether nearly all text above ASCII is UTF-8}
	 */
	boolean looksLikeUtf8() {
		return this.strays * 20 <= this.sequences;
	}

}
