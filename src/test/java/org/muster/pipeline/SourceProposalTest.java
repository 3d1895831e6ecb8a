package org.muster.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SourceProposalTest {

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path folder;

	@Test
	void proposesColumnsWithTheShapesOfTheirTexts() throws IOException {
		Path file = Files.writeString(this.folder.resolve("hill.csv"), "Họ và tên;Ngày sinh;X\nLê An;21/07/1954;\n");
		assertThat(SourceProposal.of(file, java.util.List.of())).isEqualTo("""
				sources:
				  # hill.csv: 1 records, %d bytes
				  hill:
				    files: ["%s"]
				    encoding: utf-8   # Vietnamese syllables: utf-8 100.0 %%, tcvn3 0.0 %%, vni 0.0 %% of 5
				    delimiter: ";"
				    quote: '"'
				    columns:
				      full-name: "Họ và tên"   # filled 100.0 %%, 1 distinct, Aa Aa 100 %%
				      birth-date: "Ngày sinh"   # filled 100.0 %%, 1 distinct, 99/99/9999 100 %%
				      # FIELD: "X"   # always empty
				""".formatted(Files.size(file), file));
	}

	/** Whatever stands in the file, in a very long record, or in its name. */
	@ParameterizedTest
	@ValueSource(strings = { "Họ tên,\"a\n\u0085b\",c\u2028\nLê \u0086\u007f,\u2028\u0001,1\n", "Họ tên\n\n%", "%",
			"x,\"\n\",\\,\"\"\"\"\n" })
	void isYaml(String text) throws IOException {
		String content = text.replace("%", "x".repeat(2_000_000));
		Path file = this.folder.resolve("x".repeat(100) + ".csv");
		Files.writeString(file, content, StandardCharsets.UTF_8);
		Path definition = Files.writeString(this.folder.resolve("proposal.yml"),
				SourceProposal.of(file, java.util.List.of()));
		assertThat(YamlFile.read(definition).root().getValue()).hasSize(1);
		assertThat(definition).content().contains("\n  " + "x".repeat(63) + ":\n");
	}

}
