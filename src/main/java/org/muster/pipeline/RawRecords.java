package org.muster.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.muster.block.InputFiles;
import org.muster.model.ExitCode;
import org.muster.model.OperatorException;
import org.muster.model.RecordKey;

/** The records of a run as they came, read again from the archive. */
public final class RawRecords {

	private static final Pattern PLACE = Pattern.compile("(.+):([1-9]\\d{0,8})");

	private final DataSource source;

	private final int run;

	/**
	 * Reads from database and archive.
	 * @param source the database
	 * @param run the run whose rows they are
	 */
	public RawRecords(DataSource source, int run) {
		this.source = source;
		this.run = run;
	}

	/**
	 * Reads one record.
	 * @param place as of {@link #key}
	 * @return its bytes as received, without the line end; of a workbook, table or
	 * archive those of the text that was made of it
	 * @throws OperatorException if there is no such record, or its text is gone
	 */
	public byte[] read(String place) {
		RecordKey key = key(place);
		StoredFile file = file(place.substring(0, place.lastIndexOf(':')));
		if (!Files.isReadable(file.text())) {
			throw new OperatorException(ExitCode.INPUT_MISSING, """
					%s: the text of '%s' is no longer in the archive, or cannot be read. \
					Restore it from a backup of the home folder.""".formatted(file.text(), file.name()));
		}
		return new InputFiles(this.source, this.run).rawRecord(key);
	}

	/**
	 * Finds one record.
	 * @param place the name of a member file and the number of a record, as exports have
	 * them: {@code north.csv:17}
	 * @return its file and number
	 * @throws OperatorException if there is no such record
	 */
	public RecordKey key(String place) {
		Matcher parts = PLACE.matcher(place);
		if (!parts.matches()) {
			throw new OperatorException(ExitCode.USAGE,
					"--record '%s': expected a file and the number of a record in it, such as north.csv:17"
						.formatted(place));
		}
		StoredFile file = file(parts.group(1));
		int number = Integer.parseInt(parts.group(2));
		if (number > file.records()) {
			throw new OperatorException(ExitCode.USAGE,
					"--record '%s': the file has %d records in run %d".formatted(place, file.records(), this.run));
		}
		return new RecordKey(file.fileNo(), number);
	}

	private StoredFile file(String name) {
		List<StoredFile> files = JdbcClient.create(this.source)
			.sql("""
					select file_no, file_name, text_path, records from source_file
					 where run_id = ? and kind = 'member' order by file_no""")
			.param(this.run)
			.query((row, at) -> new StoredFile(row.getInt(1), row.getString(2), Path.of(row.getString(3)),
					row.getInt(4)))
			.list();
		return files.stream()
			.filter((file) -> file.name().equals(name))
			.findFirst()
			.orElseThrow(
					() -> new OperatorException(ExitCode.USAGE, "--record: run %d has no member file '%s'; it has %s"
						.formatted(this.run, name, String.join(", ", files.stream().map(StoredFile::name).toList()))));
	}

	/**
	 * Writes one record to a file.
	 * @param place as of {@link #read}
	 * @param target replaced when it exists
	 * @return how many bytes
	 * @throws OperatorException as of {@link #read}, or if the file cannot be written
	 */
	public long write(String place, Path target) {
		byte[] bytes = read(place);
		try {
			Files.write(target, bytes);
			return bytes.length;
		}
		catch (IOException ex) {
			throw new OperatorException(ExitCode.NOT_PERMITTED, """
					%s: cannot be written. \
					Name a file in a folder that you may write to and that has room, or '-' for standard output."""
				.formatted(target));
		}
	}

	private record StoredFile(int fileNo, String name, Path text, int records) {
	}

}
