package org.muster.pipeline;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.muster.receive.Dialect;
import org.muster.receive.Source;
import org.muster.receive.TextForm;

import static org.assertj.core.api.Assertions.assertThat;

class SourceFormTest {

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path folder;

	@Test
	void readsWhatSaysHowAFileIsWritten() {
		String form = """
				    sheets: [A, "*"]
				    delimiter: "||"
				    quote: none
				    escape: "\\\\"
				    comment: "#"
				    null-text: "NULL"
				    trailer: Total
				""";
		String text = Definitions.northWith("    files: [../in/lake-1.csv, /in/lake-2.csv]\n",
				"    files: [../in/lake-1.csv]\n" + form)
				+ "limits:\n  columns: 9\nreference:\n  header-words: ../in/words.csv\n";
		JobDefinition job = Definitions.read(this.folder, text);
		Source lake = job.members().get(1);
		assertThat(lake.form())
			.isEqualTo(new TextForm(Optional.of("||"), Optional.of(Dialect.NONE), '\\', '#', "NULL"));
		assertThat(lake.sheets()).containsExactly("A", "*");
		assertThat(lake.trailer()).contains("Total");
		assertThat(job.limits().columns()).isEqualTo(9);
		assertThat(job.reference())
			.containsExactly(Map.entry("header-words", this.folder.resolveSibling("in").resolve("words.csv")));
	}

}
