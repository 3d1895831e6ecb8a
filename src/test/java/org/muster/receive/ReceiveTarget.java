package org.muster.receive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.muster.charset.Encodings;
import org.muster.fuzz.Chance;
import org.muster.fuzz.Damage;
import org.muster.fuzz.Samples;
import org.muster.fuzz.Target;
import org.muster.model.Block;
import org.muster.model.Field;
import org.muster.model.ReceivedRecord;
import org.muster.model.ReferenceData;
import org.muster.model.SourceKind;

import static org.assertj.core.api.Assertions.assertThat;

/** Dialect, header, encoding and records of any text, in blocks of any size. */
public final class ReceiveTarget implements Target {

	@Override
	public String name() {
		return "receive";
	}

	@Override
	public void tryOne(Chance chance, Path folder) throws IOException {
		Samples.Sample sample = chance.pick(chance.oneIn(20) ? Samples.texts() : Samples.plainTexts());
		byte[] other = chance.pick(Samples.texts()).bytes();
		byte[] bytes = chance.oneIn(3) ? Damage.any(sample.bytes(), other, chance)
				: Damage.belowHeader(sample.bytes(), other, chance);
		Path file = Files.write(folder.resolve("hill.csv"), bytes);
		Source source = source(chance, file, sample.encoding());
		Limits limits = chance.oneIn(2) ? Limits.DEFAULT : new Limits(1L << 30, 1L << 30,
				chance.mostlySmall(20, 1 << 20), chance.mostlySmall(1, 1 << 20), chance.mostlySmall(1, 16_384));
		checked(source, TextPart.of(file), limits, bytes, chance);
	}

	static Source source(Chance chance, Path file, String encoding) {
		SourceKind kind = chance.oneIn(5) ? SourceKind.REGISTRY : SourceKind.MEMBER;
		Map<Field, List<String>> columns = new HashMap<>();
		if (chance.oneIn(4)) {
			columns.put(Field.FULL_NAME, List.of("H\u1ecd v\u00e0 t\u00ean"));
			columns.put(Field.BIRTH_DATE, List.of(chance.pick("Ng\u00e0y sinh", "ngay sinh", "x")));
		}
		Optional<String> told = chance.oneIn(2) ? Optional.empty()
				: Optional.of(chance.oneIn(10) ? chance.pick(Encodings.keys()) : encoding);
		Optional<String> trailer = chance.oneIn(12) ? Optional.of(chance.pick("T\u1ed5ng", "a", "21/07"))
				: Optional.empty();
		return new Source("hill", kind, List.of(file), true, Delivery.FULL, told, form(chance), List.of(), trailer,
				columns);
	}

	/** Only forms that a job definition may have. */
	private static TextForm form(Chance chance) {
		if (chance.oneIn(2)) {
			return TextForm.OPEN;
		}
		Optional<String> delimiter = chance.oneIn(2) ? Optional.empty()
				: Optional.of(chance.pick(",", ";", "\t", "|", "||", ",;", "~^~", "::::"));
		Optional<Character> quote = chance.oneIn(2) ? Optional.empty()
				: Optional.of(chance.pick('"', '\'', Dialect.NONE));
		char escape = chance.oneIn(3) ? chance.pick('\\', '`', '$') : Dialect.NONE;
		char comment = chance.oneIn(3) ? chance.pick('#', '%', '!') : Dialect.NONE;
		return new TextForm(delimiter, quote, escape, comment, chance.oneIn(4) ? chance.pick("NULL", "Nam", "0") : "");
	}

	/** Checks what holds for every text. */
	static void checked(Source source, TextPart part, Limits limits, byte[] bytes, Chance chance) throws IOException {
		List<String> first = new ArrayList<>();
		for (int size : new int[] { BlockCutter.RECORDS_PER_BLOCK, 1 + chance.mostlySmall(0, 40) }) {
			ByteArrayOutputStream copy = new ByteArrayOutputStream();
			Inspection inspection = inspect(source, part, limits, copy, size);
			assertThat(copy.toByteArray()).as("each byte is copied").isEqualTo(bytes);
			inspection.problems()
				.forEach((problem) -> assertThat(problem.message()).startsWith(part.file().toString()));
			List<String> found = new ArrayList<>();
			found.add(inspection.problems() + " " + inspection.header() + inspection.records() + inspection.reading());
			if (inspection.problems().isEmpty()) {
				assertThat(inspection.header().size()).isBetween(1, limits.columns());
				records(inspection, bytes, size).forEach((record) -> found.add(shown(record, limits)));
				assertThat(found).as("records and what was told before").hasSize(1 + inspection.records());
			}
			assertThat(found).as("blocks of %d records tell the same", size).isEqualTo(first.isEmpty() ? found : first);
			first = found;
		}
		FileProfile profile = FileProfile.of(inspect(source, part, limits, OutputStream.nullOutputStream(), 4), limits);
		profile.columns().forEach((column) -> assertThat(column.filled()).isBetween(0, column.cells()));
	}

	private static Inspection inspect(Source source, TextPart part, Limits limits, OutputStream copy, int size) {
		return FileInspector.inspect(source, part, limits, ReferenceData.builtIn(), copy, (count) -> {
		}, size);
	}

	private static List<ReceivedRecord> records(Inspection inspection, byte[] bytes, int size) {
		Layout layout = layout(inspection.reading());
		List<ReceivedRecord> all = new ArrayList<>();
		long end = 0;
		for (Block block : inspection.blocks()) {
			assertThat(block.startByte()).as("blocks do not overlap").isGreaterThanOrEqualTo(end);
			assertThat(block.firstRecord()).isEqualTo(all.size() + 1);
			assertThat(block.records()).isBetween(1, size);
			end = block.endByte();
			byte[] piece = Arrays.copyOfRange(bytes, (int) block.startByte(), (int) end);
			List<ReceivedRecord> records = new ArrayList<>();
			BlockParser.parse(piece, block, layout, records::add);
			List<ReceivedRecord> oneByOne = new ArrayList<>();
			BlockParser.parser(piece, block, layout).oneByOne(0, oneByOne::add);
			assertThat(records.stream().map(ReceiveTarget::plain)).as("at once and one by one")
				.isEqualTo(oneByOne.stream().map(ReceiveTarget::plain).toList());
			assertThat(records).as("records of a block").hasSize(block.records());
			records.forEach((record) -> {
				all.add(record);
				assertThat(record.recordNo()).isEqualTo(all.size());
			});
		}
		return all;
	}

	private static Layout layout(Reading reading) {
		Map<Integer, Charset> others = new HashMap<>();
		reading.others().forEach((column, encoding) -> others.put(column, Encodings.of(encoding)));
		return new Layout(Encodings.of(reading.encoding()), others, reading.dialect(), reading.columns(),
				reading.width(), reading.numbered(), reading.from1904(), reading.fieldCharacters());
	}

	private static String shown(ReceivedRecord record, Limits limits) {
		assertThat(record.values().isPresent()).as("values or a reason").isNotEqualTo(record.unreadable().isPresent());
		assertThat(record.raw().length()).isBetween(1, limits.recordBytes());
		return plain(record);
	}

	private static String plain(ReceivedRecord record) {
		return record.recordNo() + " " + record.lineNo() + " " + record.unreadable() + record.undecodable()
				+ record.values().map((values) -> Arrays.toString(values.toArray()))
				+ Arrays.hashCode(record.raw().toArray());
	}

}
