package org.muster.pipeline;

import java.nio.file.Path;
import java.util.List;

import javax.sql.DataSource;

import org.muster.audit.Balance;
import org.muster.audit.RunDigest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How {@link Begun#BAD_AND_PUBLISHED} ends when nothing happens to it: what is published,
 * ledger, findings, decisions and history.
 */
final class Undisturbed {

	private final Begun begun;

	private final RunDigest digest;

	Undisturbed(Begun begun, Path folder) {
		this.begun = begun;
		try (Night night = begun.copy(folder)) {
			this.digest = RunDigest.of(night.database().dataSource(), 1);
		}
	}

	/** A run that faults happened to must have ended so. */
	void isTheEndOf(Night night) {
		DataSource source = night.database().dataSource();
		assertThat(RunDigest.of(source, 1)).isEqualTo(this.digest);
		assertThat(Balance.of(source, 1).balanced()).isTrue();
		assertThat(night.texts("select status || ' ' || exit_code || coalesce(problem, '') from run"))
			.isEqualTo(List.of("completed " + this.begun.exitCode().code()));
	}

}
