package org.muster.audit;

import java.util.Arrays;
import java.util.List;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.database.TestDatabase;
import org.muster.report.ReportFiles;
import org.muster.report.RunReport;
import org.muster.report.Section;

import static org.assertj.core.api.Assertions.assertThat;

class ReportSchemaTest {

	private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
		.getSchema(ReportFiles.schema(), InputFormat.JSON);

	private static TestDatabase database;

	@BeforeAll
	static void fill() {
		database = RunsFixture.create();
	}

	@AfterAll
	static void drop() {
		database.close();
	}

	@ParameterizedTest(name = "run {0}")
	@ValueSource(ints = { 1, 2, 3, 4, 5, 6 })
	void everyReportKeepsTheSchema(int run) {
		assertThat(problems(report(run).toJson())).isEmpty();
	}

	@ParameterizedTest(name = "{0} is not {1}")
	@CsvSource(delimiter = '|', textBlock = """
			"read" : 10,       | "read" : -1,
			"state" : "WAITING" | "state" : "FINE"
			"dryRun" : false,  |
			"format" :         | "more" : 1, "format" :
			"milliseconds" : 20000 | "milliseconds" : "20 s"
			""")
	void refusesWhatIsNoReport(String part, String replacement) {
		String json = report(2).toJson();
		assertThat(json).contains(part);
		assertThat(problems(json.replace(part, (replacement == null) ? "" : replacement))).isNotEmpty();
	}

	@Test
	void hasAPlaceForEveryFigure() {
		List<String> keys = Arrays.stream(FigureQuery.values()).map(FigureQuery::key).sorted().toList();
		assertThat(Arrays.stream(Section.values()).flatMap((section) -> section.figures().stream()).sorted())
			.containsExactlyElementsOf(keys);
		assertThat(problems("{}").toString()).contains("figures");
		assertThat(problems(report(2).toJson().replace("\"" + keys.get(0) + "\" : {", "\"other\" : {"))).hasSize(2);
	}

	private static List<String> problems(String json) {
		return SCHEMA.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
	}

	private static RunReport report(int run) {
		return new RunFigures(database.dataSource()).report(RunNumber.resolve(database.dataSource(), "" + run));
	}

}
