package org.muster.report;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.muster.document.Pdf;
import org.muster.document.PdfUa;
import org.muster.model.OperatorException;
import org.muster.report.Verdict.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ReportPageTest {

	private static final String EVIL = "<script>alert('x') & \"y\"</script>";

	@ParameterizedTest
	@EnumSource(State.class)
	void saysTheVerdictInWords(State state) {
		String page = ReportPage.html(report(state, 3, "x"), Language.ENGLISH);
		assertThat(page).contains("<section class=\"verdict " + state.key() + "\"")
			.contains("<h2>" + new Words(Language.ENGLISH).text("verdict." + state.key()) + "</h2>")
			.contains("1,000 records read = 990 published + 4 held + 3 merged + 2 excluded + 1 in progress");
	}

	@Test
	void escapesEveryText() {
		String page = ReportPage.html(report(State.FAILED, 2, EVIL), Language.ENGLISH);
		assertThat(page).doesNotContain("<script").contains("&lt;script&gt;alert(&#39;x&#39;) &amp; &quot;y&quot;");
	}

	@ParameterizedTest
	@EnumSource(Language.class)
	void needsNothingFromElsewhere(Language language) {
		String page = ReportPage.html(report(State.DONE, 30, "x"), language);
		assertThat(page).contains("<html lang=\"" + language.tag() + "\">")
			.doesNotContainPattern("(?i)src=|href=\"[^#]|url\\(|@import|<link|<script");
		assertThat(page.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http:", "https:");
	}

	@Test
	void opensAndClosesEveryElement() {
		List<String> open = new ArrayList<>();
		Pattern.compile("<(/?)([a-zA-Z0-9]+)[^>]*>")
			.matcher(ReportPage.html(report(State.DONE, 30, "x"), Language.VIETNAMESE))
			.results()
			.filter((tag) -> !tag.group().endsWith("/>"))
			.forEach((tag) -> {
				if (tag.group(1).isEmpty()) {
					open.add(tag.group(2));
				}
				else {
					assertThat(open.remove(open.size() - 1)).isEqualTo(tag.group(2));
				}
			});
		assertThat(open).isEmpty();
	}

	@Test
	void showsTwentyOrganisationsAndSumsTheOthers() {
		String page = ReportPage.html(report(State.DONE, 300, "x"), Language.ENGLISH);
		assertThat(page)
			.contains("The 20 largest organisations are shown; the other 280 are summed here, and each is in the JSON.")
			.contains("<th scope=\"row\" class=\"organisation\">Organisation 19</th>")
			.doesNotContain("Organisation 20<")
			.contains("<th scope=\"row\" class=\"organisation\">(the other 280)</th>\n<td class=\"number\">2,800</td>")
			.contains("<td class=\"number\">3,000</td>");
		assertThat(report(State.DONE, 300, "x").toJson()).contains("\"Organisation 299\"");
		assertThat(page.split("class=\"bar\" width=", -1)).hasSize(20 + 1 + 1 + 1 + 1 + 1);
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|',
			textBlock = """
					ENGLISH    | 180 of 270 national IDs keep every rule of the 12 digits: 66.66 %.
					ENGLISH    | own. Of the 700 links that evidence made, the model expects 0.0105 to be so: 15.00 in a million. By the model, the promise is not kept.
					ENGLISH    | 1,000 members whom a number proves were linked once more without it, 1 of them to another citizen; at 95 % confidence that is 25.3 to 5,559.0 wrong links in a million. Runs that this rests on: 2.
					VIETNAMESE | 180 trên 270 số định danh đúng mọi quy tắc của 12 chữ số: 66,66 %.
					VIETNAMESE | ở độ tin cậy 95 % là 25,3 đến 5.559,0 liên kết sai trên một triệu
					""")
	void tellsCompletenessFromCorrectness(Language language, String sentence) {
		assertThat(ReportPage.html(report(State.DONE, 30, "x"), language)).contains(sentence);
	}

	@Test
	void canBeReadWithoutBeingSeen() {
		String page = ReportPage.html(report(State.DONE, 3, "x"), Language.ENGLISH);
		assertThat(page.split("<table", -1)).hasSameSizeAs(page.split("<caption>", -1));
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		assertThat(Pdf.write(page, pdf)).isEmpty();
		assertThat(PdfUa.problems(pdf.toByteArray())).isEmpty();
		assertThat(page).doesNotContainPattern("<th(?! scope)[ >]");
		assertThat(page).doesNotContainPattern("<svg(?![^>]*aria-label=)[^>]*>");
	}

	@Test
	void refusesJsonThatIsNoReport() {
		for (String json : List.of("{}", "[", report(State.DONE, 1, "x").toJson().replace(RunReport.FORMAT, "other"))) {
			assertThatExceptionOfType(OperatorException.class).isThrownBy(() -> RunReport.ofJson("a.json", json))
				.withMessage("a.json: not a report of form 'muster-report-1'. "
						+ "Name the JSON file that './muster report RUN --format json' wrote.");
		}
	}

	@Test
	void writesJsonWithSortedKeys() {
		List<String> keys = Pattern.compile("^  \"([a-z]+)\" :", Pattern.MULTILINE)
			.matcher(report(State.DONE, 1, "x").toJson())
			.results()
			.map((match) -> match.group(1))
			.toList();
		assertThat(keys).containsExactly("digest", "figures", "format", "run", "sample", "timings", "verdict");
	}

	private static RunReport report(State state, int organisations, String text) {
		Map<String, Figure> figures = new LinkedHashMap<>();
		for (String key : List.of("inputs", "control-totals", "encodings", "checks", "gates", "decisions", "candidates",
				"findings", "apart", "card-obstacles", "card-states", "missing", "changes", "link-terms", "link-strata",
				"link-quality", "reviewers", "reviewer-agreement", "exceptions", "previous", "since-previous",
				"attempts", "disclosures")) {
			figures.put(key, new Figure("select " + text, List.of("code"), List.of(Map.of("code", text))));
		}
		figures.put("balance", numbers("file", Map.of("read", 1000, "published", 990, "held", 4, "merged", 3,
				"excluded", 2, "in_progress", 1, "planned", 0)));
		figures.put("steps", new Figure("select 1", List.of("step", "part", "records"),
				List.of(Map.of("step", "receive", "part", "received", "records", 1000))));
		figures.put("held", numbers("reason", Map.of("records", 4)));
		figures.put("quality", new Figure("select 1", List.of("field"),
				List.of(Map.of("field", "gender", "records", 1000, "right_before", 600, "right_after", 900))));
		figures.put("link-weights",
				numbers("x", Map.of("bits", -4, "certain", 1, "linked", 2, "reviewed", 3, "pending", 4, "none", 5)));
		figures.put("members", numbers("x", Map.of("published", 990)));
		figures.put("cards", numbers("x", Map.of("listed", 7)));
		figures.put("card-reasons", numbers("reason", Map.of("listed", 7, "not_listed", 1)));
		figures.put("card-organisations", new Figure("select " + text, List.of("organisation", "listed"),
				IntStream.range(0, organisations)
					.<Map<String, Object>>mapToObj((number) -> Map.of("organisation", text + number, "listed", 1L))
					.toList()));
		figures.put("link-promise", promise(Map.of("kind", "another-citizen", "tolerated", "10.00", "links", 700,
				"expected_wrong", "0.0105", "expected", "15.00", "kept", "no")));
		figures.put("link-audit", promise(Map.of("source", "withheld-number", "runs", 2, "audited", 1000, "wrong", 1,
				"at_least", "25.3", "at_most", "5559.0")));
		figures.put("coverage", coverage(organisations));
		return new RunReport(RunReport.FORMAT, new Verdict(state, false, true, 1000, 4, text, text, List.of(text)),
				new RunIdentity(7, 7, text, text, text, text, text, text, text, text, text, text, text, text, text,
						text, List.of(new RunIdentity.Attempt(1, text, text, text, text, text, text, text, text))),
				figures, Map.of("all", new RunReport.Digest(text, text)),
				new Sample("abc",
						List.of(new Trace(text, 3, "full_name", text,
								List.of(new Trace.Sentence("record.held", List.of("code:text-undecodable")))))),
				List.of(new Timing(1, text, text, 5)));
	}

	private static Figure numbers(String name, Map<String, Object> numbers) {
		Map<String, Object> row = new LinkedHashMap<>(Map.of(name, "a.csv"));
		row.putAll(numbers);
		return new Figure("select 1", List.of(), List.of(row));
	}

	private static Figure promise(Map<String, Object> row) {
		return new Figure("select 1", row.keySet().stream().sorted().toList(), List.of(row));
	}

	private static Figure coverage(int organisations) {
		List<Map<String, Object>> rows = new ArrayList<>();
		for (int at = 0; at < organisations; at++) {
			rows.add(Map.of("organisation", "Organisation " + at, "members", 10, "with_id", 9, "consistent", 6,
					"disputed", 2, "contradicts", 1, "code_unknown", 0));
		}
		return new Figure("select 1", List.of("organisation", "members", "with_id", "consistent"), rows);
	}

}
