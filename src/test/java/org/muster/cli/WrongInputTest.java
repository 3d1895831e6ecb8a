package org.muster.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * What is wrong with a job or its input is said, all of it, before anything is written:
 * the home folder, with the database in it, is not even made.
 */
class WrongInputTest {

	private static final String JOB = """
			job: small
			as-of: 2025-11-20
			sources:
			  hill:
			    files: [hill.csv]
			    encoding: utf-8
			    columns: {full-name: Họ tên, birth-date: Ngày sinh, gender: Giới tính}
			registry:
			  files: [registry.csv]
			  columns: {national-id: Số, full-name: Họ tên, birth-date: Ngày sinh, gender: Giới tính}
			standardise:
			  full-name: [compose-unicode]
			  birth-date: [iso-date]
			  gender: [gender-code]
			  national-id: [keep-digits]
			consolidate:
			  same-member-by: []
			identify:
			  link-at: 0.9999
			  review-at: 0.70
			  margin: 7
			reissue:
			  campaign: id-2025
			  reasons: [id-newly-attached]
			gates:
			  most-held: 100%
			  least-id-coverage: 0%
			  most-waiting: 0
			""";

	private static final String HILL = "Họ tên,Ngày sinh,Giới tính\nLê Thị Hoa,01/02/1960,Nữ\n";

	private static final String REGISTRY = "Số,Họ tên,Ngày sinh,Giới tính\n025160000001,Lê Thị Hoa,01/02/1960,Nữ\n";

	@TempDir
	private Path folder = Path.of("");

	@BeforeEach
	void writeGoodFiles() {
		write("small.yml", JOB, StandardCharsets.UTF_8);
		write("hill.csv", HILL, StandardCharsets.UTF_8);
		write("registry.csv", REGISTRY, StandardCharsets.UTF_8);
	}

	@Test
	void findsNothingWrongWithTheGoodFiles() {
		assertThat(command("check")).isEqualTo(new Ended(0, ""));
		assertThat(home()).doesNotExist();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void refusesBeforeAnythingIsWritten(String what, Wrong wrong, int exitCode, String message) {
		wrong.make(this);
		for (String command : List.of("run", "check")) {
			assertThat(command(command))
				.isEqualTo(new Ended(exitCode, message.replace("{}", this.folder + java.io.File.separator)
					.replace("{folder}", this.folder.toString())));
			assertThat(home()).doesNotExist();
		}
	}

	static Stream<Arguments> refusesBeforeAnythingIsWritten() {
		String one = "the input has 1 problem; nothing was run:\n- ";
		return Stream.of(
				arguments("wrong definition",
						text("small.yml", JOB.replace("0.9999", "0.65").replace("iso-date", "iso-dat")), 78,
						"""
								{}small.yml has 2 problems; nothing was run:
								- standardise.birth-date[1] (line 13): no rule is called 'iso-dat'; did you mean 'iso-date'? known: %s
								- identify.link-at (line 19): must be above review-at (0.70) but is 0.65; raise it, or lower review-at
								"""
							.formatted(String.join(", ", new java.util.TreeSet<>(org.muster.standardise.Rule.keys())))),
				arguments("missing definition", missing("small.yml"), 78,
						"{}small.yml does not exist, and {folder} holds no job definition; give the path of one. Nothing was run.\n"),
				arguments("missing file", missing("hill.csv"), 66,
						one + "{}hill.csv: no such file. Put it there, or name another one: --input hill=PATH.\n"),
				arguments("missing column", text("hill.csv", HILL.replace("Ngày sinh", "Sinh")), 65, one
						+ "{}hill.csv: column 'Ngày sinh' is missing; the header has 'Họ tên', 'Sinh', 'Giới tính'. "
						+ "Correct the file, or 'sources.hill.columns'.\n"),
				arguments("column of the registry", text("registry.csv", REGISTRY.replace("Số", "Mã")), 65, one
						+ "{}registry.csv: column 'Số' is missing; the header has 'Mã', 'Họ tên', 'Ngày sinh', 'Giới tính'. "
						+ "Correct the file, or 'registry.columns'.\n"),
				arguments("cut within a record", text("hill.csv", HILL + "Trần"), 65,
						one + "{}hill.csv: ends in the middle of the record that starts at line 3: it is cut off. "
								+ "Copy it again, or ask the office for a new export.\n"),
				arguments("cut within quotes", text("hill.csv", HILL + "\"Trần, "), 65,
						one + "{}hill.csv: ends in the middle of the record that starts at line 3: it is cut off. "
								+ "Copy it again, or ask the office for a new export.\n"),
				arguments("empty file", text("hill.csv", ""), 65,
						one + "{}hill.csv: is empty; a header line was expected. Ask the office for a new export.\n"),
				arguments("wrong encoding",
						(Wrong) (test) -> test.write("hill.csv", HILL.replace("ọ", "\u00f4").replace("ị", "\u00ee"),
								StandardCharsets.ISO_8859_1),
						65,
						one + "{}hill.csv: is not UTF-8: 6 bytes are not part of any UTF-8 character. Correct 'sources.hill.encoding' "
								+ "(without it, the encoding is found), or ask the office for a UTF-8 export.\n"),
				arguments("two problems at once", (Wrong) (test) -> {
					test.delete("registry.csv");
					test.write("hill.csv", HILL.replace("Ngày sinh", "Sinh"), StandardCharsets.UTF_8);
				}, 66, """
						the input has 2 problems; nothing was run:
						- {}hill.csv: column 'Ngày sinh' is missing; the header has 'Họ tên', 'Sinh', 'Giới tính'. Correct the file, or 'sources.hill.columns'.
						- {}registry.csv: no such file. Put it there, or name another one: --input registry=PATH.
						"""));
	}

	@Test
	void refusesAnInputOfNoSource() {
		assertThat(command("run", "--input", "hil=x.csv")).isEqualTo(new Ended(2,
				"--input: no source is called 'hil'; did you mean 'hill'? known: hill, registry. Nothing was run.\n"));
		assertThat(home()).doesNotExist();
	}

	private Ended command(String command, String... more) {
		PrintStream before = System.err;
		PrintStream out = System.out;
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		try {
			System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
			System.setOut(new PrintStream(java.io.OutputStream.nullOutputStream()));
			List<String> line = Stream
				.concat(Stream.of(command, this.folder.resolve("small.yml").toString()), Stream.of(more))
				.toList();
			boolean check = command.equals("check");
			int code = Muster.run(check ? line.toArray(String[]::new)
					: Stream.concat(line.stream(), Stream.of("--home", home().toString())).toArray(String[]::new));
			return new Ended(code,
					err.toString(StandardCharsets.UTF_8).replaceAll("(?m)^look at the input files.*\n", ""));
		}
		finally {
			System.setErr(before);
			System.setOut(out);
		}
	}

	private Path home() {
		return this.folder.resolve("home");
	}

	private void write(String name, String text, Charset charset) {
		try {
			Files.write(this.folder.resolve(name), text.getBytes(charset));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void delete(String name) {
		try {
			Files.delete(this.folder.resolve(name));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Wrong text(String name, String text) {
		return (test) -> test.write(name, text, StandardCharsets.UTF_8);
	}

	private static Wrong missing(String name) {
		return (test) -> test.delete(name);
	}

	/** Makes something wrong. */
	@FunctionalInterface
	private interface Wrong {

		void make(WrongInputTest test);

	}

	private record Ended(int exitCode, String err) {
	}

}
