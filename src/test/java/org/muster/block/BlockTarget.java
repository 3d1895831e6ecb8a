package org.muster.block;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.muster.fuzz.Chance;
import org.muster.fuzz.Damage;
import org.muster.fuzz.Samples;
import org.muster.fuzz.Target;
import org.muster.model.Block;
import org.muster.model.ReceivedRecord;
import org.muster.model.ReferenceData;
import org.muster.model.SourceKind;
import org.muster.receive.Delivery;
import org.muster.receive.Dialect;
import org.muster.receive.FileInspector;
import org.muster.receive.Inspection;
import org.muster.receive.Limits;
import org.muster.receive.Source;
import org.muster.receive.TextForm;
import org.muster.receive.TextPart;
import org.muster.unpack.DamagedFiles;
import org.muster.unpack.UnpackLimits;
import org.muster.unpack.Unpacked;
import org.muster.unpack.UnpackedPart;
import org.muster.unpack.Unpacker;

import static org.assertj.core.api.Assertions.assertThat;

/** From a file as delivered to its records, by the reading that is stored between. */
public final class BlockTarget implements Target {

	private static final UnpackLimits LIMITS = new UnpackLimits(4 << 20, 1000, 1 << 20);

	@Override
	public String name() {
		return "block";
	}

	@Override
	public void tryOne(Chance chance, Path folder) throws IOException {
		byte[] bytes = chance.oneIn(2) ? DamagedFiles.any(chance, 6 << 20) : Damage
			.belowHeader(chance.pick(Samples.plainTexts()).bytes(), chance.pick(Samples.texts()).bytes(), chance);
		Path file = Files.write(folder.resolve("hill"), bytes);
		for (TextPart part : parts(file, Files.createDirectory(folder.resolve("texts")))) {
			Source source = new Source("hill", SourceKind.MEMBER, List.of(file), true, Delivery.FULL, Optional.empty(),
					TextForm.OPEN, List.of(), Optional.empty(), Map.of());
			Inspection inspection = FileInspector.inspect(source, part, Limits.DEFAULT, ReferenceData.builtIn(),
					OutputStream.nullOutputStream(), (count) -> {
					});
			if (inspection.problems().isEmpty()) {
				check(inspection);
			}
		}
	}

	private static List<TextPart> parts(Path file, Path folder) throws IOException {
		if (Unpacker.isPlain(file)) {
			return List.of(TextPart.of(file));
		}
		Unpacked unpacked = Unpacker.unpack(file, List.of("*"), LIMITS, folder);
		List<TextPart> parts = new ArrayList<>();
		for (UnpackedPart part : unpacked.parts()) {
			parts.add(new TextPart(file, part.name(), part.text(), part.numbered(), part.encoding(),
					part.numbered() ? Optional.of(Dialect.of(',')) : Optional.empty(), part.from1904(),
					part.deleted()));
		}
		return parts;
	}

	private static void check(Inspection inspection) {
		String stored = StoredReading.json(inspection.reading(), inspection.header());
		assertThat(StoredReading.of(stored)).isEqualTo(inspection.reading());
		InputFile file = InputFile.of(1, inspection.part().text(), StoredReading.of(stored), inspection.records());
		List<Integer> numbers = new ArrayList<>();
		for (Block block : inspection.blocks()) {
			file.forEachRecord(block, (record) -> {
				numbers.add(record.recordNo());
				check(record);
			});
		}
		assertThat(numbers).as("records").hasSize(inspection.records());
		assertThat(numbers.stream().distinct().count()).isEqualTo(numbers.size());
	}

	private static void check(ReceivedRecord record) {
		assertThat(record.lineNo()).isPositive();
		assertThat(record.values().isPresent()).as("values or a reason").isNotEqualTo(record.unreadable().isPresent());
	}

}
