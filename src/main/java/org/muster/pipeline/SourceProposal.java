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

import org.springframework.util.FileSystemUtils;

import org.muster.compare.NameKey;
import org.muster.model.ExitCode;
import org.muster.model.OperatorException;
import org.muster.model.ReferenceData;
import org.muster.model.SourceKind;
import org.muster.receive.Delivery;
import org.muster.receive.FileInspector;
import org.muster.receive.Inspection;
import org.muster.receive.Limits;
import org.muster.receive.Source;
import org.muster.receive.TextForm;
import org.muster.receive.TextPart;
import org.muster.unpack.UnpackLimits;
import org.muster.unpack.Unpacked;
import org.muster.unpack.Unpacker;

/**
 * Proposes the source section of a job definition for an unknown file, with a profile of
 * each column. No text of a record is shown, only shapes.
 */
public final class SourceProposal {

	private static final List<String> ALL = List.of("*");

	private static final int NAME_CHARACTERS = 63;

	private final Path file;

	private final List<String> sheets;

	private SourceProposal(Path file, List<String> sheets) {
		this.file = file.toAbsolutePath().normalize();
		this.sheets = sheets;
	}

	/**
	 * {@return the section in YAML, with what was found as comments}
	 * @param file any file
	 * @param sheets as in a job definition; none for all that have a header
	 * @throws OperatorException if the file cannot be read
	 */
	public static String of(Path file, List<String> sheets) {
		if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
			throw new OperatorException(ExitCode.INPUT_MISSING, "%s: %s. Name a file that this user may read."
				.formatted(file, Files.isDirectory(file) ? "is a folder" : "no such file, or it cannot be read"));
		}
		try {
			Path folder = Files.createTempDirectory("muster-profile");
			try {
				return new SourceProposal(file, sheets).text(folder);
			}
			finally {
				FileSystemUtils.deleteRecursively(folder);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String text(Path folder) throws IOException {
		List<Inspection> found = new ArrayList<>();
		for (TextPart part : parts(folder)) {
			found.add(FileInspector.inspect(source(), part, Limits.DEFAULT, ReferenceData.builtIn(),
					OutputStream.nullOutputStream(), (bytes) -> {
					}));
		}
		List<Inspection> whole = found.stream().filter((one) -> one.problems().isEmpty()).toList();
		List<Inspection> taken = whole.isEmpty() ? found : whole;
		StringBuilder text = new StringBuilder("sources:\n  ").append(name(this.file)).append(":\n");
		text.append("    files: [").append(YamlText.quoted(this.file.toString())).append("]\n");
		if (!this.sheets.isEmpty() || found.size() > 1) {
			text.append("    sheets: [").append(String.join(", ", names(taken))).append("]\n");
		}
		for (Inspection inspection : found) {
			new PartProposal(text, inspection, found.size() > 1).append();
		}
		return text.toString();
	}

	private List<String> names(List<Inspection> taken) {
		List<String> names = this.sheets.isEmpty() ? taken.stream().map((one) -> one.part().name()).toList()
				: this.sheets;
		return names.stream().map(YamlText::quoted).toList();
	}

	private Source source() {
		return new Source(name(this.file), SourceKind.MEMBER, List.of(this.file), true, Delivery.FULL, Optional.empty(),
				TextForm.OPEN, this.sheets, Optional.empty(), Map.of());
	}

	private List<TextPart> parts(Path folder) throws IOException {
		if (Unpacker.isPlain(this.file)) {
			return List.of(TextPart.of(this.file));
		}
		Limits limits = Limits.DEFAULT;
		Unpacked unpacked = Unpacker.unpack(this.file, this.sheets.isEmpty() ? ALL : this.sheets,
				new UnpackLimits(limits.expandedBytes(), limits.columns(), limits.recordBytes()), folder);
		if (!unpacked.problems().isEmpty()) {
			throw new OperatorException(ExitCode.MALFORMED_INPUT, String.join("\n", unpacked.problems()) + ".");
		}
		return unpacked.parts().stream().map((part) -> InputLook.part(this.file, part)).toList();
	}

	/** A name that a source may have, from that of the file. */
	static String name(Path file) {
		String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).replaceAll("\\..*", "");
		String plain = NameKey.of(name).replace(' ', '-');
		String shorter = (plain.length() > NAME_CHARACTERS) ? plain.substring(0, NAME_CHARACTERS) : plain;
		boolean other = shorter.isEmpty() || shorter.equals(SourceReader.REGISTRY)
				|| shorter.equals(SourceReader.DECISIONS);
		return other ? "members" : shorter.replaceAll("-$", "");
	}

}
