package org.muster.link;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class WeightsTest {

	@ParameterizedTest
	@CsvSource(textBlock = """
			1,     0
			2,     100
			0.125, -300
			10,    332
			1e-8,  -2658
			""")
	void countsInHundredthsOfABit(double number, int weight) {
		assertThat(Weights.log2(number)).isEqualTo(weight);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			0.5,    0
			0.9999, 1329
			0.2,    -200
			""")
	void turnsAProbabilityIntoAWeightAndBack(double probability, int weight) {
		assertThat(Weights.ofProbability(probability)).isEqualTo(weight);
		assertThat(Weights.probability(weight)).isCloseTo(probability, within(0.00001));
	}

	@ParameterizedTest
	@CsvSource({ "-1000000, 0", "1000000, 1" })
	void staysBetweenZeroAndOne(int weight, double probability) {
		assertThat(Weights.probability(weight)).isEqualTo(probability);
	}

}
