package org.muster.receive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import org.muster.charset.Encodings;
import org.muster.model.Block;
import org.muster.model.FindingCode;
import org.muster.model.ReceivedRecord;

/**
 * Takes a block of raw bytes apart into records. Never fails on a record: what cannot be
 * read becomes a record with the reason. Not for several threads at once.
 */
public final class BlockParser {

	private final byte[] bytes;

	private final Block block;

	private final Layout layout;

	private final CSVFormat format;

	private final RecordBounds bounds;

	private BlockParser(byte[] bytes, Block block, Layout layout) {
		this.bytes = bytes;
		this.block = block;
		this.layout = layout;
		this.format = layout.dialect().format();
		this.bounds = RecordBounds.of(bytes, block, layout.dialect());
	}

	/**
	 * Parses.
	 * @param bytes the block's bytes, from its start to its end
	 * @param block where they stand in the file
	 * @param layout of the file
	 * @return exactly {@code block.records()} records, in order
	 * @throws IllegalStateException if the bytes are not those that were received
	 */
	public static List<ReceivedRecord> parse(byte[] bytes, Block block, Layout layout) {
		BlockParser parser = parser(bytes, block, layout);
		List<ReceivedRecord> records = parser.whole();
		return (records.size() == block.records()) ? records : parser.oneByOne();
	}

	static BlockParser parser(byte[] bytes, Block block, Layout layout) {
		return new BlockParser(bytes, block, layout);
	}

	/**
	 * All records at once; fewer than expected when some record needs a closer look, or
	 * when Commons CSV, which forgives a space after a closing quote, ends a record on
	 * another line.
	 */
	List<ReceivedRecord> whole() {
		List<ReceivedRecord> records = new ArrayList<>(this.block.records());
		Optional<String> text = this.layout.isUniform() ? decode(0, this.bytes.length, this.layout.charset())
				: Optional.empty();
		if (text.isEmpty() || text.get().indexOf('\0') >= 0) {
			return List.of();
		}
		try (CSVParser parser = CSVParser.parse(text.get(), this.format)) {
			Iterator<CSVRecord> parsed = parser.iterator();
			for (int at = 0; at < this.bounds.count() && parsed.hasNext(); at++) {
				records.add(record(parsed.next(), at, FieldTexts.decoded(this.layout)));
				if (at + 1 < this.bounds.count() && parser.getCurrentLineNumber() != this.bounds.linesEnded(at)) {
					return List.of();
				}
			}
			return parsed.hasNext() ? List.of() : records;
		}
		catch (CSVException | UncheckedIOException ex) {
			return List.of();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	List<ReceivedRecord> oneByOne() {
		List<ReceivedRecord> records = new ArrayList<>(this.block.records());
		for (int at = 0; at < this.bounds.count(); at++) {
			records.add(one(at));
		}
		return records;
	}

	/** First as text; where that fails, each cell for itself. */
	private ReceivedRecord one(int at) {
		int start = this.bounds.start(at);
		int length = this.bounds.length(at);
		Optional<String> text = this.layout.isUniform() ? decode(start, length, this.layout.charset())
				: Optional.empty();
		String cells = text.orElseGet(() -> new String(this.bytes, start, length, StandardCharsets.ISO_8859_1));
		if (cells.indexOf('\0') >= 0) {
			return unreadable(FindingCode.RECORD_UNREADABLE, at);
		}
		try (CSVParser parser = CSVParser.parse(cells, this.format)) {
			List<CSVRecord> parsed = parser.getRecords();
			if (parsed.size() == 1) {
				return record(parsed.get(0), at,
						text.isPresent() ? FieldTexts.decoded(this.layout) : FieldTexts.undecoded(this.layout));
			}
		}
		catch (CSVException | UncheckedIOException ex) {
			// the record is unreadable, which is an ordinary result
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return unreadable(FindingCode.RECORD_UNREADABLE, at);
	}

	private ReceivedRecord record(CSVRecord parsed, int at, FieldTexts texts) {
		Optional<FindingCode> reason = texts.read(parsed);
		if (reason.isPresent()) {
			return unreadable(reason.get(), at);
		}
		int line = this.layout.numbered() ? texts.rowNumber(parsed) : this.bounds.line(at);
		return new ReceivedRecord(this.block.firstRecord() + at, line, Optional.of(texts.values()), Optional.empty(),
				texts.undecodable(), this.bounds.raw(at));
	}

	private ReceivedRecord unreadable(FindingCode reason, int at) {
		return new ReceivedRecord(this.block.firstRecord() + at, this.bounds.line(at), Optional.empty(),
				Optional.of(reason), List.of(), this.bounds.raw(at));
	}

	private Optional<String> decode(int offset, int length, Charset charset) {
		try {
			return Optional
				.of(Encodings.strictDecoder(charset).decode(ByteBuffer.wrap(this.bytes, offset, length)).toString());
		}
		catch (CharacterCodingException ex) {
			return Optional.empty();
		}
	}

}
