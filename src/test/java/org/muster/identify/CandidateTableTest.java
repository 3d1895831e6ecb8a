package org.muster.identify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.muster.model.PartialDate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CandidateTableTest {

	private static final int MEMBERS = 1000;

	private static final PartialDate[] DATES = { PartialDate.NONE, new PartialDate(1800, 0, 0),
			new PartialDate(1954, 7, 0), new PartialDate(1956, 2, 29), new PartialDate(2199, 12, 31) };

	@ParameterizedTest
	@ValueSource(longs = { 0, 100, 20_000 })
	void givesBackThePairsOfEachMemberInWhateverOrderTheyCame(long room) {
		List<Added> added = added(new Random(1));
		CandidateTable table = table(room, added);
		Collections.reverse(added);
		assertThat(rows(table)).isEqualTo(rows(table(room, added)));
		Map<Integer, List<String>> told = new TreeMap<>();
		added.forEach((one) -> told.computeIfAbsent(one.member(), (member) -> new ArrayList<>()).add(one.row()));
		List<String> rows = rows(table);
		int pair = 0;
		for (int member = 0; member < MEMBERS; member++) {
			List<String> expected = told.getOrDefault(member, List.of());
			assertThat(table.start(member)).isEqualTo(pair);
			pair += expected.size();
			assertThat(table.end(member)).isEqualTo(pair);
			assertThat(rows.subList(table.start(member), pair)).containsExactlyInAnyOrderElementsOf(expected);
			assertThat(IntStream.range(table.start(member), pair).mapToObj(table::nationalId).toList()).isSorted();
		}
		assertThat(table.size()).isEqualTo(pair);
	}

	private static List<Added> added(Random chance) {
		List<Added> added = new ArrayList<>();
		for (int pair = 0; pair < 7000; pair++) {
			added.add(new Added(chance.nextInt(4 + chance.nextInt(MEMBERS - 4)),
					"%012d".formatted(chance.nextInt(4) * 333_333_333_333L),
					chance.nextBoolean() ? 0 : Patterns.any(chance), chance.nextInt(1601), pick(chance, DATES),
					pick(chance, "", "national-id-confirmed", "old-id-confirmed"),
					pick(chance, "", "gender-digit", "birth-year-digits", "citizen-contradicts-itself")));
		}
		return added;
	}

	/** A pair as it was added. */
	private record Added(int member, String id, int pattern, int rarity, PartialDate birth, String rule, String veto) {

		private String row() {
			return "%s %d %d %d %s %s %s".formatted(this.id, this.pattern, this.rarity, this.birth.packed(), this.rule,
					this.veto, !this.rule.isEmpty() && this.veto.isEmpty());
		}

	}

	private static CandidateTable table(long room, List<Added> added) {
		CandidateTable table = new CandidateTable(room);
		added.forEach((one) -> table.add(one.member(), one.id(), one.pattern(), one.rarity(), one.birth(), one.rule(),
				one.veto()));
		table.complete(MEMBERS);
		return table;
	}

	private static List<String> rows(CandidateTable table) {
		return IntStream.range(0, table.size())
			.mapToObj((pair) -> "%s %d %d %d %s %s %s".formatted(PairFinder.digits(table.nationalId(pair)),
					table.pattern(pair), table.rarity(pair), table.birthDate(pair), table.rule(pair), table.veto(pair),
					table.isCertain(pair)))
			.toList();
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
		table.add(1, Questions.A, 0, 0, PartialDate.NONE, "", "");
		table.complete(2000);
		assertThat(table.end(0)).isZero();
		assertThat(table.end(1)).isOne();
		assertThat(table.start(1999)).isEqualTo(table.end(1999)).isOne();
	}

	@ParameterizedTest
	@CsvSource({ "no-rule, gender-digit, no-rule", "old-id-confirmed, no-veto, no-veto" })
	void refusesAWordThatIsNone(String rule, String veto, String named) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new CandidateTable(1).add(0, Questions.A, 0, 0, PartialDate.NONE, rule, veto))
			.withMessage("no rule or veto is called '" + named + "'");
	}

	@SafeVarargs
	private static <T> T pick(Random chance, T... words) {
		return words[chance.nextInt(words.length)];
	}

}
