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
		String told = manifests.getOrDefault(checkpoint.entries() + " " + checkpoint.run(), "none");
		if (!told.equals(Sha256.of(manifest))) {
			add(Bundle.MANIFEST, "the SHA-256 that entry %d tells of, %s".formatted(checkpoint.entries(), told),
					Sha256.of(manifest));
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
		add(Bundle.CHECKPOINT, "a signature by the trusted key " + trusted.fingerprint(),
				(signature.length == 0) ? "none" : signer(text, signature));
	}

	private String signer(byte[] text, byte[] signature) {
		try {
			VerifyingKey enclosed = VerifyingKey.of(this.folder.resolve(Bundle.KEY));
			return enclosed.verifies(text, signature) ? "one by another key, " + enclosed.fingerprint()
					: "one that does not fit the text";
		}
		catch (OperatorException ex) {
			return "one that does not fit the text";
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
				}, () -> chain.unreadable("a line that is no entry"));
			}
		}
		catch (MalformedInputException ex) {
			chain.unreadable("bytes that are no UTF-8");
		}
		catch (NoSuchFileException ex) {
			chain.unreadable("no file " + Bundle.EVENTS);
		}
		chain.trouble().ifPresent(this.troubles::add);
		if (chain.trouble().isEmpty() && chain.last() != checkpoint.entries()) {
			add("entry " + (Math.min(chain.last(), checkpoint.entries()) + 1),
					"%d entries, as the checkpoint says".formatted(checkpoint.entries()), chain.last() + " entries");
		}
		else if (chain.trouble().isEmpty() && !chain.head().equals(checkpoint.head())) {
			add("entry " + chain.last(), "the SHA-256 that the checkpoint says, " + checkpoint.head(), chain.head());
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
			String found = Files.isRegularFile(path) ? Sha256.of(path) : "no such file";
			if (!found.equals(file.getValue())) {
				add(file.getKey(), "the SHA-256 %s, as %s says".formatted(file.getValue(), Bundle.MANIFEST), found);
			}
		}
		for (String name : Bundle.files(this.folder)) {
			if (!listed.containsKey(name)) {
				add(name, "no file that %s does not list".formatted(Bundle.MANIFEST), "this one");
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
			add("report.json", "the report of run " + checkpoint.run(), "that of run " + report.run().id());
		}
		Optional.ofNullable(published.get(String.valueOf(report.run().data())))
			.ifPresent((event) -> report.digest().forEach((section, digest) -> {
				String told = event.fact(section);
				if (!told.isEmpty() && !told.equals(digest.sha256())) {
					add("report.json, digest of " + section,
							"what entry %d tells of, %s".formatted(event.entry(), told), digest.sha256());
				}
			}));
	}

	private String text(String name) throws IOException {
		Path file = this.folder.resolve(name);
		return Files.isRegularFile(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
	}

	private void add(String place, String expected, String found) {
		this.troubles.add(new Trouble(place, expected, found));
	}

}
