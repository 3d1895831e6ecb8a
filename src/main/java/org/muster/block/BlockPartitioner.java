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
		int partitions = Math.max(1, Math.min(gridSize, blocks));
		Map<String, ExecutionContext> contexts = new LinkedHashMap<>();
		for (int number = 0; number < partitions; number++) {
			ExecutionContext context = new ExecutionContext();
			context.putInt(FROM, (int) ((long) blocks * number / partitions));
			context.putInt(TO, (int) ((long) blocks * (number + 1) / partitions));
			contexts.put("%02d".formatted(number), context);
		}
		return contexts;
	}

}
