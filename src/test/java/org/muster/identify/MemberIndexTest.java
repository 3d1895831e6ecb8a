package org.muster.identify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.compare.NameKey;
import org.muster.compare.Names;
import org.muster.model.Gender;
import org.muster.model.PartialDate;
import org.muster.model.RecordKey;

import static org.assertj.core.api.Assertions.assertThat;

class MemberIndexTest {

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void findsExactlyTheMembersThatShareABlockingKey(long seed) {
		People people = new People(seed, 1);
		List<Person> citizens = people.crowd(1500);
		List<Person> members = citizens.stream().map(people::worn).toList();
		MemberIndex index = index(members);
		int found = 0;
		for (Person citizen : citizens) {
			List<Integer> expected = IntStream.range(0, members.size())
				.filter((at) -> share(members.get(at), citizen))
				.boxed()
				.toList();
			assertThat(candidates(index, citizen)).isEqualTo(expected);
			found += expected.size();
		}
		assertThat(found).as("there was something to find").isGreaterThan(members.size() * 4 / 3);
	}

	private static boolean share(Person member, Person citizen) {
		PartialDate mine = member.birthDate();
		PartialDate theirs = citizen.birthDate();
		boolean sameName = member.nameKey().equals(citizen.nameKey());
		boolean sameYear = mine.isKnown() && mine.year() == theirs.year();
		boolean sameDay = mine.isFull() && mine.day() == theirs.day() && mine.month() == theirs.month();
		boolean sameGiven = Names.given(member.nameKey()).equals(Names.given(citizen.nameKey()));
		return sameName && (sameYear || sameDay) || sameGiven && sameYear && sameDay
				|| !member.oldId().isEmpty() && member.oldId().equals(citizen.oldId())
				|| !member.nationalId().isEmpty() && member.nationalId().equals(citizen.nationalId());
	}

	@ParameterizedTest
	@ValueSource(longs = { 4, 5 })
	void givesBackTheMembersThatWereAdded(long seed) {
		People people = new People(seed, 70);
		List<Person> members = people.crowd(2000).stream().map(people::worn).toList();
		MemberIndex index = index(members);
		assertThat(IntStream.range(0, index.size()).mapToObj(index::person)).isEqualTo(members);
	}

	@ParameterizedTest(name = "<{0}> {1} {2} <{3}> <{4}>")
	@CsvSource(textBlock = """
			'an',                 1954-07-21, MALE,    025054012345, 000000000
			' nguyễn  văn an ',   1954-XX-XX, FEMALE,  025154000000, 999999999
			'',                   '',         UNKNOWN, '',           ''
			'nguyễn văn an',      '',         MALE,    025054012345, ''
			'nguyễn văn an',      1954-07-21, UNKNOWN, 096154999999, ''
			'nguyễn văn an',      '',         UNKNOWN, 399999999999, ''
			'nguyễn văn an',      1800-01-01, UNKNOWN, '',           012345678
			"h'hen niê - kđăm .", 2199-12-31, FEMALE,  '',           ''
			""")
	void givesBackUnusualMembers(String name, String birthDate, Gender gender, String nationalId, String oldId) {
		Person member = new Person(name, NameKey.of(name), PartialDate.ofIso(birthDate), gender,
				new Person.Places(96, 99, -1), nationalId, oldId);
		People people = new People(6, 70);
		MemberIndex index = index(List.of(people.anyone(), member, people.anyone()));
		assertThat(index.person(1)).isEqualTo(member);
	}

	@Test
	void givesBackNamesOfMoreSyllablesThanOneByteCounts() {
		List<Person> members = new ArrayList<>();
		for (int at = 0; at < 20_000; at++) {
			members.add(People.named(new People(at, 70).anyone(), "lê " + Integer.toString(at, 36) + " an"));
		}
		MemberIndex index = index(members);
		assertThat(IntStream.range(0, index.size()).mapToObj(index::person)).isEqualTo(members);
	}

	@Test
	void namesTheRecordOfEachMember() {
		People people = new People(8, 70);
		List<RecordKey> keys = List.of(new RecordKey(1, 1), new RecordKey(1, 7), new RecordKey(3, 2),
				new RecordKey(4, 1));
		MemberIndexBuilder builder = new MemberIndexBuilder(keys.size());
		keys.forEach((key) -> builder.add(key, people.anyone(), ""));
		MemberIndex index = builder.build();
		assertThat(IntStream.range(0, index.size()).mapToObj(index::key)).isEqualTo(keys);
	}

	@Test
	void isEmptyWithoutMembers() {
		MemberIndex index = new MemberIndexBuilder(0).build();
		assertThat(index.size()).isZero();
		assertThat(candidates(index, new People(9, 70).anyone())).isEmpty();
	}

	@Test
	void findsTheMembersForWhomAReviewerChoseTheCitizen() {
		People people = new People(10, 70);
		Person citizen = people.anyone();
		MemberIndexBuilder builder = new MemberIndexBuilder(3);
		builder.add(new RecordKey(1, 1), People.named(people.anyone(), "Đỗ Vinh"), citizen.nationalId());
		builder.add(new RecordKey(1, 2), People.named(people.anyone(), "Đỗ Yến"), "");
		builder.add(new RecordKey(1, 3), citizen, citizen.nationalId());
		MemberIndex index = builder.build();
		assertThat(candidates(index, citizen)).containsExactly(0, 2);
		assertThat(index.isReviewed(0, citizen.nationalId())).isTrue();
		assertThat(index.isReviewed(1, citizen.nationalId())).isFalse();
		assertThat(Pair.of(index, citizen, -2000, 10_000)).extracting(Pair::member)
			.as("a pair that a reviewer chose is kept however low its score")
			.containsExactly(new RecordKey(1, 1), new RecordKey(1, 3));
	}

	@Test
	void findsMoreMembersOfOneNameAndDayThanEverOccur() {
		Person one = new People(11, 70).anyone();
		MemberIndex index = index(Collections.nCopies(10_000, one));
		assertThat(candidates(index, one)).hasSize(10_000);
	}

	@Test
	void ratesARareNameHigherUpToALimit() {
		List<Person> members = new ArrayList<>();
		People people = new People(12, 70);
		for (int at = 0; at < 200_000; at++) {
			String name = (at % 2 == 0) ? "lê an" : (at % 200 == 1) ? "lê bình" : "vũ yến";
			members.add(People.named((at < 4) ? people.anyone() : members.get(at % 4), name));
		}
		MemberIndex index = index(members);
		assertThat(index.nameWeight(0)).isEqualTo(85);
		assertThat(index.nameWeight(1)).isEqualTo(749);
		assertThat(index(List.of(members.get(0))).nameWeight(0)).isEqualTo(-15);
		members.set(0, People.named(members.get(0), "h'hen niê"));
		assertThat(index(members).nameWeight(0)).as("as if one in 65,536").isEqualTo(1585);
	}

	@Test
	void takesAtMostSixtyBytesAMemberWhenEverythingIsKnown() {
		int size = 50_000;
		long sketches = 2L << 20;
		assertThat(index(new People(13, 70).crowd(size)).bytes() - sketches).isLessThan(60L * size);
	}

	static MemberIndex index(List<Person> members) {
		MemberIndexBuilder builder = new MemberIndexBuilder(members.size());
		for (int at = 0; at < members.size(); at++) {
			builder.add(new RecordKey(1 + at / 1000, 1 + at), members.get(at), "");
		}
		return builder.build();
	}

	private static List<Integer> candidates(MemberIndex index, Person citizen) {
		List<Integer> found = new ArrayList<>();
		index.forEachCandidate(citizen, found::add);
		return found;
	}

}
