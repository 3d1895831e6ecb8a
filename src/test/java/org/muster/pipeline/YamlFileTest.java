package org.muster.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.muster.model.ExitCode;
import org.muster.model.OperatorException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class YamlFileTest {

	private static final Duration LONG = Duration.ofSeconds(20);

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path folder;

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void refusesWhatIsNoDefinition(String what, byte[] content, String problem) throws IOException {
		Path file = Files.write(this.folder.resolve("north.yml"), content);
		assertTimeoutPreemptively(LONG,
				() -> assertThatThrownBy(() -> new JobDefinitionReader(Definitions.RULES).read(file))
					.isInstanceOf(OperatorException.class)
					.hasMessage(file + " has 1 problem; nothing was run:\n- " + problem));
	}

	static Stream<Arguments> refusesWhatIsNoDefinition() {
		String empty = "the file is empty; write the keys of a job, beginning with 'job:'";
		String bomb = "the file uses more than 200 aliases or nests deeper than 10 levels; write it plainer";
		return Stream.of(arguments("nothing", bytes(""), empty),
				arguments("only a comment", bytes("# job: north\n"), empty),
				arguments("a list", bytes("# north\n- job\n"),
						"line 2: must be keys with values but is something else; begin with 'job:'"),
				arguments("a word", bytes("job"),
						"line 1: must be keys with values but is something else; begin with 'job:'"),
				arguments("not UTF-8", "job: north\n# H\u00f2a B\u00ecnh".getBytes(StandardCharsets.ISO_8859_1),
						"line 2: is not UTF-8; save the file as UTF-8"),
				arguments("cut within a character", new byte[] { 'a', (byte) 0xE1, (byte) 0xBB },
						"line 1: is not UTF-8; save the file as UTF-8"),
				arguments("huge", bytes("#".repeat(256 * 1024 + 1)),
						"the file is larger than 256 KB, so it is no job definition; give another path"),
				arguments("many aliases", bytes("a: &a [b]\nc: [" + "*a, ".repeat(201) + "]\n"), bomb),
				arguments("deep", bytes("a: " + "[".repeat(11) + "]".repeat(11)), bomb),
				arguments("very deep", bytes("[".repeat(100_000)), bomb));
	}

	@Test
	void expandsNoAlias() throws IOException {
		StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
		for (int level = 1; level <= 20; level++) {
			String below = "*a" + (level - 1);
			bomb.append(
					"a%d: &a%d [%s]\n".formatted(level, level, String.join(", ", below, below, below, below, below)));
		}
		bomb.append("sources: *a20\nself: &self [*self]\n");
		Path file = Files.writeString(this.folder.resolve("north.yml"), bomb);
		assertTimeoutPreemptively(LONG,
				() -> assertThatExceptionOfType(OperatorException.class)
					.isThrownBy(() -> new JobDefinitionReader(Definitions.RULES).read(file))
					.withMessageContaining("- sources (line 22): must be a section but is a list; "));
	}

	@Test
	void takesFilesWithByteOrderMarkAndCarriageReturns() throws IOException {
		Path file = Files.writeString(this.folder.resolve("north.yml"),
				"\uFEFF" + Definitions.NORTH.replace("\n", "\r\n"));
		assertThat(new JobDefinitionReader(Definitions.RULES).read(file).hash())
			.isEqualTo(Definitions.north(this.folder).hash());
	}

	@Test
	void namesTheJobsThereAreWhenTheFileIsMissing() throws IOException {
		Files.writeString(this.folder.resolve("nightly-import.yml"), "");
		Files.writeString(this.folder.resolve("hourly.yml"), "");
		Files.writeString(this.folder.resolve("notes.txt"), "");
		assertMissing(this.folder.resolve("nightly-imports.yml"),
				"%s does not exist; did you mean 'nightly-import'? jobs in %s: hourly, nightly-import. Nothing was run.");
		assertMissing(this.folder.resolve("x.yml"),
				"%s does not exist; jobs in %s: hourly, nightly-import. Nothing was run.");
		assertMissing(this.folder.resolve("none/x.yml"),
				"%s does not exist, and %s holds no job definition; give the path of one. Nothing was run.");
	}

	@Test
	void refusesFolder() {
		assertThatExceptionOfType(OperatorException.class).isThrownBy(() -> YamlFile.read(this.folder))
			.withMessage(this.folder
					+ " has 1 problem; nothing was run:\n- it is a folder; give the path of a job definition");
	}

	@Test
	void refusesWhatCannotBeRead() throws IOException {
		Path loop = this.folder.resolve("loop.yml");
		Files.createSymbolicLink(loop, loop);
		assertThatExceptionOfType(OperatorException.class).isThrownBy(() -> YamlFile.read(loop))
			.withMessage(loop + " has 1 problem; nothing was run:\n- the file cannot be read (FileSystemException); "
					+ "let the user who runs Muster read it");
	}

	private static void assertMissing(Path file, String message) {
		assertThatExceptionOfType(OperatorException.class).isThrownBy(() -> YamlFile.read(file))
			.withMessage(message.formatted(file, file.getParent()))
			.matches((refusal) -> refusal.exitCode() == ExitCode.CONFIGURATION);
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
