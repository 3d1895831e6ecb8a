package org.muster.audit;

import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.Map;

import org.muster.model.Sha256;

/**
 * Takes the rows of the section {@code written} as COPY gives them, and hashes them
 * twice: as they are, and without their second column, the first run, which makes them
 * rows of the section {@code members}. In the text form of COPY a tab only ever ends a
 * column and a line feed only ever a row.
 */
final class WrittenDigest extends OutputStream {

	private final MessageDigest written = Sha256.digest();

	private final MessageDigest members = Sha256.digest();

	/** Of the byte that comes next, from 0. */
	private int column;

	@Override
	public void write(int value) {
		write(new byte[] { (byte) value }, 0, 1);
	}

	@Override
	public void write(byte[] bytes, int offset, int length) {
		this.written.update(bytes, offset, length);
		int from = offset;
		for (int at = offset; at < offset + length; at++) {
			if (bytes[at] == '\n') {
				this.column = 0;
			}
			else if (bytes[at] == '\t' && ++this.column == 1) {
				this.members.update(bytes, from, at + 1 - from);
			}
			else if (bytes[at] == '\t' && this.column == 2) {
				from = at + 1;
			}
		}
		if (this.column != 1) {
			this.members.update(bytes, from, offset + length - from);
		}
	}

	/**
	 * {@return SHA-256 of both sections, by name}
	 */
	Map<String, String> sections() {
		return Map.of("written", Sha256.of(this.written), "members", Sha256.of(this.members));
	}

}
