package org.muster.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.muster.fuzz.Chance;
import org.muster.fuzz.Damage;
import org.muster.fuzz.Samples;
import org.muster.fuzz.Target;
import org.muster.model.OperatorException;
import org.muster.unpack.DamagedFiles;

import static org.assertj.core.api.Assertions.assertThat;

/** The command {@code profile}: a section of a job definition for any file. */
public final class ProfileTarget implements Target {

	@Override
	public String name() {
		return "profile";
	}

	@Override
	public void tryOne(Chance chance, Path folder) throws IOException {
		byte[] bytes = chance.oneIn(2) ? DamagedFiles.any(chance, 6 << 20) : Damage
			.belowHeader(chance.pick(Samples.plainTexts()).bytes(), chance.pick(Samples.texts()).bytes(), chance);
		Path file = Files.write(folder.resolve(chance.pick("hill.csv", "\u0110V - 2025.x", ".x", "1")), bytes);
		String proposal;
		try {
			proposal = SourceProposal.of(file, chance.oneIn(3) ? List.of("*") : List.of());
		}
		catch (OperatorException ex) {
			assertThat(ex.getMessage()).contains(file.toString());
			return;
		}
		assertThat(proposal).startsWith("sources:\n");
		Path definition = Files.writeString(folder.resolve("proposal.yml"), proposal);
		if (Files.size(definition) <= 256 * 1024) {
			assertThat(YamlFile.read(definition).root().getValue()).as("only the key 'sources'").hasSize(1);
		}
	}

}
