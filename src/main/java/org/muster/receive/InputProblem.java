package org.muster.receive;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

import org.muster.model.ExitCode;
import org.muster.model.Field;

/**
 * Why an input file cannot be processed: where, what was expected, what to do.
 *
 * @param exitCode {@link ExitCode#INPUT_MISSING} or {@link ExitCode#MALFORMED_INPUT}
 * @param message one sentence or more, without any value of a record
 */
public record InputProblem(ExitCode exitCode, String message) {

	static InputProblem missing(Path path, Source source) {
		return new InputProblem(ExitCode.INPUT_MISSING,
				"%s: no such file. Put it there, or name another one: --input %s=PATH".formatted(path, source.name()));
	}

	static InputProblem notAFile(Path path, Source source) {
		return new InputProblem(ExitCode.INPUT_MISSING,
				"%s: is a folder; a file was expected. Name the file: --input %s=PATH".formatted(path, source.name()));
	}

	public static InputProblem notReadable(Path path) {
		return new InputProblem(ExitCode.INPUT_MISSING,
				"%s: cannot be read. A file that this user may read was expected; see its permissions".formatted(path));
	}

	public static InputProblem tooLarge(Path path, long bytes, Limits limits) {
		return malformed("""
				%s: has %d bytes; at most %d were expected. Look for a file of another kind, \
				or raise 'limits.file-bytes'""".formatted(path, bytes, limits.fileBytes()));
	}

	static InputProblem empty(Path path) {
		return malformed("%s: is empty; a header line was expected. Ask the office for a new export".formatted(path));
	}

	static InputProblem notUtf8(Path path, long strays, Source source) {
		return malformed("""
				%s: is not UTF-8: %d bytes are not part of any UTF-8 character. Correct '%s' \
				(without it, the encoding is found), or ask the office for a UTF-8 export""".formatted(path, strays,
				source.place("encoding")));
	}

	static InputProblem isUtf8(Path path, Source source, String declared) {
		return malformed("%s: is UTF-8, not %s. Correct '%s'".formatted(path, declared, source.place("encoding")));
	}

	static InputProblem isOther(Path path, String declared, String other, String explanation, Source source) {
		return malformed("""
				%s: is %s, not %s (Vietnamese syllables: %s). Correct '%s'""".formatted(path, other, declared,
				explanation, source.place("encoding")));
	}

	static InputProblem encodingUnclear(Path path, String explanation, Source source) {
		return malformed("""
				%s: its encoding cannot be told (Vietnamese syllables: %s); one encoding that fits best was expected. \
				Ask the office, and say it in '%s'""".formatted(path, explanation, source.place("encoding")));
	}

	static InputProblem notText(Path path, int line) {
		return malformed("""
				%s: line %d: the header has NUL bytes, as UTF-16, a workbook or a damaged copy has; text was expected. \
				Save it as CSV in UTF-8, or ask the office for such an export""".formatted(path, line));
	}

	static InputProblem missingColumns(Path path, Collection<String> columns, List<String> header, Source source) {
		return malformed("""
				%s: column %s is missing; the header has %s. Correct the file, \
				or '%s'""".formatted(path, quoted(columns), quoted(header), source.place("columns")));
	}

	/**
	 * When none is there, the line may be a record instead of a header: its texts are not
	 * shown.
	 */
	static InputProblem noColumns(Path path, FileHead head, int fields, Source source) {
		return malformed("""
				%s: column %s is missing; line %d, where the header was expected, has none of the job's columns and \
				%d fields with delimiter %s. Correct the file, '%s' or '%s'""".formatted(path,
				quoted(source.columns().values().stream().flatMap(List::stream).toList()), head.line(), fields,
				head.dialect().delimiterName(), source.place("delimiter"), source.place("columns")));
	}

	static InputProblem noHeader(Path path, FileHead head, Source source) {
		return malformed("""
				%s: no header was found: none of the first records has a column that looks like %s. \
				'./muster profile' shows what the file has; name its columns in '%s'""".formatted(path,
				String.join(", ", source.kind().requiredFields().stream().map(Field::key).toList()),
				source.place("columns")));
	}

	static InputProblem missingFields(Path path, Collection<String> fields, List<String> header, Source source) {
		return malformed("""
				%s: no column looks like %s; the header has %s. Name the columns in '%s'; \
				'./muster profile' proposes them""".formatted(path, String.join(", ", fields), quoted(header),
				source.place("columns")));
	}

	static InputProblem doubtfulColumns(Path path, Field field, Collection<String> columns, Source source) {
		return malformed("%s: columns %s all look like %s; one was expected. Name the right one in '%s'".formatted(path,
				quoted(columns), field.key(), source.place("columns")));
	}

	static InputProblem tooManyColumns(Path path, int columns, int limit) {
		return malformed("""
				%s: the header has %d columns; at most %d were expected. Look for a wrong delimiter, \
				or raise 'limits.columns'""".formatted(path, columns, limit));
	}

	static InputProblem trailerMissing(Path path, Source source) {
		return malformed("""
				%s: the last record is no trailer; one that begins as '%s' says was expected. The file may be cut \
				off: ask the office, or leave the key out""".formatted(path, source.place("trailer")));
	}

	static InputProblem trailerWithoutNumber(Path path, Source source) {
		return malformed("""
				%s: its trailer has no number; the number of records was expected. Ask the office, \
				or leave '%s' out""".formatted(path, source.place("trailer")));
	}

	public static InputProblem otherCount(Path path, String teller, long told, long found) {
		return malformed("""
				%s: %s tells %d records, but there are %d. The file is not the one that was sent: \
				copy it again, or ask the office""".formatted(path, teller, told, found));
	}

	static InputProblem repeatedColumns(Path path, int line, Collection<String> columns) {
		return malformed("""
				%s: line %d: column %s stands more than once in the header; once was expected. \
				Rename the columns that are not meant""".formatted(path, line, quoted(columns)));
	}

	static InputProblem headerUnreadable(Path path, FileHead head, String encoding, Source source) {
		return malformed("""
				%s: line %d: the header cannot be read; texts in %s with delimiter %s and every quote closed were \
				expected. Correct the line, '%s' or '%s'""".formatted(path, head.line(), encoding,
				head.dialect().delimiterName(), source.place("encoding"), source.place("delimiter")));
	}

	static InputProblem truncated(Path path, int line) {
		return malformed("""
				%s: ends in the middle of the record that starts at line %d: it is cut off. \
				Copy it again, or ask the office for a new export""".formatted(path, line));
	}

	static InputProblem recordTooLong(Path path, int line, int limit) {
		return malformed("""
				%s: the record that starts at line %d is too long; a line end within %d bytes was expected. \
				Look there for a missing line end, or for a file of another kind""".formatted(path, line, limit));
	}

	public static InputProblem malformed(String message) {
		return new InputProblem(ExitCode.MALFORMED_INPUT, message);
	}

	private static String quoted(Collection<String> texts) {
		return "'" + String.join("', '", texts) + "'";
	}

}
