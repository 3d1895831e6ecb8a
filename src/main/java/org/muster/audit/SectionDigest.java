package org.muster.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Map;

import org.muster.model.Sha256;

/** SHA-256 over the rows of a statement of {@code /sql/digest}, as psql copies them. */
final class SectionDigest {

	private SectionDigest() {
	}

	/** Streams the rows of a query. */
	@FunctionalInterface
	interface Rows {

		/**
		 * Streams them.
		 * @param sql the query
		 * @param target not closed
		 */
		void copy(String sql, OutputStream target) throws IOException;

	}

	/**
	 * {@return the digest of a section, 64 hexadecimal digits}
	 * @param rows of the database
	 * @param section name of the statement
	 * @param run whose rows they are
	 */
	static String of(Rows rows, String section, int run) {
		MessageDigest digest = Sha256.digest();
		String sql = Statement.ofRun(Statement.text("digest", section), run);
		try (OutputStream target = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
			rows.copy(sql, target);
			return Sha256.of(digest);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * {@return the digests of the sections {@code written} and {@code members}, when a
	 * run has written every member that it publishes}
	 * @param rows of the database
	 * @param run whose rows they are
	 */
	static Map<String, String> ofWritten(Rows rows, int run) {
		WrittenDigest digest = new WrittenDigest();
		try {
			rows.copy(Statement.ofRun(Statement.text("digest", "written"), run), digest);
			return digest.sections();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * {@return the statement for psql whose output is what a section's hash is over}
	 */
	static String recipe(String section) {
		return "copy (\n" + Statement.text("digest", section) + "\n) to stdout;";
	}

}
