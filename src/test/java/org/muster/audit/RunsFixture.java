package org.muster.audit;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import javax.sql.DataSource;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.muster.database.TestDatabase;

/** Six small runs with every outcome, written straight into the tables. */
public final class RunsFixture {

	/** Loaded once, copied for each test. */
	private static Optional<TestDatabase> loaded = Optional.empty();

	private RunsFixture() {
	}

	/**
	 * {@return a database of its own, in which they are; whoever has it closes it}
	 */
	public static synchronized TestDatabase create() {
		if (loaded.isEmpty()) {
			TestDatabase database = TestDatabase.create();
			run(database.dataSource(), "partitions");
			run(database.dataSource(), "runs");
			loaded = Optional.of(database);
		}
		return loaded.get().copy();
	}

	static void execute(DataSource source, String sql) {
		JdbcClient.create(source).sql(sql).update();
	}

	private static void run(DataSource source, String script) {
		ResourceDatabasePopulator scripts = new ResourceDatabasePopulator();
		scripts.setSqlScriptEncoding(StandardCharsets.UTF_8.name());
		scripts.addScript(new ClassPathResource("fixture/" + script + ".sql"));
		scripts.execute(source);
	}

}
