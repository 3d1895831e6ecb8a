package org.muster.link.person;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class NumberLevelTest {

	@ParameterizedTest(name = "{0} and {1}: {2}")
	@CsvSource(quoteCharacter = '"', textBlock = """
			# one,         other,        level
			025054000001,  025054000001, SAME
			000000000,     000000000,    SAME
			999999999999,  999999999999, SAME

			131234567,     131234568,    ONE_SLIP
			131234567,     031234567,    ONE_SLIP
			131234567,     311234567,    ONE_SLIP
			131234567,     131234576,    ONE_SLIP
			000000000,     000000001,    ONE_SLIP
			000000000,     100000000,    ONE_SLIP
			010000000,     100000000,    ONE_SLIP
			025054000001,  025054000010, ONE_SLIP

			131234567,     131234675,    DIFFERS
			131234567,     131234588,    DIFFERS
			131234567,     331234561,    DIFFERS
			131234567,     121334567,    DIFFERS
			000000000,     100000001,    DIFFERS
			025054000001,  925054000009, DIFFERS

			"",            131234567,    UNKNOWN
			131234567,     "",           UNKNOWN
			"",            "",           UNKNOWN
			""")
	void tellsHowTwoNumbersAgree(String one, String other, NumberLevel level) {
		assertThat(of(one, other)).isEqualTo(level);
		assertThat(of(other, one)).as("turned round").isEqualTo(level);
		assertThat(NumberLevel.of(level.ordinal())).isEqualTo(level);
		assertThat(level.isAgreement()).isEqualTo(level == NumberLevel.SAME || level == NumberLevel.ONE_SLIP);
	}

	@ParameterizedTest
	@ValueSource(strings = { "131234567", "000000000", "025054123456", "001199009999" })
	void eachDigitMayBeWrongOrSwappedWithItsNeighbour(String number) {
		for (int at = 0; at < number.length(); at++) {
			for (char digit = '0'; digit <= '9'; digit++) {
				String wrong = number.substring(0, at) + digit + number.substring(at + 1);
				assertThat(of(number, wrong)).as(wrong)
					.isEqualTo(wrong.equals(number) ? NumberLevel.SAME : NumberLevel.ONE_SLIP);
			}
			if (at > 0) {
				String swapped = number.substring(0, at - 1) + number.charAt(at) + number.charAt(at - 1)
						+ number.substring(at + 1);
				assertThat(of(number, swapped)).as(swapped)
					.isEqualTo(swapped.equals(number) ? NumberLevel.SAME : NumberLevel.ONE_SLIP);
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "025054000001, 025054000001, DENIED", "025054000001, 025154000001, DENIED",
			"025054000001, 025145000001, UNKNOWN", "025054000001, '', UNKNOWN", "'', 025054000001, UNKNOWN" })
	void aDeniedNumberTellsOnlyThatItIsTheSame(String denied, String other, NumberLevel level) {
		assertThat(NumberLevel.ofDenied(PersonReader.number(denied, 12), PersonReader.number(other, 12)))
			.isEqualTo(level);
	}

	@Test
	void nothingElseIsOneSlip() {
		Random chance = new Random(1);
		for (int round = 0; round < 100_000; round++) {
			String one = "%06d".formatted(chance.nextInt(1000));
			String other = "%06d".formatted(chance.nextInt(1000));
			assertThat(of(one, other) == NumberLevel.ONE_SLIP).as("%s, %s", one, other)
				.isEqualTo(isOneSlip(one, other));
		}
	}

	private static boolean isOneSlip(String one, String other) {
		StringBuilder places = new StringBuilder();
		for (int at = 0; at < one.length(); at++) {
			places.append((one.charAt(at) == other.charAt(at)) ? "" : at);
		}
		if (places.length() != 2) {
			return places.length() == 1;
		}
		int first = places.charAt(0) - '0';
		return places.charAt(1) - '0' == first + 1 && one.charAt(first) == other.charAt(first + 1)
				&& one.charAt(first + 1) == other.charAt(first);
	}

	private static NumberLevel of(String one, String other) {
		int length = Math.max(1, Math.max(one.length(), other.length()));
		return NumberLevel.of(PersonReader.number(one, length), PersonReader.number(other, length));
	}

}
