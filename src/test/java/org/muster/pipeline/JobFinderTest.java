package org.muster.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class JobFinderTest {

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource(textBlock = """
			nightly-import,       jobs/nightly-import.yml
			north.yml,            north.yml
			north.yaml,           north.yaml
			other/north,          other/north
			./north,              ./north
			/srv/jobs/north.yml,  /srv/jobs/north.yml
			""")
	void tellsNamesFromPaths(String job, String path) {
		assertThat(new JobFinder(Path.of("jobs")).find(job)).hasToString(path);
	}

	@Test
	void namesTheJobsOfAFolder(@TempDir Path folder) throws IOException {
		Files.writeString(folder.resolve("b.yml"), "");
		Files.writeString(folder.resolve("a.yml"), "");
		Files.writeString(folder.resolve("readme.md"), "");
		assertThat(new JobFinder(folder).names()).containsExactly("a", "b");
		assertThat(new JobFinder(folder.resolve("none")).names()).isEmpty();
	}

}
