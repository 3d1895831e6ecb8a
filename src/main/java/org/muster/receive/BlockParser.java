package org.muster.receive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

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

	private final FieldTexts decoded;

	private final FieldTexts undecoded;

	private BlockParser(byte[] bytes, Block block, Layout layout) {
		this.bytes = bytes;
		this.block = block;
		this.layout = layout;
		this.format = layout.dialect().format();
		this.bounds = RecordBounds.of(bytes, block, layout.dialect());
		this.decoded = FieldTexts.decoded(layout);
		this.undecoded = FieldTexts.undecoded(layout);
	}

	/**
	 * Parses.
	 * @param bytes the block's bytes, from its start to its end
	 * @param block where they stand in the file
	 * @param layout of the file
	 * @param taken told exactly {@code block.records()} records, in order
	 * @throws IllegalStateException if the bytes are not those that were received
	 */
	public static void parse(byte[] bytes, Block block, Layout layout, Consumer<ReceivedRecord> taken) {
		BlockParser parser = parser(bytes, block, layout);
		parser.oneByOne(parser.whole(taken), taken);
	}

	static BlockParser parser(byte[] bytes, Block block, Layout layout) {
		return new BlockParser(bytes, block, layout);
	}

	/**
	 * All records at once, up to one that needs a closer look, or at whose end Commons
	 * CSV, which forgives a space after a closing quote, is on another line.
	 * @return how many it told
	 */
	int whole(Consumer<ReceivedRecord> taken) {
		Optional<String> text = text(0, this.bytes.length);
		FieldTexts texts = text.isPresent() ? this.decoded : this.undecoded;
		String cells = text.orElseGet(() -> new String(this.bytes, StandardCharsets.ISO_8859_1));
		if (cells.indexOf('\0') >= 0) {
			return 0;
		}
		int at = 0;
		try (CSVParser parser = CSVParser.parse(cells, this.format)) {
			Iterator<CSVRecord> parsed = parser.iterator();
			while (at < this.bounds.count() && parsed.hasNext()) {
				CSVRecord record = parsed.next();
				boolean last = at + 1 == this.bounds.count();
				if (last ? parsed.hasNext() : parser.getCurrentLineNumber() != this.bounds.linesEnded(at)) {
					return at;
				}
				taken.accept(record(record, at, texts));
				at++;
			}
		}
		catch (CSVException | UncheckedIOException ex) {
			return at;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return at;
	}

	void oneByOne(int from, Consumer<ReceivedRecord> taken) {
		for (int at = from; at < this.bounds.count(); at++) {
			taken.accept(one(at));
		}
	}

	/** First as text; where that fails, each cell for itself. */
	private ReceivedRecord one(int at) {
		int start = this.bounds.start(at);
		int length = this.bounds.length(at);
		Optional<String> text = text(start, length);
		String cells = text.orElseGet(() -> new String(this.bytes, start, length, StandardCharsets.ISO_8859_1));
		if (cells.indexOf('\0') >= 0) {
			return unreadable(FindingCode.RECORD_UNREADABLE, at);
		}
		try (CSVParser parser = CSVParser.parse(cells, this.format)) {
			List<CSVRecord> parsed = parser.getRecords();
			if (parsed.size() == 1) {
				return record(parsed.get(0), at, text.isPresent() ? this.decoded : this.undecoded);
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

	/**
	 * The text, when all of it is in one encoding. What UTF-8 cannot say becomes U+FFFD,
	 * which only then needs a strict look.
	 */
	private Optional<String> text(int offset, int length) {
		Charset charset = this.layout.charset();
		if (!this.layout.isUniform()) {
			return Optional.empty();
		}
		if (charset.equals(StandardCharsets.UTF_8)) {
			String text = new String(this.bytes, offset, length, charset);
			if (text.indexOf('\ufffd') < 0) {
				return Optional.of(text);
			}
		}
		try {
			return Optional
				.of(Encodings.strictDecoder(charset).decode(ByteBuffer.wrap(this.bytes, offset, length)).toString());
		}
		catch (CharacterCodingException ex) {
			return Optional.empty();
		}
	}

}
