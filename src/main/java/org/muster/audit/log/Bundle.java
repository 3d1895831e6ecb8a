package org.muster.audit.log;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.muster.model.Sha256;

/**
 * A folder with a report and all that is needed to verify it without the database: a list
 * of its files with their SHA-256, the log up to the event that tells of the report, and
 * a signed checkpoint.
 */
public final class Bundle {

	/** SHA-256 of each file of the report, as {@code sha256sum} writes it. */
	static final String MANIFEST = "SHA256SUMS";

	/** The log's lines. */
	static final String EVENTS = "events.log";

	/** What is signed. */
	static final String CHECKPOINT = "checkpoint.txt";

	/** The signature, 64 bytes. */
	static final String SIGNATURE = "checkpoint.sig";

	/** The public key; for convenience, not to be trusted. */
	static final String KEY = "signing.pub";

	/** How to verify by hand. */
	static final String HOW_TO_VERIFY = "README.txt";

	/** How to verify by hand what the run published. */
	static final String PUBLISHED = "published.sql";

	/** What belongs to a report, whoever writes it. */
	private static final Pattern REPORT = Pattern.compile("(report|annex|published|cards|README)[-.\\w]*");

	private Bundle() {
	}

	/**
	 * Seals a folder: whatever was sealed in it before is replaced.
	 * @param folder has the files of the report
	 * @param run whose report it is
	 * @param log of the database
	 * @param key signs
	 * @param tell adds the event that tells of the report with the SHA-256 of the list of
	 * its files, committed when it returns, and gives its number
	 * @throws UncheckedIOException if the folder cannot be written
	 */
	public static void seal(Path folder, int run, EventLog log, SigningKey key, ToLongFunction<String> tell) {
		try {
			write(folder, HOW_TO_VERIFY, howToVerify());
			write(folder, PUBLISHED, PublishedScript.of(run).getBytes(StandardCharsets.UTF_8));
			String manifest = manifest(folder);
			long entry = tell.applyAsLong(Sha256.of(manifest));
			Checkpoint checkpoint = new Checkpoint(entry, events(folder, log, entry), run,
					log.clock().instant().toString());
			byte[] text = checkpoint.text().getBytes(StandardCharsets.UTF_8);
			write(folder, MANIFEST, manifest.getBytes(StandardCharsets.UTF_8));
			write(folder, CHECKPOINT, text);
			write(folder, SIGNATURE, key.sign(text));
			write(folder, KEY, key.half().pem().getBytes(StandardCharsets.US_ASCII));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * {@return the files of a report in a folder, by name}
	 */
	static List<String> files(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(Files::isRegularFile)
				.map((file) -> String.valueOf(file.getFileName()))
				.filter((name) -> REPORT.matcher(name).matches() && !name.endsWith(".part"))
				.sorted()
				.toList();
		}
	}

	private static String manifest(Path folder) throws IOException {
		StringBuilder lines = new StringBuilder();
		for (String name : files(folder)) {
			lines.append(Sha256.of(folder.resolve(name))).append("  ").append(name).append('\n');
		}
		return lines.toString();
	}

	/**
	 * {@return SHA-256 by file of a list; lines that are none are left out}
	 */
	static Map<String, String> listed(String manifest) {
		Map<String, String> listed = new TreeMap<>();
		manifest.lines()
			.filter((line) -> line.matches("[0-9a-f]{64}  [^/\\\\]+"))
			.forEach((line) -> listed.put(line.substring(66), line.substring(0, 64)));
		return listed;
	}

	/** Writes the log up to an entry; the hash of the last is the head. */
	private static String events(Path folder, EventLog log, long upTo) throws IOException {
		Path draft = Files.createTempFile(folder, EVENTS, ".part");
		String[] head = { Event.NOTHING };
		try (BufferedWriter lines = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
			log.read(upTo, (event) -> {
				append(lines, event.line());
				head[0] = event.hash();
			});
		}
		move(draft, folder.resolve(EVENTS));
		return head[0];
	}

	private static void append(BufferedWriter lines, String line) {
		try {
			lines.append(line).append('\n');
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static byte[] howToVerify() throws IOException {
		String path = "/text/verify.txt";
		try (InputStream text = Objects.requireNonNull(Bundle.class.getResourceAsStream(path), path)) {
			return text.readAllBytes();
		}
	}

	private static void write(Path folder, String name, byte[] bytes) throws IOException {
		Path draft = Files.createTempFile(folder, name, ".part");
		Files.write(draft, bytes);
		move(draft, folder.resolve(name));
	}

	private static void move(Path draft, Path file) throws IOException {
		Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
	}

}
