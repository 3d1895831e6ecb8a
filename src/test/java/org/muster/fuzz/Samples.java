package org.muster.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.muster.charset.Encodings;

/** The beginnings of the files of {@code sample-data}, in every encoding. */
public final class Samples {

	private static final Path FOLDER = Path.of("sample-data");

	private static final int LINES = 60;

	/** Each as its encoding and its bytes. */
	private static final List<Sample> ALL = all();

	private static final List<Sample> PLAIN = ALL.stream()
		.filter((sample) -> !sample.encoding().startsWith("utf-16"))
		.toList();

	private Samples() {
	}

	/**
	 * {@return the beginnings of members' files and the registry extract}
	 */
	public static List<Sample> texts() {
		return ALL;
	}

	/**
	 * {@return those in encodings that keep ASCII}
	 */
	public static List<Sample> plainTexts() {
		return PLAIN;
	}

	/**
	 * {@return the beginning of a file that is in UTF-8}
	 */
	public static byte[] utf8(String file, int lines) {
		return beginning(file, StandardCharsets.UTF_8, lines).getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * {@return the cells of the beginnings of the members' files}
	 */
	public static List<String> cells() {
		return beginning("phu-tho.csv", StandardCharsets.UTF_8, 300).lines()
			.flatMap((line) -> List.of(line.replace("\"", "").split(",", -1)).stream())
			.filter((cell) -> !cell.isEmpty())
			.distinct()
			.toList();
	}

	private static List<Sample> all() {
		List<Sample> all = new ArrayList<>();
		List<String> texts = List.of(beginning("phu-tho.csv", StandardCharsets.UTF_8, LINES),
				beginning("vinh-phuc.csv", Encodings.of("tcvn3"), LINES),
				beginning("hoa-binh.tsv", StandardCharsets.UTF_8, LINES),
				beginning("registry.csv", StandardCharsets.UTF_8, LINES),
				beginning("phu-tho.csv", StandardCharsets.UTF_8, 3));
		for (String text : texts) {
			for (String key : Encodings.keys()) {
				String composed = key.startsWith("utf") ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
				all.add(new Sample(key, composed.getBytes(Encodings.of(key))));
			}
		}
		return List.copyOf(all);
	}

	private static String beginning(String file, Charset charset, int lines) {
		try {
			return new String(Files.readAllBytes(FOLDER.resolve(file)), charset).lines()
				.limit(lines)
				.collect(Collectors.joining("\n", "", "\n"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A sample.
	 *
	 * @param encoding one of {@link Encodings#keys()}
	 * @param bytes not to be changed
	 */
	@SuppressWarnings("ArrayRecordComponent")
	public record Sample(String encoding, byte[] bytes) {
	}

}
