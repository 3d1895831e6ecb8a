package org.muster.receive;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.muster.model.Block;
import org.muster.model.ReceivedRecord;

/** Where the records of a block stand in its bytes. */
final class RecordBounds {

	/** Offset, length, first line, and lines ended so far, of each record. */
	private static final int NUMBERS = 4;

	private final byte[] bytes;

	private final int[] numbers;

	private RecordBounds(byte[] bytes, int[] numbers) {
		this.bytes = bytes;
		this.numbers = numbers;
	}

	/**
	 * Finds them.
	 * @throws IllegalStateException if there are more or fewer than the block has
	 */
	static RecordBounds of(byte[] bytes, Block block, Dialect dialect) {
		RecordScanner scanner = new RecordScanner(bytes, dialect);
		int[] numbers = new int[block.records() * NUMBERS];
		int found = 0;
		try {
			while (scanner.next()) {
				if (found == numbers.length) {
					throw changed(block);
				}
				numbers[found] = (int) scanner.startByte();
				numbers[found + 1] = scanner.length();
				numbers[found + 2] = block.firstLine() - 1 + scanner.startLine();
				numbers[found + 3] = scanner.nextLine() - 1;
				found += NUMBERS;
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		if (found != numbers.length) {
			throw changed(block);
		}
		return new RecordBounds(bytes, numbers);
	}

	private static IllegalStateException changed(Block block) {
		return new IllegalStateException("file " + block.fileNo() + ", block " + block.blockNo()
				+ ": the number of records is not the one received");
	}

	int count() {
		return this.numbers.length / NUMBERS;
	}

	int start(int record) {
		return this.numbers[record * NUMBERS];
	}

	int length(int record) {
		return this.numbers[record * NUMBERS + 1];
	}

	/**
	 * {@return the physical line of the file where the record starts, from 1}
	 */
	int line(int record) {
		return this.numbers[record * NUMBERS + 2];
	}

	/**
	 * {@return how many lines of the block have ended with the record}
	 */
	int linesEnded(int record) {
		return this.numbers[record * NUMBERS + 3];
	}

	ReceivedRecord.RawBytes raw(int record) {
		return new ReceivedRecord.RawBytes(this.bytes, start(record), length(record));
	}

}
