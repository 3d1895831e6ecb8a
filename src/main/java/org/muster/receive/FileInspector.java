package org.muster.receive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

import org.muster.model.Block;

/**
 * Looks at a file once, from its first byte to its last: hash, size, header against the
 * job definition, encoding, record boundaries. Writes nothing.
 */
public final class FileInspector {

	/** Records of a block, but for the last one of a file. */
	public static final int RECORDS_PER_BLOCK = 4000;

	private static final int BYTES_PER_BLOCK = 4 << 20;

	private final Source source;

	private final Path path;

	private final List<InputProblem> problems = new ArrayList<>();

	private final List<Block> blocks = new ArrayList<>();

	private final Utf8Meter utf8 = new Utf8Meter();

	private final int recordsPerBlock;

	private Header header = Header.NONE;

	private int records;

	private FileInspector(Source source, Path path, int recordsPerBlock) {
		this.source = source;
		this.path = path;
		this.recordsPerBlock = recordsPerBlock;
	}

	/**
	 * Inspects.
	 * @param source what the job definition says of the file
	 * @param path the file
	 * @param bytesRead told how many bytes have been read so far
	 * @return what it is; with problems when it cannot be processed
	 */
	public static Inspection inspect(Source source, Path path, LongConsumer bytesRead) {
		return inspect(source, path, bytesRead, RECORDS_PER_BLOCK);
	}

	static Inspection inspect(Source source, Path path, LongConsumer bytesRead, int recordsPerBlock) {
		return new FileInspector(source, path, recordsPerBlock).inspect(bytesRead);
	}

	private Inspection inspect(LongConsumer bytesRead) {
		MessageDigest sha256 = sha256();
		long bytes = 0;
		if (!Files.isRegularFile(this.path)) {
			this.problems.add(Files.isDirectory(this.path) ? InputProblem.notAFile(this.path, this.source)
					: InputProblem.missing(this.path, this.source));
		}
		else {
			try (MeteredStream input = new MeteredStream(new DigestInputStream(Files.newInputStream(this.path), sha256),
					bytesRead)) {
				scan(input);
				bytes = input.count;
			}
			catch (IOException ex) {
				this.problems.add(InputProblem.notReadable(this.path));
			}
		}
		return new Inspection(this.source, this.path, bytes, HexFormat.of().formatHex(sha256.digest()),
				this.header.texts(), this.header.columns(), this.blocks, this.records, 0, this.problems);
	}

	private void scan(InputStream input) throws IOException {
		RecordScanner scanner = new RecordScanner(input, this.source.delimiter());
		try {
			if (!scanner.next()) {
				this.problems.add(InputProblem.empty(this.path));
				return;
			}
			byte[] headerBytes = scanner.bytes();
			int headerLine = scanner.startLine();
			boolean complete = scanRecords(scanner, input);
			Optional<InputProblem> otherText = otherText(headerBytes, headerLine);
			otherText.ifPresent(this.problems::add);
			if (otherText.isEmpty()) {
				this.header = Header.read(headerBytes, this.source, this.path, headerLine);
				this.problems.addAll(this.header.problems());
			}
			if (otherText.isEmpty() && complete) {
				checkEnd(scanner);
			}
		}
		catch (RecordScanner.RecordTooLongException ex) {
			passOver(ex, input);
		}
	}

	private void passOver(RecordScanner.RecordTooLongException record, InputStream rest) throws IOException {
		this.problems.add(InputProblem.recordTooLong(this.path, record.line(), RecordScanner.MAX_RECORD_BYTES));
		rest.transferTo(OutputStream.nullOutputStream());
	}

	/** Whether all records have an end. */
	private boolean scanRecords(RecordScanner scanner, InputStream input) throws IOException {
		try {
			scanRecords(scanner);
			return true;
		}
		catch (RecordScanner.RecordTooLongException ex) {
			passOver(ex, input);
			return false;
		}
	}

	private void scanRecords(RecordScanner scanner) throws IOException {
		long start = 0;
		int line = 0;
		int inBlock = 0;
		long end = 0;
		while (scanner.next()) {
			if (inBlock == this.recordsPerBlock || inBlock > 0 && end - start > BYTES_PER_BLOCK) {
				closeBlock(start, end, line, inBlock);
				inBlock = 0;
			}
			if (inBlock == 0) {
				start = scanner.startByte();
				line = scanner.startLine();
			}
			inBlock++;
			this.records++;
			end = scanner.nextByte();
		}
		if (inBlock > 0) {
			closeBlock(start, end, line, inBlock);
		}
	}

	private void closeBlock(long start, long end, int line, int inBlock) {
		int first = this.blocks.isEmpty() ? 1 : this.blocks.get(this.blocks.size() - 1).lastRecord() + 1;
		this.blocks.add(new Block(0, this.blocks.size(), start, end, first, line, inBlock));
	}

	/** Why the header of this file would tell nothing. */
	private Optional<InputProblem> otherText(byte[] headerBytes, int headerLine) {
		boolean saysUtf8 = this.source.encoding().equals("utf-8");
		if (new String(headerBytes, StandardCharsets.ISO_8859_1).indexOf('\0') >= 0) {
			return Optional.of(InputProblem.notText(this.path, headerLine));
		}
		if (saysUtf8 && !this.utf8.looksLikeUtf8()) {
			return Optional.of(InputProblem.notUtf8(this.path, this.utf8.strays(), this.source));
		}
		if (!saysUtf8 && this.utf8.sequences() > 0 && this.utf8.looksLikeUtf8()) {
			return Optional.of(InputProblem.isUtf8(this.path, this.source));
		}
		return Optional.empty();
	}

	/**
	 * A last record without line end is cut off when it ends inside quotes or a letter,
	 * or has too few fields; a header so, when it is not as expected.
	 */
	private void checkEnd(RecordScanner scanner) {
		if (scanner.isTerminated()) {
			return;
		}
		boolean cut = (this.records == 0) ? !this.problems.isEmpty() : scanner.isCutInQuotes() || isCutInLetter()
				|| Header.fieldCount(scanner.bytes(), this.source.delimiter()) < this.header.texts().size();
		if (cut) {
			this.problems.add(InputProblem.truncated(this.path, scanner.startLine()));
		}
	}

	private boolean isCutInLetter() {
		return this.source.encoding().equals("utf-8") && this.utf8.isInSequence();
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

	/** Counts the bytes and measures their encoding on the way. */
	private final class MeteredStream extends FilterInputStream {

		private final LongConsumer bytesRead;

		private long count;

		MeteredStream(InputStream input, LongConsumer bytesRead) {
			super(input);
			this.bytesRead = bytesRead;
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			int read = super.read(bytes, offset, length);
			if (read > 0) {
				FileInspector.this.utf8.update(bytes, offset, read);
				this.count += read;
				this.bytesRead.accept(this.count);
			}
			return read;
		}

	}

}
