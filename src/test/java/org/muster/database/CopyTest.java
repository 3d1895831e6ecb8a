package org.muster.database;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CopyTest {

	private TestDatabase test;

	private JdbcTemplate jdbc;

	@BeforeAll
	void createTable() {
		this.test = TestDatabase.create();
		this.jdbc = new JdbcTemplate(this.test.dataSource());
		this.jdbc.execute(
				"""
						create table sample (id int primary key, big bigint, yes boolean, words text, list text[], raw bytea, exact numeric,
						day date, json jsonb, about float8)""");
	}

	@AfterAll
	void drop() {
		this.test.close();
	}

	static Stream<String> texts() {
		Random random = new Random(20251120);
		Stream<String> generated = Stream.generate(() -> random.ints(random.nextInt(40), 1, 0x2FFFF)
			.map((point) -> random.nextBoolean() ? point % 0x80 : point)
			.filter((point) -> point > 0 && (point < 0xD800 || point > 0xDFFF))
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString());
		return Stream.concat(Stream.of("", "\\", "\"", "\\\"", "{}", ",", "\\N", "NULL", "\t\r\n\b\f\u000b", " a "),
				generated.limit(200));
	}

	@Test
	void storesEveryTextAsItIs() {
		List<String> all = texts().toList();
		CopyRows rows = new CopyRows();
		for (int i = 0; i < all.size(); i++) {
			rows.add(i + 1000).add(all.get(i)).add(List.of(all.get(i), "x")).endRow();
		}
		assertThat(Copy.into(this.test.dataSource(), "sample (id, words, list)", rows)).isEqualTo(all.size());
		assertThat(this.jdbc.queryForList("select words from sample where id >= 1000 order by id", String.class))
			.isEqualTo(all);
		assertThat(this.jdbc.queryForList("select list[1] from sample where id >= 1000 order by id", String.class))
			.isEqualTo(all);
		this.jdbc.update("delete from sample");
	}

	@ParameterizedTest
	@ValueSource(longs = { 0, 1, -1, 9, 10, -10, 1234567890123L, Long.MAX_VALUE, Long.MIN_VALUE })
	void storesNumbers(long number) {
		CopyRows rows = new CopyRows().add(1).add(number).endRow();
		Copy.into(this.test.dataSource(), "sample (id, big)", rows);
		assertThat(this.jdbc.queryForObject("select big from sample", Long.class)).isEqualTo(number);
		this.jdbc.update("delete from sample");
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0, 0.1, -1, 1e-300, Double.MIN_VALUE, Double.MAX_VALUE, Double.POSITIVE_INFINITY })
	void storesDoublesToTheBit(double number) {
		CopyRows rows = new CopyRows().add(1).add(number).endRow();
		Copy.into(this.test.dataSource(), "sample (id, about)", rows);
		assertThat(this.jdbc.queryForObject("select about from sample", Double.class)).isEqualTo(number);
		this.jdbc.update("delete from sample");
	}

	@Test
	void storesTruthNullListsAndBytes() {
		CopyRows rows = new CopyRows().add(1)
			.add(true)
			.addNull()
			.add(List.of())
			.add(new byte[] { 0, -1, 127 })
			.endRow();
		rows.add(2).add(false).add("").addNull().add(new byte[0]).endRow();
		assertThat(rows.rows()).isEqualTo(2);
		Copy.into(this.test.dataSource(), "sample (id, yes, words, list, raw)", rows);
		assertThat(this.jdbc.queryForList("""
				select concat_ws(' ', id, yes, words is null, cardinality(list), encode(raw, 'hex'))
				  from sample order by id""", String.class)).containsExactly("1 t t 0 00ff7f", "2 f f ");
		this.jdbc.update("delete from sample");
	}

	@ParameterizedTest
	@MethodSource("unstorable")
	void refusesWhatCannotBeStored(String text, String message) {
		assertThatIllegalArgumentException().isThrownBy(() -> new CopyRows().add(text)).withMessage(message);
	}

	static Stream<Arguments> unstorable() {
		String nul = "a text has a NUL character, which cannot be stored";
		String half = "a text has half of a surrogate pair, which cannot be stored";
		return Stream.of(Arguments.of("a\0b", nul), Arguments.of("\ud842", half), Arguments.of("\ud842a", half),
				Arguments.of("\udfb7\ud842", half));
	}

	@Test
	void refusesRowThatIsNotEnded() {
		CopyRows rows = new CopyRows().add(1).endRow().add(2);
		assertThatIllegalStateException().isThrownBy(() -> Copy.into(this.test.dataSource(), "sample (id)", rows))
			.withMessage("the last row is not ended");
	}

	@Test
	void isUndoneWithItsTransaction() {
		TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(this.test.dataSource()));
		transaction.executeWithoutResult((status) -> {
			Copy.into(this.test.dataSource(), "sample (id)", new CopyRows().add(1).endRow());
			assertThat(this.jdbc.queryForObject("select count(*) from sample", Integer.class)).isOne();
			status.setRollbackOnly();
		});
		assertThat(this.jdbc.queryForObject("select count(*) from sample", Integer.class)).isZero();
	}

	@Test
	void namesTableAndConstraintButNoValue() {
		CopyRows rows = new CopyRows().add(7).add("Nguyen").endRow().add(7).add("Nguyen").endRow();
		assertThatExceptionOfType(SqlFailure.class)
			.isThrownBy(() -> Copy.into(this.test.dataSource(), "sample (id, words)", rows))
			.withMessage("COPY sample (id, words): SQLSTATE 23505 (a constraint is violated), "
					+ "table sample, constraint sample_pkey")
			.withNoCause()
			.extracting(SqlFailure::sqlState)
			.isEqualTo("23505");
	}

	@Test
	void writesNothingForNoRows() {
		assertThat(Copy.into(this.test.dataSource(), "no_such_table (id)", new CopyRows())).isZero();
	}

	@Test
	void isEmptyAfterClear() {
		CopyRows rows = new CopyRows().add(1);
		rows.clear();
		assertThat(rows.rows()).isZero();
		assertThat(rows.size()).isZero();
	}

	@Test
	void growsAsNeeded() {
		String text = "\u1ea4".repeat(1_000_000);
		Copy.into(this.test.dataSource(), "sample (id, words)", new CopyRows().add(1).add(text).endRow());
		assertThat(this.jdbc.queryForObject("select words from sample", String.class)).isEqualTo(text);
		this.jdbc.update("delete from sample");
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "0.00000000", "1", "-1", "0.99999999", "0.5", "0.0001", "0.00001234", "-0.00000001",
			"10000", "9999.9999", "12345678901234567890.123456789", "1E+6", "7.10" })
	void storesNumerics(String number) {
		Copy.into(this.test.dataSource(), "sample (id, exact)",
				new CopyRows().add(1).add(new BigDecimal(number)).endRow());
		assertThat(this.jdbc.queryForObject("select exact::text from sample", String.class))
			.isEqualTo(new BigDecimal(number).toPlainString());
		this.jdbc.update("delete from sample");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2000-01-01", "1999-12-31", "2026-02-28", "1800-01-01" })
	void storesDates(LocalDate date) {
		Copy.into(this.test.dataSource(), "sample (id, day)", new CopyRows().add(1).add(date).endRow());
		assertThat(this.jdbc.queryForObject("select day from sample", LocalDate.class)).isEqualTo(date);
		this.jdbc.update("delete from sample");
	}

	@Test
	void storesJson() {
		Copy.into(this.test.dataSource(), "sample (id, json)",
				new CopyRows().add(1).addJson("{\"a\": [\"\u1ea4\"]}").endRow());
		assertThat(this.jdbc.queryForObject("select json -> 'a' ->> 0 from sample", String.class)).isEqualTo("\u1ea4");
		this.jdbc.update("delete from sample");
	}

	@Test
	void refusesValueOfAnotherType() {
		CopyRows rows = new CopyRows().add(1).add(1).endRow();
		assertThatExceptionOfType(SqlFailure.class)
			.isThrownBy(() -> Copy.into(this.test.dataSource(), "sample (id, big)", rows))
			.withMessageContaining("SQLSTATE 08P01");
	}

}
