package org.muster.unpack;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.muster.fuzz.Chance;
import org.muster.fuzz.Target;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever a file is: texts within the limits, or a problem. */
public final class UnpackTarget implements Target {

	@Override
	public String name() {
		return "unpack";
	}

	@Override
	public void tryOne(Chance chance, Path folder) throws IOException {
		Path file = Files.write(folder.resolve("delivery"), DamagedFiles.any(chance, 24 << 20));
		List<String> sheets = chance.pick(List.of(), List.of("*"), List.of("*"), List.of("T\u1ed5 2"),
				List.of("b.csv", "x"));
		UnpackLimits limits = new UnpackLimits(chance.pick(5_000, 300_000, 4 << 20), chance.pick(10, 100, 1000),
				chance.pick(1000, 1 << 20));
		if (Unpacker.isPlain(file)) {
			return;
		}
		Path texts = Files.createDirectory(folder.resolve("texts"));
		Unpacked unpacked = Unpacker.unpack(file, sheets, limits, texts);
		assertThat(unpacked.problems().isEmpty()).isNotEqualTo(unpacked.parts().isEmpty());
		unpacked.problems()
			.forEach((problem) -> assertThat(problem).startsWith(file.toString()).hasSizeLessThan(10_000));
		assertThat(size(texts)).as("bytes that came out").isLessThanOrEqualTo(limits.bytes());
		assertThat(unpacked.parts()).extracting(UnpackedPart::name).doesNotHaveDuplicates();
		assertThat(unpacked.parts()).extracting(UnpackedPart::text).doesNotHaveDuplicates();
		for (UnpackedPart part : unpacked.parts()) {
			assertThat(Unpacker.isPlain(part.text()) || part.encoding().isPresent() || part.numbered()).isTrue();
			if (part.numbered()) {
				assertThat(firstCell(part.text())).as("the number of the first row, if there is any").matches("\\d*");
			}
		}
	}

	private static String firstCell(Path text) throws IOException {
		try (BufferedReader reader = Files.newBufferedReader(text, StandardCharsets.ISO_8859_1)) {
			char[] head = new char[12];
			int length = reader.read(head);
			return new String(head, 0, Math.max(length, 0)).split(",", 2)[0];
		}
	}

	private static long size(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.mapToLong((file) -> file.toFile().length()).sum();
		}
	}

}
