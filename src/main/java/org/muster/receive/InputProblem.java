package org.muster.receive;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

import org.muster.model.ExitCode;

/**
 * Why an input file cannot be processed: where, what was expected, what to do.
 *
 * @param exitCode {@link ExitCode#INPUT_MISSING} or {@link ExitCode#MALFORMED_INPUT}
 * @param message one sentence or more, without any value of a record
 */
public record InputProblem(ExitCode exitCode, String message) {

	static InputProblem missing(Path path, String source) {
		return new InputProblem(ExitCode.INPUT_MISSING,
				"%s: no such file. Put it there, or name another one: --input %s=PATH".formatted(path, source));
	}

	static InputProblem notReadable(Path path) {
		return new InputProblem(ExitCode.INPUT_MISSING,
				"%s: cannot be read. A file that this user may read was expected; see its permissions".formatted(path));
	}

	static InputProblem empty(Path path) {
		return malformed("%s: is empty; a header line was expected. Ask the office for a new export".formatted(path));
	}

	static InputProblem notUtf8(Path path, long strays, String source) {
		return malformed("""
				%s: is not UTF-8: %d bytes are not part of any UTF-8 character. Correct 'sources.%s.encoding' \
				(tcvn3, windows-1258), or ask the office for a UTF-8 export""".formatted(path, strays, source));
	}

	static InputProblem isUtf8(Path path, String encoding, String source) {
		return malformed("%s: is UTF-8, not %s. Correct 'sources.%s.encoding'".formatted(path, encoding, source));
	}

	static InputProblem missingColumns(Path path, Collection<String> columns, List<String> header, String source) {
		return malformed("""
				%s: column %s is missing; the header has %s. Correct the file, \
				or 'sources.%s.columns'""".formatted(path, quoted(columns), quoted(header), source));
	}

	static InputProblem repeatedColumns(Path path, Collection<String> columns) {
		return malformed("""
				%s: column %s stands more than once in the header. Name each column once""".formatted(path,
				quoted(columns)));
	}

	static InputProblem headerUnreadable(Path path, char delimiter, String encoding, String source) {
		return malformed("""
				%s: the header cannot be read with delimiter %s and encoding %s. Correct 'sources.%s.delimiter' \
				or 'sources.%s.encoding'""".formatted(path, (delimiter == '\t') ? "tab" : "'" + delimiter + "'",
				encoding, source, source));
	}

	static InputProblem truncated(Path path, int line) {
		return malformed("""
				%s: ends in the middle of the record that starts at line %d: it is cut off. \
				Copy it again, or ask the office for a new export""".formatted(path, line));
	}

	static InputProblem recordTooLong(Path path, int line, int limit) {
		return malformed("""
				%s: the record that starts at line %d has no end within %d bytes. \
				Look for a missing line end, or a file of another kind""".formatted(path, line, limit));
	}

	private static InputProblem malformed(String message) {
		return new InputProblem(ExitCode.MALFORMED_INPUT, message);
	}

	private static String quoted(Collection<String> texts) {
		return "'" + String.join("', '", texts) + "'";
	}

}
