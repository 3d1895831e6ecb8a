package org.muster.identify;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.muster.link.person.AgreementLevel;
import org.muster.link.person.DateLevel;
import org.muster.link.person.NameLevel;
import org.muster.link.person.NumberLevel;
import org.muster.link.person.PersonComparisons;

import static org.assertj.core.api.Assertions.assertThat;

class AuditTest {

	private static final int SAME = Patterns.numbers(NumberLevel.SAME, NumberLevel.UNKNOWN);

	private static final int WITHOUT = Patterns.numbers(NumberLevel.UNKNOWN, NumberLevel.UNKNOWN);

	private static final Stratum STRATUM = new Stratum(Stratum.BY_WEIGHT, WITHOUT);

	private final Audit audit = new Audit();

	@ParameterizedTest(name = "{1} of {0} now, {3} of {2} before, at most {4}: closed {5}")
	@CsvSource(textBlock = """
			# audited, wrong, audited before, wrong before, highest rate, closed
			1000,      0,     0,              0,            0.00001,      false
			100,       1,     0,              0,            0.001,        false
			50,        1,     0,              0,            0.001,        true
			52,        1,     0,              0,            0.001,        false
			1000,      5,     0,              0,            0.001,        true
			1000,      3,     0,              0,            0.001,        false
			1000,      1,     1000,           1,            0.001,        false
			100,       1,     100,            1,            0.001,        true
			100,       0,     100,            2,            0.001,        true
			0,         0,     100,            2,            0.001,        true
			0,         0,     10000,          2,            0.001,        false
			10,        10,    0,              0,            0.5,          true
			2,         2,     0,              0,            0.5,          false
			""")
	void closesAStratumOfWhichTooManyLinksAreProvedWrong(int audited, int wrong, long auditedBefore, long wrongBefore,
			double highestRate, boolean closed) {
		for (int link = 0; link < audited; link++) {
			this.audit.add(SAME, link >= wrong);
		}
		Map<Stratum, long[]> earlier = (auditedBefore == 0) ? Map.of()
				: Map.of(STRATUM, new long[] { auditedBefore, wrongBefore });
		assertThat(this.audit.closed(earlier, highestRate).contains(STRATUM)).isEqualTo(closed);
	}

	@Test
	void closesNoOtherStratum() {
		int other = Patterns.pattern(NameLevel.ONE_SLIP, DateLevel.FULL, AgreementLevel.SAME, NumberLevel.SAME,
				NumberLevel.UNKNOWN);
		for (int link = 0; link < 100; link++) {
			this.audit.add(SAME, false);
			this.audit.add(other, true);
		}
		assertThat(this.audit.closed(Map.of(new Stratum("old-id-confirmed", SAME), new long[] { 9, 0 }), 0.5))
			.containsExactly(STRATUM);
	}

	@Test
	void poolsLinksThatDifferInNumbersOnly() {
		this.audit.add(SAME, true);
		this.audit.add(Patterns.numbers(NumberLevel.DIFFERS, NumberLevel.SAME), false);
		this.audit.add(WITHOUT, true);
		assertThat(this.audit.results()).containsExactly(new Audit.Result(STRATUM, 3, 1));
		Audit other = new Audit();
		other.add(SAME, false);
		other.add(this.audit);
		assertThat(other.results()).containsExactly(new Audit.Result(STRATUM, 4, 2));
	}

	@Test
	void leavesOutNumbersAndNothingElse() {
		Random chance = new Random(1);
		for (int round = 0; round < 10_000; round++) {
			int pattern = Patterns.any(chance);
			int without = Audit.withoutNumbers(pattern);
			assertThat(PersonComparisons.oldId(without)).isEqualTo(NumberLevel.UNKNOWN);
			assertThat(PersonComparisons.nationalId(without)).isEqualTo(NumberLevel.UNKNOWN);
			for (int at = 0; at < PersonComparisons.OLD_ID; at++) {
				assertThat(PersonComparisons.ALL.level(without, at))
					.isEqualTo(PersonComparisons.ALL.level(pattern, at));
			}
		}
	}

	/** Links from 1329 on, with a lead of 700. */
	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', textBlock = """
			# scores without numbers, number linked
			A1329,                    A
			A1328,                    ""
			A1329 B-2000,             A
			A2000 B600,               A
			B600 A2000,               A
			A2000 B700,               ""
			A100 B2000,               B
			A2000 B100 C200,          A
			A1900 B2000 A2000,        ""
			""")
	void linksWithoutTheNumbers(String scores, String linked) {
		IdDecider decider = new IdDecider(new Thresholds(0.9999, 0.5, 7, 1e-5, 5e-5));
		List<String> words = List.of(scores.split(" "));
		List<Candidate> candidates = words.stream()
			.map((word) -> Questions.candidate(word.substring(0, 1), 5000))
			.toList();
		int[] without = words.stream()
			.flatMapToInt((word) -> IntStream.of(Integer.parseInt(word.substring(1))))
			.toArray();
		Optional<Candidate> link = Audit.withoutNumbers(candidates, without, decider);
		assertThat(link.map(Candidate::nationalId).orElse("")).isEqualTo(linked);
	}

}
