package org.muster.receive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class RecordScannerTest {

	private static final int MOST = Limits.DEFAULT.recordBytes();

	/** Text, then each record as its line, a colon and its text. */
	static Stream<Arguments> records() {
		return Stream.of(arguments("", List.of()), arguments("\n\r\n\r", List.of()), arguments("\ufeff", List.of()),
				arguments("a,b", List.of("1:a,b")), arguments("a\nb\n", List.of("1:a", "2:b")),
				arguments("a\rb\r", List.of("1:a", "2:b")), arguments("a\r\nb\r\n", List.of("1:a", "2:b")),
				arguments("a\n\rb", List.of("1:a", "3:b")), arguments("\na\r\n\r\nb", List.of("2:a", "4:b")),
				arguments("\ufeffa\n\ufeffb", List.of("1:a", "2:\ufeffb")),
				arguments("\ufeff\"a\nb\"\nc", List.of("1:\"a\nb\"", "3:c")),
				arguments("\"a\nb\",c\nd", List.of("1:\"a\nb\",c", "3:d")),
				arguments("\"a\rb\r\nc\"\rd", List.of("1:\"a\rb\r\nc\"", "4:d")),
				arguments("\"a\"\"\n\"\"b\"\nc", List.of("1:\"a\"\"\n\"\"b\"", "3:c")),
				arguments("\"\"\nb", List.of("1:\"\"", "2:b")), arguments("a\"b\n\"c", List.of("1:a\"b", "2:\"c")),
				arguments("a \"b\nc\"", List.of("1:a \"b", "2:c\"")),
				arguments("\"a\nb\nc,\"d\"\n", List.of("1:\"a", "2:b", "3:c,\"d\"")),
				arguments("\"a\nb\" ,c\nd", List.of("1:\"a", "2:b\" ,c", "3:d")),
				arguments("x,\"\na\nb", List.of("1:x,\"", "2:a", "3:b")),
				arguments("a,b;\n;", List.of("1:a,b;", "2:;")));
	}

	@ParameterizedTest
	@MethodSource("records")
	void findsRecordsAndTheirLines(String text, List<String> records) throws IOException {
		assertThat(scan(Sources.utf8(text))).isEqualTo(records);
	}

	@ParameterizedTest
	@MethodSource("cuts")
	void knowsHowTheLastRecordEnds(String text, boolean terminated, boolean cutInQuotes) throws IOException {
		RecordScanner scanner = scanner(Sources.utf8(text));
		assertThat(scanner.next()).isTrue();
		assertThat(scanner.isTerminated()).isEqualTo(terminated);
		assertThat(scanner.isCutInQuotes()).isEqualTo(cutInQuotes);
		assertThat(scanner.next()).isFalse();
	}

	static Stream<Arguments> cuts() {
		return Stream.of(arguments("a,b\n", true, false), arguments("a,b", false, false),
				arguments("a,\"b\"", false, false), arguments("a,\"b", false, true),
				arguments("a,\"b\"\"", false, true), arguments("a,\"b\n", true, false),
				arguments("a,\"b\" c", false, false));
	}

	@Test
	void takesTheLongestRecordAndRefusesOneByteMore() throws IOException {
		assertThat(scan(Sources.utf8("a\n" + "b".repeat(MOST) + "\r\nc"))).hasSize(3);
		assertThat(scan(Sources.utf8("a\n" + "b".repeat(MOST)))).hasSize(2);
		for (String rest : List.of("", "\n", "b".repeat(5 * MOST))) {
			assertThatExceptionOfType(RecordTooLongException.class)
				.isThrownBy(() -> scan(Sources.utf8("\na\n" + "b".repeat(MOST + 1) + rest)))
				.withMessage("no end of record within 1048576 bytes from line 3")
				.satisfies((ex) -> assertThat(ex.line()).isEqualTo(3));
		}
	}

	@ParameterizedTest
	@MethodSource("distances")
	void endsUnclosedQuoteWithItsLineHoweverFarTheNextQuoteIs(int distance) throws IOException {
		String text = "\"a\n" + "b\n".repeat(distance / 2) + " ".repeat(distance % 2) + "\",c\nd";
		List<String> records = scan(Sources.utf8(text));
		boolean closed = distance + 6 <= MOST;
		assertThat(records).hasSize(closed ? 2 : 3 + distance / 2).last().asString().endsWith("d");
	}

	static Stream<Integer> distances() {
		return Stream.of(4, 5, MOST - 7, MOST - 6, MOST - 3, MOST - 2, MOST);
	}

	@Test
	void findsRecordsBeyondItsWindow() throws IOException {
		String record = "\"x\r\ny\"," + "z".repeat(MOST / 3) + "\r\n";
		RecordScanner scanner = scanner(Sources.utf8(record.repeat(20)));
		for (int number = 0; number < 20; number++) {
			assertThat(scanner.next()).isTrue();
			assertThat(scanner.startByte()).isEqualTo((long) number * record.length());
			assertThat(scanner.nextByte()).isEqualTo((number + 1L) * record.length());
			assertThat(scanner.startLine()).isEqualTo(1 + 2 * number);
			assertThat(scanner.nextLine()).isEqualTo(3 + 2 * number);
		}
		assertThat(scanner.next()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(ints = { 30, 200_000, 1_000_000 })
	void passesOverCommentsHoweverLongTheyAre(int length) throws IOException {
		String text = ("a\n#" + "c".repeat(length) + "\n").repeat(3) + "b\n#" + "c".repeat(length);
		Dialect dialect = new Dialect(",", '"', Dialect.NONE, '#', "");
		RecordScanner file = new RecordScanner(new ByteArrayInputStream(Sources.utf8(text)), dialect, 20);
		RecordScanner block = new RecordScanner(Sources.utf8(text), dialect);
		for (int record = 0; record < 4; record++) {
			assertThat(file.next()).isEqualTo(block.next()).isTrue();
			assertThat(file.startByte()).isEqualTo(block.startByte());
			assertThat(file.startLine()).isEqualTo(1 + 2 * record);
		}
		assertThat(file.next()).isEqualTo(block.next()).isFalse();
	}

	private static RecordScanner scanner(byte[] bytes) {
		return new RecordScanner(new ByteArrayInputStream(bytes), Dialect.of(','), MOST);
	}

	private static List<String> scan(byte[] bytes) throws IOException {
		RecordScanner scanner = scanner(bytes);
		List<String> records = new ArrayList<>();
		while (scanner.next()) {
			byte[] record = scanner.bytes();
			assertThat(record).hasSize(scanner.length());
			records.add(scanner.startLine() + ":" + new String(record, StandardCharsets.UTF_8));
		}
		return records;
	}

}
