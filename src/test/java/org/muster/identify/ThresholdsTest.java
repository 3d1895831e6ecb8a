package org.muster.identify;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ThresholdsTest {

	@ParameterizedTest
	@CsvSource(textBlock = """
			0.9999, 0.5,   7, 0.00001
			0.51,   0.5,   0, 0.999
			""")
	void takesWhatIsInRange(double linkAt, double reviewAt, double margin, double rate) {
		assertThat(new Thresholds(linkAt, reviewAt, margin, rate, 5e-5).linkAt()).isEqualTo(linkAt);
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0, 1, Double.NaN })
	void refusesAnAbsentRateOutOfRange(double rate) {
		assertThatIllegalArgumentException().isThrownBy(() -> new Thresholds(0.9, 0.5, 7, 0.1, rate))
			.withMessage("the highest rates of wrong links must be above 0 and below 1");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			1,      0.5, 7,        0.1, 0 < review-at < link-at < 1 must hold
			0.5,    0.5, 7,        0.1, 0 < review-at < link-at < 1 must hold
			0.9,    0,   7,        0.1, 0 < review-at < link-at < 1 must hold
			NaN,    0.5, 7,        0.1, 0 < review-at < link-at < 1 must hold
			0.9,    0.5, -0.1,     0.1, the margin must be 0 bits or more
			0.9,    0.5, Infinity, 0.1, the margin must be 0 bits or more
			0.9,    0.5, NaN,      0.1, the margin must be 0 bits or more
			0.9,    0.5, 7,        0,   the highest rates of wrong links must be above 0 and below 1
			0.9,    0.5, 7,        1,   the highest rates of wrong links must be above 0 and below 1
			0.9,    0.5, 7,        NaN, the highest rates of wrong links must be above 0 and below 1
			""")
	void refusesWhatIsOutOfRange(double linkAt, double reviewAt, double margin, double rate, String message) {
		assertThatIllegalArgumentException().isThrownBy(() -> new Thresholds(linkAt, reviewAt, margin, rate, 5e-5))
			.withMessage(message);
	}

}
