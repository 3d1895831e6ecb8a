package org.muster.audit.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.muster.audit.log.LogCheck.Kept;
import org.muster.model.ExitCode;
import org.muster.model.OperatorException;

/**
 * Checkpoints that were kept outside the database, with their signatures beside them.
 *
 * @param kept those that the trusted key has signed
 * @param troubles one for each other
 */
public record KeptCheckpoints(List<Kept> kept, List<Trouble> troubles) {

	public KeptCheckpoints {
		kept = List.copyOf(kept);
		troubles = List.copyOf(troubles);
	}

	/**
	 * Reads checkpoints.
	 * @param places files, or folders of reports
	 * @param trusted the key that must have signed
	 * @return the checkpoints
	 * @throws OperatorException if one cannot be read
	 */
	public static KeptCheckpoints of(List<Path> places, VerifyingKey trusted) {
		List<Kept> kept = new ArrayList<>();
		List<Trouble> troubles = new ArrayList<>();
		for (Path place : places) {
			Path file = Files.isDirectory(place) ? place.resolve(Bundle.CHECKPOINT) : place;
			try {
				byte[] text = Files.readAllBytes(file);
				Checkpoint checkpoint = Checkpoint.of(file.toString(), new String(text, StandardCharsets.UTF_8));
				Path signature = file
					.resolveSibling(String.valueOf(file.getFileName()).replaceFirst("(\\.[a-z]+)?$", "") + ".sig");
				if (Files.exists(signature) && trusted.verifies(text, Files.readAllBytes(signature))) {
					kept.add(new Kept(file, checkpoint));
				}
				else {
					troubles.add(new Trouble(Phrase.name(file),
							Phrase.of("signature.in", trusted.fingerprint(), String.valueOf(signature.getFileName())),
							Phrase.of("none.fits")));
				}
			}
			catch (IOException ex) {
				throw new OperatorException(ExitCode.INPUT_MISSING,
						"%s: the checkpoint cannot be read. Name the file %s of a report's folder, with %s beside it."
							.formatted(file, Bundle.CHECKPOINT, Bundle.SIGNATURE));
			}
		}
		return new KeptCheckpoints(kept, troubles);
	}

	/**
	 * {@return the folders of sealed reports in a folder}
	 */
	public static List<Path> in(Path reports) {
		if (!Files.isDirectory(reports)) {
			return List.of();
		}
		try (Stream<Path> folders = Files.list(reports)) {
			return folders.filter((folder) -> Files.exists(folder.resolve(Bundle.CHECKPOINT))).sorted().toList();
		}
		catch (IOException ex) {
			return List.of();
		}
	}

}
