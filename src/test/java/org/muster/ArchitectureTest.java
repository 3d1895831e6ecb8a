package org.muster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * The program keeps each law; the classes of {@code org.muster.wrong} prove that each law
 * can be broken, and that it forbids no more than it says.
 */
final class ArchitectureTest {

	private static final String ROOT = "org.muster";

	private static final String WRONG = ROOT + ".wrong";

	private static final int LINES = 300;

	private static final JavaClasses PROGRAM = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
		.importPackages(ROOT);

	private static final JavaClasses WRONG_CLASSES = new ClassFileImporter().importPackages(WRONG);

	@ParameterizedTest
	@EnumSource
	void programKeepsTheLaw(Law law) {
		assertThat(PROGRAM.stream().map(JavaClass::getSimpleName)).contains("NationalId", "NameKey");
		assertThat(law.breaches(PROGRAM, ROOT)).isEmpty();
	}

	@ParameterizedTest
	@MethodSource
	void lawCanBeBroken(Law law, List<String> breaches) {
		assertThat(law.breaches(WRONG_CLASSES, WRONG).stream().map((breach) -> breach.replace(WRONG + ".", "")))
			.containsExactlyInAnyOrderElementsOf(breaches);
	}

	static Stream<Arguments> lawCanBeBroken() {
		return Stream.of(
				arguments(Law.EVERY_PACKAGE_HAS_A_PLACE,
						List.of("attic.Unplaced attic has no place; give it one in Place",
								"attic.package-info attic has no place; give it one in Place")),
				arguments(Law.IMPORTS_POINT_DOWN, List.of("model.UpwardModel imports compare.Right",
						"standardise.SidewaysStage imports identify.Right",
						"standardise.UpwardStage imports standardise.step.Right",
						"standardise.step.SidewaysStep imports identify.Right",
						"standardise.step.SidewaysStep imports identify.step.Right",
						"identify.step.UpwardStep imports pipeline.Right",
						"metrics.SidewaysMetrics imports standardise.step.Right",
						"audit.SidewaysAudit imports identify.Right", "audit.SidewaysAudit imports report.step.Right",
						"report.SidewaysReport imports audit.Report", "database.UpwardRoom imports identify.Right")),
				arguments(Law.STAGES_ARE_PLAIN_JAVA,
						List.of("standardise.WithCsv imports org.apache.commons.csv.CSVFormat",
								"standardise.WithSpring imports org.springframework.stereotype.Component",
								"standardise.WithSql imports javax.sql.DataSource",
								"model.WithSql imports java.sql.Connection")),
				arguments(Law.STAGES_KNOW_NO_TIME,
						List.of("standardise.WithTime uses java.time.Instant.now()",
								"standardise.WithTime uses java.lang.System.nanoTime()",
								"standardise.WithTime uses java.lang.System.currentTimeMillis()",
								"standardise.WithClock imports java.time.Clock")),
				arguments(Law.CHANCE_HAS_A_SEED,
						List.of("generate.WithChance uses java.util.Random.<init>()",
								"generate.WithChance uses java.util.UUID.randomUUID()",
								"pipeline.WithChance uses java.lang.Math.random()",
								"identify.step.WithChance uses java.util.concurrent.ThreadLocalRandom.current()",
								"identify.step.WithChance uses java.util.concurrent.ThreadLocalRandom.nextInt()")),
				arguments(Law.NAMES_ARE_NOUNS_OF_THE_DOMAIN,
						Stream.of("DateUtil", "DateUtils", "DateHelper", "DateManager", "DateImpl")
							.map((name) -> "compare." + name + " is named after no noun of the domain")
							.toList()),
				arguments(Law.INJECTION_IS_BY_CONSTRUCTOR,
						List.of("pipeline.InjectedField injects the field injected",
								"pipeline.InjectedField injects the field read")),
				arguments(Law.STEPS_NEITHER_SKIP_NOR_SHARE_THREADS,
						List.of("pipeline.WithSkips uses org.springframework.batch.core.step.builder."
								+ "ChunkOrientedStepBuilder.faultTolerant()",
								"pipeline.WithThreads uses org.springframework.batch.core.step.builder."
										+ "ChunkOrientedStepBuilder.taskExecutor("
										+ "org.springframework.core.task.AsyncTaskExecutor)")),
				arguments(Law.ONLY_COMMANDS_PRINT,
						List.of("report.Printing uses java.lang.System.out",
								"report.Printing uses java.lang.System.err",
								"report.Printing uses java.lang.Exception.printStackTrace()")),
				arguments(Law.PACKAGES_ARE_NULL_MARKED,
						List.of("review.Unmarked review has no package-info.java with @NullMarked",
								"quarantine.Unmarked quarantine has no package-info.java with @NullMarked",
								"quarantine.package-info quarantine has no package-info.java with @NullMarked")));
	}

	@Test
	void everyLawHasItsWrongClasses() {
		Set<Object> proved = new TreeSet<>();
		lawCanBeBroken().forEach((row) -> proved.add(row.get()[0]));
		assertThat(proved).isEqualTo(EnumSet.allOf(Law.class));
	}

	@Test
	void filesAreShort() {
		assertThat(longFiles(Path.of("src/main/java"))).isEmpty();
	}

	@Test
	void longFilesAreNoticed(@TempDir Path folder) throws IOException {
		Path below = Files.createDirectories(folder.resolve("a/b"));
		Files.writeString(below.resolve("Short.java"), "\n".repeat(LINES - 1));
		Files.writeString(below.resolve("Long.java"), "\n".repeat(LINES));
		assertThat(longFiles(folder)).containsExactly(below.resolve("Long.java"));
	}

	private static List<Path> longFiles(Path folder) {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter((file) -> file.toString().endsWith(".java") && lines(file) >= LINES).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static long lines(Path file) {
		try (Stream<String> lines = Files.lines(file)) {
			return lines.count();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
