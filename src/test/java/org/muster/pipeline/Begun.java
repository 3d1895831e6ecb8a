package org.muster.pipeline;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.muster.generate.SmallRegister;
import org.muster.model.ExitCode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Run 1 as many tests begin with it: it is run once, and its database and home are copied
 * for each of them. The copy's job is {@link #job}, on files that nobody changes, or on
 * copies of them.
 */
enum Begun {

	/** The small sample with what is wrong in it: the gate of held records is closed. */
	BAD_AND_STOPPED(Night.SAMPLE.resolve("bad"), Map.of(), ExitCode.GATE),

	/** The same, published with its 31 held records. */
	BAD_AND_PUBLISHED(Night.SAMPLE.resolve("bad"), lenient(), ExitCode.WAITING),

	/** {@link SmallRegister}, as its reviewers decided. */
	SMALL(SmallRegister.folder(), Map.of(), ExitCode.DONE),

	/** The same before any reviewer. */
	SMALL_AND_UNREVIEWED(SmallRegister.folder(), unreviewed(), ExitCode.WAITING);

	private final Path data;

	private final Map<String, String> edits;

	private final ExitCode exitCode;

	private Optional<Night> begun = Optional.empty();

	Begun(Path data, Map<String, String> edits, ExitCode exitCode) {
		this.data = data;
		this.edits = edits;
		this.exitCode = exitCode;
	}

	/**
	 * Copies it; the copy is closed by whoever has it.
	 * @param home is made
	 */
	synchronized Night copy(Path home) {
		if (this.begun.isEmpty()) {
			Path folder = SmallRegister.temporary("begun");
			Night night = new Night(folder.resolve("home"));
			this.begun = Optional.of(night);
			assertThat(night.run(job(folder)).exitCode()).isEqualTo(this.exitCode);
		}
		return this.begun.get().copy(home);
	}

	/**
	 * {@return the job that was run}
	 * @param folder where its definition is written
	 */
	JobDefinition job(Path folder) {
		return Night.nightly(this.data, folder, this.edits);
	}

	ExitCode exitCode() {
		return this.exitCode;
	}

	static Map<String, String> lenient() {
		Map<String, String> edits = new LinkedHashMap<>();
		edits.put("most-held: 0.5%", "most-held: 100%");
		edits.put("least-id-coverage: 90%", "least-id-coverage: 0%");
		return edits;
	}

	static Map<String, String> unreviewed() {
		Map<String, String> edits = new LinkedHashMap<>();
		edits.put("decisions:                   # what reviewers decided on earlier nights; may be left out\n", "");
		edits.put("  files: [../sample-data/decisions.csv]\n", "");
		return edits;
	}

}
