package org.muster.identify;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.muster.model.PartialDate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class FoundShareTest {

	@ParameterizedTest(name = "{0} found, {1} not")
	@CsvSource(textBlock = """
			# found, not found, without any candidate, share
			700,     300,       0,                     0.7
			700,     0,         300,                   0.7
			900,     50,        50,                    0.9
			1000,    0,         0,                     0.95
			100,     0,         900,                   0.5
			0,       0,         0,                     0.8
			""")
	void isTheShareOfTheMembersWhoHaveTheirCitizen(int found, int other, int none, double share) {
		int[] scores = new int[found + other];
		Arrays.fill(scores, 0, found, 3000);
		Arrays.fill(scores, found, found + other, -3000);
		int members = found + other + none;
		assertThat(FoundShare.of(scored(scores, members), members)).isCloseTo(share, within(1e-6));
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# found, missed in the extract, of those not found are in the extract
			0.95,    0,                     0
			0.9,     0.1,                   1
			0.94,    0.01,                  0.1582
			0.95,    0.2,                   1
			""")
	void someOfThoseNotFoundAreInTheExtract(double found, double missed, double share) {
		assertThat(FoundShare.ofMissing(found, missed)).isCloseTo(share, within(1e-4));
	}

	@Test
	void doubtfulOnesCountByTheirProbability() {
		int[] scores = new int[1000];
		Arrays.fill(scores, 0, 600, 4000);
		Arrays.fill(scores, 600, 800, 200);
		Arrays.fill(scores, 800, 1000, -4000);
		double share = FoundShare.of(scored(scores, 1000), 1000);
		double odds = 4 * share / (1 - share) / 4;
		assertThat(share).isCloseTo(0.6 + 0.2 * odds / (1 + odds), within(0.001));
	}

	/** A table in which each of the first members has one pair with this score. */
	private static CandidateTable scored(int[] scores, int members) {
		CandidateTable table = new CandidateTable(0);
		for (int member = 0; member < scores.length; member++) {
			table.add(member, Questions.A, 0, 4000 + scores[member], PartialDate.NONE, "", "");
		}
		table.complete(members);
		table.evidence().score((pattern, rarity) -> rarity - 4000);
		return table;
	}

}
