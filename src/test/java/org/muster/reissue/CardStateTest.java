package org.muster.reissue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class CardStateTest {

	@ParameterizedTest
	@CsvSource({ "listed, captured cancelled", "captured, listed confirmed cancelled",
			"confirmed, captured printed cancelled", "printed, confirmed handed-over cancelled", "handed-over, ''",
			"cancelled, ''", "unlisted, ''" })
	void goesOneStepAtATime(String from, String to) {
		CardState state = CardState.ofKey(from).orElseThrow();
		List<String> keys = Arrays.stream(to.split(" ")).filter((key) -> !key.isEmpty()).toList();
		assertThat(state.next().stream().map(CardState::key)).containsExactlyElementsOf(keys);
		assertThat(state.isOpen()).isEqualTo(!keys.isEmpty());
	}

	@ParameterizedTest
	@EnumSource
	void wantsAReasonForWhatIsTakenBack(CardState state) {
		for (CardState next : state.next()) {
			assertThat(state.needsReason(next)).as("%s to %s", state, next)
				.isEqualTo(next == CardState.CANCELLED || next.ordinal() < state.ordinal());
		}
	}

}
