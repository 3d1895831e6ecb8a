package org.muster.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.muster.audit.Balance;
import org.muster.audit.RunDigest;
import org.muster.generate.SmallRegister;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How {@link Begun#BAD_AND_PUBLISHED} ends when nothing happens to it: what is published,
 * ledger, findings, decisions and history. Looked at once for all tests.
 */
final class Undisturbed {

	private static final Begun BEGUN = Begun.BAD_AND_PUBLISHED;

	private static Optional<Undisturbed> seen = Optional.empty();

	private final RunDigest digest;

	private Undisturbed(RunDigest digest) {
		this.digest = digest;
	}

	static synchronized Undisturbed get() {
		if (seen.isEmpty()) {
			try (Night night = BEGUN.copy(SmallRegister.temporary("undisturbed").resolve("home"))) {
				seen = Optional.of(new Undisturbed(RunDigest.of(night.database().dataSource(), 1)));
			}
		}
		return seen.get();
	}

	/** A run that faults happened to must have ended so. */
	void isTheEndOf(Night night) {
		isTheEndIn(night.database().dataSource());
	}

	/** Likewise, of the only run in a database. */
	void isTheEndIn(DataSource source) {
		int run = JdbcClient.create(source).sql("select max(id) from run").query(Integer.class).single();
		assertThat(RunDigest.of(source, run)).isEqualTo(this.digest);
		assertThat(Balance.of(source, run).balanced()).isTrue();
		assertThat(JdbcClient.create(source)
			.sql("select status || ' ' || exit_code || coalesce(problem, '') from run")
			.query(String.class)
			.list()).isEqualTo(List.of("completed " + BEGUN.exitCode().code()));
	}

}
