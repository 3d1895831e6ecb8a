package org.muster.block;

import java.util.function.BooleanSupplier;

import io.micrometer.observation.ObservationRegistry;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.core.task.TaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

import org.muster.model.Block;
import org.muster.model.SourceKind;

/** Builds steps whose item is a block and whose partitions are ranges of blocks. */
public final class BlockSteps {

	/** Partitions of a step; fixed, so that a restart cuts at the same places. */
	private static final int PARTITIONS = 12;

	private final JobRepository jobRepository;

	private final PlatformTransactionManager transactions;

	private final TaskExecutor threads;

	private final InputFiles files;

	private final Progress progress;

	private final ObservationRegistry observations;

	private final BooleanSupplier stopping;

	/**
	 * Takes what all steps share.
	 * @param jobRepository in the same database as the data
	 * @param transactions one block is one of them
	 * @param threads as many as partitions may run at once
	 * @param files the received files of the run
	 * @param progress told of each block that was written
	 * @param observations told by Spring Batch what it does
	 * @param stopping whether no partition is to begin another block
	 */
	public BlockSteps(JobRepository jobRepository, PlatformTransactionManager transactions, TaskExecutor threads,
			InputFiles files, Progress progress, ObservationRegistry observations, BooleanSupplier stopping) {
		this.jobRepository = jobRepository;
		this.transactions = transactions;
		this.threads = threads;
		this.files = files;
		this.progress = progress;
		this.observations = observations;
		this.stopping = stopping;
	}

	/**
	 * Builds a step.
	 * @param name the step's
	 * @param kind whose blocks
	 * @param processor turns a block into what is written; used by several threads
	 * @param writer writes it in the block's transaction
	 * @param <O> what is written
	 * @return the step
	 */
	public <O> Step build(String name, SourceKind kind, ItemProcessor<Block, O> processor, ItemWriter<O> writer) {
		Step partition = new StepBuilder(name + ".blocks", this.jobRepository).<Block, O>chunk(1)
			.observationRegistry(this.observations)
			.transactionManager(this.transactions)
			.reader(new BlockReader(this.files, kind, PARTITIONS, this.stopping))
			.processor(told(processor))
			.writer(writer)
			.build();
		return new StepBuilder(name, this.jobRepository)
			.partitioner(partition.getName(), new BlockPartitioner(this.files, kind))
			.step(partition)
			.taskExecutor(this.threads)
			.gridSize(PARTITIONS)
			.build();
	}

	private <O> ItemProcessor<Block, O> told(ItemProcessor<Block, O> processor) {
		return (block) -> {
			O output = processor.process(block);
			this.progress.advanced(block.records());
			return output;
		};
	}

}
