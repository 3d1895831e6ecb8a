package org.muster.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Statements of the folder {@code /sql}, in which {@code :run} stands for a run. */
public final class Statement {

	private Statement() {
	}

	/**
	 * {@return the statement as it stands in the file}
	 * @param folder below {@code /sql}
	 * @param name of the file, without its ending
	 */
	public static String text(String folder, String name) {
		String path = "/sql/" + folder + "/" + name + ".sql";
		try (InputStream file = Objects.requireNonNull(Statement.class.getResourceAsStream(path), path)) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * {@return the statement for one run; COPY takes no parameters, so the number is
	 * written out}
	 */
	static String ofRun(String sql, int run) {
		return sql.replace(":run", Integer.toString(run));
	}

}
