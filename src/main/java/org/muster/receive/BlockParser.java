package org.muster.receive;

import org.muster.model.ReceivedRecord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import org.muster.model.Block;
import org.muster.model.Field;
import org.muster.model.FieldValues;
import org.muster.model.FindingCode;

/**
 * Takes a block of raw bytes apart into records. Never fails on a record: what cannot be
 * read becomes a record with the reason. Stateless.
 */
public final class BlockParser {

	/** Offset, length, first line, and lines ended so far, of each record. */
	private static final int BOUNDS = 4;

	private BlockParser() {
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
		int[] bounds = bounds(bytes, block, layout.delimiter());
		List<ReceivedRecord> records = whole(bytes, bounds, block, layout);
		return (records.size() == block.records()) ? records : oneByOne(bytes, bounds, block, layout);
	}

	static int[] bounds(byte[] bytes, Block block, char delimiter) {
		RecordScanner scanner = new RecordScanner(bytes, delimiter);
		int[] bounds = new int[block.records() * BOUNDS];
		int found = 0;
		try {
			while (scanner.next()) {
				if (found == bounds.length) {
					throw changed(block);
				}
				bounds[found] = (int) scanner.startByte();
				bounds[found + 1] = scanner.length();
				bounds[found + 2] = block.firstLine() - 1 + scanner.startLine();
				bounds[found + 3] = scanner.nextLine() - 1;
				found += BOUNDS;
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		if (found != bounds.length) {
			throw changed(block);
		}
		return bounds;
	}

	private static IllegalStateException changed(Block block) {
		return new IllegalStateException("file " + block.fileNo() + ", block " + block.blockNo()
				+ ": the number of records is not the one received");
	}

	/**
	 * All records at once; fewer than expected when some record needs a closer look, or
	 * when Commons CSV, which forgives a space after a closing quote, ends a record on
	 * another line.
	 */
	static List<ReceivedRecord> whole(byte[] bytes, int[] bounds, Block block, Layout layout) {
		List<ReceivedRecord> records = new ArrayList<>(block.records());
		Optional<String> text = decode(bytes, 0, bytes.length, layout);
		if (text.isEmpty() || text.get().indexOf('\0') >= 0) {
			return List.of();
		}
		try (CSVParser parser = CSVParser.parse(text.get(), layout.format())) {
			Iterator<CSVRecord> parsed = parser.iterator();
			for (int at = 0; at < bounds.length && parsed.hasNext(); at += BOUNDS) {
				records.add(record(parsed.next(), bytes, bounds, at, block, layout));
				if (at + BOUNDS < bounds.length && parser.getCurrentLineNumber() != bounds[at + 3]) {
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

	static List<ReceivedRecord> oneByOne(byte[] bytes, int[] bounds, Block block, Layout layout) {
		List<ReceivedRecord> records = new ArrayList<>(block.records());
		for (int at = 0; at < bounds.length; at += BOUNDS) {
			records.add(one(bytes, bounds, at, block, layout));
		}
		return records;
	}

	private static ReceivedRecord one(byte[] bytes, int[] bounds, int at, Block block, Layout layout) {
		Optional<String> text = decode(bytes, bounds[at], bounds[at + 1], layout);
		if (text.isEmpty()) {
			return unreadable(FindingCode.TEXT_UNDECODABLE, bytes, bounds, at, block);
		}
		if (text.get().indexOf('\0') >= 0) {
			return unreadable(FindingCode.RECORD_UNREADABLE, bytes, bounds, at, block);
		}
		try (CSVParser parser = CSVParser.parse(text.get(), layout.format())) {
			List<CSVRecord> parsed = parser.getRecords();
			if (parsed.size() == 1) {
				return record(parsed.get(0), bytes, bounds, at, block, layout);
			}
		}
		catch (CSVException | UncheckedIOException ex) {
			// the record is unreadable, which is an ordinary result
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return unreadable(FindingCode.RECORD_UNREADABLE, bytes, bounds, at, block);
	}

	private static ReceivedRecord record(CSVRecord parsed, byte[] bytes, int[] bounds, int at, Block block,
			Layout layout) {
		if (parsed.size() != layout.width()) {
			return unreadable(FindingCode.FIELD_COUNT_WRONG, bytes, bounds, at, block);
		}
		String[] values = new String[Field.count()];
		for (int field = 0; field < values.length; field++) {
			int column = layout.columns().get(field);
			values[field] = (column < 0) ? "" : parsed.get(column);
		}
		return new ReceivedRecord(block.firstRecord() + at / BOUNDS, bounds[at + 2],
				Optional.of(FieldValues.of(values)), Optional.empty(),
				new ReceivedRecord.RawBytes(bytes, bounds[at], bounds[at + 1]));
	}

	private static ReceivedRecord unreadable(FindingCode reason, byte[] bytes, int[] bounds, int at, Block block) {
		return new ReceivedRecord(block.firstRecord() + at / BOUNDS, bounds[at + 2], Optional.empty(),
				Optional.of(reason), new ReceivedRecord.RawBytes(bytes, bounds[at], bounds[at + 1]));
	}

	private static Optional<String> decode(byte[] bytes, int offset, int length, Layout layout) {
		try {
			CharBuffer text = layout.charset()
				.newDecoder()
				.onMalformedInput(CodingErrorAction.REPORT)
				.onUnmappableCharacter(CodingErrorAction.REPORT)
				.decode(ByteBuffer.wrap(bytes, offset, length));
			return Optional.of(text.toString());
		}
		catch (CharacterCodingException ex) {
			return Optional.empty();
		}
	}

}
