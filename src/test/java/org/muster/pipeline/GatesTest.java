package org.muster.pipeline;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class GatesTest {

	@ParameterizedTest
	@CsvSource(textBlock = """
			0, 0, 0, 0, 0, 0
			1, 1, 1, 1, 1, 999999999
			""")
	void takesWhatIsInRange(double mostHeld, double leastIdCoverage, double largestChange, double mostMissing,
			double warnHeld, long mostWaiting) {
		assertThat(
				new Gates(mostHeld, leastIdCoverage, largestChange, mostMissing, warnHeld, mostWaiting).mostWaiting())
			.isEqualTo(mostWaiting);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			1.1,  0.9, 1,   1,   1,   0,  a fraction is from 0 to 1
			-0.1, 0.9, 1,   1,   1,   0,  a fraction is from 0 to 1
			0.1,  NaN, 1,   1,   1,   0,  a fraction is from 0 to 1
			0.1,  0.9, 1.1, 1,   1,   0,  a fraction is from 0 to 1
			0.1,  0.9, 1,   1.1, 1,   0,  a fraction is from 0 to 1
			0.1,  0.9, 1,   1,   NaN, 0,  a fraction is from 0 to 1
			0.1,  0.9, 1,   1,   1,   -1, most-waiting must be 0 or more
			""")
	void refusesWhatIsOutOfRange(double mostHeld, double leastIdCoverage, double largestChange, double mostMissing,
			double warnHeld, long mostWaiting, String message) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Gates(mostHeld, leastIdCoverage, largestChange, mostMissing, warnHeld, mostWaiting))
			.withMessage(message);
	}

}
