package org.muster.identify;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.muster.link.BlockingPass;
import org.muster.link.person.AgreementLevel;
import org.muster.link.person.DateLevel;
import org.muster.link.person.NameLevel;
import org.muster.link.person.NumberLevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class PairCountsTest {

	@ParameterizedTest
	@CsvSource(textBlock = """
			# keys shared,            by number, found otherwise
			NAME_AND_YEAR,            0,         0
			OLD_ID,                   1,         0
			NATIONAL_ID,              1,         0
			OLD_ID NATIONAL_ID,       1,         0
			OLD_ID NAME_AND_DAY,      1,         1
			NATIONAL_ID DATE_AND_HOME, 1,        1
			""")
	void tellsHowManyPairsOfANumberAreFoundWithoutIt(String shared, long byNumber, long otherwise) {
		PairCounts counts = new PairCounts();
		counts.add(7, bits(shared));
		assertThat(counts.byNumber()).isEqualTo(byNumber);
		assertThat(counts.byNumberAndOtherwise()).isEqualTo(otherwise);
		assertThat(counts.passes()).allMatch((pass) -> pass.counts()
			.count(7) == (shared.contains(pass.name().toUpperCase(java.util.Locale.ROOT).replace('-', '_')) ? 1 : 0));
	}

	@Test
	void aNumberThatIsSomebodyElsesTellsNothingOfBlocking() {
		PairCounts counts = new PairCounts();
		for (NameLevel name : List.of(NameLevel.DIFFERS, NameLevel.ONE_SLIP)) {
			for (DateLevel date : List.of(DateLevel.DIFFERS, DateLevel.YEAR_BY_ONE)) {
				counts.add(Patterns.pattern(name, date, AgreementLevel.SAME, NumberLevel.SAME, NumberLevel.UNKNOWN),
						bits("OLD_ID"));
			}
		}
		assertThat(counts.byNumber()).isEqualTo(3);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# by number, found otherwise, missed
			0,           0,               0.02
			100,         100,             0.01
			100,         98,              0.02
			9900,        9900,            0.0002
			""")
	void theShareThatIsMissedIsNeverTakenForNone(long byNumber, long otherwise, double missed) {
		assertThat(PairCounts.missed(byNumber, otherwise)).isCloseTo(missed, within(1e-9));
	}

	@Test
	void addsUpWhatWasStored() {
		PairCounts counts = new PairCounts();
		counts.add(7, bits("NAME_AND_YEAR OLD_ID"));
		counts.addRandom(9);
		PairCounts stored = new PairCounts();
		for (int round = 0; round < 3; round++) {
			for (BlockingPass pass : counts.passes()) {
				for (int pattern : pass.counts().patterns()) {
					stored.addPairs(pass.name(), pattern, pass.counts().count(pattern));
				}
			}
			stored.addPairs(PairCounts.RANDOM, 9, 1);
			stored.addPairs("of-another-kind", 9, 100);
			stored.addNumbers(counts.byNumber(), counts.byNumberAndOtherwise());
		}
		assertThat(stored.random().count(9)).isEqualTo(3);
		assertThat(stored.random().total()).isEqualTo(3);
		assertThat(stored.passes()).extracting((pass) -> pass.counts().total())
			.containsExactly(3L, 0L, 0L, 0L, 0L, 0L, 3L, 0L);
		assertThat(stored.passes()).extracting(BlockingPass::decided)
			.containsExactlyElementsOf(counts.passes().stream().map(BlockingPass::decided).toList());
		assertThat(stored.byNumber()).isEqualTo(3);
		assertThat(stored.byNumberAndOtherwise()).isEqualTo(3);
	}

	private static int bits(String keys) {
		int bits = 0;
		for (String key : keys.split(" ")) {
			bits |= 1 << BlockingKey.valueOf(key).ordinal();
		}
		return bits;
	}

}
