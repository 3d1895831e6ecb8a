package org.muster.pipeline;

import java.util.Map;

import javax.sql.DataSource;

import io.micrometer.observation.ObservationRegistry;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.ExecutionContextSerializer;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.dao.JacksonExecutionContextStringSerializer;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

import org.muster.database.Fence;
import org.muster.database.FencedTransactionManager;

/** The Spring application that a run works in: job repository, operator, threads. */
final class BatchContext implements AutoCloseable {

	private final ConfigurableApplicationContext context;

	private BatchContext(ConfigurableApplicationContext context) {
		this.context = context;
	}

	/**
	 * Starts it. Executions are made under the job's lock: the serializable transaction
	 * that Spring Batch would make them in protects from nobody, and fails when other
	 * jobs begin at the same moment.
	 * @param dataSource of data and job repository
	 * @param fence that every transaction checks
	 * @param observations where Spring Batch tells what it does
	 * @return the started application
	 */
	static BatchContext open(DataSource dataSource, Fence fence, ObservationRegistry observations) {
		return new BatchContext(new SpringApplicationBuilder(Settings.class).web(WebApplicationType.NONE)
			.bannerMode(Banner.Mode.OFF)
			.logStartupInfo(false)
			.registerShutdownHook(false)
			.properties(Map.of("spring.batch.job.enabled", "false", "spring.batch.jdbc.table-prefix", "batch.BATCH_",
					"spring.batch.jdbc.initialize-schema", "never", "spring.batch.jdbc.isolation-level-for-create",
					"read_committed"))
			.initializers((GenericApplicationContext start) -> {
				start.registerBean("dataSource", DataSource.class, () -> dataSource,
						(definition) -> definition.setDestroyMethodName(""));
				start.registerBean(Fence.class, () -> fence);
				start.registerBean(ObservationRegistry.class, () -> observations);
			})
			.run());
	}

	JobRepository jobRepository() {
		return this.context.getBean(JobRepository.class);
	}

	JobOperator jobOperator() {
		return this.context.getBean(JobOperator.class);
	}

	PlatformTransactionManager transactions() {
		return this.context.getBean(PlatformTransactionManager.class);
	}

	ThreadPoolTaskExecutor threads() {
		return this.context.getBean(ThreadPoolTaskExecutor.class);
	}

	@Override
	public void close() {
		this.context.close();
	}

	/** What Spring Boot does not set up by itself. */
	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration(BatchJdbcAutoConfiguration.class)
	static class Settings {

		@Bean
		FencedTransactionManager transactionManager(DataSource dataSource, Fence fence) {
			return new FencedTransactionManager(dataSource, fence);
		}

		@Bean
		static Discretion discretion() {
			return new Discretion();
		}

		/** Readable in the database, unlike the default. */
		@Bean
		ExecutionContextSerializer executionContextSerializer() {
			return new JacksonExecutionContextStringSerializer();
		}

		@Bean
		ThreadPoolTaskExecutor partitionThreads() {
			ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
			threads.setCorePoolSize(Runtime.getRuntime().availableProcessors() + 1);
			threads.setThreadNamePrefix("partition-");
			threads.setTaskDecorator(RunLog::inPartition);
			threads.setWaitForTasksToCompleteOnShutdown(false);
			return threads;
		}

	}

}
