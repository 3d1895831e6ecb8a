package org.muster.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import org.muster.database.TestDatabase;
import org.muster.generate.SmallRegister;

import static org.assertj.core.api.Assertions.assertThat;

/** What programs read of a run: standard error as one JSON object a line. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(300)
class StructuredLogTest {

	@TempDir
	private Path folder = Path.of("");

	@Test
	void saysOfEachEventWhichRunStepAndPartitionItIsOf() {
		try (TestDatabase database = TestDatabase.create();
				Terminal terminal = new Terminal(this.folder.resolve("home"), database.settings())) {
			List<String> command = new ArrayList<>(List.of(UnbrokenNight.run(SmallRegister.folder())));
			command.addAll(List.of("--log", "json", "--dry-run"));
			Terminal.Said said = terminal.see(0, command.toArray(String[]::new));
			assertThat(said.out()).contains("run 1 of nightly-import: done");
			List<Map<String, Object>> lines = lines(said.err());
			assertThat(lines).allSatisfy((line) -> assertThat(line).containsKeys("@timestamp", "message", "level")
				.containsEntry("job", "nightly-import")
				.containsEntry("run", "1")
				.containsEntry("attempt", "1"));
			assertThat(of("step started", lines)).extracting((line) -> line.get("step"))
				.contains("receive", "standardise", "identify.decide", "publish", "report")
				.hasSameSizeAs(of("step ended", lines));
			assertThat(of("partition ended", lines)).isNotEmpty()
				.hasSameSizeAs(of("partition started", lines))
				.allSatisfy((line) -> assertThat(line).containsKeys("step", "partition", "blocks")
					.containsEntry("completed", true));
			assertThat(lines.get(0)).containsEntry("message", "attempt started");
			assertThat(lines.get(lines.size() - 1)).containsEntry("message", "attempt ended")
				.containsEntry("exit_code", 0);

			Terminal.Said refused = terminal.see(2, "resume", "1", "--log", "json");
			assertThat(lines(refused.err())).singleElement()
				.satisfies((line) -> assertThat(line).containsEntry("level", "ERROR")
					.containsEntry("exit_code", 2)
					.containsEntry("problem",
							"run 1 is completed; there is nothing to resume. './muster report 1' writes its report again."));
		}
	}

	private static List<Map<String, Object>> of(String event, List<Map<String, Object>> lines) {
		return lines.stream().filter((line) -> event.equals(line.get("message"))).toList();
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, Object>> lines(String text) {
		return text.lines()
			.map((line) -> (Map<String, Object>) JsonMapper.shared().readValue(line, Map.class))
			.toList();
	}

}
