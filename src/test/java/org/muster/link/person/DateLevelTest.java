package org.muster.link.person;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.muster.model.PartialDate;

import static org.assertj.core.api.Assertions.assertThat;

class DateLevelTest {

	@ParameterizedTest(name = "{0} and {1}: {2}")
	@CsvSource(quoteCharacter = '"', textBlock = """
			# one,      other,      level
			1954-07-21, 1954-07-21, FULL
			1956-02-29, 1956-02-29, FULL
			1800-01-01, 1800-01-01, FULL

			1954-07-XX, 1954-07-21, MONTH
			1954-07-XX, 1954-07-XX, MONTH
			1956-02-XX, 1956-02-29, MONTH
			1954-07-XX, 1954-08-21, ONLY_YEAR

			1954-XX-XX, 1954-07-21, YEAR
			1954-XX-XX, 1954-XX-XX, YEAR
			1954-XX-XX, 1954-07-XX, YEAR
			1954-XX-XX, 1955-07-21, NEAR_YEAR_ALONE

			1954-07-12, 1954-12-07, SWAPPED
			1954-01-02, 1954-02-01, SWAPPED
			1954-11-10, 1954-10-11, SWAPPED
			1954-07-12, 1955-12-07, NEAR_YEAR_AND_PART
			1954-07-12, 1955-12-08, NEAR_YEAR
			1954-07-12, 1954-12-08, ONLY_YEAR

			1954-07-21, 1954-07-22, DAY_DIFFERS
			1956-02-29, 1956-02-28, DAY_DIFFERS
			1954-01-02, 1954-01-31, DAY_DIFFERS
			1954-07-21, 1955-07-22, NEAR_YEAR_AND_PART
			1954-07-21, 1955-08-21, NEAR_YEAR_AND_PART

			1954-07-21, 1954-08-21, MONTH_DIFFERS
			1956-02-29, 1956-12-29, MONTH_DIFFERS
			1954-02-01, 1954-07-01, MONTH_DIFFERS

			1954-01-01, 1954-07-21, FIRST_JANUARY
			1954-01-01, 1954-01-31, FIRST_JANUARY
			1954-01-01, 1954-07-01, FIRST_JANUARY
			1954-01-01, 1954-01-01, FULL
			1954-01-01, 1954-XX-XX, YEAR
			1954-01-01, 1955-01-01, YEAR_BY_ONE
			1954-01-01, 1955-07-21, NEAR_YEAR

			1954-07-21, 1955-07-21, YEAR_BY_ONE
			1955-07-21, 1954-07-21, YEAR_BY_ONE
			1899-12-31, 1900-12-31, YEAR_BY_ONE
			1956-02-29, 1957-02-28, NEAR_YEAR_AND_PART
			1956-02-29, 1957-03-28, NEAR_YEAR
			1954-XX-XX, 1955-XX-XX, NEAR_YEAR_ALONE
			1954-07-XX, 1955-07-XX, NEAR_YEAR_ALONE
			1954-07-XX, 1955-08-XX, NEAR_YEAR
			1954-07-XX, 1955-07-21, NEAR_YEAR_ALONE

			1954-07-21, 1956-07-21, YEAR_DIFFERS
			1956-02-29, 1960-02-29, YEAR_DIFFERS
			1954-07-21, 2054-07-21, YEAR_DIFFERS

			1954-07-21, 1954-08-22, ONLY_YEAR
			1956-02-29, 1956-03-01, ONLY_YEAR
			1954-07-XX, 1954-08-XX, ONLY_YEAR

			"",         1954-07-21, UNKNOWN
			"",         1954-XX-XX, UNKNOWN
			"",         "",         UNKNOWN

			1954-07-21, 1960-01-02, DIFFERS
			1954-07-XX, 1960-07-21, DIFFERS
			1954-12-31, 1955-01-01, NEAR_YEAR
			1954-12-31, 1956-01-01, DIFFERS
			1954-XX-XX, 1956-07-21, DIFFERS
			""")
	void tellsHowTwoDatesAgree(String one, String other, DateLevel level) {
		int left = PartialDate.ofIso(one).packed();
		int right = PartialDate.ofIso(other).packed();
		assertThat(DateLevel.of(left, right)).isEqualTo(level);
		assertThat(DateLevel.of(right, left)).as("turned round").isEqualTo(level);
		assertThat(DateLevel.of(level.ordinal())).isEqualTo(level);
	}

	@Test
	void agreesWhereNoKnownPartDiffers() {
		List<PartialDate> dates = new ArrayList<>();
		for (int year = 1955; year < 1958; year++) {
			dates.add(new PartialDate(year, 0, 0));
			for (int month = 1; month <= 12; month++) {
				for (int day = 0; day <= 31; day++) {
					if (PartialDate.isValid(year, month, day)) {
						dates.add(new PartialDate(year, month, day));
					}
				}
			}
		}
		for (PartialDate one : dates) {
			for (PartialDate other : dates) {
				assertThat(DateLevel.of(one.packed(), other.packed()).isAgreement()).as("%s, %s", one, other)
					.isEqualTo(one.agreesWith(other));
			}
		}
	}

}
