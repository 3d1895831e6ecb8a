package org.muster.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.database.TestDatabase;
import org.muster.model.OperatorException;
import org.muster.report.Figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Runs 1, 2 and 6 of the fixture: 2 changed a member and added four, 6 changed one. */
class ComparisonTest {

	private static TestDatabase database;

	@BeforeAll
	static void fill() {
		database = RunsFixture.create();
	}

	@AfterAll
	static void drop() {
		database.close();
	}

	@Test
	void findsMembersFieldByField() {
		assertThat(differences(1, 2)).containsExactly("MEMBER0000002 added  <> <>", "MEMBER0000003 added  <> <>",
				"MEMBER0000005 added  <> <>", "MEMBER0000008 added  <> <>",
				"MEMBER0000009 changed birth_date <1960-XX-XX> <1960-03-XX>",
				"MEMBER0000009 changed national_id <> <001060000009>",
				"MEMBER0000009 changed organisation <Chi bộ 2> <>", "MEMBER0000009 changed id_method <none> <certain>");
		assertThat(differences(2, 2)).isEmpty();
	}

	@Test
	void findsThemAsEachRunLeftThem() {
		assertThat(differences(2, 6)).filteredOn((line) -> !line.contains("missing"))
			.containsExactly("MEMBER0000001 changed card_number <10000001> <20000001>",
					"MEMBER0000001 changed organisation <Chi bộ 1> <Chi bộ 9>");
		assertThat(differences(6, 2)).filteredOn((line) -> line.contains("added")).hasSize(5);
	}

	@Test
	void takesADryRunAsItWouldHaveLeftThem() {
		assertThat(differences(1, 5)).containsExactly("MEMBER0000009 missing  <> <>", "MEMBER0000010 added  <> <>");
	}

	@Test
	void masksValuesOfAMember() {
		List<String> masked = new ArrayList<>();
		new MemberComparison(database.dataSource(), 1, 2).forEach((one) -> masked.add(text(one.masked())));
		assertThat(masked).contains("MEMBER0000009 changed birth_date <1960> <1960>",
				"MEMBER0000009 changed national_id <> <••••••••••09>", "MEMBER0000009 changed organisation <•••> <>",
				"MEMBER0000009 changed id_method <none> <certain>");
	}

	@Test
	void refusesARunWithoutMembers() {
		assertThatExceptionOfType(OperatorException.class)
			.isThrownBy(() -> new MemberComparison(database.dataSource(), 1, 4))
			.withMessage(
					"run 4: it has published no members, or its rows were removed; a run with members was expected. "
							+ "'./muster runs' lists the runs; '--figures' compares the figures alone.");
	}

	@Test
	void writesAFileWithoutFormulas(@TempDir Path folder) throws IOException {
		Path file = folder.resolve("differences.csv");
		DifferencesFile.write(file, (taker) -> {
			taker.accept(new MemberComparison.Difference("M1", "changed", "full_name", "=1+1", "Y \"Tám\", Niê"));
			taker.accept(new MemberComparison.Difference("M2", "added", "", "", ""));
		});
		assertThat(Files.readString(file)).isEqualTo("""
				member_no,difference,field,before,after
				M1,changed,full_name,'=1+1,"Y ""Tám"", Niê"
				M2,added,,,
				""");
		assertThat(folder).isDirectoryNotContaining("glob:**.part");
	}

	@Test
	void findsFiguresThatDiffer() {
		Figure one = new Figure("", List.of("file", "kind", "bytes", "sha256"),
				List.of(Map.of("file", "a", "kind", "member", "bytes", 1L, "sha256", "x"),
						Map.of("file", "b", "kind", "member", "bytes", 2L, "sha256", "y")));
		Figure other = new Figure("", List.of("file", "kind", "bytes", "sha256"),
				List.of(Map.of("file", "c", "kind", "member", "bytes", 3L, "sha256", "z"),
						Map.of("file", "a", "kind", "member", "bytes", 1L, "sha256", "w")));
		assertThat(FigureComparison.of(Map.of("inputs", one), Map.of("inputs", other))).containsExactly(
				new FigureComparison.Difference("inputs", "a · member", "sha256", "x", "w"),
				new FigureComparison.Difference("inputs", "b · member", "bytes", "2", ""),
				new FigureComparison.Difference("inputs", "b · member", "sha256", "y", ""),
				new FigureComparison.Difference("inputs", "c · member", "bytes", "", "3"),
				new FigureComparison.Difference("inputs", "c · member", "sha256", "", "z"));
		RunFigures figures = new RunFigures(database.dataSource());
		assertThat(FigureComparison.of(figures.figures(2), figures.figures(2))).isEmpty();
		assertThat(FigureComparison.of(figures.figures(1), figures.figures(2))).contains(
				new FigureComparison.Difference("members", "", "published", "2", "6"),
				new FigureComparison.Difference("coverage", "Chi bộ 3", "members", "", "1"));
	}

	private static List<String> differences(int one, int other) {
		List<String> lines = new ArrayList<>();
		new MemberComparison(database.dataSource(), one, other).forEach((difference) -> lines.add(text(difference)));
		return lines;
	}

	private static String text(MemberComparison.Difference one) {
		return "%s %s %s <%s> <%s>".formatted(one.memberNo(), one.kind(), one.field(), one.before(), one.after());
	}

}
