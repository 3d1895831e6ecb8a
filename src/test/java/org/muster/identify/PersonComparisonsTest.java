package org.muster.identify;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import org.muster.link.person.AgreementLevel;
import org.muster.link.person.DateLevel;
import org.muster.link.person.NameLevel;
import org.muster.link.person.NumberLevel;
import org.muster.link.person.PackedPerson;
import org.muster.link.person.PersonComparisons;
import org.muster.link.person.PlaceLevel;
import org.muster.model.FieldValues;

import static org.assertj.core.api.Assertions.assertThat;

class PersonComparisonsTest {

	@Test
	void aPatternHasTheLevelOfEachComparison() {
		People people = new People(1, 20);
		List<FieldValues> citizens = people.crowd(100);
		Random chance = new Random(2);
		for (int round = 0; round < 5000; round++) {
			FieldValues one = citizens.get(chance.nextInt(100));
			PackedPerson citizen = People.packed(one);
			PackedPerson member = People
				.packed(people.worn(chance.nextBoolean() ? one : citizens.get(chance.nextInt(100))));
			int pattern = People.pattern(member, citizen);
			assertThat(PersonComparisons.name(pattern)).isEqualTo(People.NAMES.of(member, citizen));
			assertThat(PersonComparisons.isSameName(pattern)).isEqualTo(PersonComparisons.name(pattern).isSameName());
			assertThat(PersonComparisons.birthDate(pattern)).isEqualTo(DateLevel.of(member.birth, citizen.birth));
			assertThat(PersonComparisons.gender(pattern))
				.isEqualTo(AgreementLevel.ofGenders(member.gender, citizen.gender));
			assertThat(PersonComparisons.home(pattern))
				.isEqualTo(PlaceLevel.of(member.home, citizen.home, People.NUMBERS));
			assertThat(PersonComparisons.ALL.level(pattern, PersonComparisons.RESIDENCE))
				.isEqualTo(PlaceLevel.of(member.residence, citizen.residence, People.NUMBERS).ordinal());
			assertThat(PersonComparisons.oldId(pattern)).isEqualTo(NumberLevel.of(member.oldId, citizen.oldId));
			if ((member.deniedId | citizen.deniedId) == 0) {
				assertThat(PersonComparisons.nationalId(pattern))
					.isEqualTo(NumberLevel.of(member.nationalId, citizen.nationalId));
			}
		}
	}

	@Test
	void aPatternIsWrittenInTheWordsOfItsLevels() {
		assertThat(PersonComparisons.ALL.words(Patterns.pattern(NameLevel.MARKS_LOST, DateLevel.YEAR_BY_ONE,
				AgreementLevel.SAME, NumberLevel.ONE_SLIP, NumberLevel.UNKNOWN)))
			.isEqualTo("name=marks-lost birth-date=year-by-one gender=same home-place=commune residence=unknown "
					+ "old-id=one-slip national-id=unknown");
	}

}
