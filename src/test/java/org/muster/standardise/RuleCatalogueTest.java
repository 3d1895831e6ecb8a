package org.muster.standardise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.muster.model.Field;
import org.muster.model.FindingCode;
import org.muster.model.ReferenceData;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The catalogue of rules and findings is written from the program by
 * {@code -Dmuster.catalogue=write}, and is what the program says.
 */
class RuleCatalogueTest {

	private static final Path CATALOGUE = Path.of("src/docs/rules.md");

	private static final ResourceBundle.Control EXACT = ResourceBundle.Control
		.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

	@Test
	void saysWhatTheProgramDoes() throws IOException {
		String now = catalogue();
		if ("write".equals(System.getProperty("muster.catalogue"))) {
			Files.writeString(CATALOGUE, now);
		}
		assertThat(Files.readString(CATALOGUE))
			.as("write it anew: mvn test -Dtest=RuleCatalogueTest -Dmuster.catalogue=write")
			.isEqualTo(now);
	}

	private static String catalogue() {
		StringBuilder text = new StringBuilder("""
				# Rules and findings

				Written from the program. A rule changes spelling, never a fact; a check reports and never changes.

				## Rules

				| rule | does | | fields where the job says nothing |
				|---|---|---|---|
				""");
		for (String rule : Rule.keys()) {
			row(text, "`" + rule + "`", word("rules", rule, Locale.ROOT), word("rules", rule, vietnamese()),
					fields(rule));
		}
		text.append("""

				## Findings

				`hold` keeps the record in quarantine; `conflict` keeps both facts; `warning` and `note` only tell.

				| finding | severity | meaning | |
				|---|---|---|---|
				""");
		Stream.of(FindingCode.values())
			.sorted(Comparator.comparing(FindingCode::severity).thenComparing(FindingCode::key))
			.forEach((code) -> row(text, "`" + code.key() + "`", code.severity().key(),
					word("findings", code.key(), Locale.ROOT), word("findings", code.key(), vietnamese())));
		text.append("""

				## Tables

				The version is the beginning of the SHA-256 of the table. A job replaces those marked yes
				under `reference`; a run records the version of each.

				| table | version | replaceable |
				|---|---|---|
				""");
		RulesVersion.tables(ReferenceData.builtIn())
			.forEach((table, version) -> row(text, "`" + table + "`", version,
					ReferenceData.replaceable().contains(table) ? "yes" : "no: " + reason(table)));
		return text.toString();
	}

	private static String reason(String fixedTable) {
		return switch (fixedTable) {
			case "tcvn3", "viscii", "vni", "vps" -> "what an encoding's bytes mean never changes";
			case "given-names", "middle-names", "place-syllables", "surnames" ->
				"encodings are told by them, which is measured in `encodings.md` with these";
			case "national-id-countries", "national-id-provinces" ->
				"fixed by Circular 07/2016, whatever the units of today; every ID of earlier nights was decided by them";
			default -> throw new IllegalArgumentException(fixedTable);
		};
	}

	private static void row(StringBuilder text, String... cells) {
		text.append("| ").append(String.join(" | ", cells)).append(" |\n");
	}

	private static String fields(String rule) {
		List<Field> fields = Stream.of(Field.values())
			.filter((field) -> StandardRules.of(field).contains(rule))
			.toList();
		return (fields.size() > 20)
				? "all but " + Stream.of(Field.values())
					.filter((field) -> !fields.contains(field))
					.map(Field::key)
					.collect(Collectors.joining(", "))
				: fields.stream().map(Field::key).collect(Collectors.joining(", "));
	}

	private static Locale vietnamese() {
		return Locale.forLanguageTag("vi");
	}

	private static String word(String bundle, String key, Locale locale) {
		return ResourceBundle.getBundle("text." + bundle, locale, EXACT).getString(key);
	}

}
