package org.muster.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.block.Progress;
import org.muster.model.ExitCode;
import org.muster.model.OperatorException;
import org.muster.receive.Inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class InputsTest {

	private static final String MEMBERS = "Name,Born\nAn,1954\n";

	private static final String DECISIONS = "member_no,national_id,decision,reviewer,decided_on,reason\n";

	@TempDir
	private Path folder;

	@BeforeEach
	void writeInput() throws IOException {
		write("hill.csv", MEMBERS);
		write("lake-1.csv", MEMBERS);
		write("lake-2.csv", MEMBERS);
		write("registry.csv", "ID,Name,Born\n");
		write("decisions.csv", DECISIONS);
	}

	@Test
	void numbersFilesByKindThenNameInWhateverOrderTheyAreNamed() {
		Inputs inputs = inspect(List.of("lake-2.csv", "lake-1.csv"));
		assertThat(inputs.inspections()).extracting(Inspection::fileName)
			.containsExactly("hill.csv", "lake-1.csv", "lake-2.csv", "registry.csv", "decisions.csv");
		assertThat(inputs.fingerprint("x")).isEqualTo(inspect(List.of("lake-1.csv", "lake-2.csv")).fingerprint("x"))
			.matches("[0-9a-f]{64}");
	}

	@Test
	void fingerprintTellsOtherContentAndOtherFilesApart() throws IOException {
		List<String> both = List.of("lake-1.csv", "lake-2.csv");
		String fingerprint = inspect(both).fingerprint("x");
		assertThat(inspect(both).fingerprint("y")).isNotEqualTo(fingerprint);
		assertThat(inspect(List.of("lake-1.csv")).fingerprint("x")).isNotEqualTo(fingerprint);
		write("hill.csv", MEMBERS + "\n");
		assertThat(inspect(both).fingerprint("x")).isNotEqualTo(fingerprint);
	}

	@Test
	void tellsProgressOfEveryByte() throws IOException {
		List<Long> told = new ArrayList<>();
		Inputs.inspect(job(List.of("lake-1.csv")), Files.createDirectories(this.folder.resolve("archive")),
				new Progress() {
					@Override
					public void started(String step, long records) {
						told.add(-records);
					}

					@Override
					public synchronized void advanced(long records) {
						told.add(records);
					}

					@Override
					public void ended(String step) {
						told.add(0L);
					}
				});
		assertThat(told.get(0)).isEqualTo(-(2L * MEMBERS.length() + 13 + DECISIONS.length()));
		assertThat(told.stream().mapToLong(Long::longValue).sum()).isZero();
		assertThat(told).last().isEqualTo(0L);
	}

	@Test
	void leavesOutOptionalFileThatIsMissing() throws IOException {
		Files.delete(this.folder.resolve("decisions.csv"));
		String optional = Definitions.northWith("decisions:\n", "decisions:\n  required: false\n");
		JobDefinition job = withFiles(Definitions.read(this.folder, optional), List.of("lake-1.csv"));
		assertThat(Inputs.check(job).inspections()).hasSize(3);
	}

	@Test
	void saysAllProblemsOfAllFilesAtOnce() throws IOException {
		write("hill.csv", "Name;Born\nAn;1954\n");
		Files.delete(this.folder.resolve("lake-1.csv"));
		write("registry.csv", "Name,ID\nAn\u0000,1\nAn");
		write("decisions.csv", DECISIONS + ",,,,,\nM1,,none,R,x,\n");
		assertThatExceptionOfType(OperatorException.class)
			.isThrownBy(() -> inspect(List.of("lake-1.csv", "lake-2.csv")))
			.withMessage(
					"""
							the input has 6 problems; nothing was run:
							- IN/hill.csv: column 'Name', 'Born' is missing; line 1, where the header was expected, has none of \
							the job's columns and 1 fields with delimiter ','. Correct the file, 'sources.hill.delimiter' or \
							'sources.hill.columns'.
							- IN/lake-1.csv: no such file. Put it there, or name another one: --input lake=PATH.
							- IN/registry.csv: column 'Born' is missing; the header has 'Name', 'ID'. Correct the file, or \
							'registry.columns'.
							- IN/registry.csv: ends in the middle of the record that starts at line 3: it is cut off. Copy it \
							again, or ask the office for a new export.
							- IN/decisions.csv: record 1: member_no and reviewer must be filled. Correct it, or leave it out.
							- IN/decisions.csv: record 2: decided_on must be a date such as 2025-11-20. Correct it, or leave it \
							out."""
						.replace("IN/", this.folder + "/"))
			.satisfies((ex) -> assertThat(ex.exitCode()).isEqualTo(ExitCode.INPUT_MISSING));
	}

	@Test
	void saysOneProblem() throws IOException {
		write("hill.csv", "");
		assertThatExceptionOfType(OperatorException.class).isThrownBy(() -> inspect(List.of("lake-1.csv")))
			.withMessage("the input has 1 problem; nothing was run:\n- " + this.folder.resolve("hill.csv")
					+ ": is empty; a header line was expected. Ask the office for a new export.")
			.satisfies((ex) -> assertThat(ex.exitCode()).isEqualTo(ExitCode.MALFORMED_INPUT));
	}

	private Inputs inspect(List<String> lake) {
		return Inputs.check(job(lake));
	}

	private JobDefinition job(List<String> lake) {
		return withFiles(Definitions.north(this.folder), lake);
	}

	private JobDefinition withFiles(JobDefinition job, List<String> lake) {
		return job.withInputs(Map.of("hill", files(List.of("hill.csv")), "lake", files(lake), "registry",
				files(List.of("registry.csv")), "decisions", files(List.of("decisions.csv"))));
	}

	private List<Path> files(List<String> names) {
		return names.stream().map(this.folder::resolve).toList();
	}

	private void write(String name, String text) throws IOException {
		Files.writeString(this.folder.resolve(name), text);
	}

}
