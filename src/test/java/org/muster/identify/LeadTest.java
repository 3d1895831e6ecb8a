package org.muster.identify;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.muster.link.MatchModel;
import org.muster.link.person.AgreementLevel;
import org.muster.link.person.DateLevel;
import org.muster.link.person.NameLevel;
import org.muster.link.person.NumberLevel;
import org.muster.link.person.PersonComparisons;
import org.muster.link.person.PlaceLevel;

import static org.assertj.core.api.Assertions.assertThat;

class LeadTest {

	private static final MatchModel MODEL = MatchModel.expected(PersonComparisons.ALL);

	private final Lead lead = new Lead(MODEL);

	@ParameterizedTest(name = "{0} {1} before {2} {3}")
	@CsvSource(quoteCharacter = '"', textBlock = """
			# home,       residence,     of another: home, residence, what is taken for no lead
			COMMUNE,       UNKNOWN,       COMMUNE,       UNKNOWN,       ""
			COMMUNE,       UNKNOWN,       PROVINCE,      UNKNOWN,       ""
			COMMUNE,       UNKNOWN,       DIFFERS,       UNKNOWN,       ""
			COMMUNE,       UNKNOWN,       UNKNOWN,       UNKNOWN,       home
			COMMUNE,       UNKNOWN,       PROVINCE_ONLY, UNKNOWN,       home
			UNKNOWN,       COMMUNE,       UNKNOWN,       UNKNOWN,       residence
			UNKNOWN,       COMMUNE,       UNKNOWN,       DIFFERS,       ""
			COMMUNE,       COMMUNE,       UNKNOWN,       PROVINCE_ONLY, home residence
			COMMUNE,       COMMUNE,       UNKNOWN,       COMMUNE,       home
			PROVINCE,      PROVINCE,      UNKNOWN,       UNKNOWN,       ""
			PROVINCE_ONLY, PROVINCE_ONLY, UNKNOWN,       UNKNOWN,       ""
			UNKNOWN,       UNKNOWN,       COMMUNE,       COMMUNE,       ""
			""")
	void anAgreementOnACommuneIsNoLeadOverAPlaceThatMayBeTheSame(PlaceLevel home, PlaceLevel residence,
			PlaceLevel otherHome, PlaceLevel otherResidence, String noLead) {
		int taken = 0;
		taken += noLead.contains("home")
				? weight(PersonComparisons.HOME, home) - weight(PersonComparisons.HOME, otherHome) : 0;
		taken += noLead.contains("residence")
				? weight(PersonComparisons.RESIDENCE, residence) - weight(PersonComparisons.RESIDENCE, otherResidence)
				: 0;
		assertThat(this.lead.of(pattern(home, residence), 3000, pattern(otherHome, otherResidence), 1000))
			.isEqualTo(2000 - taken);
		assertThat(taken > 0).isEqualTo(!noLead.isEmpty());
	}

	private static int weight(int comparison, PlaceLevel level) {
		return MODEL.level(comparison, level.ordinal()).weight();
	}

	private static int pattern(PlaceLevel home, PlaceLevel residence) {
		return PersonComparisons.ALL.pattern(NameLevel.EXACT.ordinal(), DateLevel.FULL.ordinal(),
				AgreementLevel.SAME.ordinal(), home.ordinal(), residence.ordinal(), NumberLevel.UNKNOWN.ordinal(),
				NumberLevel.UNKNOWN.ordinal());
	}

}
