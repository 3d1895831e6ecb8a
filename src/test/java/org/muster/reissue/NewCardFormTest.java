package org.muster.reissue;

import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NewCardFormTest {

	@ParameterizedTest
	@CsvSource({ "01234567, true", "1234, true", "'', false" })
	void changesEveryCardInForce(String number, boolean holds) {
		CardFacts card = Cards.numbered(number, false, "official");
		assertThat(ReissueDecision.of(card, Set.of(ReissueReason.NEW_CARD_FORM), CardPast.NONE).isListed())
			.isEqualTo(holds);
	}

}
