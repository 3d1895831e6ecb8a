package org.muster.receive;

import java.util.ArrayList;
import java.util.List;

import org.muster.model.Block;

/** Cuts a text into blocks of whole records. */
final class BlockCutter {

	/** Records of a block, but for the last one of a file. */
	static final int RECORDS_PER_BLOCK = 4000;

	private static final int BYTES_PER_BLOCK = 4 << 20;

	private final int recordsPerBlock;

	private final List<Block> blocks = new ArrayList<>();

	private int records;

	private long start;

	private int line;

	private int inBlock;

	private long end;

	private long endBefore;

	BlockCutter(int recordsPerBlock) {
		this.recordsPerBlock = recordsPerBlock;
	}

	/** Takes the record at which the scanner stands. */
	void add(RecordScanner scanner) {
		if (this.inBlock == this.recordsPerBlock || this.inBlock > 0 && this.end - this.start > BYTES_PER_BLOCK) {
			close();
		}
		if (this.inBlock == 0) {
			this.start = scanner.startByte();
			this.line = scanner.startLine();
		}
		this.inBlock++;
		this.records++;
		this.endBefore = this.end;
		this.end = scanner.nextByte();
	}

	/** Takes the last record back. */
	void dropLast() {
		this.inBlock--;
		this.records--;
		this.end = this.endBefore;
	}

	/** Closes the last block. */
	void end() {
		if (this.inBlock > 0) {
			close();
		}
	}

	private void close() {
		int first = this.blocks.isEmpty() ? 1 : this.blocks.get(this.blocks.size() - 1).lastRecord() + 1;
		this.blocks.add(new Block(0, this.blocks.size(), this.start, this.end, first, this.line, this.inBlock));
		this.inBlock = 0;
	}

	List<Block> blocks() {
		return List.copyOf(this.blocks);
	}

	int records() {
		return this.records;
	}

}
