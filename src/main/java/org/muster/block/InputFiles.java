package org.muster.block;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.muster.model.Block;
import org.muster.model.RecordKey;
import org.muster.model.SourceKind;

/** The received files of a run and their blocks, as stored. */
public final class InputFiles {

	private final JdbcClient jdbc;

	private final int runId;

	/**
	 * Reads from the database.
	 * @param dataSource the database
	 * @param runId the run
	 */
	public InputFiles(DataSource dataSource, int runId) {
		this.jdbc = JdbcClient.create(dataSource);
		this.runId = runId;
	}

	/**
	 * {@return the files of a kind by their number}
	 * @param kind members, registry or decisions
	 */
	public Map<Integer, InputFile> files(SourceKind kind) {
		Map<Integer, InputFile> files = new HashMap<>();
		this.jdbc.sql("""
				select file_no, text_path, reading::text, records
				  from source_file where run_id = ? and kind = ? order by file_no""")
			.params(this.runId, kind.key())
			.query(InputFiles::file)
			.list()
			.forEach((file) -> files.put(file.fileNo(), file));
		return files;
	}

	/**
	 * {@return how many blocks the files of a kind have}
	 */
	public int blockCount(SourceKind kind) {
		return this.jdbc.sql("""
				select count(*) from block join source_file using (run_id, file_no)
				 where run_id = ? and kind = ?""").params(this.runId, kind.key()).query(Integer.class).single();
	}

	/**
	 * Reads a range of the blocks of a kind, in the order of file and block.
	 * @param kind members or registry
	 * @param from the first, from 0
	 * @param to after the last
	 * @return the blocks
	 */
	public List<Block> blocks(SourceKind kind, int from, int to) {
		return this.jdbc.sql("""
				select file_no, block_no, start_byte, end_byte, first_record, first_line, b.records
				  from block b join source_file using (run_id, file_no)
				 where run_id = ? and kind = ? order by file_no, block_no offset ? limit ?""")
			.params(this.runId, kind.key(), from, to - from)
			.query(InputFiles::block)
			.list();
	}

	/**
	 * Reads a record again as it stands in its file.
	 * @param record a member record
	 * @return its bytes, without line end
	 */
	public byte[] rawRecord(RecordKey record) {
		Block block = this.jdbc.sql("""
				select file_no, block_no, start_byte, end_byte, first_record, first_line, records from block
				 where run_id = ? and file_no = ? and first_record <= ? order by block_no desc limit 1""")
			.params(this.runId, record.fileNo(), record.recordNo())
			.query(InputFiles::block)
			.single();
		InputFile file = Objects.requireNonNull(files(SourceKind.MEMBER).get(record.fileNo()));
		List<byte[]> found = new ArrayList<>(1);
		file.forEachRecord(block, (one) -> {
			if (one.recordNo() == record.recordNo()) {
				found.add(one.raw().toArray());
			}
		});
		return found.get(0);
	}

	private static Block block(ResultSet row, int number) throws SQLException {
		return new Block(row.getInt(1), row.getInt(2), row.getLong(3), row.getLong(4), row.getInt(5), row.getInt(6),
				row.getInt(7));
	}

	private static InputFile file(ResultSet row, int number) throws SQLException {
		return InputFile.of(row.getInt("file_no"), Path.of(row.getString("text_path")),
				StoredReading.of(row.getString("reading")), row.getInt("records"));
	}

}
