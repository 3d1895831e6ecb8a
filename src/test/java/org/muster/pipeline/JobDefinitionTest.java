package org.muster.pipeline;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.muster.consolidate.SameMemberKey;
import org.muster.identify.Thresholds;
import org.muster.model.ExitCode;
import org.muster.model.Field;
import org.muster.model.OperatorException;
import org.muster.receive.Delivery;
import org.muster.receive.Dialect;
import org.muster.receive.Limits;
import org.muster.receive.Source;
import org.muster.receive.TextForm;
import org.muster.model.SourceKind;
import org.muster.reissue.ReissueReason;
import org.muster.standardise.StandardRules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class JobDefinitionTest {

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path folder;

	@Test
	void holdsWhatTheFileSays() {
		JobDefinition north = Definitions.north(this.folder);
		Map<Field, List<String>> columns = Map.of(Field.FULL_NAME, List.of("Name"), Field.BIRTH_DATE, List.of("Born"));
		assertThat(north.name()).isEqualTo("north");
		assertThat(north.file()).isEqualTo(this.folder.resolve("north.yml"));
		assertThat(north.asOf()).contains(LocalDate.of(2025, 11, 20));
		assertThat(north.members()).containsExactly(
				new Source("hill", SourceKind.MEMBER, List.of(in("hill.csv")), true, Delivery.FULL,
						Optional.of("utf-8"),
						new TextForm(Optional.of(","), Optional.empty(), Dialect.NONE, Dialect.NONE, ""), List.of(),
						Optional.empty(), columns),
				open("lake", SourceKind.MEMBER, List.of(in("lake-1.csv"), Path.of("/in/lake-2.csv")), columns));
		assertThat(north.registry())
			.isEqualTo(open("registry", SourceKind.REGISTRY, List.of(in("registry.csv")), Map.of(Field.NATIONAL_ID,
					List.of("ID"), Field.FULL_NAME, List.of("Name"), Field.BIRTH_DATE, List.of("Born"))));
		assertThat(north.decisions())
			.contains(open("decisions", SourceKind.DECISIONS, List.of(in("decisions.csv")), Map.of()));
		assertThat(north.limits()).isEqualTo(Limits.DEFAULT);
		assertThat(north.reference()).isEmpty();
		assertThat(north.rules().of(Field.FULL_NAME)).containsExactly("compose-unicode", "collapse-spaces");
		assertThat(north.rules().of(Field.NATIONAL_ID)).isEmpty();
		assertThat(north.rules().of(Field.PHONE)).as("not listed").isEqualTo(StandardRules.of(Field.PHONE));
		assertThat(north.sameMemberBy()).containsExactly(SameMemberKey.PROFILE_NUMBER, SameMemberKey.CARD_NUMBER);
		assertThat(north.thresholds()).isEqualTo(new Thresholds(0.9999, 0.7, 7, 1e-5, 5e-5));
		assertThat(north.reissue().campaign()).isEqualTo("id-2025");
		assertThat(north.reissue().reasons()).containsExactly(ReissueReason.PRINTED_NAME_CHANGED,
				ReissueReason.ID_NEWLY_ATTACHED);
		assertThat(north.gates()).isEqualTo(new Gates(0.005, 0.9, 1, 1, 1, 0));
		assertThat(north.text()).isEqualTo(Definitions.NORTH);
		assertThat(north.sources()).extracting(Source::name).containsExactly("hill", "lake", "registry", "decisions");
	}

	/** All that can be found in the file is left open. */
	private static Source open(String name, SourceKind kind, List<Path> files, Map<Field, List<String>> columns) {
		return new Source(name, kind, files, true, Delivery.FULL, Optional.empty(), TextForm.OPEN, List.of(),
				Optional.empty(), columns);
	}

	@Test
	void mayLeaveOutDayAndDecisions() {
		String text = Definitions.NORTH.replace("as-of: 2025-11-20\n", "")
			.replace("decisions:\n  files: [../in/decisions.csv]\n", "");
		JobDefinition job = Definitions.read(this.folder, text);
		assertThat(job.asOf()).isEmpty();
		assertThat(job.decisions()).isEmpty();
		assertThat(job.sources()).extracting(Source::name).containsExactly("hill", "lake", "registry");
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(quoteCharacter = '"', delimiter = '!', textBlock = """
			","   ! 44
			";"   ! 59
			"'|'" ! 124
			tab   ! 9
			""")
	void readsDelimiters(String written, int character) {
		String yaml = written.startsWith("'") || written.equals("tab") ? written : "\"" + written + "\"";
		JobDefinition job = Definitions.read(this.folder, Definitions.northWith("\",\"", yaml));
		assertThat(job.members().get(0).form().delimiter()).contains(String.valueOf((char) character));
	}

	@Test
	void composesHeaders() {
		JobDefinition job = Definitions.read(this.folder,
				Definitions.northWith("national-id: ID", "national-id: Ho\u0323"));
		assertThat(job.registry().columns()).containsEntry(Field.NATIONAL_ID, List.of("H\u1ecd"));
	}

	@ParameterizedTest(name = "<{0}> to <{1}>: same hash is {2}")
	@MethodSource
	void hashesWhatTheDefinitionSays(String part, String replacement, boolean same) {
		String hash = Definitions.north(this.folder).hash();
		String other = Definitions.read(this.folder, Definitions.northWith(part, replacement)).hash();
		assertThat(other.equals(hash)).isEqualTo(same);
	}

	static Stream<Arguments> hashesWhatTheDefinitionSays() {
		return Stream.of(arguments("job: north", "# a comment\njob:   'north'", true),
				arguments("    required: true\n    delivery: full\n", "", true),
				arguments("../in/hill.csv", "../elsewhere/hills.csv", true), arguments("0.70", "0.7", true),
				arguments("[id-newly-attached, printed-name-changed]", "[printed-name-changed, id-newly-attached]",
						true),
				arguments("\n      full-name: Name\n      birth-date: Born\n",
						"\n      birth-date: Born\n      full-name: Name\n", true),
				arguments("job: north", "job: south", false), arguments("2025-11-20", "2025-11-21", false),
				arguments("  hill:", "  mountain:", false), arguments("required: true", "required: false", false),
				arguments("delivery: full", "delivery: delta", false), arguments("utf-8", "tcvn3", false),
				arguments("\",\"", "\";\"", false), arguments("national-id: ID", "national-id: Id", false),
				arguments("decisions:\n  files: [../in/decisions.csv]\n", "", false),
				arguments("[compose-unicode, collapse-spaces]", "[collapse-spaces, compose-unicode]", false),
				arguments("[profile-number, card-number]", "[card-number, profile-number]", false),
				arguments("0.9999", "0.99999", false), arguments("0.70", "0.71", false),
				arguments("margin: 7", "margin: 7\n  highest-wrong-rate: 0.00001", true),
				arguments("margin: 7", "margin: 7\n  highest-wrong-rate: 0.0001", false),
				arguments("margin: 7", "margin: 7\n  highest-absent-rate: 0.00005", true),
				arguments("margin: 7", "margin: 7\n  highest-absent-rate: 0.0001", false),
				arguments("margin: 7", "margin: 8", false), arguments("id-2025", "id-2026", false),
				arguments(", printed-name-changed", "", false), arguments("0.5%", "0.6%", false),
				arguments("90%", "91%", false), arguments("most-waiting: 0", "most-waiting: 1", false));
	}

	@Test
	void hashDependsNeitherOnTheOrderOfSourcesNorOnTheMachine() {
		String lake = "  lake:\n    files: [../in/lake-1.csv, /in/lake-2.csv]\n    columns: *columns\n";
		String lakeFirst = "sources:\n  lake: {files: [a.csv], columns: {birth-date: Born, full-name: Name}}\n";
		JobDefinition swapped = Definitions.read(this.folder,
				Definitions.NORTH.replace(lake, "").replace("sources:\n", lakeFirst));
		assertThat(swapped.members()).extracting(Source::name).containsExactly("lake", "hill");
		assertThat(swapped.hash()).isEqualTo(Definitions.north(this.folder).hash())
			.isEqualTo("33375f22ca9fc4d692a815e86bd5469c3f77105f47163258571a1b7c04d43d65");
		assertThat(CanonicalForm.of(swapped).text()).startsWith("""
				job=north
				as-of=2025-11-20
				member.hill.required=true
				member.hill.delivery=full
				member.hill.encoding=utf-8
				member.hill.delimiter=,
				member.hill.quote=detect
				member.hill.marks= , ,
				member.hill.sheets=
				member.hill.trailer=
				member.hill.columns.full-name=Name
				member.hill.columns.birth-date=Born
				member.lake.required=true
				member.lake.delivery=full
				member.lake.encoding=detect
				member.lake.delimiter=detect
				""").contains("""
				standardise.full-name=compose-unicode,collapse-spaces
				""", """
				consolidate.same-member-by=profile-number,card-number
				identify=0x1.fff2e48e8a71ep-1,0x1.6666666666666p-1,0x1.cp2,0x1.4f8b588e368f1p-17,0x1.a36e2eb1c432dp-15
				review.four-eyes=false
				reissue.campaign=id-2025
				""").endsWith("""
				limits=68719476736,68719476736,1048576,32767,1000
				reference=
				gates.change=0x1.0p0,0x1.0p0,0x1.0p0
				gates.most-waiting=0
				""");
	}

	@Test
	void canReckonAgesFromAnotherDay() {
		JobDefinition north = Definitions.north(this.folder);
		JobDefinition other = north.withAsOf(LocalDate.of(2026, 1, 2));
		assertThat(other.asOf()).contains(LocalDate.of(2026, 1, 2));
		assertThat(other.hash()).isNotEqualTo(north.hash());
		assertThat(other.withAsOf(LocalDate.of(2025, 11, 20))).isEqualTo(north);
	}

	@Test
	void canReadFromOtherFiles() {
		JobDefinition north = Definitions.north(this.folder);
		JobDefinition other = north.withInputs(Map.of("lake", List.of(Path.of("a.csv"), Path.of("b.csv")), "registry",
				List.of(Path.of("c.csv")), "decisions", List.of(Path.of("d.csv"))));
		assertThat(other.sources()).flatExtracting(Source::files)
			.containsExactly(in("hill.csv"), Path.of("a.csv"), Path.of("b.csv"), Path.of("c.csv"), Path.of("d.csv"));
		assertThat(other.hash()).isEqualTo(north.hash());
		assertThat(north.withInputs(Map.of())).isEqualTo(north);
	}

	@Test
	void refusesFilesForUnknownSources() {
		assertThatExceptionOfType(OperatorException.class)
			.isThrownBy(() -> Definitions.north(this.folder)
				.withInputs(Map.of("laek", List.of(Path.of("a.csv")), "hills", List.of(Path.of("b.csv")))))
			.withMessage(
					"--input: no source is called 'hills'; did you mean 'hill'? known: decisions, hill, lake, registry\n"
							+ "--input: no source is called 'laek'; known: decisions, hill, lake, registry. Nothing was run.")
			.matches((refusal) -> refusal.exitCode() == ExitCode.USAGE);
	}

	@Test
	void refusesFileNamesThatOccurTwice() {
		assertThatExceptionOfType(OperatorException.class)
			.isThrownBy(() -> Definitions.north(this.folder).withInputs(Map.of("lake", List.of(Path.of("x/hill.csv")))))
			.withMessage(
					"--input: the file name 'hill.csv' occurs twice in the job, the second time in lake; rename one. "
							+ "Nothing was run.")
			.matches((refusal) -> refusal.exitCode() == ExitCode.USAGE);
	}

	@Test
	void holdsNothingThatCanBeChanged() throws ReflectiveOperationException {
		assertImmutable(Definitions.north(this.folder));
	}

	@Test
	void keepsWhatItWasGivenWhenTheGiverGoesOn() {
		Map<Field, List<String>> columns = new EnumMap<>(Map.of(Field.FULL_NAME, List.of("Name")));
		Source source = open("hill", SourceKind.MEMBER, List.of(Path.of("a.csv")), columns);
		columns.clear();
		assertThat(source.columns()).containsExactly(Map.entry(Field.FULL_NAME, List.of("Name")));
	}

	private static void assertImmutable(Object value) throws ReflectiveOperationException {
		if (value instanceof Optional<?> optional) {
			if (optional.isPresent()) {
				assertImmutable(optional.orElseThrow());
			}
		}
		else if (value instanceof Map<?, ?> map) {
			assertThatThrownBy(() -> map.remove(anyOf(map.keySet()))).as("%s", map)
				.isInstanceOf(UnsupportedOperationException.class);
			for (Object part : map.values()) {
				assertImmutable(part);
			}
		}
		else if (value instanceof Collection<?> collection) {
			for (Object part : collection) {
				assertThatThrownBy(() -> collection.remove(part)).isInstanceOf(UnsupportedOperationException.class);
				assertImmutable(part);
			}
		}
		else if (value instanceof Record) {
			for (RecordComponent component : value.getClass().getRecordComponents()) {
				assertImmutable(component.getAccessor().invoke(value));
			}
		}
		else {
			assertThat(value).isInstanceOfAny(String.class, Number.class, Boolean.class, Character.class, Enum.class,
					Path.class, LocalDate.class);
		}
	}

	private static Object anyOf(Collection<?> values) {
		return values.isEmpty() ? Field.PHONE : values.iterator().next();
	}

	private Path in(String name) {
		return this.folder.resolveSibling("in").resolve(name);
	}

}
