package org.muster.pipeline;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.muster.model.ExitCode;
import org.muster.model.OperatorException;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What collectors of lineage are told of a night, and of one that a gate stopped. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LineageTest {

	private static final String KEY = "gates:\n";

	private Path folder = Path.of("");

	@SuppressWarnings("NullAway.Init")
	private Night night;

	private List<JsonNode> events = List.of();

	@BeforeAll
	void runNights(@TempDir Path temporary) throws IOException {
		this.folder = temporary;
		this.night = new Night(temporary.resolve("home"));
		Night.small(temporary);
		Path file = temporary.resolve("lineage/events.ndjson");
		String lineage = "lineage:\n  file: " + file + "\n\n";
		JobDefinition job = Night.small(temporary, Map.of(KEY, lineage + KEY));
		assertThat(this.night.run(job).exitCode()).isNotEqualTo(ExitCode.FAILED);
		assertThat(this.night
			.run(Night.small(temporary,
					Map.of(KEY, lineage + KEY + "  largest-change: 0%\n",
							"phone: [compose-unicode, keep-digits, phone-form]", "phone: [compose-unicode]")))
			.exitCode()).isEqualTo(ExitCode.GATE);
		this.events = Files.readAllLines(file).stream().map((line) -> JsonMapper.shared().readTree(line)).toList();
	}

	@AfterAll
	void close() {
		this.night.close();
	}

	@Test
	void tellsOfEachBeginAndEnd() {
		List<String> told = this.events.stream()
			.map((event) -> event.get("eventType").asString() + " " + event.at("/job/name").asString())
			.toList();
		assertThat(told).startsWith("START nightly-import", "START nightly-import.receive",
				"COMPLETE nightly-import.receive", "START nightly-import.standardise");
		assertThat(told)
			.containsOnlyOnce("COMPLETE nightly-import", "COMPLETE nightly-import.report", "FAIL nightly-import",
					"FAIL nightly-import.publish")
			.doesNotContain("ABORT nightly-import");
		Map<String, List<String>> byRun = this.events.stream()
			.collect(Collectors.groupingBy((event) -> event.at("/run/runId").asString(),
					Collectors.mapping((event) -> event.get("eventType").asString(), Collectors.toList())));
		assertThat(byRun.values()).allSatisfy((types) -> assertThat(types).hasSize(2).startsWith("START"));
	}

	@Test
	void keepsTheSchemasOfOpenLineage() {
		assertThat(this.events).hasSizeGreaterThan(20)
			.allSatisfy((event) -> assertThat(OpenLineageSchemas.problems(event)).isEmpty());
		assertThat(this.events.stream().flatMap((event) -> event.findValuesAsString("_schemaURL").stream()))
			.as("facets that are told")
			.extracting((url) -> url.replaceFirst(".*/", ""))
			.contains("JobTypeJobFacet", "ParentRunFacet", "ErrorMessageRunFacet", "SchemaDatasetFacet",
					"ColumnLineageDatasetFacet", "InputStatisticsInputDatasetFacet");
	}

	@ParameterizedTest(name = "{0} is not {1}")
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			"eventTime":"       | "eventTime":"on
			"runId":"           | "runId":"x
			"namespace":        | "space":
			"producer":"urn:    | "producer":"no uri
			"processingType":   | "type":
			"transformations":[ | "transformations":[{},
			"inputFields":      | "fields":
			"rowCount":         | "rowCount":0.5,"rows":
			"job":{             | "work":{
			""")
	void refusesWhatIsNoEvent(String part, String other) {
		String event = event("COMPLETE", "nightly-import.standardise").toString();
		assertThat(event).contains(part);
		assertThat(OpenLineageSchemas.problems(JsonMapper.shared().readTree(event.replace(part, other)))).isNotEmpty();
	}

	@Test
	void namesFilesAndTables() {
		assertThat(this.events).allSatisfy((event) -> {
			assertThat(event.get("producer").asString()).startsWith("urn:muster:");
			assertThat(event.at("/job/namespace").asString()).isEqualTo("muster");
			for (String side : List.of("inputs", "outputs")) {
				event.get(side).forEach((dataset) -> {
					assertThat(dataset.get("namespace").asString()).matches("file|postgres://127.0.0.1:[0-9]+");
					assertThat(dataset.get("name").asString()).matches("/.*|test_[0-9a-f]+\\.muster\\.[a-z_]+");
				});
			}
		});
	}

	@Test
	void namesTheAttemptOfEachStep() {
		JsonNode step = event("START", "nightly-import.reissue");
		JsonNode parent = step.at("/run/facets/parent");
		assertThat(parent.at("/run/runId")).isEqualTo(event("START", "nightly-import").at("/run/runId"));
		assertThat(parent.at("/job/name").asString()).isEqualTo("nightly-import");
		assertThat(parent.at("/root/run/runId")).isEqualTo(parent.at("/run/runId"));
		JsonNode failed = event("FAIL", "nightly-import").at("/run/facets/errorMessage");
		assertThat(failed.get("message").asString()).contains("gate");
	}

	@ParameterizedTest(name = "{1} of {0}")
	@CsvSource(delimiter = '|', textBlock = """
			# step     | column                 | comes from
			publish    | member.full_name       | record.full_name completed_record.full_name
			publish    | member.national_id     | id_decision.national_id
			publish    | member.id_method       | id_decision.method
			publish    | ledger.member_no       | record.member_no completed_record.member_no id_decision.member_no
			reissue    | reissue.card_number    | record.card_number completed_record.card_number member.card_number
			""")
	void saysWhichColumnComesFromWhich(String step, String column, String sources) {
		assertThat(sources(event("COMPLETE", "nightly-import." + step), column).stream()
			.map((source) -> source.get("name").asString().replaceFirst(".*\\.", "") + "."
					+ source.get("field").asString()))
			.containsExactly(sources.split(" "));
	}

	@Test
	void saysFromWhichColumnOfAFileAFieldComes() throws IOException {
		List<JsonNode> sources = sources(event("COMPLETE", "nightly-import.standardise"), "record.full_name");
		Set<String> files = new TreeSet<>();
		for (JsonNode source : sources) {
			Path file = Path.of(source.get("name").asString());
			files.add(String.valueOf(file.getFileName()));
			assertThat(source.get("namespace").asString()).isEqualTo("file");
			JsonNode input = StreamSupport
				.stream(event("COMPLETE", "nightly-import.standardise").get("inputs").spliterator(), false)
				.filter((one) -> one.get("name").asString().equals(file.toString()))
				.findFirst()
				.orElseThrow();
			assertThat(input.at("/facets/schema/fields").findValuesAsString("name"))
				.contains(source.get("field").asString());
			assertThat(input.at("/inputFacets/inputStatistics/size").asLong()).isEqualTo(Files.size(file));
		}
		assertThat(files).hasSize(3).doesNotContain("registry.csv");
	}

	@Test
	void tellsNoValueOfARecord() throws IOException {
		String all = Files.readString(this.folder.resolve("lineage/events.ndjson"));
		assertThat(this.night
			.texts("select full_name from member union select national_id from member where national_id <> ''"))
			.isNotEmpty()
			.noneMatch(all::contains);
	}

	@Test
	void postsToACollectorAndStopsAtTheFirstRefusal() throws IOException {
		ConcurrentLinkedQueue<String> posted = new ConcurrentLinkedQueue<>();
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/api/v1/lineage", (exchange) -> {
			posted.add(exchange.getRequestHeaders().getFirst("Authorization") + " "
					+ new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
			exchange.sendResponseHeaders((posted.size() < 3) ? 201 : 500, -1);
			exchange.close();
		});
		server.start();
		try {
			Path token = Files.writeString(this.folder.resolve("token"), "Bearer x\n");
			String lineage = "lineage:\n  url: http://127.0.0.1:%d/api/v1/lineage\n  authorization-file: %s\n  namespace: nights\n"
				.formatted(server.getAddress().getPort(), token);
			RunResult result = this.night.run(Night.small(this.folder, Map.of(KEY, lineage + KEY)), true);
			assertThat(result.problem()).isEmpty();
		}
		finally {
			server.stop(0);
		}
		assertThat(posted).hasSize(3)
			.allSatisfy((one) -> assertThat(one).startsWith("Bearer x {\"eventType\":")
				.contains("\"namespace\":\"nights\""));
	}

	@Test
	void wantsOneWay() {
		assertThatExceptionOfType(OperatorException.class)
			.isThrownBy(() -> Night.small(this.folder, Map.of(KEY, "lineage: {namespace: a b}\n" + KEY)))
			.withMessageContaining("- lineage.url (line ")
			.withMessageContaining(": must be there, or file, but not both; keep one of them")
			.withMessageContaining("- lineage.namespace (line ");
	}

	private JsonNode event(String type, String job) {
		return this.events.stream()
			.filter((event) -> event.get("eventType").asString().equals(type)
					&& event.at("/job/name").asString().equals(job))
			.findFirst()
			.orElseThrow();
	}

	private static List<JsonNode> sources(JsonNode event, String column) {
		String table = column.substring(0, column.indexOf('.'));
		return StreamSupport.stream(event.get("outputs").spliterator(), false)
			.filter((dataset) -> dataset.get("name").asString().endsWith("." + table))
			.flatMap((dataset) -> StreamSupport.stream(dataset.at("/facets/columnLineage/fields")
				.path(column.substring(column.indexOf('.') + 1))
				.path("inputFields")
				.spliterator(), false))
			.toList();
	}

}
