package org.muster.identify;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.compare.NameKey;
import org.muster.model.Gender;
import org.muster.model.PartialDate;
import org.muster.model.RecordKey;

import static org.assertj.core.api.Assertions.assertThat;

class PairTest {

	private static final int PRIOR = -2000;

	private static final Person CITIZEN = person("lê văn an", Gender.MALE, "025054012345");

	@ParameterizedTest(name = "{0} {1} <{2}>, at least {3}: {4}")
	@CsvSource(textBlock = """
			lê văn an,  MALE,    '',           133,  133
			lê văn an,  MALE,    '',           134,
			lê văn ân,  MALE,    '',           -267, -267
			lê văn an,  MALE,    025054012345, 9999, 2333
			lê thị an,  FEMALE,  '',           9999,
			""")
	void isKeptFromTheLeastScoreOnOrWhenCertain(String name, Gender gender, String carried, int least, Integer score) {
		MemberIndexBuilder builder = new MemberIndexBuilder(1);
		builder.add(new RecordKey(2, 3), person(name, gender, carried), "");
		List<Pair> pairs = Pair.of(builder.build(), CITIZEN, PRIOR, least);
		assertThat(pairs).extracting(Pair::score).isEqualTo((score == null) ? List.of() : List.of(score));
		assertThat(pairs).allSatisfy((pair) -> {
			assertThat(pair.member()).isEqualTo(new RecordKey(2, 3));
			assertThat(pair.nationalId()).isEqualTo("025054012345");
			assertThat(pair.rule()).isEqualTo(carried.isEmpty() ? "" : "national-id-confirmed");
			assertThat(pair.veto()).isEmpty();
		});
	}

	private static Person person(String name, Gender gender, String nationalId) {
		return new Person(name, NameKey.of(name), new PartialDate(1954, 7, 21), gender, new Person.Places(25, 25, 7),
				nationalId, "");
	}

}
