package org.muster.database;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CursorTest {

	@SuppressWarnings("NullAway.Init")
	private TestDatabase test;

	@BeforeAll
	void create() {
		this.test = TestDatabase.create();
	}

	@AfterAll
	void drop() {
		this.test.close();
	}

	@Test
	void readsMoreRowsThanAreFetchedAtATime() {
		List<Integer> seen = new ArrayList<>();
		Cursor.forEach(this.test.dataSource(), "select n from generate_series(1, 4001) n order by n",
				(row) -> seen.add(row.getInt(1)));
		assertThat(seen).isEqualTo(IntStream.rangeClosed(1, 4001).boxed().toList());
	}

	@Test
	void givesTheConnectionBackAsItWas() {
		for (int round = 0; round < 50; round++) {
			Cursor.forEach(this.test.dataSource(), "select 1", (row) -> assertThat(row.getInt(1)).isOne());
		}
		JdbcTemplate jdbc = new JdbcTemplate(this.test.dataSource());
		jdbc.execute("create table kept (id int)");
		jdbc.update("insert into kept values (1)");
		assertThat(jdbc.queryForObject("select count(*) from kept", Integer.class)).isOne();
	}

	@Test
	void saysWhatPostgresRefused() {
		assertThatExceptionOfType(SqlFailure.class)
			.isThrownBy(() -> Cursor.forEach(this.test.dataSource(), "select 1 / 0", (row) -> {
			}));
	}

}
