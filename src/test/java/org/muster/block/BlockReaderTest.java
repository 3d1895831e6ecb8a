package org.muster.block;

import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.jdbc.core.JdbcTemplate;

import org.muster.database.TestDatabase;
import org.muster.model.Block;
import org.muster.model.SourceKind;

import static org.assertj.core.api.Assertions.assertThat;

class BlockReaderTest {

	private static final int PARTITIONS = 4;

	private final TestDatabase database = TestDatabase.create();

	private final InputFiles files = new InputFiles(this.database.dataSource(), 1);

	private final BlockReader reader = new BlockReader(this.files, SourceKind.MEMBER, PARTITIONS, () -> false);

	@BeforeEach
	void receiveTenBlocks() {
		JdbcTemplate jdbc = new JdbcTemplate(this.database.dataSource());
		jdbc.update(
				"""
						insert into run (job, definition_file, definition_hash, definition, inputs, fingerprint, rules_version,
						       program_version, as_of, dry_run, status, attempt, operator, host, started_at)
						values ('a', '', '', '', '', '', '', '', '2025-11-20', false, 'running', 1, '', '', '2025-11-20 01:00+00')""");
		jdbc.update(
				"""
						insert into source_file values (1, 1, 'member', 'a', 'a.csv', '/a', '/a', 10, '', '', 'utf-8', '', ',', '{}', 10,
						       1)""");
		jdbc.update("insert into block select 1, 1, no, no, no + 1, no + 1, no + 1, 1 from generate_series(0, 9) no");
	}

	@AfterEach
	void drop() {
		this.database.close();
	}

	@Test
	void goesOnAfterTheLastBlockThatWasCommitted() {
		ExecutionContext context = Objects.requireNonNull(partitions().get("01"));
		this.reader.open(context);
		assertThat(next()).isEqualTo(2);
		this.reader.update(context);
		this.reader.close();
		this.reader.open(context);
		assertThat(next()).isEqualTo(3);
		assertThat(next()).isEqualTo(4);
		assertThat(this.reader.read()).isNull();
	}

	@Test
	void knowsTheBlocksOfAPartitionThatAKillLeftWithoutItsContext() {
		partitions().forEach((name, planned) -> {
			StepExecution partition = partition(name);
			this.reader.beforeStep(partition);
			assertThat(partition.getExecutionContext()).as(name).isEqualTo(planned);
		});
	}

	@Test
	void keepsTheContextOfAPartitionThatHasOne() {
		StepExecution partition = partition("01");
		partition.setExecutionContext(new ExecutionContext(Map.of(BlockPartitioner.FROM, 7, BlockPartitioner.TO, 9)));
		this.reader.beforeStep(partition);
		assertThat(partition.getExecutionContext().getInt(BlockPartitioner.FROM)).isEqualTo(7);
	}

	private Map<String, ExecutionContext> partitions() {
		return new BlockPartitioner(this.files, SourceKind.MEMBER).partition(PARTITIONS);
	}

	private static StepExecution partition(String name) {
		JobExecution job = new JobExecution(1, new JobInstance(1, "night"), new JobParameters());
		return new StepExecution(1, "standardise.blocks:" + name, job);
	}

	private int next() {
		Block block = this.reader.read();
		return (block == null) ? -1 : block.blockNo();
	}

}
