package org.muster.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.consolidate.SameMemberKey;
import org.muster.charset.Encodings;
import org.muster.model.Field;
import org.muster.model.OperatorException;
import org.muster.receive.Delivery;
import org.muster.receive.Source;
import org.muster.model.SourceKind;
import org.muster.reissue.ReissueReason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** The document and the reader know the same keys and words. */
class JobDefinitionDocumentTest {

	private static final Path DOCUMENT = Path.of("src/docs/job-definition.md");

	private static final Pattern ROW = Pattern.compile("\\| `([a-z0-9-]+)` \\|(.*)\\|");

	private static final Pattern ANSWER = Pattern
		.compile("- (\\S*)zzzz \\(line \\d+\\): no \\w+ is called 'zzzz'; known: (.*)");

	/** A definition with one unknown key in each section. */
	private static final String ONLY_UNKNOWN = """
			zzzz: 1
			sources: {NAME: {zzzz: 1, columns: {zzzz: 1}}}
			registry: {zzzz: 1, columns: {zzzz: 1}}
			decisions: {zzzz: 1}
			standardise: {zzzz: 1}
			consolidate: {zzzz: 1}
			identify: {zzzz: 1}
			review: {zzzz: 1}
			reissue: {zzzz: 1}
			gates: {zzzz: 1}
			limits: {zzzz: 1}
			reference: {zzzz: 1}
			notify: {zzzz: 1, webhook: {zzzz: 1}, mail: {zzzz: 1}}
			schedule: {zzzz: 1}
			lineage: {zzzz: 1}
			""";

	@Test
	void documentAndReaderKnowTheSameKeys(@TempDir Path folder) throws IOException {
		Map<String, Set<String>> known = new TreeMap<>(keysOfReader(folder));
		Set<String> fields = fields("");
		assertThat(known.remove("sources.'NAME'.columns")).isEqualTo(fields("members"));
		assertThat(known.remove("registry.columns")).isEqualTo(fields("registry"));
		assertThat(known.remove("standardise")).isEqualTo(fields);
		Map<String, Set<String>> documented = new TreeMap<>();
		rows().forEach((section, rows) -> documented.put(section, new TreeSet<>(rows.keySet())));
		documented.remove("Fields");
		assertThat(documented).isEqualTo(known);
	}

	@Test
	void documentNamesTheFieldsOfEachKind() throws IOException {
		assertThat(fields("members")).isEqualTo(keys(SourceKind.MEMBER.fields()));
		assertThat(fields("registry")).isEqualTo(keys(SourceKind.REGISTRY.fields()));
	}

	@Test
	void documentNamesEveryWord() throws IOException {
		Map<String, Map<String, String>> rows = rows();
		assertThat(words(rows, "sources.'NAME'", "encoding"))
			.containsExactlyElementsOf(Stream.concat(Stream.of("detect"), Encodings.keys().stream()).toList());
		assertThat(words(rows, "sources.'NAME'", "delivery"))
			.containsExactlyElementsOf(Stream.of(Delivery.values()).map(Delivery::key).toList());
		assertThat(words(rows, "consolidate", "same-member-by"))
			.containsExactlyElementsOf(Stream.of(SameMemberKey.values()).map(SameMemberKey::key).toList());
		assertThat(words(rows, "reissue", "reasons"))
			.containsExactlyElementsOf(Stream.of(ReissueReason.values()).map(ReissueReason::key).toList());
	}

	@Test
	void theExampleOfTheDocumentHasNoProblem(@TempDir Path folder) throws IOException {
		String document = Files.readString(DOCUMENT);
		int start = document.indexOf("```yaml\n") + "```yaml\n".length();
		JobDefinition example = Definitions.read(folder, document.substring(start, document.indexOf("```", start)));
		assertThat(example.members().get(0).form().delimiter()).contains("\t");
	}

	@Test
	void theNightlyImportHasNoProblem() {
		JobDefinition job = new JobDefinitionReader(Definitions.RULES).read(Path.of("jobs/nightly-import.yml"));
		assertThat(job.name()).isEqualTo("nightly-import");
		assertThat(job.sources()).extracting(Source::name)
			.containsExactly("phu-tho", "vinh-phuc", "hoa-binh", "registry", "decisions");
		assertThat(job.members()).allSatisfy((source) -> assertThat(source.columns()).hasSize(15));
		assertThat(job.registry().files()).containsExactly(Path.of("sample-data/registry.csv"));
		assertThat(job.rules().byField()).isNotEmpty();
	}

	/** What the reader answers to unknown keys, by section. */
	private static Map<String, Set<String>> keysOfReader(Path folder) {
		OperatorException refusal = catchThrowableOfType(OperatorException.class,
				() -> Definitions.read(folder, ONLY_UNKNOWN));
		return String.valueOf(refusal.getMessage())
			.lines()
			.map(ANSWER::matcher)
			.filter(Matcher::matches)
			.collect(Collectors.toMap((answer) -> answer.group(1).replaceFirst("\\.$", ""),
					(answer) -> new TreeSet<>(Arrays.asList(answer.group(2).split(", ")))));
	}

	/** The first cell of each row with the rest of the row, by heading. */
	private static Map<String, Map<String, String>> rows() throws IOException {
		Map<String, Map<String, String>> rows = new LinkedHashMap<>();
		String section = "";
		for (String line : Files.readAllLines(DOCUMENT)) {
			if (line.startsWith("## ")) {
				section = line.substring(3).replace("`", "").replace("The top", "").replace("NAME", "'NAME'");
			}
			Matcher row = ROW.matcher(line);
			if (row.matches()) {
				rows.computeIfAbsent(section, (key) -> new LinkedHashMap<>()).put(row.group(1), row.group(2));
			}
		}
		return rows;
	}

	private static Set<String> fields(String kind) throws IOException {
		return rows().getOrDefault("Fields", Map.of())
			.entrySet()
			.stream()
			.filter((row) -> row.getValue().split("\\|")[0].contains(kind))
			.map(Map.Entry::getKey)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Set<String> keys(List<Field> fields) {
		return fields.stream().map(Field::key).collect(Collectors.toCollection(TreeSet::new));
	}

	/** The words of the column "value" in the row of a key. */
	private static List<String> words(Map<String, Map<String, String>> rows, String section, String key) {
		String value = rows.getOrDefault(section, Map.of()).getOrDefault(key, "||").split("\\|")[1];
		return Pattern.compile("`([a-z0-9-]+)`").matcher(value).results().map((word) -> word.group(1)).toList();
	}

}
