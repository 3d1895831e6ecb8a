package org.muster.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

import org.muster.model.ReferenceData;
import org.muster.model.Sha256;
import org.muster.model.SourceKind;
import org.muster.receive.Dialect;
import org.muster.receive.FileInspector;
import org.muster.receive.InputProblem;
import org.muster.receive.Inspection;
import org.muster.receive.Limits;
import org.muster.receive.Source;
import org.muster.receive.TextPart;
import org.muster.unpack.UnpackLimits;
import org.muster.unpack.Unpacked;
import org.muster.unpack.UnpackedPart;
import org.muster.unpack.Unpacker;

/**
 * One look at one delivered file: unpacked where it is no plain text, inspected, checked
 * against its manifest, and kept in the archive when nothing is wrong.
 */
final class InputLook {

	private final Source source;

	private final Path file;

	private final Limits limits;

	private final ReferenceData data;

	private final Archive archive;

	private final LongConsumer bytesRead;

	InputLook(Source source, Path file, Limits limits, ReferenceData data, Archive archive, LongConsumer bytesRead) {
		this.source = source;
		this.file = file;
		this.limits = limits;
		this.data = data;
		this.archive = archive;
		this.bytesRead = bytesRead;
	}

	/**
	 * {@return one inspection for each part of the file}
	 */
	List<Inspection> inspections() {
		long begun = System.nanoTime();
		List<Inspection> found = look();
		int millis = (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
		return found.stream().map((one) -> one.withMillis(millis)).toList();
	}

	private List<Inspection> look() {
		if (!Files.isRegularFile(this.file)) {
			return List.of(inspect(TextPart.of(this.file), OutputStream.nullOutputStream(), this.bytesRead));
		}
		try {
			if (Files.size(this.file) > this.limits.fileBytes()) {
				return List.of(refused(InputProblem.tooLarge(this.file, Files.size(this.file), this.limits)));
			}
			return Unpacker.isPlain(this.file) ? List.of(plain()) : unpacked();
		}
		catch (IOException ex) {
			return List.of(refused(InputProblem.notReadable(this.file)));
		}
	}

	private Inspection plain() throws IOException {
		if (this.source.kind() == SourceKind.REGISTRY) {
			return checked(OutputStream.nullOutputStream());
		}
		Path copy = this.archive.newCopy();
		Inspection inspection;
		try (OutputStream copied = Archive.create(copy)) {
			inspection = checked(copied);
		}
		return inspection.problems().isEmpty() ? kept(inspection, copy, inspection.content().sha256()) : inspection;
	}

	private Inspection checked(OutputStream copy) {
		return Manifest.checked(this.file, List.of(inspect(TextPart.of(this.file), copy, this.bytesRead))).get(0);
	}

	private List<Inspection> unpacked() throws IOException {
		Path folder = this.archive.workFolder();
		Unpacked unpacked = Unpacker.unpack(this.file, this.source.sheets(),
				new UnpackLimits(this.limits.expandedBytes(), this.limits.columns(), this.limits.recordBytes()),
				folder);
		if (!unpacked.problems().isEmpty()) {
			return unpacked.problems().stream().map((problem) -> refused(InputProblem.malformed(problem))).toList();
		}
		Inspection.Content content = content();
		List<Inspection> parts = new ArrayList<>();
		for (UnpackedPart part : unpacked.parts()) {
			parts.add(inspect(part(this.file, part), OutputStream.nullOutputStream(), (bytes) -> {
			}).withContent(content));
		}
		List<Inspection> checked = Manifest.checked(this.file, parts);
		return checked.stream().allMatch((one) -> one.problems().isEmpty()) ? kept(checked, content) : checked;
	}

	/**
	 * {@return what was unpacked, to be inspected}
	 * @param file the file as delivered
	 */
	static TextPart part(Path file, UnpackedPart part) {
		return new TextPart(file, part.name(), part.text(), part.numbered(), part.encoding(),
				part.numbered() ? Optional.of(Dialect.of(',')) : Optional.empty(), part.from1904(), part.deleted());
	}

	/** A registry extract itself is not kept, only what was unpacked. */
	private List<Inspection> kept(List<Inspection> parts, Inspection.Content content) throws IOException {
		if (this.source.kind() != SourceKind.REGISTRY) {
			Path copy = this.archive.newCopy();
			try (OutputStream copied = Archive.create(copy)) {
				for (Path one : Unpacker.delivered(this.file)) {
					Files.copy(one, copied);
				}
			}
			this.archive.keep(copy, content.sha256());
		}
		List<Inspection> kept = new ArrayList<>();
		for (Inspection part : parts) {
			kept.add(kept(part, part.part().text(), part.content().textSha256()));
		}
		return kept;
	}

	private Inspection kept(Inspection inspection, Path text, String name) {
		return inspection.withText(this.archive.keep(text, name));
	}

	/** A memo file belongs to its table. */
	private Inspection.Content content() throws IOException {
		MessageDigest sha256 = Sha256.digest();
		long bytes = 0;
		for (Path one : Unpacker.delivered(this.file)) {
			try (InputStream input = Files.newInputStream(one)) {
				bytes += input.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), sha256));
			}
		}
		this.bytesRead.accept(bytes);
		return Inspection.Content.of(bytes, Sha256.of(sha256));
	}

	private Inspection inspect(TextPart part, OutputStream copy, LongConsumer told) {
		return FileInspector.inspect(this.source, part, this.limits, this.data, copy, told);
	}

	private Inspection refused(InputProblem problem) {
		return Inspection.refused(this.source, TextPart.of(this.file), problem);
	}

}
