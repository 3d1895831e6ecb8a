package org.muster.identify;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.muster.link.person.PersonReader;
import org.muster.model.IdMethod;
import org.muster.model.RecordKey;

import static org.assertj.core.api.Assertions.assertThat;

class MemberFactsTest {

	private final MemberFacts facts = new MemberFacts(6);

	@ParameterizedTest
	@CsvSource(textBlock = """
			# file, record, number of the first that is not before
			1,      1,      0
			1,      3,      0
			1,      4,      1
			1,      5,      1
			1,      6,      2
			2,      1,      2
			3,      1,      2
			3,      2,      3
			3,      9,      3
			4,      1,      3
			4,      2,      4
			4,      99,     6
			5,      1,      6
			""")
	void numbersMembersInTheOrderOfTheirRecords(int file, int record, int number) {
		List.of(key(1, 3), key(1, 5), key(3, 1), key(4, 1), key(4, 2), key(4, 8))
			.forEach((key) -> this.facts.add(key, 0));
		assertThat(this.facts.first(key(file, record))).isEqualTo(number);
		for (int member = 0; member < this.facts.size(); member++) {
			assertThat(this.facts.first(this.facts.key(member))).isEqualTo(member);
		}
	}

	@Test
	void asksWhatIsKnownOfTheMember() {
		this.facts.add(key(1, 1), 0);
		this.facts.add(key(1, 2), PersonReader.number(Questions.A, 12));
		this.facts.add(key(1, 3), 0);
		this.facts.add(key(2, 3), 0);
		this.facts.reviewed(key(2, 3), Question.Review.NONE, "");
		this.facts.owns(key(1, 3), Questions.B, IdMethod.REVIEWED);
		this.facts.reviewed(key(1, 3), Question.Review.LINK, Questions.C);
		List<Candidate> candidates = List.of(Questions.candidate(Questions.A, 5));
		assertThat(this.facts.question(0, candidates)).isEqualTo(Questions.ask(candidates.toArray(new Candidate[0])));
		assertThat(this.facts.question(1, List.of())).isEqualTo(Questions.carrying(Questions.A, Questions.ask()));
		assertThat(this.facts.question(2, List.of())).isEqualTo(Questions.owning(Questions.B, IdMethod.REVIEWED,
				Questions.reviewed(Question.Review.LINK, Questions.C, Questions.ask())));
		assertThat(this.facts.question(3, List.of()))
			.isEqualTo(Questions.reviewed(Question.Review.NONE, "", Questions.ask()));
		assertThat(this.facts.reviewed()).containsExactly(2, 3);
	}

	@Test
	void tellsTheNumbersThatMembersHave() {
		this.facts.add(key(1, 1), 0);
		assertThat(this.facts.anyOwned()).isFalse();
		assertThat(this.facts.owned(0)).isZero();
		for (IdMethod method : List.of(IdMethod.CERTAIN, IdMethod.LINKED, IdMethod.REVIEWED)) {
			this.facts.add(key(1, 2 + method.ordinal()), 0);
			this.facts.owns(key(1, 2 + method.ordinal()), "999999999999", method);
			assertThat(this.facts.owned(this.facts.size() - 1)).isEqualTo(1_000_000_000_000L);
			assertThat(this.facts.question(this.facts.size() - 1, List.of()).ownedBy()).isEqualTo(method);
		}
		assertThat(this.facts.anyOwned()).isTrue();
		assertThat(this.facts.owned(0)).isZero();
	}

	private static RecordKey key(int file, int record) {
		return new RecordKey(file, record);
	}

}
