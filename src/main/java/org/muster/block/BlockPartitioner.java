package org.muster.block;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

import org.muster.model.SourceKind;

/**
 * Cuts the blocks of a kind into ranges of equal length. The number of blocks is stored,
 * so a restart cuts at the same places; the ranges themselves are stored with each
 * partition.
 */
final class BlockPartitioner implements Partitioner {

	static final String FROM = "from";

	static final String TO = "to";

	private final InputFiles files;

	private final SourceKind kind;

	BlockPartitioner(InputFiles files, SourceKind kind) {
		this.files = files;
		this.kind = kind;
	}

	@Override
	public Map<String, ExecutionContext> partition(int gridSize) {
		int blocks = this.files.blockCount(this.kind);
		Map<String, ExecutionContext> contexts = new LinkedHashMap<>();
		for (int number = 0; number < partitions(gridSize, blocks); number++) {
			ExecutionContext context = new ExecutionContext();
			putRange(context, number, gridSize, blocks);
			contexts.put("%02d".formatted(number), context);
		}
		return contexts;
	}

	private static int partitions(int gridSize, int blocks) {
		return Math.max(1, Math.min(gridSize, blocks));
	}

	/**
	 * Writes which blocks a partition has.
	 * @param context of the partition
	 * @param number of the partition, from 0
	 * @param gridSize how many partitions there are at most
	 * @param blocks how many blocks there are
	 */
	static void putRange(ExecutionContext context, int number, int gridSize, int blocks) {
		int partitions = partitions(gridSize, blocks);
		context.putInt(FROM, (int) ((long) blocks * number / partitions));
		context.putInt(TO, (int) ((long) blocks * (number + 1) / partitions));
	}

}
