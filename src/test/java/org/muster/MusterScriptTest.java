package org.muster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The script {@code muster} with a Java and a Maven that only tell what they were asked.
 */
@DisabledOnOs(OS.WINDOWS)
final class MusterScriptTest {

	private static final List<String> TOOLS = List.of("sed", "find", "head", "tail", "dirname", "basename", "readlink",
			"touch", "mkdir", "mv", "cat", "rm", "sleep");

	@TempDir
	private Path folder = Path.of("");

	private Path install = Path.of("");

	private Path jdk = Path.of("");

	@BeforeEach
	void install() throws IOException {
		this.folder = this.folder.toRealPath();
		this.install = Files.createDirectories(this.folder.resolve("a folder"));
		this.jdk = this.folder.resolve("jdk");
		Files.createDirectories(this.install.resolve("src/main"));
		Files.writeString(this.install.resolve("pom.xml"), "<project/>");
		Files.copy(Path.of("muster"), this.install.resolve("muster"));
		executable(this.jdk.resolve("bin/java"),
				"for a in \"$@\"; do echo \"$a\"; done; echo \"$MUSTER_INSTALL\"; pwd -P; exit 6");
		executable(this.jdk.resolve("bin/javac"), "exit 1");
		Files.writeString(this.jdk.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"17.0.15\"\n");
		maven("mkdir -p target && touch target/muster.jar && echo built >> builds");
		for (String tool : TOOLS) {
			pass(tool);
		}
	}

	@Test
	void buildsOnceAndHandsEverythingToJava() throws Exception {
		Ended first = run(Map.of(), "run", "two words");
		assertThat(first.out().lines()).endsWith("-jar", this.install + "/target/muster.jar", "run", "two words",
				this.install.toString(), this.folder.toString());
		assertThat(first.out().lines()).contains("-XX:+ExitOnOutOfMemoryError", "-Xmx512m", "-XX:+UseParallelGC");
		assertThat(first.err()).isEqualTo("building Muster…\n");
		assertThat(first.code()).isEqualTo(6);
		assertThat(run(Map.of()).err()).isEmpty();
		assertThat(builds()).isEqualTo(1);
	}

	@Test
	void buildsAgainWhenASourceIsNewer() throws Exception {
		run(Map.of());
		Path source = Files.writeString(this.install.resolve("src/main/A.java"), "");
		Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
		assertThat(run(Map.of("MUSTER_NO_BUILD", "1")).err()).isEmpty();
		assertThat(run(Map.of()).err()).isEqualTo("building Muster…\n");
		assertThat(builds()).isEqualTo(2);
	}

	@Test
	void buildsAgainAfterABuildThatWasKilled() throws Exception {
		run(Map.of());
		Files.createFile(this.install.resolve("target/.muster-built.new"));
		assertThat(run(Map.of()).err()).isEqualTo("building Muster…\n");
		assertThat(run(Map.of()).err()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "flock", "mkdir" })
	void buildsOnceForTwoCallers(String lock) throws Exception {
		pass(lock);
		maven("sleep 1; mkdir -p target && touch target/muster.jar && echo built >> builds");
		Process other = start(Map.of());
		assertThat(run(Map.of()).code()).isEqualTo(6);
		assertThat(other.waitFor()).isEqualTo(6);
		assertThat(builds()).isEqualTo(1);
	}

	@Test
	void showsTheEndOfAFailedBuild() throws Exception {
		maven("echo '[ERROR] A.java:7: no such word'; exit 1");
		Ended ended = run(Map.of());
		assertThat(ended.err()).isEqualTo("""
				building Muster…
				[ERROR] A.java:7: no such word
				muster: the build failed; the end of %s/target/build.log is above. Correct what it names \
				(without network, only libraries already fetched can be used), then run the same command again.
				""".formatted(this.install));
		assertThat(ended.out()).isEmpty();
		assertThat(ended.code()).isEqualTo(78);
	}

