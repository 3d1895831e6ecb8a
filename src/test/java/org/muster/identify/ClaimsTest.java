package org.muster.identify;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

import org.muster.link.person.PersonReader;
import org.muster.model.IdMethod;
import org.muster.model.PartialDate;
import org.muster.model.RecordKey;

import static org.assertj.core.api.Assertions.assertThat;

/** Compares with a search that looks at all pairs for each. */
class ClaimsTest {

	@Test
	void tellsWhatOthersHaveToDoWithTheCitizenOfAPair() {
		Random chance = new Random(1);
		for (int round = 0; round < 500; round++) {
			int members = 1 + chance.nextInt(12);
			int citizens = 1 + chance.nextInt(9);
			MemberFacts facts = new MemberFacts(members);
			CandidateTable table = new CandidateTable(0);
			for (int member = 0; member < members; member++) {
				facts.add(new RecordKey(1, member + 1), 0);
				if (chance.nextInt(4) == 0) {
					facts.owns(facts.key(member), id(member % 5), IdMethod.LINKED);
				}
				for (int pairs = chance.nextInt(5); pairs > 0; pairs--) {
					table.add(member, id(chance.nextInt(citizens)), 0, chance.nextInt(3500), PartialDate.NONE,
							(chance.nextInt(4) == 0) ? "old-id-confirmed" : "",
							(chance.nextInt(4) == 0) ? "gender-digit" : "");
				}
			}
			table.complete(members);
			table.evidence().score((pattern, rarity) -> rarity - 500);
			compare(table, facts, 1 + chance.nextInt(4));
		}
	}

	private static void compare(CandidateTable table, MemberFacts facts, int pieces) {
		int[] memberOf = new int[table.size()];
		for (int member = 0; member < facts.size(); member++) {
			Arrays.fill(memberOf, table.start(member), table.end(member), member);
		}
		long[] elsewhere = { number(6), number(7) };
		Claims claims = Claims.of(table, facts, elsewhere, pieces);
		for (int pair = 0; pair < table.size(); pair++) {
			int rival = Candidate.NO_RIVAL;
			boolean certain = false;
			boolean taken = Arrays.binarySearch(elsewhere, table.nationalId(pair)) >= 0;
			for (int other = 0; other < table.size(); other++) {
				if (memberOf[other] != memberOf[pair] && table.nationalId(other) == table.nationalId(pair)) {
					rival = Math.max(rival, table.score(other));
					certain |= table.isCertain(other);
				}
			}
			for (int member = 0; member < facts.size(); member++) {
				taken |= facts.owned(member) == table.nationalId(pair)
						&& facts.owned(memberOf[pair]) != table.nationalId(pair);
			}
			assertThat(claims.rivalScore(pair)).isEqualTo(rival);
			assertThat(claims.isRivalCertain(pair)).isEqualTo(certain);
			assertThat(claims.isTaken(pair)).isEqualTo(taken);
		}
	}

	private static String id(int citizen) {
		return "025054%06d".formatted(citizen);
	}

	private static long number(int citizen) {
		return PersonReader.number(id(citizen), 12);
	}

}
