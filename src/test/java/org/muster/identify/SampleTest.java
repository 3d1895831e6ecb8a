package org.muster.identify;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SampleTest {

	@ParameterizedTest
	@CsvSource(textBlock = """
			# size,  of,        marks, least, most
			1000,    100000,    100000, 900,   1100
			20000,   100000,    100000, 19500, 20500
			50000,   100000,    100000, 49300, 50700
			100000,  100000,    100000, 100000, 100000
			500,     3,         1000,   1000,  1000
			500,     0,         1000,   1000,  1000
			0,       100,       1000,   0,     0
			2000,    107000000, 100000, 0,     10
			""")
	void takesAboutItsShare(long size, long of, int marks, int least, int most) {
		Sample sample = new Sample(size, of);
		for (int purpose = 1; purpose <= 4; purpose++) {
			int taken = 0;
			for (int mark = 0; mark < marks; mark++) {
				taken += sample.has(25_054_000_000L + mark, purpose) ? 1 : 0;
			}
			assertThat(taken).isBetween(least, most);
		}
	}

	@Test
	void samplesForDifferentPurposesHaveNothingToDoWithEachOther() {
		Sample sample = new Sample(1, 2);
		int both = 0;
		for (long mark = 0; mark < 100_000; mark++) {
			both += (sample.has(mark, 1) && sample.has(mark, 2)) ? 1 : 0;
		}
		assertThat(both).isBetween(24_000, 26_000);
	}

}
