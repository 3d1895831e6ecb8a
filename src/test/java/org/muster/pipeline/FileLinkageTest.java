package org.muster.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.model.OperatorException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Two files are linked as a definition says, or what is wrong is said, all of it. */
class FileLinkageTest {

	private static final Path SAMPLE = Path.of("sample-data/link");

	private static final Pattern KNOWN = Pattern
		.compile("- (\\S*)zzzz \\(line \\d+\\): no \\w+ is called .* known: (.*)");

	@TempDir
	private Path folder = Path.of("");

	@Test
	void linksTheSampleWithoutAWrongLink() {
		LinkReport report = FileLinkage.of(SAMPLE.resolve("clinic.yml"), Optional.of(SAMPLE.resolve("truth.csv")));
		LinkTruth.Score score = report.score().orElseThrow();
		assertThat(score.text())
			.isEqualTo("truth: 80 right, 0 wrong, 0 missing; precision 1.000000, recall 1.000000, F1 1.000000");
		assertThat(report.text()).startsWith("clinic: 120 x 120 records, 137 pairs compared, 80 links, 0 doubtful\n");
		assertThat(report.linksCsv()).startsWith("left,right,probability,weight,evidence\nC109,81543,1.000000,");
		assertThat(report.doubtfulCsv()).isEqualTo("left,right,probability,weight,evidence,reason\n");
	}

	@Test
	void orderOfRowsHasNoMeaning() {
		copySample();
		LinkReport straight = FileLinkage.of(this.folder.resolve("clinic.yml"), Optional.empty());
		for (String file : List.of("clinic.csv", "pharmacy.csv")) {
			List<String> lines = new ArrayList<>(read(file).lines().toList());
			Collections.shuffle(lines.subList(1, lines.size()), new Random(7));
			write(file, String.join("\n", lines));
		}
		LinkReport shuffled = FileLinkage.of(this.folder.resolve("clinic.yml"), Optional.empty());
		assertThat(shuffled.outcome().links()).isEqualTo(straight.outcome().links());
		assertThat(shuffled.text()).isEqualTo(straight.text());
	}

	@Test
	void pairsThatAreNotSureEnoughAreShownWithTheReason() {
		copySample();
		write("clinic.yml", read("clinic.yml").replace("link-at: 0.99", "link-at: 0.999999999"));
		LinkReport report = FileLinkage.of(this.folder.resolve("clinic.yml"), Optional.empty());
		assertThat(report.doubtfulCsv().lines().skip(1)).isNotEmpty()
			.allMatch((line) -> line.endsWith(",not sure enough"));
		assertThat(report.outcome().links().size() + report.outcome().doubtful().size()).isEqualTo(80);
	}

	@Test
	void twinsAreLeftToAPerson() {
		copySample();
		String twins = "\n90001;Thanh Chi;Đỗ;6/2/1978;59 Quang Trung;\n90002;Thanh Chi;Đỗ;6/2/1978;59 Quang Trung;\n";
		String others = String.join("\n",
				read("pharmacy.csv").lines().filter((line) -> !line.contains("0959570919")).toList());
		write("pharmacy.csv", others + twins);
		LinkReport report = FileLinkage.of(this.folder.resolve("clinic.yml"), Optional.empty());
		assertThat(report.linksCsv()).doesNotContain("90001").doesNotContain("90002");
	}

