package org.muster.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.muster.database.OwnServer;
import org.muster.database.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * One run that has too little memory, then no room for its report, then none for its log.
 */
@EnabledOnOs(OS.LINUX)
@EnabledIfSystemProperty(named = "muster.long", matches = "true")
@Timeout(600)
class NoRoomTest {

	/** It runs out while the input is standardised. */
	private static final String TOO_LITTLE = "24m";

	private static final String SMALL_DISK = """
			exec unshare -Urm sh -c 'mount -t tmpfs -o size=64k none "%s" && exec "$@"' sh "$@\"""";

	private final UnbrokenNight unbroken = UnbrokenNight.ofSmallRegister();

	@TempDir
	private Path folder = Path.of("");

	@Test
	void endsAsIfThereHadBeenRoom() throws IOException {
		Path home = this.folder.resolve("home");
		Path reports = Files.createDirectories(home.resolve("reports"));
		try (TestDatabase database = TestDatabase.create()) {
			Forked small = Forked.withHeap(TOO_LITTLE, home, database.settings(), this.unbroken.run());
			assertThat(small.exitCode()).as(small.err()).isEqualTo(3);
			assertThat(
					JdbcClient.create(database.dataSource()).sql("select status from run").query(String.class).list())
				.as("in the middle of the run")
				.containsExactly("running");
			boolean disks = OwnServer.canHaveDisks();
			if (disks) {
				Forked full = Forked.by(SMALL_DISK.formatted(reports), home, database.settings(), "resume");
				assertThat(full.exitCode()).as(full.err()).isEqualTo(1);
				assertThat(full.err()).contains("a file could not be read or written (IOException). "
						+ "See the disk's space and rights; then resume");
			}
			Forked silent = Forked.by("exec \"$@\" 2>/dev/full", home, database.settings(), "resume");
			this.unbroken.isTheEndOf(silent, database.dataSource());
			assertThat(silent.err()).isEmpty();
			assertThat(reports.resolve("run-1").resolve("report.json")).isNotEmptyFile();
			assumeThat(disks).as("a disk can be mounted by 'unshare -Urm mount -t tmpfs'").isTrue();
		}
	}

}
