package org.muster.review;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class AgreementTest {

	/** The example of many textbooks: 20 yes, 15 no, 5 and 10 otherwise give 0.4. */
	@Test
	void findsCohensKappa() {
		List<Agreement.Choice> choices = new ArrayList<>();
		add(choices, 20, "1", "1");
		add(choices, 5, "1", "none");
		add(choices, 10, "none", "1");
		add(choices, 15, "none", "none");
		Agreement.Pair pair = Agreement.pairs(choices).get(0);
		assertThat(pair.questions()).isEqualTo(50);
		assertThat(pair.agreed()).isEqualTo(35);
		assertThat(pair.kappa().orElseThrow()).isCloseTo(0.4, within(1e-12));
	}

	@Test
	void saysNothingOfChanceWhereBothAlwaysSaidTheSame() {
		List<Agreement.Choice> choices = new ArrayList<>();
		add(choices, 3, "1", "1");
		assertThat(Agreement.pairs(choices)).allSatisfy((pair) -> assertThat(pair.kappa()).isEmpty())
			.extracting(Agreement.Pair::agreed)
			.containsExactly(3L, 3L);
	}

	@Test
	void comparesOnlyWhatBothDecided() {
		List<Agreement.Choice> choices = List.of(new Agreement.Choice("q", "r", "1"),
				new Agreement.Choice("p", "s", "1"));
		assertThat(Agreement.pairs(choices)).singleElement().extracting(Agreement.Pair::questions).isEqualTo(0L);
	}

	private static void add(List<Agreement.Choice> choices, int times, String one, String other) {
		for (int at = 0; at < times; at++) {
			String question = "q" + choices.size();
			choices.add(new Agreement.Choice(question, "r", one));
			choices.add(new Agreement.Choice(question, "s", other));
		}
	}

}
