package org.muster.identify;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.muster.link.person.AgreementLevel;
import org.muster.link.person.DateLevel;
import org.muster.link.person.NameLevel;
import org.muster.link.person.NumberLevel;

import static org.assertj.core.api.Assertions.assertThat;

class CertainRuleTest {

	private static final Set<NameLevel> NAMES = EnumSet.of(NameLevel.EXACT, NameLevel.SPELLING, NameLevel.MARKS_LOST,
			NameLevel.MARK_DIFFERS, NameLevel.MARK_OTHER, NameLevel.MARKS_DIFFER, NameLevel.OTHER_NAME);

	private static final Set<NumberLevel> NO_NUMBER = EnumSet.of(NumberLevel.UNKNOWN, NumberLevel.DENIED);

	private static final Set<DateLevel> DATES = EnumSet.of(DateLevel.FULL, DateLevel.MONTH, DateLevel.YEAR);

	@ParameterizedTest(name = "{0} {1} {2} {3} {4}: {5}")
	@CsvSource(quoteCharacter = '"', textBlock = """
			# name,         birth date,  gender,  old number, number,   rule
			EXACT,          FULL,        SAME,    UNKNOWN,    SAME,     national-id-confirmed
			EXACT,          FULL,        SAME,    DIFFERS,    SAME,     national-id-confirmed
			EXACT,          FULL,        SAME,    SAME,       SAME,     national-id-confirmed
			MARKS_DIFFER,   FULL,        SAME,    UNKNOWN,    SAME,     national-id-confirmed
			OTHER_NAME,     YEAR,        UNKNOWN, UNKNOWN,    SAME,     national-id-confirmed
			EXACT,          FULL,        SAME,    SAME,       UNKNOWN,  old-id-confirmed
			SPELLING,       MONTH,       UNKNOWN, SAME,       UNKNOWN,  old-id-confirmed
			EXACT,          FULL,        SAME,    SAME,       DENIED,   old-id-confirmed
			# the member carries another number
			EXACT,          FULL,        SAME,    SAME,       DIFFERS,  ""
			EXACT,          FULL,        SAME,    SAME,       ONE_SLIP, ""
			# a slip is no proof
			EXACT,          FULL,        SAME,    ONE_SLIP,   UNKNOWN,  ""
			EXACT,          FULL,        SAME,    UNKNOWN,    ONE_SLIP, ""
			EXACT,          FULL,        SAME,    UNKNOWN,    DENIED,   ""
			# the person must be confirmed
			ONE_SLIP,       FULL,        SAME,    SAME,       SAME,     ""
			MIDDLE_MISSING, FULL,        SAME,    SAME,       SAME,     ""
			GIVEN_ONLY,     FULL,        SAME,    SAME,       UNKNOWN,  ""
			DIFFERS,        FULL,        SAME,    SAME,       UNKNOWN,  ""
			EXACT,          DAY_DIFFERS, SAME,    SAME,       SAME,     ""
			EXACT,          YEAR_BY_ONE, SAME,    SAME,       UNKNOWN,  ""
			EXACT,          UNKNOWN,     SAME,    SAME,       SAME,     ""
			EXACT,          FULL,        DIFFERS, SAME,       SAME,     ""
			# a person without a number
			EXACT,          FULL,        SAME,    UNKNOWN,    UNKNOWN,  ""
			EXACT,          FULL,        SAME,    DIFFERS,    UNKNOWN,  ""
			""")
	void isCertainByANumberThatIsConfirmed(NameLevel name, DateLevel birthDate, AgreementLevel gender,
			NumberLevel oldId, NumberLevel nationalId, String rule) {
		assertThat(CertainRule.of(Patterns.pattern(name, birthDate, gender, oldId, nationalId))
			.map(CertainRule::key)
			.orElse("")).isEqualTo(rule);
	}

	@Test
	void nothingElseIsCertain() {
		for (NameLevel name : NameLevel.values()) {
			for (DateLevel birthDate : DateLevel.values()) {
				for (AgreementLevel gender : AgreementLevel.values()) {
					for (NumberLevel oldId : EnumSet.complementOf(EnumSet.of(NumberLevel.DENIED))) {
						for (NumberLevel nationalId : NumberLevel.values()) {
							Optional<CertainRule> rule = CertainRule
								.of(Patterns.pattern(name, birthDate, gender, oldId, nationalId));
							boolean person = NAMES.contains(name) && DATES.contains(birthDate)
									&& gender != AgreementLevel.DIFFERS;
							boolean number = nationalId == NumberLevel.SAME
									|| oldId == NumberLevel.SAME && NO_NUMBER.contains(nationalId);
							assertThat(rule.isPresent()).isEqualTo(person && number);
						}
					}
				}
			}
		}
	}

}
