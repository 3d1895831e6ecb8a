package org.muster.receive;

import org.muster.model.SourceKind;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.muster.charset.Encodings;
import org.muster.model.Field;
import org.muster.model.ReferenceData;

/** Sources and files to inspect in tests. */
final class Sources {

	private Sources() {
	}

	/** Members with name and day of birth. */
	static Source hill(String encoding, char delimiter) {
		return source("hill", SourceKind.MEMBER, encoding, delimiter);
	}

	static Source hill() {
		return hill("utf-8", ',');
	}

	static Source registry(String encoding, char delimiter) {
		return source("registry", SourceKind.REGISTRY, encoding, delimiter);
	}

	private static Source source(String name, SourceKind kind, String encoding, char delimiter) {
		return new Source(name, kind, List.of(Path.of("hill.csv")), true, Delivery.FULL, Optional.of(encoding),
				TextForm.of(delimiter), List.of(), Optional.empty(),
				Map.of(Field.FULL_NAME, List.of("Tên"), Field.BIRTH_DATE, List.of("Sinh")));
	}

	static Path write(Path folder, byte[] bytes) {
		try {
			return Files.write(folder.resolve("hill.csv"), bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Inspects a file of these bytes; {@code ?} in the text stands for the byte FF. */
	static Inspection inspect(Path folder, Source source, String text) {
		String[] parts = text.split("\\?", -1);
		byte[] bytes = String.join("\u0001", parts).getBytes(Encodings.of(source.encoding().orElse("utf-8")));
		return inspect(folder, source, withByte(bytes));
	}

	static Inspection inspect(Path folder, Source source, byte[] bytes) {
		return inspect(source, write(folder, bytes), 2);
	}

	static Inspection inspect(Source source, Path file, int recordsPerBlock) {
		return FileInspector.inspect(source, TextPart.of(file), Limits.DEFAULT, ReferenceData.builtIn(),
				OutputStream.nullOutputStream(), (count) -> {
				}, recordsPerBlock);
	}

	private static byte[] withByte(byte[] bytes) {
		byte[] changed = bytes.clone();
		for (int at = 0; at < changed.length; at++) {
			if (changed[at] == 1) {
				changed[at] = (byte) 0xFF;
			}
		}
		return changed;
	}

	static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
