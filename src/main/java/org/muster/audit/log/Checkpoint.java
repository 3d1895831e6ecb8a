package org.muster.audit.log;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.muster.model.ExitCode;
import org.muster.model.OperatorException;

/**
 * How far the log had come when a report was written. Kept outside the database it shows
 * what is done to the log later.
 *
 * @param entries how many there were, from 1
 * @param head hash of the last of them
 * @param run whose report was written
 * @param written when, ISO 8601 in UTC
 */
public record Checkpoint(long entries, String head, int run, String written) {

	private static final Pattern FORM = Pattern.compile("""
			muster checkpoint 1
			entries ([1-9][0-9]{0,17})
			head ([0-9a-f]{64})
			run ([1-9][0-9]{0,8})
			written ([0-9TZ:.-]{20,40})
			""");

	/**
	 * {@return the text that is signed}
	 */
	String text() {
		return "muster checkpoint 1\nentries %d\nhead %s\nrun %d\nwritten %s\n".formatted(this.entries, this.head,
				this.run, this.written);
	}

	/**
	 * Reads a text.
	 * @param name of the file, for messages
	 * @param text its content
	 * @return the checkpoint
	 * @throws OperatorException if it is none
	 */
	static Checkpoint of(String name, String text) {
		Matcher parts = FORM.matcher(text);
		if (!parts.matches()) {
			throw new OperatorException(ExitCode.MALFORMED_INPUT,
					"%s: no checkpoint. Name the file %s of a report's folder.".formatted(name, Bundle.CHECKPOINT));
		}
		return new Checkpoint(Long.parseLong(parts.group(1)), parts.group(2), Integer.parseInt(parts.group(3)),
				parts.group(4));
	}

}
