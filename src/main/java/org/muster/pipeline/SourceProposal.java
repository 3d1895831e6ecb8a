package org.muster.pipeline;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.util.FileSystemUtils;

import org.muster.model.ExitCode;
import org.muster.model.Field;
import org.muster.model.OperatorException;
import org.muster.model.ReferenceData;
import org.muster.model.SourceKind;
import org.muster.receive.ColumnProfile;
import org.muster.receive.Delivery;
import org.muster.receive.Dialect;
import org.muster.receive.FileInspector;
import org.muster.receive.FileProfile;
import org.muster.receive.Inspection;
import org.muster.receive.Limits;
import org.muster.receive.Source;
import org.muster.receive.TextForm;
import org.muster.receive.TextPart;
import org.muster.unpack.UnpackLimits;
import org.muster.unpack.Unpacked;
import org.muster.unpack.UnpackedPart;
import org.muster.unpack.Unpacker;

/**
 * Proposes the source section of a job definition for an unknown file, with a profile of
 * each column. No text of a record is shown, only shapes.
 */
public final class SourceProposal {

	private static final int PATTERNS = 3;

	private static final int LONGEST_NAME = 63;

	private SourceProposal() {
	}

	/**
	 * {@return the section in YAML, with what was found as comments}
	 * @param file any file
	 * @param sheets as in a job definition
	 * @throws OperatorException if the file cannot be read
	 */
	public static String of(Path file, List<String> sheets) {
		if (!Files.isRegularFile(file)) {
			throw new OperatorException(ExitCode.INPUT_MISSING, "%s: no such file. Name another one.".formatted(file));
		}
		try {
			Path folder = Files.createTempDirectory("muster-profile");
			try {
				return proposal(file, sheets, folder);
			}
			finally {
				FileSystemUtils.deleteRecursively(folder);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String proposal(Path file, List<String> sheets, Path folder) throws IOException {
		Source source = new Source(name(file), SourceKind.MEMBER, List.of(file), true, Delivery.FULL, Optional.empty(),
				TextForm.OPEN, sheets, Optional.empty(), Map.of());
		StringBuilder text = new StringBuilder("sources:\n");
		for (TextPart part : parts(file, sheets, folder)) {
			Inspection inspection = FileInspector.inspect(source, part, Limits.DEFAULT, ReferenceData.builtIn(),
					OutputStream.nullOutputStream(), (bytes) -> {
					});
			append(text, file, sheets, inspection);
		}
		return text.toString();
	}

	private static List<TextPart> parts(Path file, List<String> sheets, Path folder) throws IOException {
		if (Unpacker.isPlain(file)) {
			return List.of(TextPart.of(file));
		}
		Limits limits = Limits.DEFAULT;
		Unpacked unpacked = Unpacker.unpack(file, sheets,
				new UnpackLimits(limits.expandedBytes(), limits.columns(), limits.recordBytes()), folder);
		if (!unpacked.problems().isEmpty()) {
			throw new OperatorException(ExitCode.MALFORMED_INPUT, String.join("\n", unpacked.problems()) + ".");
		}
		List<TextPart> parts = new ArrayList<>();
		for (UnpackedPart part : unpacked.parts()) {
			parts.add(new TextPart(file, part.name(), part.text(), part.numbered(), part.encoding(),
					part.numbered() ? Optional.of(Dialect.of(',')) : Optional.empty()));
		}
		return parts;
	}

	private static void append(StringBuilder text, Path file, List<String> sheets, Inspection inspection)
			throws IOException {
		text.append("  # %s: %,d records, %,d bytes%n".formatted(Problems.visible(inspection.fileName()),
				inspection.records(), Files.size(file)));
		inspection.problems()
			.forEach((problem) -> text.append("  # ").append(Problems.visible(problem.message())).append(".\n"));
		text.append("  ").append(inspection.source().name()).append(":\n");
		text.append("    files: [").append(quoted(file.toString())).append("]\n");
		if (!sheets.isEmpty()) {
			text.append("    sheets: [")
				.append(sheets.stream().map(SourceProposal::quoted).collect(Collectors.joining(", ")))
				.append("]\n");
		}
		boolean rows = inspection.part().numbered();
		if (!rows || inspection.part().encoding().isEmpty()) {
			text.append("    encoding: ").append(inspection.reading().encoding());
			String explanation = inspection.reading().explanation();
			text.append(explanation.isEmpty() ? "" : "   # Vietnamese syllables: " + explanation).append('\n');
		}
		if (!rows) {
			String delimiter = inspection.reading().dialect().delimiter();
			text.append("    delimiter: ").append(delimiter.equals("\t") ? "tab" : quoted(delimiter)).append('\n');
			text.append("    quote: ")
				.append(inspection.reading().dialect().quote() == '\'' ? "\"'\"" : "'\"'")
				.append('\n');
		}
		appendColumns(text, inspection);
	}

	private static void appendColumns(StringBuilder text, Inspection inspection) throws IOException {
		List<ColumnProfile> profiles = FileProfile.of(inspection, Limits.DEFAULT).columns();
		int first = inspection.part().numbered() ? 1 : 0;
		List<Field> fields = inspection.fields();
		List<Integer> taken = new ArrayList<>();
		text.append("    columns:\n");
		for (Field field : fields) {
			List<Integer> places = inspection.reading().columns().get(field.ordinal());
			taken.addAll(places);
			String headers = places.stream()
				.map((place) -> quoted(inspection.header().get(place - first)))
				.collect(Collectors.joining(", "));
			text.append("      %s: %s   # %s%n".formatted(field.key(),
					(places.size() > 1) ? "[" + headers + "]" : headers, shown(profiles, places.get(0) - first)));
		}
		for (int column = 0; column < profiles.size(); column++) {
			if (!taken.contains(column + first)) {
				String header = fields.isEmpty() ? "column " + (column + 1) : quoted(inspection.header().get(column));
				text.append("      # FIELD: %s   # %s%n".formatted(header, shown(profiles, column)));
			}
		}
	}

	private static String shown(List<ColumnProfile> profiles, int column) {
		if (column >= profiles.size() || profiles.get(column).filled() == 0) {
			return "always empty";
		}
		ColumnProfile profile = profiles.get(column);
		String patterns = profile.patterns(PATTERNS)
			.stream()
			.map((pattern) -> "%s %.0f %%".formatted(pattern.getKey(), 100 * pattern.getValue()))
			.collect(Collectors.joining("; "));
		return String.format(Locale.ROOT, "filled %.1f %%, %,d%s distinct, %s",
				100.0 * profile.filled() / Math.max(1, profile.cells()), profile.distinct(),
				profile.isDistinctAtLeast() ? " or more" : "", Problems.visible(patterns));
	}

	/** What is not visible is written as its number. */
	private static String quoted(String text) {
		StringBuilder quoted = new StringBuilder().append('"');
		text.codePoints().forEach((point) -> {
			if (point == '"' || point == '\\') {
				quoted.append('\\').appendCodePoint(point);
			}
			else if (Problems.isVisible(point)) {
				quoted.appendCodePoint(point);
			}
			else {
				quoted.append("\\U%08X".formatted(point));
			}
		});
		return quoted.append('"').toString();
	}

	private static String name(Path file) {
		String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).replaceAll("\\..*", "");
		String plain = org.muster.compare.NameKey.of(name).replace(' ', '-');
		return plain.isEmpty() ? "members" : plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
	}

}
