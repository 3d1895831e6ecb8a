package org.muster.receive;

/** A record without an end within the limit; its line, no content. */
final class RecordTooLongException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final int line;

	RecordTooLongException(int line, int limit) {
		super("no end of record within " + limit + " bytes from line " + line);
		this.line = line;
	}

	int line() {
		return this.line;
	}

}
