package org.muster.block;

import java.util.List;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

import org.muster.model.Block;
import org.muster.model.SourceKind;

/**
 * Gives the blocks of one partition, one at a time; a restart goes on after the last
 * block that was committed. One object serves all partitions: a partition runs on one
 * thread from open to close.
 */
final class BlockReader implements ItemStreamReader<Block>, StepExecutionListener {

	private static final Logger LOG = LoggerFactory.getLogger("muster.partition");

	private static final String NEXT = "next";

	private final InputFiles files;

	private final SourceKind kind;

	private final int partitions;

	private final BooleanSupplier stopping;

	private final ThreadLocal<Cursor> cursors = new ThreadLocal<>();

	private final ThreadLocal<StepExecution> running = new ThreadLocal<>();

	BlockReader(InputFiles files, SourceKind kind, int partitions, BooleanSupplier stopping) {
		this.files = files;
		this.kind = kind;
		this.partitions = partitions;
		this.stopping = stopping;
	}

	/**
	 * Spring Batch stores a partition first and its context afterwards. One that a kill
	 * left without a context has not begun; its name says which blocks it has.
	 */
	@Override
	public void beforeStep(StepExecution partition) {
		ExecutionContext context = partition.getExecutionContext();
		String name = partition.getStepName();
		String number = name.substring(name.lastIndexOf(':') + 1);
		if (!context.containsKey(BlockPartitioner.FROM)) {
			BlockPartitioner.putRange(context, Integer.parseInt(number), this.partitions,
					this.files.blockCount(this.kind));
		}
		this.running.set(partition);
		MDC.put("partition", number);
		LOG.info("partition started");
		heed(partition);
	}

	@Override
	public @Nullable ExitStatus afterStep(StepExecution partition) {
		LOG.atInfo()
			.addKeyValue("completed", partition.getStatus() == BatchStatus.COMPLETED)
			.addKeyValue("blocks", partition.getWriteCount())
			.log("partition ended");
		MDC.remove("partition");
		return null;
	}

	@Override
	public void open(ExecutionContext context) {
		int next = context.getInt(NEXT, context.getInt(BlockPartitioner.FROM));
		int to = context.getInt(BlockPartitioner.TO);
		this.cursors.set(new Cursor(this.files.blocks(this.kind, next, to), next));
	}

	@Override
	public @Nullable Block read() {
		Cursor cursor = this.cursors.get();
		return (cursor.given < cursor.blocks.size()) ? cursor.blocks.get(cursor.given++) : null;
	}

	@Override
	public void update(ExecutionContext context) {
		Cursor cursor = this.cursors.get();
		context.putInt(NEXT, cursor.first + cursor.given);
		StepExecution partition = this.running.get();
		if (partition != null) {
			heed(partition);
		}
	}

	/** Spring Batch looks before each block whether the partition is to end. */
	private void heed(StepExecution partition) {
		if (this.stopping.getAsBoolean()) {
			partition.setTerminateOnly();
		}
	}

	@Override
	public void close() {
		this.cursors.remove();
		this.running.remove();
	}

	/** Where a partition stands. */
	private static final class Cursor {

		private final List<Block> blocks;

		private final int first;

		private int given;

		Cursor(List<Block> blocks, int first) {
			this.blocks = blocks;
			this.first = first;
		}

	}

}
