package org.muster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import static org.assertj.core.api.Assertions.assertThat;

/** What docker-compose.yml and Dockerfile promise. */
final class DeploymentFilesTest {

	private static final Pattern PINNED = Pattern.compile("[a-z/-]+:\\d+\\.\\d+[\\w.-]*");

	private static final Pattern SECRET_FILE = Pattern.compile("/run/secrets/[a-z-]+");

	private static final Set<String> READ_BY_MUSTER = Set.of("MUSTER_DB_URL", "MUSTER_DB_USER",
			"MUSTER_DB_PASSWORD_FILE", "MUSTER_HOME");

	private final Map<?, ?> compose = (Map<?, ?>) new Yaml(new SafeConstructor(new LoaderOptions()))
		.load(Files.readString(Path.of("docker-compose.yml")));

	private final List<String> docker = Files.readString(Path.of("Dockerfile"))
		.replace("\\\n", " ")
		.lines()
		.filter((line) -> !line.isBlank() && !line.startsWith("#"))
		.toList();

	DeploymentFilesTest() throws IOException {
	}

	@Test
	void pinsEveryImage() {
		assertThat(map("services").keySet().stream().map((service) -> map("services", service).get("image").toString()))
			.containsExactly("postgres:18.1-bookworm", "muster:0.1.0")
			.allMatch(PINNED.asMatchPredicate());
		assertThat(instructions("FROM").map((from) -> from.split(" ")[0])).hasSize(2)
			.allMatch(PINNED.asMatchPredicate());
	}

	@Test
	void givesThePasswordByFileAlone() {
		assertThat(map("services", "database", "environment").get("POSTGRES_PASSWORD_FILE"))
			.isEqualTo(map("services", "muster", "environment").get("MUSTER_DB_PASSWORD_FILE"));
		for (String service : List.of("database", "muster")) {
			map("services", service, "environment").forEach((name, value) -> {
				if (name.toString().contains("PASSWORD")) {
					assertThat(name.toString()).endsWith("_FILE");
					assertThat(value.toString()).matches(SECRET_FILE);
				}
			});
			assertThat(list("services", service, "secrets"))
				.containsExactlyElementsOf(strings(map("secrets").keySet()));
		}
		assertThat(map("secrets", "db-password")).isEqualTo(Map.of("file", "./secrets/db-password"));
		assertThat(Path.of(".gitignore")).content().contains("\nsecrets/\n");
	}

	@Test
	void setsOnlyWhatMusterReads() {
		assertThat(strings(map("services", "muster", "environment").keySet()))
			.containsExactlyInAnyOrderElementsOf(READ_BY_MUSTER);
		assertThat(map("services", "muster", "environment").get("MUSTER_DB_URL")).isEqualTo(
				"jdbc:postgresql://database:5432/" + map("services", "database", "environment").get("POSTGRES_DB"));
		assertThat(instructions("ENV").flatMap((line) -> Stream.of(line.split(" ")))
			.map((variable) -> variable.split("=")[0])
			.filter((name) -> name.startsWith("MUSTER_"))).isSubsetOf(READ_BY_MUSTER);
	}

	@Test
	void opensPortsToThisMachineAlone() {
		List<String> ports = new ArrayList<>();
		map("services").keySet().forEach((service) -> {
			if (map("services", service).containsKey("ports")) {
				ports.addAll(list("services", service, "ports"));
			}
		});
		assertThat(ports).containsExactly("127.0.0.1:54321:5432");
	}

	@Test
	void mountsWhatExists() {
		List<String> mounts = Stream.of("database", "muster")
			.flatMap((service) -> list("services", service, "volumes").stream())
			.toList();
		assertThat(mounts).containsExactly("database:/var/lib/postgresql", "home:/var/lib/muster",
				"./jobs:/data/jobs:ro", "${MUSTER_INPUT:-./sample-data}:/data/sample-data:ro");
		assertThat(strings(map("volumes").keySet())).containsExactly("database", "home");
		assertThat(
				mounts.stream().filter((mount) -> mount.startsWith(".")).map((mount) -> Path.of(mount.split(":")[0])))
			.allMatch(Files::isDirectory);
	}

	@Test
	void waitsForTheDatabase() {
		assertThat(list("services", "database", "healthcheck", "test")).startsWith("CMD", "pg_isready");
		assertThat(map("services", "muster", "depends_on", "database"))
			.isEqualTo(Map.of("condition", "service_healthy"));
	}

	@Test
	void runsTheNightlyImportWhenAskedTo() {
		assertThat(list("services", "muster", "profiles")).containsExactly("nightly-import");
		assertThat(list("services", "muster", "command")).containsExactly("run", "nightly-import");
		assertThat(Path.of("jobs", "nightly-import.yml")).exists();
	}

	@Test
	void logsNoValueOfAMember() {
		assertThat(list("services", "database", "command")).contains("log_error_verbosity=terse",
				"log_min_error_statement=panic");
	}

	/** Measured: with PostgreSQL's own defaults a night takes longer. */
	@Test
	void letsTheDatabaseWorkAsTheEmbeddedOneDoes() throws IOException {
		String embedded = Files.readString(Path.of("src/main/java/org/muster/database/ServerConfiguration.java"));
		assertThat(list("services", "database", "command").stream()
			.filter((word) -> word.contains("=") && !word.startsWith("log_"))
			.map((word) -> word.replace("=", " = "))).hasSize(8).allMatch(embedded::contains);
	}

	@Test
	void copiesWhatExists() {
		List<String> sources = instructions("COPY").filter((copy) -> !copy.startsWith("--from=build "))
			.flatMap((copy) -> Stream.of(copy.split(" ")).limit(copy.split(" ").length - 1))
			.toList();
		assertThat(sources).containsExactly("pom.xml", ".mvn", "src/main", "LICENSE", "muster", "jobs")
			.allMatch((source) -> Files.exists(Path.of(source)));
		assertThat(Path.of(".dockerignore")).content()
			.contains(sources.stream().map((source) -> "!" + source).toList());
	}

	@Test
	void runsAsAnOrdinaryUser() {
		assertThat(instructions("USER").toList()).containsExactly("10001");
		assertThat(instructions("RUN").toList())
			.anyMatch((run) -> run.contains("useradd") && run.contains("--uid 10001"));
		assertThat(instructions("ENTRYPOINT").toList()).containsExactly("[\"/opt/muster/muster\"]");
	}

	private Stream<String> instructions(String name) {
		return this.docker.stream()
			.filter((line) -> line.startsWith(name + " "))
			.map((line) -> line.substring(name.length() + 1).replaceAll("\\s+", " "));
	}

	private Object at(Object... keys) {
		Object value = this.compose;
		for (Object key : keys) {
			value = Objects.requireNonNull(((Map<?, ?>) value).get(key), key + " is missing");
		}
		return value;
	}

	private Map<?, ?> map(Object... keys) {
		return (Map<?, ?>) at(keys);
	}

	private List<String> list(Object... keys) {
		return strings((List<?>) at(keys));
	}

	private static List<String> strings(Collection<?> values) {
		return values.stream().map(Object::toString).toList();
	}

}
