package org.muster.audit.log;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.muster.model.ExitCode;
import org.muster.model.OperatorException;
import org.muster.model.Sha256;
import org.muster.report.RunReport;

/** Verifies a report's folder with nothing but a key that is trusted. */
public final class BundleCheck {

	private final Path folder;

	private final List<Trouble> troubles = new ArrayList<>();

	private BundleCheck(Path folder) {
		this.folder = folder;
	}

	/**
	 * What was found.
	 *
	 * @param checkpoint of the folder
	 * @param files how many files of the report were compared
	 * @param troubles what is not as it was told, the worst first; empty when all is in
	 * order
	 */
	public record Result(Checkpoint checkpoint, int files, List<Trouble> troubles) {

		public Result {
			troubles = List.copyOf(troubles);
		}

	}

	/**
	 * Verifies.
	 * @param folder of a report
	 * @param trusted the key that must have signed
	 * @return what was found
	 * @throws OperatorException if it is no such folder
	 */
	public static Result check(Path folder, VerifyingKey trusted) {
		if (!Files.isRegularFile(folder.resolve(Bundle.CHECKPOINT))) {
			throw new OperatorException(ExitCode.INPUT_MISSING, """
					%s: has no %s. Name the folder of a report, such as .muster/reports/run-1.""".formatted(folder,
					Bundle.CHECKPOINT));
		}
		try {
			return new BundleCheck(folder).check(trusted);
		}
		catch (IOException ex) {
			throw new OperatorException(ExitCode.INPUT_MISSING,
					"%s: cannot be read (%s).".formatted(folder, ex.getClass().getSimpleName()));
		}
	}

	private Result check(VerifyingKey trusted) throws IOException {
		byte[] text = Files.readAllBytes(this.folder.resolve(Bundle.CHECKPOINT));
		Checkpoint checkpoint = Checkpoint.of(this.folder.resolve(Bundle.CHECKPOINT).toString(),
				new String(text, StandardCharsets.UTF_8));
		signature(text, trusted);
		Map<String, String> manifests = new TreeMap<>();
		Map<String, Event> published = new TreeMap<>();
		chain(checkpoint, manifests, published);
		String manifest = text(Bundle.MANIFEST);
		String told = manifests.getOrDefault(checkpoint.entries() + " " + checkpoint.run(), "");
		if (!told.equals(Sha256.of(manifest))) {
			add(Phrase.name(Bundle.MANIFEST),
					Phrase.of("hash.told", checkpoint.entries(), told.isEmpty() ? Phrase.of("none") : told),
					Phrase.name(Sha256.of(manifest)));
		}
		int files = files(manifest);
		digests(checkpoint, published);
		return new Result(checkpoint, files, this.troubles);
	}

	private void signature(byte[] text, VerifyingKey trusted) throws IOException {
		Path file = this.folder.resolve(Bundle.SIGNATURE);
		byte[] signature = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
		if (trusted.verifies(text, signature)) {
			return;
		}
		add(Phrase.name(Bundle.CHECKPOINT), Phrase.of("signature", trusted.fingerprint()),
				(signature.length == 0) ? Phrase.of("none") : signer(text, signature));
	}

	private Phrase signer(byte[] text, byte[] signature) {
		try {
			VerifyingKey enclosed = VerifyingKey.of(this.folder.resolve(Bundle.KEY));
			return enclosed.verifies(text, signature) ? Phrase.of("signature.another", enclosed.fingerprint())
					: Phrase.of("signature.unfit");
		}
		catch (OperatorException ex) {
			return Phrase.of("signature.unfit");
		}
	}

	private void chain(Checkpoint checkpoint, Map<String, String> manifests, Map<String, Event> published)
			throws IOException {
		ChainCheck chain = new ChainCheck();
		try (BufferedReader lines = Files.newBufferedReader(this.folder.resolve(Bundle.EVENTS))) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				Optional<Event> event = Event.ofLine(line);
				event.ifPresentOrElse((entry) -> {
					chain.next(entry, "");
					note(entry, manifests, published);
				}, () -> chain.unreadable(Phrase.of("line.no-entry")));
			}
		}
		catch (MalformedInputException ex) {
			chain.unreadable(Phrase.of("line.no-text"));
		}
		catch (NoSuchFileException ex) {
			chain.unreadable(Phrase.of("file.no", Bundle.EVENTS));
		}
		chain.trouble().ifPresent(this.troubles::add);
		if (chain.trouble().isEmpty() && chain.last() != checkpoint.entries()) {
			add(Phrase.entry(Math.min(chain.last(), checkpoint.entries()) + 1),
					Phrase.of("entries.checkpoint", checkpoint.entries()), Phrase.of("entries", chain.last()));
		}
		else if (chain.trouble().isEmpty() && !chain.head().equals(checkpoint.head())) {
			add(Phrase.entry(chain.last()), Phrase.of("hash.checkpoint", checkpoint.head()), Phrase.name(chain.head()));
		}
	}

	private static void note(Event event, Map<String, String> manifests, Map<String, Event> published) {
		Map<String, Object> facts = event.facts();
		String run = String.valueOf(facts.get("run"));
		switch (String.valueOf(facts.get("kind"))) {
			case "report" -> manifests.put(event.entry() + " " + run, String.valueOf(facts.get("files")));
			case "publish", "plan" -> published.put(run, event);
			case "rerun" -> {
				if (!"report".equals(facts.get("from"))) {
					published.remove(run);
				}
			}
			default -> {
			}
		}
	}

	private int files(String manifest) throws IOException {
		Map<String, String> listed = Bundle.listed(manifest);
		for (Map.Entry<String, String> file : listed.entrySet()) {
			Path path = this.folder.resolve(file.getKey());
			String found = Files.isRegularFile(path) ? Sha256.of(path) : "";
			if (!found.equals(file.getValue())) {
				add(Phrase.name(file.getKey()), Phrase.of("hash.listed", file.getValue(), Bundle.MANIFEST),
						found.isEmpty() ? Phrase.of("file.gone") : Phrase.name(found));
			}
		}
		for (String name : Bundle.files(this.folder)) {
			if (!listed.containsKey(name)) {
				add(Phrase.name(name), Phrase.of("file.unlisted", Bundle.MANIFEST), Phrase.of("file.this"));
			}
		}
		return listed.size();
	}

	/** What the report says of the run's rows is what was told when they were written. */
	private void digests(Checkpoint checkpoint, Map<String, Event> published) throws IOException {
		Path json = this.folder.resolve("report.json");
		if (!this.troubles.isEmpty() || !Files.isRegularFile(json)) {
			return;
		}
		RunReport report = RunReport.ofJson(json.toString(), Files.readString(json));
		if (report.run().id() != checkpoint.run()) {
			add(Phrase.name("report.json"), Phrase.of("report.run", checkpoint.run()),
					Phrase.of("report.run", report.run().id()));
		}
		Optional.ofNullable(published.get(String.valueOf(report.run().data())))
			.ifPresent((event) -> report.digest().forEach((section, digest) -> {
				String told = event.fact(section);
				if (!told.isEmpty() && !told.equals(digest.sha256())) {
					add(Phrase.of("report.digest", Phrase.of("section." + section)),
							Phrase.of("hash.told", event.entry(), told), Phrase.name(digest.sha256()));
				}
			}));
	}

	private String text(String name) throws IOException {
		Path file = this.folder.resolve(name);
		return Files.isRegularFile(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
	}

	private void add(Phrase place, Phrase expected, Phrase found) {
		this.troubles.add(new Trouble(place, expected, found));
	}

}
