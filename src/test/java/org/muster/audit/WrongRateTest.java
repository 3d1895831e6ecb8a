package org.muster.audit;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.report.Figure;

import static org.assertj.core.api.Assertions.assertThat;

class WrongRateTest {

	/** Without any wrong one the upper end is 1 - 0.025 to the power of 1 / given. */
	@ParameterizedTest(name = "{0} wrong of {1}: {2} to {3} in a million")
	@CsvSource(textBlock = """
			# wrong, given, least,   most
			0,       1,     0,       975000
			1,       1,     25000,   1000000
			1,       2,     12579,   987421
			1,       3,     8403,    905701
			0,       1000,  0,       3683
			0,       36888, 0,       100
			0,       1000000, 0,     4
			5,       10,    187086,  812914
			""")
	void isTheExactInterval(long wrong, long given, long least, long most) {
		assertThat(WrongRate.least(wrong, given)).isEqualTo(least);
		assertThat(WrongRate.most(wrong, given)).isEqualTo(most);
	}

	@Test
	void saysNothingOfNoLinkAtAll() {
		Figure figure = new Figure("", List.of("right", "wrong", "of_absent"),
				List.of(Map.of("right", 0, "wrong", 0, "of_absent", 0)));
		assertThat(WrongRate.isKnownOf(figure)).isTrue();
		assertThat(WrongRate.added(figure).rows().get(0)).containsEntry("wrong_at_least", "")
			.containsEntry("wrong_at_most", "");
	}

}
