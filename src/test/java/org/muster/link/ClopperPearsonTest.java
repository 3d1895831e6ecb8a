package org.muster.link;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ClopperPearsonTest {

	/** Two-sided intervals of textbooks have half of their risk on each side. */
	@ParameterizedTest(name = "{0} of {1} at {2}: {3} to {4}")
	@CsvSource(textBlock = """
			# found, of,     risk,  lower,    upper,     within
			0,       2995,   0.05,  0,        0.001,     0.000001
			0,       29956,  0.05,  0,        0.0001,    0.0000001
			0,       299573, 0.05,  0,        0.00001,   0.00000001
			0,       10,     0.025, 0,        0.3084971, 0.000001
			1,       10,     0.025, 0.002529, 0.445016,  0.000001
			2,       10,     0.025, 0.025211, 0.556095,  0.000001
			5,       10,     0.025, 0.187086, 0.812914,  0.000001
			9,       10,     0.025, 0.554984, 0.997471,  0.000001
			10,      10,     0.025, 0.691503, 1,         0.000001
			1,       20,     0.05,  0.002561, 0.216106,  0.000001
			10,      100,    0.025, 0.049005, 0.176223,  0.000001
			0,       1,      0.05,  0,        0.95,      0.000001
			1,       1,      0.05,  0.05,     1,         0.000001
			0,       0,      0.05,  0,        1,         0
			""")
	void agreesWithWhatIsKnown(long found, long of, double risk, double lower, double upper, double within) {
		assertThat(ClopperPearson.lower(found, of, risk)).isCloseTo(lower, within(within));
		assertThat(ClopperPearson.upper(found, of, risk)).isCloseTo(upper, within(within));
	}

	@Test
	void boundsAreMirrored() {
		Random chance = new Random(1);
		for (int round = 0; round < 50; round++) {
			long of = 1 + chance.nextInt(3000);
			long found = chance.nextLong(of + 1);
			double lower = ClopperPearson.lower(found, of, 0.05);
			assertThat(lower).isCloseTo(1 - ClopperPearson.upper(of - found, of, 0.05), within(1e-9))
				.isLessThanOrEqualTo((double) found / of);
		}
	}

	@Test
	void moreFoundMeansAHigherBound() {
		double lower = -1;
		double upper = -1;
		for (int found = 0; found < 50; found++) {
			assertThat(ClopperPearson.lower(found, 100_000, 0.05)).isGreaterThan(lower);
			assertThat(ClopperPearson.upper(found, 100_000, 0.05)).isGreaterThan(upper);
			lower = ClopperPearson.lower(found, 100_000, 0.05);
			upper = ClopperPearson.upper(found, 100_000, 0.05);
		}
	}

	@Test
	void boundsOfGreatNumbersAreFoundToo() {
		assertThat(ClopperPearson.lower(50_000, 100_000, 0.05)).isCloseTo(0.497394, within(0.00001));
		assertThat(ClopperPearson.upper(50_000, 100_000, 0.05)).isCloseTo(0.502606, within(0.00001));
	}

}
