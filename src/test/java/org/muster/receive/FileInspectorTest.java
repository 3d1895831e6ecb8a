package org.muster.receive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.muster.model.Block;
import org.muster.model.ExitCode;
import org.muster.charset.Encodings;
import org.muster.model.Field;
import org.muster.model.ReferenceData;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class FileInspectorTest {

	private static final String TWENTY = "ê".repeat(20);

	private static final String LONG = "x".repeat(Limits.DEFAULT.recordBytes());

	private static final String CUT = """
			: ends in the middle of the record that starts at line %d: it is cut off. \
			Copy it again, or ask the office for a new export""";

	@TempDir
	private Path folder;

	@Test
	void findsHashHeaderAndBlocks() {
		List<Long> read = new ArrayList<>();
		Path file = Sources.write(this.folder,
				Sources.utf8("\ufeffSinh , Khác,Te\u0302n\r\n\n1,2,3\n4,5,\"6\n7\"\n\n8,9,10"));
		Inspection inspection = FileInspector.inspect(Sources.hill(), TextPart.of(file), Limits.DEFAULT,
				ReferenceData.builtIn(), OutputStream.nullOutputStream(), read::add, 2);
		assertThat(inspection.problems()).isEmpty();
		assertThat(inspection.header()).containsExactly("Sinh", "Khác", "Tên");
		assertThat(inspection.fields()).containsExactly(Field.FULL_NAME, Field.BIRTH_DATE);
		assertThat(inspection.reading().columns().get(Field.FULL_NAME.ordinal())).containsExactly(2);
		assertThat(inspection.reading().columns().get(Field.BIRTH_DATE.ordinal())).containsExactly(0);
		assertThat(inspection.blocks()).containsExactly(new Block(0, 0, 24, 40, 1, 3, 2),
				new Block(0, 1, 41, 47, 3, 7, 1));
		assertThat(inspection.records()).isEqualTo(3);
		assertThat(inspection.content().bytes()).isEqualTo(47);
		assertThat(read).last().isEqualTo(47L);
		assertThat(inspection.fileName()).isEqualTo("hill.csv");
	}

	@Test
	void hashesWhatIsInTheFile() {
		assertThat(Sources.inspect(this.folder, Sources.hill(), "abc").content().sha256())
			.isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
	}

	@ParameterizedTest
	@MethodSource("accepted")
	void accepts(String encoding, String text, int records) {
		Inspection inspection = Sources.inspect(this.folder, Sources.hill(encoding, ','), text);
		assertThat(inspection.problems()).isEmpty();
		assertThat(inspection.records()).isEqualTo(records);
	}

	static Stream<Arguments> accepted() {
		return Stream.of(arguments("utf-8", "Tên,Sinh", 0), arguments("utf-8", "Tên,Sinh\n\n", 0),
				arguments("utf-8", "\ufeff\n\"Tên\",\"Sinh\"\rAn,1", 1), arguments("utf-8", "Tên,Sinh,X,X\nAn,1\n", 1),
				arguments("utf-8", "Tên,Sinh\nA\n,,,\n\"\n\u0000\n", 4),
				arguments("utf-8", "Tên,Sinh\n" + TWENTY + ",?\n", 1),
				arguments("utf-8", "Tên,Sinh\n" + TWENTY + ",?x", 1), arguments("utf-8", "Tên,Sinh\n\"A\" n,1", 1),
				arguments("utf-8", "Tên,Sinh\nAn,", 1), arguments("tcvn3", "Tên,Sinh\nê,1", 1),
				arguments("windows-1258", "Tên,Sinh\nê,?", 1));
	}

	@ParameterizedTest
	@MethodSource("refused")
	void refuses(Source source, String text, List<String> messages) {
		Inspection inspection = Sources.inspect(this.folder, source, text);
		String file = this.folder.resolve("hill.csv").toString();
		assertThat(inspection.problems()).extracting(InputProblem::message)
			.containsExactlyElementsOf(messages.stream().map((message) -> file + message).toList());
		assertThat(inspection.problems()).extracting(InputProblem::exitCode).containsOnly(ExitCode.MALFORMED_INPUT);
		assertThat(inspection.content().bytes()).isEqualTo(this.folder.resolve("hill.csv").toFile().length());
	}

	static Stream<Arguments> refused() {
		Source hill = Sources.hill();
		String empty = ": is empty; a header line was expected. Ask the office for a new export";
		String unreadable = """
				: line %d: the header cannot be read; texts in utf-8 with delimiter %s and every quote closed were \
				expected. Correct the line, '%s.encoding' or '%s.delimiter'""";
		String none = """
				: column 'Tên', 'Sinh' is missing; line %d, where the header was expected, has none of the job's \
				columns and %d fields with delimiter %s. Correct the file, '%s.delimiter' or '%s.columns'""";
		String tooLong = """
				: the record that starts at line %d is too long; a line end within 1048576 bytes was expected. \
				Look there for a missing line end, or for a file of another kind""";
		return Stream.of(arguments(hill, "", List.of(empty)), arguments(hill, "\r\n\n", List.of(empty)),
				arguments(hill, "\ufeff", List.of(empty)),
				arguments(hill, "Tên\nAn,1\n", List
					.of(": column 'Sinh' is missing; the header has 'Tên'. Correct the file, or 'sources.hill.columns'")),
				arguments(Sources.registry("utf-8", ','), "Tên;Sinh\nAn;1\n",
						List.of(none.formatted(1, 1, "','", "registry", "registry"))),
				arguments(Sources.hill("utf-8", '\t'), "\nLê An\t1954\tx\n",
						List.of(none.formatted(2, 3, "tab", "sources.hill", "sources.hill"))),
				arguments(hill, "Tên,X,Tên,X\nAn,1\n",
						List.of("""
								: line 1: column 'Tên' stands more than once in the header; once was expected. \
								Rename the columns that are not meant""",
								": column 'Sinh' is missing; the header has 'Tên', 'X', 'Tên', 'X'. "
										+ "Correct the file, or 'sources.hill.columns'")),
				arguments(hill, "Tên,\"Sinh\" x\nAn,1\n",
						List.of(unreadable.formatted(1, "','", "sources.hill", "sources.hill"))),
				arguments(Sources.registry("utf-8", '\t'), "\nTên\tSinh\t?\n" + TWENTY,
						List.of(unreadable.formatted(2, "tab", "registry", "registry"))),
				arguments(hill, "Tên,Sinh\nA?n,1\n", List
					.of("""
							: is not UTF-8: 1 bytes are not part of any UTF-8 character. Correct \
							'sources.hill.encoding' (without it, the encoding is found), or ask the office for a UTF-8 export""")),
				arguments(Sources.registry("utf-8", ','), "?\n", List
					.of("""
							: is not UTF-8: 1 bytes are not part of any UTF-8 character. Correct \
							'registry.encoding' (without it, the encoding is found), or ask the office for a UTF-8 export""")),
				arguments(hill, "T\u0000ên,Sinh", List.of("""
						: line 1: the header has NUL bytes, as UTF-16, a workbook or a damaged copy has; text was \
						expected. Save it as CSV in UTF-8, or ask the office for such an export""")),
				arguments(hill, LONG + "x\nAn", List.of(tooLong.formatted(1))),
				arguments(hill, "Tên\nAn\n" + LONG + "x\n" + LONG + LONG + LONG + LONG, List.of(tooLong.formatted(3),
						": column 'Sinh' is missing; the header has 'Tên'. Correct the file, or 'sources.hill.columns'")),
				arguments(hill, "Tên,Si", List.of(
						": column 'Sinh' is missing; the header has 'Tên', 'Si'. Correct the file, or 'sources.hill.columns'",
						CUT.formatted(1))),
				arguments(hill, "Tên,Sinh\nAn,1\nBình", List.of(CUT.formatted(3))),
				arguments(hill, "Tên,Sinh\nAn,1\nBình,\"1", List.of(CUT.formatted(3))),
				arguments(hill, "Tên,Sinh\n\"An\nBì", List.of(CUT.formatted(3))));
	}

	@ParameterizedTest
	@MethodSource("otherEncodings")
	void refusesUtf8ThatIsDeclaredToBeAnother(Source source, String message) {
		Inspection inspection = Sources.inspect(this.folder, source, Sources.utf8("Tên,Sinh\nLê,1\n"));
		assertThat(inspection.problems()).extracting(InputProblem::message)
			.containsExactly(this.folder.resolve("hill.csv") + message);
	}

	static Stream<Arguments> otherEncodings() {
		return Stream.of(
				arguments(Sources.hill("tcvn3", ','), ": is UTF-8, not tcvn3. Correct 'sources.hill.encoding'"),
				arguments(Sources.registry("windows-1258", ','),
						": is UTF-8, not windows-1258. Correct 'registry.encoding'"));
	}

	@Test
	void refusesTcvn3ThatIsDeclaredUtf8() {
		byte[] bytes = "Tên,Sinh\nLê Lệ,1\n".getBytes(Encodings.of("tcvn3"));
		assertThat(Sources.inspect(this.folder, Sources.hill(), bytes).problems()).hasSize(1)
			.first()
			.extracting(InputProblem::message)
			.asString()
			.contains(": is not UTF-8: 3 bytes are not");
	}

	@Test
	void refusesFileCutInTheMiddleOfLetter() {
		byte[] whole = Sources.utf8("Tên,Sinh\nAn,ê");
		byte[] cut = Arrays.copyOf(whole, whole.length - 1);
		assertThat(Sources.inspect(this.folder, Sources.hill(), cut).problems()).extracting(InputProblem::message)
			.containsExactly(this.folder.resolve("hill.csv") + CUT.formatted(2));
		assertThat(Sources.inspect(this.folder, Sources.hill(), whole).problems()).isEmpty();
	}

	@Test
	void refusesMissingFileAndFolder() throws IOException {
		Path missing = this.folder.resolve("missing.csv");
		Path directory = Files.createDirectory(this.folder.resolve("folder.csv"));
		assertThat(problems(missing)).containsExactly(new InputProblem(ExitCode.INPUT_MISSING,
				missing + ": no such file. Put it there, or name another one: --input hill=PATH"));
		assertThat(problems(directory)).containsExactly(new InputProblem(ExitCode.INPUT_MISSING,
				directory + ": is a folder; a file was expected. Name the file: --input hill=PATH"));
		assertThat(InputProblem.notReadable(missing)).isEqualTo(new InputProblem(ExitCode.INPUT_MISSING,
				missing + ": cannot be read. A file that this user may read was expected; see its permissions"));
	}

	@Test
	void holdsRecordOfVeryManyColumnsInLittleMemory() {
		Inspection inspection = Sources.inspect(this.folder, Sources.hill(),
				"Tên,Sinh\n" + "ê,".repeat(100_000) + "\n");
		assertThat(inspection.problems()).isEmpty();
		assertThat(inspection.records()).isEqualTo(1);
	}

	@Test
	void profilesWhatStandsBeforeTheRecordThatIsTooLong() throws IOException {
		Inspection inspection = Sources.inspect(this.folder, Sources.hill(), "Tên,Sinh\nAn,1\n" + LONG + "x\n");
		assertThat(inspection.problems()).hasSize(1);
		assertThat(FileProfile.of(inspection, Limits.DEFAULT).columns()).extracting(ColumnProfile::filled)
			.containsExactly(1, 1);
	}

	private static List<InputProblem> problems(Path path) {
		return Sources.inspect(Sources.hill(), path, 2).problems();
	}

}