	@Test
	void runsThroughALinkAndWithoutSources() throws Exception {
		run(Map.of());
		Files.delete(this.install.resolve("pom.xml"));
		Path link = Files.createSymbolicLink(this.folder.resolve("link"), Path.of("a folder/muster"));
		Ended ended = end(start(link, Map.of()));
		assertThat(ended.out().lines()).endsWith(this.install.toString(), this.folder.toString());
		assertThat(builds()).isEqualTo(1);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# release,  options,             present,                              absent
			17.0.15,    -XX:+UseSerialGC -Xa, -XX:+UseSerialGC,                     -XX:+UseParallelGC
			17.0.15,    -Xa,                  -Xa,                                  --enable-native-access=ALL-UNNAMED
			17.0.15,    -Xa,                  -XX:NewRatio=1,                       -XX:MaxNewSize=256m
			17.0.15,    -Xmx1g -Xa,           -XX:MaxNewSize=256m,                  -XX:NewRatio=1
			17.0.15,    -Xmx2048m -Xa,        -XX:MaxNewSize=256m,                  -XX:NewRatio=1
			17.0.15,    -Xmx768m -Xa,         -XX:NewRatio=1,                       -XX:MaxNewSize=256m
			25,         -Xa,                  --enable-native-access=ALL-UNNAMED,   -XX:+UseSerialGC
			25,         -Xa,                  --sun-misc-unsafe-memory-access=allow, -XX:+UseSerialGC
			""")
	void fitsOptionsToJavaAndCaller(String version, String options, String present, String absent) throws Exception {
		Files.writeString(this.jdk.resolve("release"), "JAVA_VERSION=\"%s\"\n".formatted(version));
		List<String> given = run(Map.of("MUSTER_JAVA_OPTS", options)).out().lines().toList();
		assertThat(given).contains(present).doesNotContain(absent);
		assertThat(given.indexOf("-Xmx512m")).isLessThan(given.indexOf("-Xa"));
	}

	@Test
	void preparesClassesOnceForCommandsThatLook() throws Exception {
		String archive = this.install + "/target/classes-of-java-17.jsa";
		executable(this.jdk.resolve("bin/java"), """
				for a in "$@"; do
					echo "$a"
					case $a in -XX:ArchiveClassesAtExit=*) : >"${a#*=}" ;; esac
				done
				exit 4""");
		Ended first = run(Map.of(), "status");
		assertThat(first.code()).isEqualTo(4);
		assertThat(first.out()).contains("-XX:ArchiveClassesAtExit=" + archive + ".").contains("-XX:+UseSerialGC");
		Ended second = run(Map.of(), "status", "--json");
		assertThat(second.code()).isEqualTo(4);
		assertThat(second.out().lines()).contains("-XX:SharedArchiveFile=" + archive, "-XX:TieredStopAtLevel=1")
			.endsWith("status", "--json");
		assertThat(run(Map.of(), "run", "nightly-import").out()).doesNotContain(archive);
		Files.setLastModifiedTime(Path.of(archive), FileTime.from(Instant.EPOCH));
		assertThat(run(Map.of(), "runs").out()).contains("ArchiveClassesAtExit");
	}

	@Test
	void namesTheCureOfAMissingJava() throws Exception {
		Files.delete(this.jdk.resolve("bin/java"));
		refuses(Map.of(), "Java is missing. Install Java 17 or newer, or set JAVA_HOME to where it is.");
		refuses(Map.of("JAVA_HOME", "/nowhere"), "JAVA_HOME is '/nowhere', but there is no bin/java in it. "
				+ "Correct JAVA_HOME, or unset it to use the Java on PATH.");
	}

	@ParameterizedTest
	@CsvSource({ "1.8.0_402, 8", "11.0.2, 11", "16, 16" })
	void refusesAnOldJava(String version, String shown) throws Exception {
		Files.writeString(this.jdk.resolve("release"), "JAVA_VERSION=\"%s\"\n".formatted(version));
		refuses(Map.of(),
				"'%s/bin/java' is Java %s, but Muster needs 17 or newer. Install it, or set JAVA_HOME to where it is."
					.formatted(this.jdk, shown));
	}

	@Test
	void refusesAJavaThatDoesNotTellItsVersion() throws Exception {
		Files.delete(this.jdk.resolve("release"));
		refuses(Map.of(),
				"the version of '%s/bin/java' cannot be told. Set JAVA_HOME to Java 17 or newer.".formatted(this.jdk));
	}

	@Test
	void namesTheCureOfAMissingTool() throws Exception {
		Files.delete(this.jdk.resolve("bin/javac"));
		refuses(Map.of(), "'%s/bin/java' comes without a compiler. Install a JDK, or set JAVA_HOME to where one is."
			.formatted(this.jdk));
		Files.delete(this.folder.resolve("tools/mvn"));
		refuses(Map.of(), "Maven is missing, and Muster is not built yet or a source is newer. "
				+ "Install Maven 3.8 or newer; or set MUSTER_NO_BUILD=1 to run what is built.");
		refuses(Map.of("MUSTER_NO_BUILD", "1"), "'%s/target/muster.jar' is missing. ".formatted(this.install)
				+ "Unset MUSTER_NO_BUILD to have it built, or install Muster again.");
	}

	private void refuses(Map<String, String> environment, String message) throws Exception {
		Ended ended = run(environment);
		assertThat(ended.err()).isEqualTo("muster: " + message + "\n");
		assertThat(ended.code()).isEqualTo(78);
	}

	private long builds() throws IOException {
		return Files.readAllLines(this.install.resolve("builds")).size();
	}

	// what the script may use of this machine: a Maven or Java of its own would not be
	// missed
	private void pass(String tool) throws IOException {
		executable(this.folder.resolve("tools").resolve(tool), "PATH=/bin:/usr/bin exec " + tool + " \"$@\"");
	}

	private void maven(String body) throws IOException {
		executable(this.folder.resolve("tools/mvn"), body);
	}

	private static void executable(Path file, String body) throws IOException {
		Files.createDirectories(file.resolveSibling(""));
		Files.writeString(file, "#!/bin/sh\n" + body + "\n");
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
	}

	private Ended run(Map<String, String> environment, String... arguments) throws Exception {
		return end(start(environment, arguments));
	}

	private Process start(Map<String, String> environment, String... arguments) throws IOException {
		return start(this.install.resolve("muster"), environment, arguments);
	}

	private Process start(Path script, Map<String, String> environment, String... arguments) throws IOException {
		ProcessBuilder process = new ProcessBuilder(
				Stream.concat(Stream.of(script.toString()), Stream.of(arguments)).toList());
		process.directory(this.folder.toFile());
		process.environment().clear();
		process.environment().put("PATH", this.jdk.resolve("bin") + ":" + this.folder.resolve("tools"));
		process.environment().putAll(environment);
		return process.start();
	}

	private static Ended end(Process process) throws Exception {
		String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
		return new Ended(out, err, process.exitValue());
	}

	/** What a process left. */
	private record Ended(String out, String err, int code) {
	}

}
