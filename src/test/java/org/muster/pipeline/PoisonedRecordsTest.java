package org.muster.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

import org.muster.audit.Balance;
import org.muster.audit.Export;
import org.muster.generate.SmallRegister;

import static org.assertj.core.api.Assertions.assertThat;

/** Records that nobody can read, wherever they stand in a file: they alone are held. */
@Timeout(300)
class PoisonedRecordsTest {

	private static final String FILE = "vinh-phuc.csv";

	private static final String POISON = "\u0000?";

	@TempDir
	private Path folder = Path.of("");

	@Test
	void holdsTheFirstTheLastAndTwoThatAreAdjacent() throws IOException {
		int last = records();
		Set<Integer> poisoned = Set.of(1, last / 2, last / 2 + 1, last);
		assertThat(held("some", poisoned)).containsExactlyInAnyOrderElementsOf(poisoned);
	}

	@Test
	@EnabledIfSystemProperty(named = "muster.long", matches = "true")
	void holdsAll() throws IOException {
		Set<Integer> all = new TreeSet<>(IntStream.rangeClosed(1, records()).boxed().toList());
		assertThat(held("all", all)).containsExactlyElementsOf(all);
	}

	@Test
	@EnabledIfSystemProperty(named = "muster.long", matches = "true")
	void takesAFileThatIsOnlyAHeader() throws IOException {
		Path data = this.folder.resolve("header");
		FileSystemUtils.copyRecursively(SmallRegister.folder(), data);
		Files.write(data.resolve(FILE), lines().subList(0, 1), StandardCharsets.ISO_8859_1);
		try (Night night = new Night(this.folder.resolve("home-header"));
				Night clean = Begun.SMALL.copy(this.folder.resolve("clean-header"))) {
			night.run(Night.nightly(data, this.folder.resolve("job-header"), Begun.lenient()));
			assertThat(night.texts("select status from run")).containsExactly("completed");
			assertThat(
					night.texts("select file_name || ' ' || records from source_file where file_name = '" + FILE + "'"))
				.containsExactly(FILE + " 0");
			assertThat(Balance.of(night.database().dataSource(), 1).balanced()).isTrue();
			assertThat(outcomesOfOthers(night)).isEqualTo(outcomesOfOthers(clean));
		}
	}

	/**
	 * {@return the numbers of the file's held records, when each outcome of other files
	 * is as in a night without poison}
	 */
	private List<Integer> held(String name, Set<Integer> poisoned) throws IOException {
		Path data = this.folder.resolve(name);
		FileSystemUtils.copyRecursively(SmallRegister.folder(), data);
		Path file = data.resolve(FILE);
		List<String> lines = new ArrayList<>(lines());
		poisoned.forEach((record) -> lines.set(record, POISON));
		Files.write(file, lines, StandardCharsets.ISO_8859_1);
		try (Night night = new Night(this.folder.resolve("home-" + name));
				Night clean = Begun.SMALL.copy(this.folder.resolve("clean-" + name))) {
			night.run(Night.nightly(data, this.folder.resolve("job-" + name), Begun.lenient()));
			Balance balance = Balance.of(night.database().dataSource(), 1);
			assertThat(balance.balanced()).isTrue();
			assertThat(balance.total().held()).isEqualTo(poisoned.size());
			assertThat(outcomesOfOthers(night)).isEqualTo(outcomesOfOthers(clean));
			return night
				.texts("select record_no::text from ledger join source_file using (run_id, file_no) "
						+ "where outcome = 'held' and file_name = '" + FILE + "' order by ledger.record_no")
				.stream()
				.map(Integer::valueOf)
				.toList();
		}
	}

	/**
	 * File, number and outcome: a member's other record may be the one that is poisoned.
	 */
	private static List<String> outcomesOfOthers(Night night) {
		return night.lines(Export.OUTCOMES, 1)
			.stream()
			.filter((line) -> !line.startsWith(FILE))
			.map((line) -> line.split(",", 5))
			.map((cells) -> cells[0] + " " + cells[1] + " " + (cells[3].equals("merged") ? "published" : cells[3]))
			.toList();
	}

	private static int records() throws IOException {
		return lines().size() - 1;
	}

	/** One record a line: neither empty ones nor any that a quoted record goes over. */
	private static List<String> lines() throws IOException {
		return Files.readAllLines(SmallRegister.folder().resolve(FILE), StandardCharsets.ISO_8859_1)
			.stream()
			.filter((line) -> !line.isBlank() && line.indexOf('"') < 0)
			.toList();
	}

}
