package org.muster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import static org.assertj.core.api.Assertions.assertThat;

/** What the files under src/deploy promise. */
final class ScheduleFilesTest {

	private static final Path DEPLOY = Path.of("src/deploy");

	/** A run stops within 30 seconds, as does what serves it. */
	private static final int SECONDS_TO_STOP = 30;

	private static final Set<String> READ_BY_MUSTER = Set.of("MUSTER_DB_URL", "MUSTER_DB_USER",
			"MUSTER_DB_PASSWORD_FILE", "MUSTER_HOME", "MUSTER_NO_BUILD");

	@ParameterizedTest
	@ValueSource(strings = { "muster@.service", "muster-serve.service" })
	void aServiceRunsMusterAsAnOrdinaryUserAndLetsItStop(String name) throws IOException {
		Map<String, List<String>> service = unit(name).getOrDefault("Service", Map.of());
		assertThat(service.get("ExecStart")).hasSize(1)
			.allMatch((start) -> start.matches("/srv/muster/muster (run %i|serve)"));
		assertThat(Path.of("muster")).isExecutable();
		assertThat(service.get("User")).containsExactly("muster");
		assertThat(service.getOrDefault("TimeoutStopSec", List.of()).stream().map(Integer::valueOf)).hasSize(1)
			.allMatch((seconds) -> seconds >= SECONDS_TO_STOP * 2);
		assertThat(service.get("KillMode")).as("an embedded server is not killed with the program")
			.containsExactly("process");
		assertThat(Arrays.stream(String.join(" ", service.getOrDefault("Environment", List.of())).split(" "))
			.map((setting) -> setting.split("=")[0])).isNotEmpty().isSubsetOf(READ_BY_MUSTER);
		assertThat(Files.readString(DEPLOY.resolve("systemd").resolve(name))).doesNotContain("PASSWORD=");
		assertThat(service).containsKeys("NoNewPrivileges", "PrivateTmp", "ProtectSystem", "ProtectHome", "UMask");
	}

	@Test
	void whatWaitsForADecisionIsNoFailureOfAService() throws IOException {
		assertThat(unit("muster@.service").getOrDefault("Service", Map.of()).get("SuccessExitStatus"))
			.containsExactly("4");
		assertThat(unit("muster-serve.service").getOrDefault("Service", Map.of()))
			.containsEntry("SuccessExitStatus", List.of("143"))
			.containsEntry("RestartPreventExitStatus", List.of("78"));
	}

	@Test
	void theTimerStartsItsServiceEveryNight() throws IOException {
		Map<String, Map<String, List<String>>> timer = unit("muster@.timer");
		List<String> calendar = timer.getOrDefault("Timer", Map.of()).getOrDefault("OnCalendar", List.of());
		assertThat(calendar).hasSize(1).allMatch((time) -> time.matches("\\*-\\*-\\* \\d\\d:\\d\\d:00 \\S+"));
		assertThat(ZoneId.of(calendar.get(0).split(" ")[2])).isNotNull();
		assertThat(timer.getOrDefault("Timer", Map.of())).containsEntry("Persistent", List.of("true"));
		assertThat(DEPLOY.resolve("systemd/muster@.service")).exists();
	}

	@Test
	void theCronJobRunsTheNightlyImportOnceAtATimeWithoutPrivileges() throws IOException {
		Map<?, ?> job = (Map<?, ?>) yaml(Files.readString(DEPLOY.resolve("kubernetes/cronjob.yml")));
		assertThat(job.get("apiVersion")).isEqualTo("batch/v1");
		assertThat(job.get("kind")).isEqualTo("CronJob");
		assertThat(at(job, "spec", "schedule").toString().split(" ")).hasSize(5);
		assertThat(ZoneId.of(at(job, "spec", "timeZone").toString())).isNotNull();
		assertThat(at(job, "spec", "concurrencyPolicy")).isEqualTo("Forbid");
		assertThat(at(job, "spec", "jobTemplate", "spec", "backoffLimit")).isEqualTo(0);
		Map<?, ?> pod = (Map<?, ?>) at(job, "spec", "jobTemplate", "spec", "template", "spec");
		assertThat(pod.get("restartPolicy")).isEqualTo("Never");
		assertThat((Integer) pod.get("terminationGracePeriodSeconds")).isGreaterThanOrEqualTo(SECONDS_TO_STOP * 2);
		assertThat(at(pod, "securityContext", "runAsUser")).hasToString(user());
		Map<?, ?> container = (Map<?, ?>) ((List<?>) at(pod, "containers")).get(0);
		assertThat(container.get("image")).isEqualTo(
				at((Map<?, ?>) yaml(Files.readString(Path.of("docker-compose.yml"))), "services", "muster", "image"));
		assertThat((List<?>) container.get("args")).hasToString("[run, nightly-import]");
		assertThat(Path.of("jobs/nightly-import.yml")).exists();
		Map<String, String> environment = ((List<?>) at(container, "env")).stream()
			.map((one) -> (Map<?, ?>) one)
			.collect(Collectors.toMap((one) -> String.valueOf(one.get("name")),
					(one) -> String.valueOf(one.get("value"))));
		assertThat(environment.keySet()).isSubsetOf(READ_BY_MUSTER).contains("MUSTER_DB_PASSWORD_FILE");
		assertThat(at(container, "securityContext", "readOnlyRootFilesystem")).isEqualTo(true);
		assertThat(names(pod, "volumes")).containsExactlyElementsOf(names(container, "volumeMounts"));
	}

	private static String user() throws IOException {
		return Files.readAllLines(Path.of("Dockerfile"))
			.stream()
			.filter((line) -> line.startsWith("USER "))
			.findFirst()
			.orElseThrow()
			.substring(5);
	}

	private static List<String> names(Map<?, ?> parent, String key) {
		return ((List<?>) at(parent, key)).stream()
			.map((one) -> String.valueOf(((Map<?, ?>) one).get("name")))
			.toList();
	}

	private static Object at(Map<?, ?> map, String... keys) {
		Object value = map;
		for (String key : keys) {
			value = java.util.Objects.requireNonNull(((Map<?, ?>) value).get(key), key + " is missing");
		}
		return value;
	}

	private static Object yaml(String text) {
		return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
	}

	/** The keys of each section of a unit, each with its values. */
	private static Map<String, Map<String, List<String>>> unit(String name) throws IOException {
		Map<String, Map<String, List<String>>> sections = new LinkedHashMap<>();
		String section = "";
		for (String line : Files.readAllLines(DEPLOY.resolve("systemd").resolve(name))) {
			if (line.startsWith("[")) {
				section = line.substring(1, line.length() - 1);
			}
			else if (!line.isBlank() && !line.startsWith("#")) {
				String[] entry = line.split("=", 2);
				assertThat(entry).as(line).hasSize(2);
				sections.computeIfAbsent(section, (key) -> new LinkedHashMap<>())
					.computeIfAbsent(entry[0], (key) -> new ArrayList<>())
					.add(entry[1]);
			}
		}
		return sections;
	}

}
