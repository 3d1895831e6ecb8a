package org.muster.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

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
		DataSource source = night.database().dataSource();
		assertThat(RunDigest.of(source, 1)).isEqualTo(this.digest);
		assertThat(Balance.of(source, 1).balanced()).isTrue();
		assertThat(night.texts("select status || ' ' || exit_code || coalesce(problem, '') from run"))
			.isEqualTo(List.of("completed " + BEGUN.exitCode().code()));
	}

}
