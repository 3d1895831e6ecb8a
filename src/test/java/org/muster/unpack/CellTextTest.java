package org.muster.unpack;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CellTextTest {

	@ParameterizedTest(name = "{0} as {1} is {2}")
	@CsvSource(delimiter = '|', textBlock = """
			19926       | dd/mm/yyyy       | 1954-07-21
			19926.5     | dd/mm/yyyy hh:mm | 1954-07-21 12:00
			19906       | mmm-yy           | 07/1954
			19906       | mm/yyyy          | 07/1954
			19725       | yyyy             | 1954
			19906       | [$-42A]mmmm yyyy | 07/1954
			19926       | "Ngày" dd/mm/yy  | 1954-07-21
			19906       | \\d mmm-yy       | 07/1954
			19926       | General          | 19926
			25054012345 | 000000000000     | 025054012345
			1E12        | General          | 1000000000000
			1.50        | General          | 1.5
			-7          | General          | -7
			""")
	void writesWhatTheFormatShows(double value, String format, String text) {
		assertThat(CellText.of(value, 164, format, false)).isEqualTo(text);
	}

	@ParameterizedTest
	@CsvSource({ "18464, 1954-07-21", "0, 1904-01-01" })
	void countsFrom1904WhereTheWorkbookDoes(double value, String text) {
		assertThat(CellText.of(value, 164, "dd/mm/yyyy", true)).isEqualTo(text);
	}

}
