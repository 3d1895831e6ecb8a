package org.muster.identify;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.muster.model.PartialDate;
import org.muster.model.RecordKey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CandidateTableTest {

	private static final RecordKey CITIZEN = new RecordKey(1, 1);

	private static final PartialDate[] DATES = { PartialDate.NONE, new PartialDate(1800, 0, 0),
			new PartialDate(1954, 7, 0), new PartialDate(1956, 2, 29), new PartialDate(2199, 12, 31) };

	@ParameterizedTest
	@ValueSource(longs = { 0, 100, 20_000 })
	void givesBackThePairsOfEachMember(long room) {
		Random chance = new Random(1);
		List<List<String>> told = new ArrayList<>();
		CandidateTable table = new CandidateTable(room);
		IntStream.range(0, 5000).forEach((member) -> told.add(new ArrayList<>()));
		for (int added = 0; added < 7000; added++) {
			int member = chance.nextInt(4 + chance.nextInt(4996));
			String id = "%012d".formatted(chance.nextInt(3) * 333_333_333_333L);
			RecordKey citizen = new RecordKey(1 + chance.nextInt(2), 1 + chance.nextInt(1_000_000));
			String rule = pick(chance, "", "national-id-confirmed", "old-id-confirmed");
			String veto = pick(chance, "", "gender-digit", "birth-year-digits", "carries-another-id");
			int pattern = Patterns.any(chance);
			int rarity = chance.nextInt(1601);
			PartialDate birth = pick(chance, DATES);
			table.add(member, citizen, id, pattern, rarity, birth, rule, veto);
			told.get(member)
				.add("%s %d %07d | %s %d %d %d %s %s".formatted(id, citizen.fileNo(), citizen.recordNo(), id, pattern,
						rarity, birth.packed(), rule, veto));
		}
		table.complete(5000);
		int pair = 0;
		for (int member = 0; member < told.size(); member++) {
			assertThat(table.start(member)).isEqualTo(pair);
			for (String one : told.get(member).stream().sorted().toList()) {
				assertThat("%s %d %d %d %s %s".formatted(PairFinder.digits(table.nationalId(pair)), table.pattern(pair),
						table.rarity(pair), table.birthDate(pair), table.rule(pair), table.veto(pair)))
					.isEqualTo(one.substring(one.indexOf('|') + 2));
				assertThat(table.isCertain(pair)).isEqualTo(!table.rule(pair).isEmpty() && table.veto(pair).isEmpty());
				pair++;
			}
			assertThat(table.end(member)).isEqualTo(pair);
		}
		assertThat(table.size()).isEqualTo(pair);
	}

	@Test
	void mayHaveNoPairAtAll() {
		CandidateTable table = new CandidateTable(0);
		table.complete(3);
		assertThat(List.of(table.size(), table.start(0), table.end(0), table.start(2), table.end(2))).containsOnly(0);
	}

	@Test
	void lastMembersMayHaveNone() {
		CandidateTable table = new CandidateTable(1);
		table.add(1, CITIZEN, Questions.A, 0, 0, PartialDate.NONE, "", "");
		table.complete(2000);
		assertThat(table.end(0)).isZero();
		assertThat(table.end(1)).isOne();
		assertThat(table.start(1999)).isEqualTo(table.end(1999)).isOne();
	}

	@ParameterizedTest
	@CsvSource({ "no-rule, gender-digit, no-rule", "old-id-confirmed, no-veto, no-veto" })
	void refusesAWordThatIsNone(String rule, String veto, String named) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new CandidateTable(1).add(0, CITIZEN, Questions.A, 0, 0, PartialDate.NONE, rule, veto))
			.withMessage("no rule or veto is called '" + named + "'");
	}

	@SafeVarargs
	private static <T> T pick(Random chance, T... words) {
		return words[chance.nextInt(words.length)];
	}

}
