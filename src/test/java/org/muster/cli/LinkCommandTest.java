package org.muster.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LinkCommandTest {

	@TempDir
	private Path folder = Path.of("");

	@Test
	void writesLinksAndDoubtfulPairs() throws IOException {
		Path links = this.folder.resolve("links.csv");
		Path doubtful = this.folder.resolve("doubtful.csv");
		assertThat(Muster.run("link", "sample-data/link/clinic.yml", "--json", "--output", links.toString(),
				"--doubtful", doubtful.toString()))
			.isZero();
		assertThat(Files.readAllLines(links)).hasSize(81).startsWith("left,right,probability,weight,evidence");
		assertThat(Files.readAllLines(doubtful)).containsExactly("left,right,probability,weight,evidence,reason");
		try (var files = Files.list(this.folder)) {
			assertThat(files).containsExactlyInAnyOrder(links, doubtful);
		}
	}

	@Test
	void exitCodeSaysWhatIsWrong() throws IOException {
		Path definition = Files.writeString(this.folder.resolve("wrong.yml"), "link: x\n");
		assertThat(Muster.run("link", definition.toString())).isEqualTo(78);
		assertThat(Muster.run("link", "sample-data/link/clinic.yml", "--truth", "nowhere.csv")).isEqualTo(66);
		assertThat(Muster.run("link", "sample-data/link/clinic.yml", "--truth", "sample-data/link/clinic.csv"))
			.isEqualTo(65);
		assertThat(Muster.run("link", "sample-data/link/clinic.yml", "--output", "nowhere/links.csv")).isEqualTo(77);
		assertThat(Muster.run("link")).isEqualTo(2);
	}

}