	@Test
	void wrongDefinitionIsRefusedWithAllItsProblems() {
		write("wrong.yml", """
				link: wrong
				left: {file: a.csv}
				right: {file: b.csv, id: id, encoding: utf8}
				comparisons:
				  name: {kind: nam, column: name}
				  born: {kind: date, column: born, left: born, right: born}
				  town: {kind: text, column: town, swaps-with: city, alike: 0.95}
				blocking:
				  first: [nme, born/month]
				decision: {link-at: 0.5, review-at: 0.9, margin: 7, expected: 0%}
				""");
		assertThat(refusal("wrong.yml")).isEqualTo(
				"""
						%s has 10 problems; nothing was run:
						- left.id (line 2): must be the text of a header but is missing; write it as "Full name"
						- right.encoding (line 3): no encoding is called 'utf8'; did you mean 'utf-8'? known: detect, tcvn-5712, \
						tcvn3, utf-16be, utf-16le, utf-8, viscii, vni, vps, windows-1258
						- comparisons.name.kind (line 5): no kind of field is called 'nam'; did you mean 'name'? known: code, \
						date, name, number, text
						- comparisons.born.column (line 6): must stand alone but there is left or right too; keep column, or \
						both of those
						- comparisons.town.swaps-with (line 7): no other comparison is called 'city'; known: born, name
						- comparisons.town.alike (line 7): must leave alike below similar but they are 0.95 and 0.92; lower \
						alike, or raise similar
						- blocking.first[1] (line 9): no comparison is called 'nme'; did you mean 'name'? known: born, name, town
						- blocking.first[2] (line 9): must be a comparison, alone or as NAME/3 for its first characters, \
						NAME/year or NAME/month-day but is 'born/month'; write it as surname/3
						- decision.link-at (line 10): must be above review-at (0.9) but is 0.5; raise it, or lower review-at
						- decision.expected (line 10): must be above 0%% but is 0%%; nothing could be linked. Raise it, or leave \
						it out to have it estimated"""
					.formatted(this.folder.resolve("wrong.yml")));
	}

	@Test
	void wrongFilesAreRefusedWithAllTheirProblems() {
		copySample();
		write("clinic.csv", "code,surname,given_name,born,number,street\nA,b\nB,c,d,e,f,g\n");
		write("pharmacy.csv", read("pharmacy.csv").lines().toList().get(0) + "\n1;a;b;c;d;e\n1;a;b;c;d;e\n2;a\n");
		assertThat(refusal("clinic.yml")).isEqualTo("""
				the input has 3 problems; nothing was linked:
				- {}clinic.csv: column 'phone' is missing; the header has 'code', 'surname', 'given_name', 'born', \
				'number', 'street'. Correct the file, or the definition.
				- {}pharmacy.csv: record 3 has another number of fields than the header. Correct the file.
				- {}pharmacy.csv: record 2 has the id of another record. Correct the file.""".replace("{}",
				this.folder + java.io.File.separator));
		delete("pharmacy.csv");
		OperatorException missing = catchThrowableOfType(OperatorException.class,
				() -> FileLinkage.of(this.folder.resolve("clinic.yml"), Optional.empty()));
		assertThat(missing.exitCode().code()).isEqualTo(66);
		assertThat(missing.getMessage()).contains("pharmacy.csv: no such file. Put it there, or correct 'right.file'.");
	}

	@Test
	void documentAndReaderKnowTheSameKeys() throws IOException {
		write("only-unknown.yml", """
				zzzz: 1
				left: {zzzz: 1}
				right: {zzzz: 1}
				comparisons:
				  name: {kind: name, zzzz: 1}
				  size: {kind: number, zzzz: 1}
				decision: {zzzz: 1}
				""");
		String document = Files.readString(Path.of("src/docs/link-definition.md"));
		TreeSet<String> known = new TreeSet<>();
		Matcher answer = KNOWN.matcher(refusal("only-unknown.yml"));
		while (answer.find()) {
			known.addAll(List.of(answer.group(2).split(", ")));
		}
		TreeSet<String> documented = new TreeSet<>();
		Matcher row = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|[^|]*\\|[^|]*\\|[^|]*\\|$").matcher(document);
		while (row.find()) {
			documented.add(row.group(1));
		}
		assertThat(documented).isEqualTo(known);
	}

	private String refusal(String definition) {
		OperatorException refusal = catchThrowableOfType(OperatorException.class,
				() -> FileLinkage.of(this.folder.resolve(definition), Optional.empty()));
		return String.valueOf(refusal.getMessage());
	}

	private void copySample() {
		for (String file : List.of("clinic.yml", "clinic.csv", "pharmacy.csv")) {
			try {
				Files.copy(SAMPLE.resolve(file), this.folder.resolve(file));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

	private String read(String file) {
		try {
			return Files.readString(this.folder.resolve(file), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void write(String file, String text) {
		try {
			Files.writeString(this.folder.resolve(file), text, StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void delete(String file) {
		try {
			Files.delete(this.folder.resolve(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
