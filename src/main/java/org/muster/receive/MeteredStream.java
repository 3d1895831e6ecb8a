package org.muster.receive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.function.LongConsumer;

import org.muster.model.Sha256;

/** Counts, hashes, copies and measures bytes on their way. */
final class MeteredStream extends FilterInputStream {

	private final MessageDigest sha256 = Sha256.digest();

	private final OutputStream copy;

	private final LongConsumer bytesRead;

	private final Utf8Meter utf8;

	private long count;

	MeteredStream(InputStream input, OutputStream copy, LongConsumer bytesRead, Utf8Meter utf8) {
		super(input);
		this.copy = copy;
		this.bytesRead = bytesRead;
		this.utf8 = utf8;
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xFF;
	}

	@Override
	public int read(byte[] bytes, int offset, int length) throws IOException {
		int read = super.read(bytes, offset, length);
		if (read > 0) {
			this.sha256.update(bytes, offset, read);
			this.utf8.update(bytes, offset, read);
			this.copy.write(bytes, offset, read);
			this.count += read;
			this.bytesRead.accept(this.count);
		}
		return read;
	}

	long count() {
		return this.count;
	}

	/**
	 * {@return the hash of all bytes so far, in hexadecimal digits; ends the hashing}
	 */
	String sha256() {
		return Sha256.of(this.sha256);
	}

}
