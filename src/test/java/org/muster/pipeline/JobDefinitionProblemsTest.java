package org.muster.pipeline;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.muster.model.ExitCode;
import org.muster.model.Field;
import org.muster.model.OperatorException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class JobDefinitionProblemsTest {

	private static final String FIELDS = Stream.of(Field.values())
		.map(Field::key)
		.sorted()
		.collect(Collectors.joining(", "));

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path folder;

	@ParameterizedTest(name = "<{0}> to <{1}>")
	@MethodSource({ "wrongValues", "wrongWords", "wrongTypes", "missingKeys", "wrongSources", "wrongYaml" })
	void refusesWithOneProblem(String part, String replacement, String problem) {
		Path file = Definitions.write(this.folder, Definitions.northWith(part, replacement));
		assertThat(refusal(file)).hasMessage(file + " has 1 problem; nothing was run:\n- " + problem);
	}

	static Stream<Arguments> wrongValues() {
		return Stream.of(
				arguments("job: north", "job: North Hill",
						"job (line 1): must be a name of at most 63 small letters a-z, digits and hyphens that begins "
								+ "with a letter or digit but is 'North Hill'; write it as nightly-import"),
				arguments("2025-11-20", "tomorrow",
						"as-of (line 2): must be a date from 2000-01-01 to 2099-12-31 but is 'tomorrow'; "
								+ "write it as 2025-11-20"),
				arguments("2025-11-20", "1999-12-31",
						"as-of (line 2): must be a date from 2000-01-01 to 2099-12-31 but is '1999-12-31'; "
								+ "write it as 2025-11-20"),
				arguments("2025-11-20", "2025-02-29",
						"as-of (line 2): must be a date from 2000-01-01 to 2099-12-31 but is '2025-02-29'; "
								+ "write it as 2025-11-20"),
				arguments("required: true", "required: yes",
						"sources.hill.required (line 6): must be true or false but is 'yes'; write it as true"),
				arguments("delimiter: \",\"", "delimiter: x",
						"sources.hill.delimiter (line 9): must be tab, detect, or 1 to 4 ASCII characters that are no "
								+ "letter, digit, quote or line end but is 'x'; write it as \",\""),
				arguments("delimiter: \",\"", "delimiter: \"'\"\n    quote: \"'\"",
						"sources.hill.quote (line 10): must be a sign without another meaning but is that of another "
								+ "key too; of delimiter, quote, escape and comment change one"),
				arguments("delimiter: \",\"", "delimiter: \"|#\"\n    comment: \"#\"",
						"sources.hill.comment (line 10): must be a sign without another meaning but is that of another "
								+ "key too; of delimiter, quote, escape and comment change one"),
				arguments("link-at: 0.9999", "link-at: 1",
						"identify.link-at (line 31): must be a number above 0 and below 1 but is '1'; write it as 0.9999"),
				arguments("link-at: 0.9999", "link-at: 99.99%",
						"identify.link-at (line 31): must be a number above 0 and below 1 but is '99.99%'; "
								+ "write it as 0.9999"),
				arguments("review-at: 0.70", "review-at: 0",
						"identify.review-at (line 32): must be a number above 0 and below 1 but is '0'; write it as 0.9999"),
				arguments("link-at: 0.9999", "link-at: 0.65",
						"identify.link-at (line 31): must be above review-at (0.70) but is 0.65; raise it, or lower review-at"),
				arguments("link-at: 0.9999", "link-at: 0.7",
						"identify.link-at (line 31): must be above review-at (0.70) but is 0.7; raise it, or lower review-at"),
				arguments("margin: 7", "margin: 7\n  highest-wrong-rate: 0",
						"identify.highest-wrong-rate (line 34): must be a number above 0 and below 1 but is '0'; "
								+ "write it as 0.00001"),
				arguments("margin: 7", "margin: 7\n  highest-wrong-rate: 1e-5",
						"identify.highest-wrong-rate (line 34): must be a number above 0 and below 1 but is '1e-5'; "
								+ "write it as 0.00001"),
				arguments("margin: 7", "margin: 7\n  highest-absent-rate: 1",
						"identify.highest-absent-rate (line 34): must be a number above 0 and below 1 but is '1'; "
								+ "write it as 0.00001"),
				arguments("margin: 7", "margin: -1",
						"identify.margin (line 33): must be a number of bits, 0 or more but is '-1'; write it as 7"),
				arguments("margin: 7", "margin: .nan",
						"identify.margin (line 33): must be a number of bits, 0 or more but is '.nan'; write it as 7"),
				arguments("campaign: id-2025", "campaign: ID 2025",
						"reissue.campaign (line 35): must be a name of at most 63 small letters a-z, digits and hyphens that "
								+ "begins with a letter or digit but is 'ID 2025'; write it as id-2025"),
				arguments("0.5%", "0.5",
						"gates.most-held (line 38): must be a percentage from 0% to 100% but is '0.5'; write it as 0.5%"),
				arguments("90%", "100.1%",
						"gates.least-id-coverage (line 39): must be a percentage from 0% to 100% but is '100.1%'; "
								+ "write it as 0.5%"),
				arguments("most-waiting: 0", "most-waiting: 1.5",
						"gates.most-waiting (line 40): must be a whole number from 0 to 999999999 but is '1.5'; "
								+ "write it as 0"),
				arguments("most-waiting: 0", "most-waiting: \"a\\e[31m" + "b".repeat(60) + "\"",
						"gates.most-waiting (line 40): must be a whole number from 0 to 999999999 but is 'a?[31m"
								+ "b".repeat(54) + "...'; write it as 0"));
	}

	static Stream<Arguments> wrongWords() {
		return Stream.of(arguments("as-of: ", "asof: ",
				"asof (line 2): no key is called 'asof'; did you mean 'as-of'? known: as-of, consolidate, decisions, "
						+ "gates, identify, job, limits, lineage, notify, reference, registry, reissue, review, schedule, sources, standardise"),
				arguments("delivery: full", "Delivery: full",
						"sources.hill.'Delivery' (line 7): no key is called 'Delivery'; did you mean 'delivery'? known: "
								+ "columns, comment, delimiter, delivery, encoding, escape, files, null-text, quote, required, "
								+ "sheets, trailer"),
				arguments("delivery: full", "delivery: ful",
						"sources.hill.delivery (line 7): no kind of delivery is called 'ful'; did you mean 'full'? "
								+ "known: delta, full"),
				arguments("encoding: utf-8", "encoding: utf8",
						"sources.hill.encoding (line 8): no encoding is called 'utf8'; did you mean 'utf-8'? known: "
								+ "detect, tcvn-5712, tcvn3, utf-16be, utf-16le, utf-8, viscii, vni, vps, windows-1258"),
				arguments("      birth-date: Born\n  lake", "      birth-date: Born\n      birthplace: X\n  lake",
						"sources.hill.columns.birthplace (line 13): no field is called 'birthplace'; did you mean 'birth-place'? known: "
								+ FIELDS),
				arguments("    national-id: ID", "    national-id: ID\n    phone: Phone",
						"registry.columns.phone (line 20): no field is called 'phone'; known: birth-date, full-name, "
								+ "gender, home-place, national-id, old-id, residence"),
				arguments("national-id: []", "national-id: []\n  nationalid: []",
						"standardise.nationalid (line 28): no field is called 'nationalid'; did you mean 'national-id'? "
								+ "known: " + FIELDS),
				arguments("collapse-spaces]", "colapse-spaces]",
						"standardise.full-name[2] (line 25): no rule is called 'colapse-spaces'; did you mean "
								+ "'collapse-spaces'? known: capitalise-name, collapse-spaces, comma-spacing, "
								+ "compose-unicode, gender-code, iso-date, join-digits, keep-digits, phone-form, "
								+ "profile-number-form, repair-look-alikes, restore-national-id-zeros, restore-old-id-zeros, status-code"),
				arguments("[profile-number, card-number]", "[name]",
						"consolidate.same-member-by[1] (line 29): no key of a member is called 'name'; known: card-number, "
								+ "match-weight, name-birth-home, national-id, profile-number"),
				arguments("[id-newly-attached,", "[id-newly-atached,",
						"reissue.reasons[1] (line 36): no reason is called 'id-newly-atached'; did you mean "
								+ "'id-newly-attached'? known: birth-date-conflict, card-damaged, card-lost, "
								+ "card-number-malformed, card-number-missing, card-number-shared, id-newly-attached, "
								+ "new-card-form, organisation-dissolved, printed-birth-date-changed, "
								+ "printed-data-changed, printed-name-changed, province-merged"),
				arguments("printed-name-changed]", "id-newly-attached]",
						"reissue.reasons[2] (line 36): must be listed once but is there already; remove it"));
	}

	static Stream<Arguments> wrongTypes() {
		return Stream.of(arguments("job: north", "job:",
				"job (line 1): must be a name of at most 63 small letters a-z, digits and hyphens that begins with a "
						+ "letter or digit but has no value; write it as nightly-import"),
				arguments("[../in/hill.csv]", "../in/hill.csv",
						"sources.hill.files (line 5): must be a list but is '../in/hill.csv'; write it as "
								+ "[../data/members.csv]"),
				arguments("[../in/hill.csv]", "[{a: b}]",
						"sources.hill.files[1] (line 5): must be the path of a file but is a section; write it as "
								+ "../data/members.csv"),
				arguments("encoding: utf-8", "encoding:",
						"sources.hill.encoding (line 8): must be one of detect, tcvn-5712, tcvn3, utf-16be, utf-16le, "
								+ "utf-8, viscii, vni, vps, windows-1258 but has no value; write it as detect"),
				arguments("delimiter: \",\"", "delimiter: [\",\"]",
						"sources.hill.delimiter (line 9): must be tab, detect, or 1 to 4 ASCII characters that are no letter, digit, quote or line end but is a list; write it as \",\""),
				arguments("  same-member-by: [profile-number, card-number]", "  [profile-number]",
						"consolidate (line 28): must be a section but is a list; write its keys under it, one a line"),
				arguments("margin: 7", "margin: !bits 7",
						"identify.margin (line 33): must be a number of bits, 0 or more but has the tag '!bits'; write it as 7"),
				arguments("margin: 7", "margin: !!java.net.URL [\"http://localhost\"]",
						"line 33: is not YAML, Global tag is not allowed: tag:yaml.org,2002:java.net.URL; correct the "
								+ "line, or put the text in quotes"));
	}

	static Stream<Arguments> missingKeys() {
		return Stream.of(arguments("job: north\n", "",
				"job (line 1): must be a name of at most 63 small letters a-z, digits and hyphens that begins with a "
						+ "letter or digit but is missing; write it as nightly-import"),
				arguments("gates:\n  most-held: 0.5%\n  least-id-coverage: 90%\n  most-waiting: 0\n", "",
						"gates (line 1): must be a section but is missing; add it"),
				arguments("  margin: 7\n", "",
						"identify.margin (line 30): must be a number of bits, 0 or more but is missing; write it as 7"),
				arguments("    files: [../in/hill.csv]\n", "",
						"sources.hill.files (line 4): must be a list but is missing; write it as [../data/members.csv]"),
				arguments("[../in/hill.csv]", "[]",
						"sources.hill.files (line 5): must be a list of at least one but is empty; write it as "
								+ "[../data/members.csv]"),
				arguments("ID\n    full-name: Name\n", "ID\n",
						"registry.columns.full-name (line 18): must be the text of a header but is missing; write it as "
								+ "\"Full name\""),
				arguments("    birth-date: Born\ndecisions", "decisions",
						"registry.columns.birth-date (line 18): must be the text of a header but is missing; write it as "
								+ "\"Full name\""),
				arguments("    columns: *columns", "    columns: {birth-date: Born}",
						"sources.lake.columns.full-name (line 15): must be the text of a header but is missing; write it as "
								+ "\"Full name\""),
				arguments("    national-id: ID\n", "",
						"registry.columns.national-id (line 18): must be the text of a header but is missing; write it as "
								+ "\"Full name\""));
	}

	static Stream<Arguments> wrongSources() {
		return Stream.of(arguments("../in/lake-1.csv", "../other/hill.csv",
				"sources.lake.files (line 14): must be files whose names are unique in the job but 'hill.csv' is in "
						+ "sources.hill.files too; rename one"),
				arguments("/in/lake-2.csv", "\"\"",
						"sources.lake.files[2] (line 14): must be the path of a file but is ''; write it as "
								+ "../data/members.csv"),
				arguments("/in/lake-2.csv", "..",
						"sources.lake.files[2] (line 14): must be the path of a file but is '..'; write it as "
								+ "../data/members.csv"),
				arguments("  lake:", "  Lake:",
						"sources.'Lake' (line 13): must be a name of at most 63 small letters a-z, digits and hyphens that "
								+ "begins with a letter or digit but is 'Lake'; write it as nightly-import"),
				arguments("  lake:", "  registry:",
						"sources.registry (line 13): must be the name of a members' source but is a word with another "
								+ "meaning; choose another name, or move it to the top"),
				arguments("birth-date: Born\n  lake", "birth-date: Name\n  lake",
						"sources.hill.columns.birth-date (line 12): must be a header of its own but 'Name' is that of "
								+ "full-name too; correct one"),
				arguments("    national-id: ID\n    full-name: Name",
						"    national-id: H\u1ecd\n    full-name: Ho\u0323",
						"registry.columns.full-name (line 20): must be a header of its own but 'H\u1ecd' is that of "
								+ "national-id too; correct one"));
	}

	static Stream<Arguments> wrongYaml() {
		return Stream.of(
				arguments("as-of: 2025-11-20", "job: south\nas-of: 2025-11-20",
						"job (line 2): must be there once but is on line 1 too; keep one"),
				arguments("as-of: 2025-11-20", "as-of: 2025-11-20\n[a, b]: c",
						"'?' (line 3): must be a key but is a list or a section; write a plain word"),
				arguments("    columns: *columns", "    columns:\n      <<: *columns\n      full-name: Name",
						"sources.lake.columns.'<<' (line 16): must be a key but is a merge; write an alias as the value of a "
								+ "key"),
				arguments("job: north", "job: north: hill",
						"line 1: is not YAML, mapping values are not allowed here; correct the line, or put the text in "
								+ "quotes"),
				arguments("*columns", "*column",
						"line 15: is not YAML, found undefined alias column; correct the line, or put the text in quotes"),
				arguments("[../in/hill.csv]", "[../in/hill.csv",
						"line 6: is not YAML, expected ',' or ']', but got :; correct the line, or put the text in quotes"),
				arguments("registry:", "---\nregistry:",
						"line 16: is not YAML, but found another document; correct the line, or put the text in quotes"),
				arguments("as-of: 2025-11-20", "as-of: 2025-\u000711-20",
						"line 2: has the invisible character U+0007; remove it"));
	}

	@Test
	void saysAllProblemsAtOnceInTheOrderOfTheirLines() {
		String text = Definitions.NORTH.replace("link-at: 0.9999", "link-at: 0.65")
			.replace("collapse-spaces]", "colapse-spaces]")
			.replace("most-waiting: 0", "most-wating: 0")
			.replace("job: north\n", "")
			.replace("files: [../in/hill.csv]", "file: [../in/hill.csv]");
		Path file = Definitions.write(this.folder, text);
		assertThat(refusal(file)).hasMessage(file + """
				 has 7 problems; nothing was run:
				- job (line 1): must be a name of at most 63 small letters a-z, digits and hyphens that begins with \
				a letter or digit but is missing; write it as nightly-import
				- sources.hill.files (line 3): must be a list but is missing; write it as [../data/members.csv]
				- sources.hill.file (line 4): no key is called 'file'; did you mean 'files'? known: columns, \
				comment, delimiter, delivery, encoding, escape, files, null-text, quote, required, sheets, trailer
				- standardise.full-name[2] (line 24): no rule is called 'colapse-spaces'; did you mean \
				'collapse-spaces'? known: capitalise-name, collapse-spaces, comma-spacing, compose-unicode, \
				gender-code, iso-date, join-digits, keep-digits, phone-form, profile-number-form, repair-look-alikes, \
				restore-national-id-zeros, restore-old-id-zeros, status-code
				- identify.link-at (line 30): must be above review-at (0.70) but is 0.65; raise it, or lower review-at
				- gates.most-waiting (line 36): must be a whole number from 0 to 999999999 but is missing; write it \
				as 0
				- gates.most-wating (line 39): no key is called 'most-wating'; did you mean 'most-waiting'? known: \
				largest-change, least-id-coverage, most-held, most-missing, most-waiting, warn-held""");
	}

	@Test
	void ordersProblemsByLineAndNotByMeaning() {
		Path file = Definitions.write(this.folder, "gates: {}\n" + Definitions.northWith("job: north", "job: [north]")
			.replace("gates:\n  most-held: 0.5%\n  least-id-coverage: 90%\n  most-waiting: 0\n", ""));
		assertThat(String.valueOf(refusal(file).getMessage()).lines().skip(1))
			.extracting((line) -> line.substring(0, line.indexOf(':')))
			.containsExactly("- gates.most-held (line 1)", "- gates.least-id-coverage (line 1)",
					"- gates.most-waiting (line 1)", "- job (line 2)");
	}

	@Test
	void needsAtLeastOneSource() {
		String sources = Definitions.NORTH.substring(Definitions.NORTH.indexOf("sources:"),
				Definitions.NORTH.indexOf("registry:"));
		Path file = Definitions.write(this.folder, Definitions.northWith(sources, "sources: {}\n"));
		assertThat(refusal(file)).hasMessage(file + " has 1 problem; nothing was run:\n"
				+ "- sources (line 3): must have at least one key but is empty; add one");
	}

	private static OperatorException refusal(Path file) {
		OperatorException refusal = catchThrowableOfType(OperatorException.class,
				() -> new JobDefinitionReader(Definitions.RULES).read(file));
		assertThat(refusal.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
		return refusal;
	}

}
