package org.muster.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.muster.charset.Encodings;
import org.muster.fuzz.Chance;
import org.muster.fuzz.Damage;
import org.muster.fuzz.Samples;
import org.muster.fuzz.Target;

import static org.assertj.core.api.Assertions.assertThat;

/** Files of reviewers' decisions. */
public final class DecisionsTarget implements Target {

	private final byte[] whole = Samples.utf8("decisions.csv", 60);

	@Override
	public String name() {
		return "decisions";
	}

	@Override
	public void tryOne(Chance chance, Path folder) throws IOException {
		byte[] bytes = Damage.any(this.whole, chance.pick(Samples.texts()).bytes(), chance);
		Path file = Files.write(folder.resolve("decisions.csv"), bytes);
		String encoding = chance.oneIn(3) ? chance.pick(Encodings.keys()) : "utf-8";
		String delimiter = chance.oneIn(3) ? chance.pick(";", "\t", "|", "||", "'") : ",";
		DecisionsFile read = DecisionsFile.read(file, Encodings.of(encoding), delimiter);
		assertThat(read.problems()).hasSizeLessThan(22);
		read.problems().forEach((problem) -> assertThat(problem).startsWith(file.toString()));
		for (ReviewDecision decision : read.decisions()) {
			assertThat(decision.memberNo()).isNotEmpty();
			assertThat(decision.decision()).isIn("link", "none", "cannot-tell");
			assertThat(decision.nationalId()).matches(decision.decision().equals("link") ? "\\d{12}" : "");
		}
	}

}
