package org.muster.receive;

import org.muster.model.ReceivedRecord;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.charset.Encodings;
import org.muster.model.Block;
import org.muster.model.Field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class BlockParserTest {

	@ParameterizedTest(name = "{0} is {1}")
	@CsvSource(quoteCharacter = '\'', textBlock = """
			# record,      what becomes of it
			'An,1954',     'An|1954'
			'"A,n","1"',   'A,n|1'
			'"A""n",',     'A"n|'
			'"A" ,1',      'A|1'
			'A"n",1',      'A"n"|1'
			',',           '|'
			'An',          'FIELD_COUNT_WRONG'
			'An,1,2',      'FIELD_COUNT_WRONG'
			'"An,1',       'RECORD_UNREADABLE'
			'"A"n,1',      'RECORD_UNREADABLE'
			'A\u0000n,1',  'RECORD_UNREADABLE'
			'A\u0001n,1',  'TEXT_UNDECODABLE'
			""")
	void oneBadRecordSpoilsNoOther(String record, String expected) {
		byte[] bytes = Sources.utf8("Lê,1\n" + record + "\nAn,2");
		for (int at = 0; at < bytes.length; at++) {
			bytes[at] = (bytes[at] == 1) ? (byte) 0xFF : bytes[at];
		}
		List<ReceivedRecord> records = parse(bytes, block(3));
		assertThat(records).extracting(BlockParserTest::shown).containsExactly("Lê|1", expected, "An|2");
		assertThat(records).extracting(ReceivedRecord::recordNo).containsExactly(11, 12, 13);
		assertThat(records).extracting(ReceivedRecord::lineNo).containsExactly(21, 22, 23);
		assertThat(records.get(1).raw().toArray()).hasSize(record.length());
	}

	@ParameterizedTest
	@CsvSource({ "2", "4" })
	void refusesBytesThatAreNotThoseReceived(int records) {
		assertThatIllegalStateException().isThrownBy(() -> parse(Sources.utf8("a,1\nb,2\nc,3"), block(records)))
			.withMessage("file 7, block 2: the number of records is not the one received");
	}

	private static List<ReceivedRecord> parse(byte[] bytes, Block block) {
		List<ReceivedRecord> records = new ArrayList<>();
		BlockParser.parse(bytes, block, layout(), records::add);
		return records;
	}

	@Test
	void layoutHasOnePlaceForEachField() {
		assertThatIllegalArgumentException().isThrownBy(() -> layout(List.of(List.of(0), List.of(1))))
			.withMessage("expected " + Field.count() + " columns but got 2");
	}

	@Test
	void countsDaysOfDatesFrom1900WhereTheWorkbookCountsFrom1904() {
		byte[] bytes = "A,18464\nB,1954\nC,1954-07-21\n18464,x\n".getBytes(StandardCharsets.UTF_8);
		Layout from1904 = new Layout(Encodings.of("utf-8"), Map.of(), Dialect.of(','), layout().columns(), 2, false,
				true, 100);
		List<ReceivedRecord> records = new ArrayList<>();
		BlockParser.parse(bytes, new Block(1, 0, 0, bytes.length, 1, 1, 4), from1904, records::add);
		assertThat(records).extracting(BlockParserTest::shown)
			.containsExactly("A|19926", "B|1954", "C|1954-07-21", "18464|x");
	}

	private static Block block(int records) {
		return new Block(7, 2, 100, 200, 11, 21, records);
	}

	private static Layout layout() {
		List<List<Integer>> columns = new ArrayList<>(Collections.nCopies(Field.count(), List.of()));
		columns.set(Field.FULL_NAME.ordinal(), List.of(0));
		columns.set(Field.BIRTH_DATE.ordinal(), List.of(1));
		return layout(columns);
	}

	private static Layout layout(List<List<Integer>> columns) {
		return new Layout(Encodings.of("utf-8"), Map.of(), Dialect.of(','), columns, 2, false, false, 100);
	}

	private static String shown(ReceivedRecord record) {
		return record.values()
			.map((values) -> values.get(Field.FULL_NAME) + "|" + values.get(Field.BIRTH_DATE))
			.orElseGet(() -> record.unreadable().orElseThrow().name());
	}

}
