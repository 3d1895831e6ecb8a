package org.muster.database;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RowStreamTest {

	@Test
	void givesEachRowOnceWithNumbersAndTexts() {
		try (TestDatabase database = TestDatabase.create()) {
			List<String> rows = new ArrayList<>();
			RowStream.forEach(database.dataSource(),
					"select n, -n, case when n > 1 then 'số ' || n end, null::int, '' from generate_series(1, 3) n",
					(row) -> rows.add(row.getInt(1) + "|" + row.getInt(2) + "|" + row.getText(3) + "|" + row.getInt(4)
							+ "|" + row.getText(5)));
			assertThat(rows).containsExactly("1|-1||0|", "2|-2|số 2|0|", "3|-3|số 3|0|");
			RowStream.forEach(database.dataSource(), "select 1 where false", (row) -> rows.clear());
			assertThat(rows).hasSize(3);
		}
	}

	@Test
	void givesTheConnectionBackAfterAFailure() {
		try (TestDatabase database = TestDatabase.create()) {
			for (int time = 0; time < 3; time++) {
				assertThatThrownBy(() -> RowStream.forEach(database.dataSource(),
						"select n from generate_series(1, 99999) n", (row) -> {
							throw new IllegalStateException("enough");
						}))
					.hasMessage("enough");
			}
			List<Integer> rows = new ArrayList<>();
			RowStream.forEach(database.dataSource(), "select 7", (row) -> rows.add(row.getInt(1)));
			assertThat(rows).containsExactly(7);
			assertThatThrownBy(() -> RowStream.forEach(database.dataSource(), "select 1 from nowhere", (row) -> {
			})).isInstanceOf(SqlFailure.class);
		}
	}

}
