package org.muster.receive;

import org.muster.model.ReceivedRecord;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.charset.Encodings;
import org.muster.model.Block;
import org.muster.model.Field;
import org.muster.model.FieldValues;

import static org.assertj.core.api.Assertions.assertThat;

/** Files made by chance, well-formed and not; a seed names each. */
class GeneratedFilesTest {

	private static final String[] TEXTS = { "", "a", "Lê An", " ", "x,y", "x;y", "p|q", "t\tu", "\"", "\"\"", "a\"b",
			"\"c\"", "l\nm", "l\rm", "l\r\nm", "\n", "=1", "'", "\\", "#" };

	private static final byte[][] PIECES = { { '"' }, { '"' }, { '"', '"' }, { ',' }, { ',' }, { ' ' }, { 'a' },
			{ '\n' }, { '\n' }, { '\r' }, { '\r', '\n' }, { 0 }, { (byte) 0xFF }, { (byte) 0xC3, (byte) 0xAA },
			{ '\t' }, { ',', '"' }, { '"', ',' }, { '"', '\n' }, { '"', ' ' } };

	private static final int FILES = 50;

	@TempDir
	private Path folder;

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void findsExactlyTheRecordsThatWereWritten(long seed) throws IOException {
		Random chance = new Random(seed);
		for (int number = 0; number < FILES; number++) {
			char delimiter = ",;|\t".charAt(chance.nextInt(4));
			String lineEnd = List.of("\n", "\r", "\r\n").get(chance.nextInt(3));
			CSVFormat format = CSVFormat.RFC4180.builder()
				.setDelimiter(delimiter)
				.setRecordSeparator(lineEnd)
				.setQuoteMode(chance.nextBoolean() ? QuoteMode.ALL : QuoteMode.MINIMAL)
				.get();
			StringBuilder text = new StringBuilder(chance.nextBoolean() ? "\ufeff" : "");
			format.printRecord(text, "Tên", "Sinh", "Khác");
			List<List<String>> expected = new ArrayList<>();
			List<Integer> lines = new ArrayList<>();
			for (int record = chance.nextInt(9); record > 0; record--) {
				text.append(lineEnd.repeat(chance.nextInt(3) / 2));
				lines.add(linesOf(text.toString()));
				expected.add(List.of(any(chance), any(chance), any(chance)));
				format.printRecord(text, expected.get(expected.size() - 1).toArray());
			}
			boolean cut = chance.nextBoolean();
			text.setLength(text.length() - (cut ? lineEnd.length() : 0));
			Source source = Sources.hill("utf-8", delimiter);
			List<ReceivedRecord> received = checked(source, Sources.utf8(text.toString()));
			assertThat(received).as("file %d", number)
				.extracting((record) -> record.values().orElseThrow())
				.containsExactlyElementsOf(expected.stream().map(GeneratedFilesTest::values).toList());
			assertThat(received).extracting(ReceivedRecord::lineNo).containsExactlyElementsOf(lines);
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 4, 5, 6 })
	void readsAnyBytesTheSameInBlocksOfAnySize(long seed) throws IOException {
		Random chance = new Random(seed);
		for (int number = 0; number < FILES; number++) {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			bytes.writeBytes(Sources.utf8("Tên,Sinh\n" + "ễ".repeat(400) + ",\n"));
			for (int piece = chance.nextInt(60); piece > 0; piece--) {
				bytes.writeBytes(PIECES[chance.nextInt(PIECES.length)]);
			}
			checked(Sources.hill(), bytes.toByteArray());
		}
	}

	/** A space after a closing quote: Commons CSV sees as many records, but others. */
	@ParameterizedTest
	@ValueSource(strings = { "\"a\nx,\"\"\" ,c\nd\",f\n", "\"a\nb\" ,c\n", "\"a\" ,c\n", "\"a\nb\" x,c\n\"d\n\n\n" })
	void readsSpaceAfterQuoteTheSameInBlocksOfAnySize(String records) throws IOException {
		checked(Sources.hill(), Sources.utf8("Tên,Sinh\n" + records));
	}

	/** Checks what holds for every file; gives its records. */
	private List<ReceivedRecord> checked(Source source, byte[] bytes) throws IOException {
		List<String> first = new ArrayList<>();
		List<ReceivedRecord> received = List.of();
		Path file = Files.write(this.folder.resolve("any.csv"), bytes);
		for (int size : new int[] { BlockCutter.RECORDS_PER_BLOCK, 1, 2, 3 }) {
			Inspection inspection = Sources.inspect(source, file, size);
			assertThat(inspection.content().bytes()).isEqualTo(bytes.length);
			received = received(inspection, bytes, size);
			assertThat(received).hasSize(inspection.records());
			List<String> shown = received.stream().map(GeneratedFilesTest::shown).toList();
			assertThat(shown).isEqualTo(first.isEmpty() ? shown : first);
			first = shown;
		}
		return received;
	}

	private static List<ReceivedRecord> received(Inspection inspection, byte[] bytes, int size) {
		Reading reading = inspection.reading();
		Layout layout = new Layout(Encodings.of(reading.encoding()), Map.of(), reading.dialect(), reading.columns(),
				reading.width(), false, false, 1000);
		List<ReceivedRecord> all = new ArrayList<>();
		long end = -1;
		for (Block block : inspection.blocks()) {
			assertThat(end < 0 || isLineEnds(bytes, end, block.startByte())).as("no byte between blocks").isTrue();
			assertThat(block.firstRecord()).isEqualTo(all.size() + 1);
			assertThat(block.records()).isBetween(1, size);
			byte[] part = Arrays.copyOfRange(bytes, (int) block.startByte(), (int) block.endByte());
			List<ReceivedRecord> records = new ArrayList<>();
			BlockParser.parse(part, block, layout, records::add);
			List<ReceivedRecord> oneByOne = new ArrayList<>();
			BlockParser.parser(part, block, layout).oneByOne(0, oneByOne::add);
			assertThat(records).usingRecursiveFieldByFieldElementComparatorIgnoringFields("raw").isEqualTo(oneByOne);
			for (ReceivedRecord record : records) {
				all.add(record);
				assertThat(record.recordNo()).isEqualTo(all.size());
			}
			end = block.endByte();
		}
		assertThat(end < 0 || isLineEnds(bytes, end, bytes.length)).as("no byte after the last block").isTrue();
		return all;
	}

	private static boolean isLineEnds(byte[] bytes, long from, long to) {
		return from <= to
				&& new String(bytes, (int) from, (int) (to - from), StandardCharsets.ISO_8859_1).matches("[\r\n]*");
	}

	private static int linesOf(String text) {
		return text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1).length;
	}

	private static String any(Random chance) {
		return TEXTS[chance.nextInt(TEXTS.length)];
	}

	private static FieldValues values(List<String> record) {
		String[] values = Collections.nCopies(Field.count(), "").toArray(String[]::new);
		values[Field.FULL_NAME.ordinal()] = record.get(0);
		values[Field.BIRTH_DATE.ordinal()] = record.get(1);
		return FieldValues.of(values);
	}

	private static String shown(ReceivedRecord record) {
		return record.recordNo() + " " + record.lineNo() + " " + record.unreadable() + " "
				+ record.values().map((values) -> Arrays.toString(values.toArray())) + " "
				+ Arrays.toString(record.raw().toArray());
	}

}
