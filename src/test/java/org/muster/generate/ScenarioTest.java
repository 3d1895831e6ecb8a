package org.muster.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.muster.model.ExitCode;
import org.muster.model.OperatorException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ScenarioTest {

	@Test
	void theStandardScenarioIsThatOfTheSample() throws IOException {
		try (var standard = Objects.requireNonNull(Scenario.class.getResourceAsStream("/scenario.yml"))) {
			assertThat(standard.readAllBytes()).isEqualTo(Files.readAllBytes(Path.of("sample-data/scenario.yml")));
		}
		assertThat(Scenario.standard()).isEqualTo(Scenario.read(Path.of("sample-data/scenario.yml")));
	}

	@Test
	void scalesToExactlyTheMembersAskedFor() {
		for (int members : new int[] { 1, 2, 50, 999, 5303, 123_457, 5_600_000 }) {
			Scenario scaled = Scenario.standard().withMembers(members);
			assertThat(scaled.members()).isEqualTo(members);
			assertThat(scaled.sources())
				.allMatch((plan) -> plan.members().getOrDefault(MemberKind.CARD_SHARED, 0) % 2 == 0);
		}
	}

	@Test
	void scalingToItsOwnSizeChangesNothing() {
		assertThat(Scenario.standard().withMembers(Scenario.standard().members())).isEqualTo(Scenario.standard());
	}

	@Test
	void saysAllThatIsWrongAtOnce(@TempDir Path folder) throws IOException {
		Path file = Files.writeString(folder.resolve("wrong.yml"), """
				as-of: yesterday
				seed: -1
				citizens: many
				colour: red
				reviewer: R-07
				decided-on: 2025-11-18
				strangers: {stranger: 1}
				dirt: {phone-empty: 101}
				sources:
				  north:
				    file: north.csv
				    encoding: latin-1
				    delimiter: ",;"
				    province: 25
				    letters: N
				    members: {card-shared: 3, settled: 5}
				    copies-of:
				      north.csv: {settled: 6}
				""");
		assertThatExceptionOfType(OperatorException.class).isThrownBy(() -> Scenario.read(file))
			.withMessage(String.join("\n- ", file + " has 9 problems; nothing was made:",
					"colour: there is no such key; keys: as-of, seed, citizens, reviewer, decided-on, strangers, dirt, open-world, sources",
					"dirt.phone-empty: must be a percentage from 0 to 100",
					"sources.north.encoding: must be one of utf-8, utf-8-decomposed, tcvn3",
					"sources.north.delimiter: must be one character, or tab",
					"sources.north.members.card-shared: must be an even number, since these come in twos",
					"copies-of.north.csv.settled of north.csv: must name a file and a kind with enough members to copy, neither paired nor held",
					"as-of: must be a date such as 2025-11-20", "seed: must be a whole number from 0",
					"citizens: must be a whole number from 0"))
			.satisfies((ex) -> assertThat(ex.exitCode()).isEqualTo(ExitCode.CONFIGURATION));
	}

	@Test
	void namesTheKindsThatThereAre() {
		assertThatExceptionOfType(OperatorException.class).isThrownBy(() -> ScenarioFile.parse("s.yml", """
				as-of: 2025-11-20
				seed: 1
				citizens: 10
				reviewer: R
				decided-on: 2025-11-18
				strangers: {triplet: 1}
				dirt: {}
				sources: {}
				"""))
			.withMessage(
					"""
							s.yml has 1 problem; nothing was made:
							- strangers.triplet: there is no such kind; kinds: namesake, near-twin, year-twin, sibling, lender, contradicting-row, stranger, twin, parent, year-namesake, date-namesake, province-double, commune-double""");
	}

	@Test
	void refusesWhatIsNoScenario() {
		assertThatExceptionOfType(OperatorException.class).isThrownBy(() -> ScenarioFile.parse("s.yml", "a: [1"))
			.withMessageStartingWith("s.yml has ")
			.withMessageContaining("\n- line 1: is not YAML");
	}

	@Test
	void namesAMissingFile(@TempDir Path folder) {
		Path file = folder.resolve("none.yml");
		assertThatExceptionOfType(OperatorException.class).isThrownBy(() -> Scenario.read(file))
			.withMessage(file + ": there is no such file. Name the file of a scenario.")
			.satisfies((ex) -> assertThat(ex.exitCode()).isEqualTo(ExitCode.INPUT_MISSING));
	}

}
