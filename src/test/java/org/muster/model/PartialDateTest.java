package org.muster.model;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PartialDateTest {

	@ParameterizedTest
	@CsvSource(textBlock = """
			1954-07-21, 1954, 7,  21
			1954-07-XX, 1954, 7,  0
			1954-XX-XX, 1954, 0,  0
			1800-01-01, 1800, 1,  1
			2199-12-31, 2199, 12, 31
			1956-02-29, 1956, 2,  29
			''        , 0,    0,  0
			""")
	void isWrittenAsRead(String iso, int year, int month, int day) {
		PartialDate date = new PartialDate(year, month, day);
		assertThat(PartialDate.ofIso(iso)).isEqualTo(date);
		assertThat(date.toIso()).isEqualTo(iso);
		assertThat(PartialDate.ofPacked(date.packed())).isEqualTo(date);
		assertThat(date.isKnown()).isEqualTo(year != 0);
		assertThat(date.isFull()).isEqualTo(day != 0);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1954-7-21", "1954/07/21", "21-07-1954", "1954-13-01", "1955-02-29", "1954-04-31",
			"1954-XX-21", "1799-12-31", "2200-01-01", "XXXX-XX-XX", "1954-0X-21", "1954-X7-21", "1954-07-2\u0661",
			"1954-07-21T", "0000-00-00", "1954-xx-xx" })
	void knowsNothingOfOtherForms(String text) {
		assertThat(PartialDate.ofIso(text)).isEqualTo(PartialDate.NONE);
	}

	@ParameterizedTest
	@CsvSource({ "0, 1, 0", "0, 0, 1", "1954, 0, 1", "1954, 13, 0", "1954, -1, 0", "1954, 2, 29", "1954, 2, -1",
			"1799, 1, 1" })
	void refusesWhatNoCalendarHas(int year, int month, int day) {
		assertThatIllegalArgumentException().isThrownBy(() -> new PartialDate(year, month, day))
			.withMessage("not a calendar date");
	}

	@ParameterizedTest(name = "<{0}> and <{1}>: {2}")
	@CsvSource(textBlock = """
			1954-07-21, 1954-07-21, true
			1954-07-21, 1954-07-XX, true
			1954-07-21, 1954-XX-XX, true
			1954-07-21, '',         true
			'',         '',         true
			1954-07-21, 1954-07-22, false
			1954-07-21, 1954-08-XX, false
			1954-07-XX, 1954-08-XX, false
			1954-07-21, 1955-XX-XX, false
			""")
	void comparesAtTheLowerPrecision(String left, String right, boolean agree) {
		assertThat(PartialDate.ofIso(left).agreesWith(PartialDate.ofIso(right))).isEqualTo(agree);
		assertThat(PartialDate.ofIso(right).agreesWith(PartialDate.ofIso(left))).as("symmetric").isEqualTo(agree);
	}

	@Test
	void packsInTheOrderOfTheCalendar() {
		assertThat(new PartialDate(1954, 12, 31).packed()).isLessThan(new PartialDate(1955, 1, 1).packed());
		assertThat(PartialDate.NONE.packed()).isZero();
	}

}
