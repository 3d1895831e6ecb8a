package org.muster.consolidate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.link.person.NumberLevel;

import static org.assertj.core.api.Assertions.assertThat;

class RelationTest {

	@ParameterizedTest(name = "profile {0}, card {1}, ID {2}, old number {3}: {4}")
	@CsvSource(textBlock = """
			# profile, card,     national ID, old number, relation
			SAME,      DIFFERS,  DIFFERS,     DIFFERS,    PROFILE_SHARED
			UNKNOWN,   SAME,     UNKNOWN,     UNKNOWN,    CARD_SHARED
			DIFFERS,   SAME,     UNKNOWN,     UNKNOWN,    APART
			UNKNOWN,   SAME,     DIFFERS,     UNKNOWN,    APART
			UNKNOWN,   DIFFERS,  UNKNOWN,     SAME,       DISPUTED
			UNKNOWN,   UNKNOWN,  SAME,        DIFFERS,    DISPUTED
			ONE_SLIP,  SAME,     UNKNOWN,     UNKNOWN,    SLIPPED
			UNKNOWN,   ONE_SLIP, UNKNOWN,     UNKNOWN,    SLIPPED
			UNKNOWN,   UNKNOWN,  UNKNOWN,     ONE_SLIP,   SLIPPED
			ONE_SLIP,  UNKNOWN,  UNKNOWN,     DIFFERS,    DISPUTED
			UNKNOWN,   UNKNOWN,  SAME,        UNKNOWN,    OPEN
			UNKNOWN,   UNKNOWN,  UNKNOWN,     UNKNOWN,    OPEN
			""")
	void numbersTellTwoPeopleApart(NumberLevel profile, NumberLevel card, NumberLevel nationalId, NumberLevel oldId,
			Relation relation) {
		assertThat(Relation.of(profile, card, nationalId, oldId)).isEqualTo(relation);
	}

}
