package org.muster.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.muster.audit.RunDigest;
import org.muster.generate.Generator;
import org.muster.generate.Scenario;
import org.muster.model.ExitCode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Cuts a run in the middle of each part of {@code identify} and resumes it: the end must
 * be that of a run that nothing happened to.
 */
class IdentifyResumeTest {

	private static final String REFUSE = """
			create function refuse() returns trigger language plpgsql as $$ begin
			raise exception using errcode = '53100', message = 'full'; end $$""";

	@TempDir
	private Path folder = Path.of("");

	@Test
	void endsAsIfNoPartHadBeenCut() {
		Generator.generate(Scenario.standard().withMembers(900).withCitizens(4500), this.folder, (line) -> {
		});
		JobDefinition job = Night.nightly(this.folder, this.folder, Map.of());
		List<String> unbroken;
		ExitCode exitCode;
		try (Night night = new Night(this.folder.resolve("unbroken"))) {
			exitCode = night.run(job).exitCode();
			unbroken = told(night);
		}
		try (Night night = new Night(this.folder.resolve("cut"))) {
			JdbcClient jdbc = JdbcClient.create(night.database().dataSource());
			jdbc.sql(REFUSE).update();
			refuse(jdbc, "found_pairs", "new.block_no > 0");
			assertThat(night.run(job).exitCode()).isEqualTo(ExitCode.FAILED);
			assertThat(night.count("found_pairs")).as("some blocks are done").isPositive();
			assertThat(night.count("pair_count where block_no = 0")).isPositive();

			resumeUntil(night, job, "found_pairs", "link_pattern", "true");
			assertThat(night.count("link_level")).as("of one transaction with it").isZero();
			resumeUntil(night, job, "link_pattern", "candidate", "new.citizen_record_no > 4000");
			assertThat(night.count("candidate")).as("some blocks are done").isPositive();
			resumeUntil(night, job, "candidate", "id_decision", "new.file_no = 3");
			assertThat(night.tally("file_no", "id_decision")).as("some blocks are done").hasSize(2);
			resumeUntil(night, job, "id_decision", "link_figure", "new.name = 'links'");
			assertThat(night.count("id_decision")).isEqualTo(night.count("consolidated"));
			assertThat(night.count("found_pairs")).as("still of use").isPositive();

			jdbc.sql("drop trigger refuse on link_figure").update();
			assertThat(night.resume(1, job).exitCode()).isEqualTo(exitCode);
			assertThat(night.texts("select attempt || ' ' || step from step_time where step like 'identify%' "
					+ "and ended_at is not null order by started_at, attempt, step"))
				.containsExactly("2 identify", "3 identify.model", "4 identify.candidates", "5 identify.decide",
						"6 identify.audit");
			assertThat(night.count("found_pairs")).as("names are not kept twice").isZero();
			assertThat(told(night)).isEqualTo(unbroken);
		}
	}

	/** What identify wrote, to the bit, and the digest of the run. */
	private static List<String> told(Night night) {
		List<String> told = new ArrayList<>(List.of(RunDigest.of(night.database().dataSource(), 1).all()));
		for (String table : List.of("candidate", "decoy_pair", "pair_count", "link_level", "link_pattern",
				"link_figure", "link_audit", "id_decision")) {
			List<String> rows = night.texts("select t::text from %s t order by 1".formatted(table));
			assertThat(rows).as(table).isNotEmpty();
			told.addAll(rows);
		}
		return told;
	}

	private static void resumeUntil(Night night, JobDefinition job, String refused, String next, String condition) {
		JdbcClient jdbc = JdbcClient.create(night.database().dataSource());
		jdbc.sql("drop trigger refuse on " + refused).update();
		refuse(jdbc, next, condition);
		assertThat(night.resume(1, job).exitCode()).isEqualTo(ExitCode.FAILED);
	}

	private static void refuse(JdbcClient jdbc, String table, String condition) {
		jdbc.sql("create trigger refuse before insert on %s for each row when (%s) execute function refuse()"
			.formatted(table, condition)).update();
	}

}
