package org.muster.receive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import org.muster.model.Block;
import org.muster.model.Field;

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

	private List<String> header = List.of();

	private List<Integer> columns = Collections.nCopies(Field.count(), -1);

	private int records;

	private FileInspector(Source source, Path path) {
		this.source = source;
		this.path = path;
	}

	/**
	 * Inspects.
	 * @param source what the job definition says of the file
	 * @param path the file
	 * @param bytesRead told how many bytes have been read so far
	 * @return what it is; with problems when it cannot be processed
	 */
	public static Inspection inspect(Source source, Path path, LongConsumer bytesRead) {
		return new FileInspector(source, path).inspect(bytesRead);
	}

	private Inspection inspect(LongConsumer bytesRead) {
		MessageDigest sha256 = sha256();
		long bytes = 0;
		if (!Files.isRegularFile(this.path)) {
			this.problems.add(InputProblem.missing(this.path, this.source.name()));
		}
		else {
			try (MeteredStream input = new MeteredStream(new DigestInputStream(Files.newInputStream(this.path), sha256),
					bytesRead)) {
				scan(input);
				bytes = input.count;
			}
			catch (AccessDeniedException ex) {
				this.problems.add(InputProblem.notReadable(this.path));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return new Inspection(this.source, this.path, bytes, HexFormat.of().formatHex(sha256.digest()), this.header,
				this.columns, this.blocks, this.records, 0, this.problems);
	}

	private void scan(InputStream input) throws IOException {
		RecordScanner scanner = new RecordScanner(input, this.source.delimiter());
		try {
			if (!scanner.next()) {
				this.problems.add(InputProblem.empty(this.path));
				return;
			}
			byte[] headerBytes = scanner.bytes();
			boolean headerTerminated = scanner.isTerminated();
			scanRecords(scanner);
			checkEncoding();
			if (this.problems.isEmpty()) {
				readHeader(headerBytes);
				checkEnd(scanner, headerTerminated);
			}
		}
		catch (RecordScanner.RecordTooLongException ex) {
			this.problems.add(InputProblem.recordTooLong(this.path, ex.line(), RecordScanner.MAX_RECORD_BYTES));
			input.transferTo(java.io.OutputStream.nullOutputStream());
		}
	}

	private void scanRecords(RecordScanner scanner) throws IOException {
		long start = 0;
		int line = 0;
		int inBlock = 0;
		long end = 0;
		while (scanner.next()) {
			if (inBlock == RECORDS_PER_BLOCK || inBlock > 0 && end - start > BYTES_PER_BLOCK) {
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

	private void checkEncoding() {
		boolean saysUtf8 = this.source.encoding().equals("utf-8");
		if (saysUtf8 && !this.utf8.looksLikeUtf8()) {
			this.problems.add(InputProblem.notUtf8(this.path, this.utf8.strays(), this.source.name()));
		}
		if (!saysUtf8 && this.utf8.sequences() > 0 && this.utf8.looksLikeUtf8()) {
			this.problems.add(InputProblem.isUtf8(this.path, this.source.encoding(), this.source.name()));
		}
	}

	private void readHeader(byte[] bytes) {
		List<String> texts = headerTexts(bytes);
		if (texts.isEmpty()) {
			this.problems.add(InputProblem.headerUnreadable(this.path, this.source.delimiter(), this.source.encoding(),
					this.source.name()));
			return;
		}
		this.header = texts;
		List<String> repeated = texts.stream()
			.filter((text) -> Collections.frequency(texts, text) > 1 && this.source.columns().containsValue(text))
			.distinct()
			.toList();
		if (!repeated.isEmpty()) {
			this.problems.add(InputProblem.repeatedColumns(this.path, repeated));
		}
		Integer[] places = new Integer[Field.count()];
		Arrays.fill(places, -1);
		List<String> missing = new ArrayList<>();
		for (Map.Entry<Field, String> column : this.source.columns().entrySet()) {
			int place = texts.indexOf(column.getValue());
			places[column.getKey().ordinal()] = place;
			if (place < 0) {
				missing.add(column.getValue());
			}
		}
		if (!missing.isEmpty()) {
			this.problems.add(InputProblem.missingColumns(this.path, missing, texts, this.source.name()));
		}
		this.columns = List.of(places);
	}

	/**
	 * {@return the header's texts, composed and trimmed; none when it cannot be read}
	 */
	private List<String> headerTexts(byte[] bytes) {
		try {
			String text = Encodings.of(this.source.encoding()).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
			String withoutMark = text.startsWith("\ufeff") ? text.substring(1) : text;
			try (CSVParser parser = CSVParser.parse(withoutMark, Layout.format(this.source.delimiter()))) {
				List<CSVRecord> records = parser.getRecords();
				return (records.size() != 1) ? List.of()
						: records.get(0)
							.stream()
							.map((cell) -> Normalizer.normalize(cell, Normalizer.Form.NFC).strip())
							.toList();
			}
		}
		catch (CharacterCodingException ex) {
			return List.of();
		}
		catch (IOException | UncheckedIOException ex) {
			return List.of();
		}
	}

	/** A last record without line end and with too few fields is a file cut off. */
	private void checkEnd(RecordScanner scanner, boolean headerTerminated) {
		if (this.records == 0) {
			if (!headerTerminated && !this.problems.isEmpty()) {
				this.problems.add(InputProblem.truncated(this.path, 1));
			}
			return;
		}
		if (scanner.isTerminated()) {
			return;
		}
		if (scanner.isCutInQuotes() || headerTexts(scanner.bytes()).size() < this.header.size()) {
			this.problems.add(InputProblem.truncated(this.path, scanner.startLine()));
		}
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
