import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.sql.DataSource;

import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.database.JdbcBatchItemWriter;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.batch.infrastructure.item.file.FlatFileItemReader;
import org.springframework.batch.infrastructure.item.file.builder.FlatFileItemReaderBuilder;
import org.springframework.batch.infrastructure.item.file.separator.DefaultRecordSeparatorPolicy;
import org.springframework.batch.infrastructure.item.file.transform.DelimitedLineTokenizer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;

import com.zaxxer.hikari.HikariDataSource;

/**
 * The job of the tutorials, to compare with: a FlatFileItemReader, a processor that does
 * nothing, a JdbcBatchItemWriter, chunks of 1,000. It loads the member files as they are
 * and does nothing else.
 *
 * <p>
 * Arguments: the database's URL, the file with its password, the number of columns, then
 * for each file its delimiter (a character, or {@code tab}), encoding and path.
 */
public final class TutorialJob {

	private static final int CHUNK = 1000;

	private static List<String> arguments = List.of();

	private TutorialJob() {
	}

	public static void main(String[] args) throws Exception {
		arguments = List.of(args);
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(Settings.class)) {
			JobExecution execution = context.getBean(JobOperator.class)
				.start(context.getBean(Job.class), new JobParameters());
			if (execution.getStatus().isUnsuccessful()) {
				execution.getAllFailureExceptions().forEach(Throwable::printStackTrace);
				System.exit(1);
			}
		}
	}

	@Configuration
	@EnableBatchProcessing
	@EnableJdbcJobRepository
	static class Settings {

		@Bean
		DataSource dataSource() throws Exception {
			HikariDataSource source = new HikariDataSource();
			source.setJdbcUrl("jdbc:" + arguments.get(0).replaceFirst("//[^@/]*@", "//") + "?currentSchema=tutorial");
			source.setUsername("muster");
			source.setPassword(Files.readString(Path.of(arguments.get(1))).strip());
			source.setMaximumPoolSize(3);
			JdbcTemplate jdbc = new JdbcTemplate(source);
			jdbc.execute("drop schema if exists tutorial cascade");
			jdbc.execute("create schema tutorial");
			new ResourceDatabasePopulator(new ClassPathResource("org/springframework/batch/core/schema-postgresql.sql"))
				.execute(source);
			StringBuilder columns = new StringBuilder("id bigint generated always as identity primary key");
			for (int column = 1; column <= columns(); column++) {
				columns.append(", c").append(column).append(" text");
			}
			jdbc.execute("create table bare (" + columns + ")");
			return source;
		}

		@Bean
		JdbcTransactionManager transactionManager(DataSource source) {
			return new JdbcTransactionManager(source);
		}

		@Bean
		Job load(JobRepository repository, JdbcTransactionManager transactions, DataSource source) {
			SimpleJobBuilder job = null;
			for (int at = 3; at < arguments.size(); at += 3) {
				Step step = step("load-" + at / 3, repository, transactions, source, at);
				job = (job == null) ? new JobBuilder("tutorial", repository).start(step) : job.next(step);
			}
			return job.build();
		}

		private static Step step(String name, JobRepository repository, JdbcTransactionManager transactions,
				DataSource source, int at) {
			return new StepBuilder(name, repository).<String[], String[]>chunk(CHUNK)
				.transactionManager(transactions)
				.reader(reader(name, at))
				.processor((record) -> record)
				.writer(writer(source))
				.build();
		}

		private static FlatFileItemReader<String[]> reader(String name, int at) {
			DelimitedLineTokenizer tokenizer = new DelimitedLineTokenizer(
					arguments.get(at).equals("tab") ? "\t" : arguments.get(at));
			tokenizer.setStrict(false);
			return new FlatFileItemReaderBuilder<String[]>().name(name)
				.resource(new FileSystemResource(arguments.get(at + 2)))
				.encoding(arguments.get(at + 1))
				.linesToSkip(1)
				.recordSeparatorPolicy(new DefaultRecordSeparatorPolicy())
				.lineTokenizer(tokenizer)
				.fieldSetMapper((fields) -> fields.getValues())
				.build();
		}

		private static JdbcBatchItemWriter<String[]> writer(DataSource source) {
			StringBuilder names = new StringBuilder();
			StringBuilder marks = new StringBuilder();
			for (int column = 1; column <= columns(); column++) {
				names.append((column > 1) ? ", c" : "c").append(column);
				marks.append((column > 1) ? ", ?" : "?");
			}
			JdbcBatchItemWriter<String[]> writer = new JdbcBatchItemWriterBuilder<String[]>().dataSource(source)
				.sql("insert into bare (" + names + ") values (" + marks + ")")
				.itemPreparedStatementSetter((values, statement) -> {
					for (int column = 0; column < columns(); column++) {
						statement.setString(column + 1, (column < values.length) ? values[column].replace("\0", "") : "");
					}
				})
				.build();
			writer.afterPropertiesSet();
			return writer;
		}

		private static int columns() {
			return Integer.parseInt(arguments.get(2));
		}

	}

}
