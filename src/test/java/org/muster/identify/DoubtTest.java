package org.muster.identify;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class DoubtTest {

	/** Odds of 16 for the one, 3 for the other candidate, 1 for nobody. */
	@ParameterizedTest(name = "{0} hundredths sure, {1} missed")
	@CsvSource(textBlock = """
			# sureness, missed, another, absent
			200,        0,      0.15,    0.05
			200,        0.4,    0.17,    0.03
			200,        1,      0.2,     0
			100,        0,      0.15,    0.1833
			400,        0,      0.15,    0
			""")
	void isOfAnotherCitizenOrOfNobody(int sureness, double missed, double another, double absent) {
		Doubt doubt = Doubt.of(new int[] { 158, 400 }, 1, sureness, missed);
		assertThat(doubt.another()).isCloseTo(another, within(1e-3));
		assertThat(doubt.absent()).isCloseTo(absent, within(1e-3));
	}

	@Test
	void anAbsentMemberCountsLess() {
		Doubt doubt = new Doubt(0.1, 0.5);
		assertThat(doubt.sureness(0.2)).isEqualTo(200);
		assertThat(doubt.sureness(0)).isEqualTo(317);
		assertThat(new Doubt(0, 0).sureness(1)).isEqualTo(IdDecision.SURE);
		assertThat(new Doubt(0.5, 0.5).sureness(1)).isEqualTo(IdDecision.NEVER);
	}

}
