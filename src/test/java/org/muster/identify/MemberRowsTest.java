package org.muster.identify;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.muster.identify.MemberRows.Kind;
import org.muster.link.person.PackedPerson;
import org.muster.link.person.PersonReader;
import org.muster.link.person.PlaceNumbers;
import org.muster.link.person.Syllables;
import org.muster.model.Field;
import org.muster.model.FieldValues;
import org.muster.model.RecordKey;

import static org.assertj.core.api.Assertions.assertThat;

class MemberRowsTest {

	private final Syllables syllables = new Syllables();

	private final PlaceNumbers places = new PlaceNumbers();

	private final PersonReader reader = new PersonReader(this.syllables::ofMember, People.PLACES, this.places);

	@ParameterizedTest
	@ValueSource(ints = { 0, 10, 1000 })
	void givesBackWhatItTook(int capacity) {
		People people = new People(1, 90);
		MemberRows rows = new MemberRows(capacity, this.syllables, this.places);
		List<String> told = new ArrayList<>();
		PackedPerson person = new PackedPerson();
		for (int at = 0; at < 700; at++) {
			this.reader.read(people.worn(people.anyone()), person);
			Kind kind = Kind.values()[at % 5 % 3];
			person.hasOtherName = kind == Kind.OTHER_NAME;
			rows.add(key(at), person, kind);
			told.add(kind + " " + People.told(person));
		}
		rows.trim();
		assertThat(rows.size()).isEqualTo(700);
		assertThat(rows.bytes()).isBetween(700 * 25L, 700 * 35L);
		for (int at = 699; at >= 0; at--) {
			rows.read(at, person);
			assertThat(rows.kind(at) + " " + People.told(person)).isEqualTo(told.get(at));
			assertThat(rows.key(at)).isEqualTo(key(at));
			assertThat(rows.nationalId(at)).isEqualTo(person.nationalId);
		}
	}

	/** Several rows of a record, some files of one record, numbers with gaps. */
	private static RecordKey key(int at) {
		int file = (at < 100) ? 1 : (at < 101) ? 3 : (at < 600) ? 4 : 9;
		return new RecordKey(file, 7 + at / 2 * 2);
	}

	@Test
	void keepsANameOnce() {
		MemberRows rows = new MemberRows(0, this.syllables, this.places);
		PackedPerson person = new PackedPerson();
		for (int at = 0; at < 9_000; at++) {
			this.reader.read(People.person(Field.FULL_NAME, "Lê An" + " x".repeat(at % 3_000 % 7) + at % 3_000),
					person);
			rows.add(new RecordKey(1, at + 1), person, Kind.MEMBER);
		}
		rows.trim();
		for (int at = 0; at < 9_000; at++) {
			assertThat(rows.name(at)).isEqualTo(rows.name(at % 3_000));
			assertThat(at >= 3_000 || at == 0 || rows.name(at) > rows.name(at - 1)).isTrue();
		}
	}

	@Test
	void keepsEachOfManySyllables() {
		MemberRows rows = new MemberRows(10, this.syllables, this.places);
		PackedPerson person = new PackedPerson();
		for (int at = 0; at < 20_000; at++) {
			this.reader.read(People.person(Field.FULL_NAME, "An x" + at), person);
			rows.add(new RecordKey(1, at + 1), person, Kind.MEMBER);
		}
		rows.trim();
		for (int at = 0; at < 20_000; at++) {
			rows.read(at, person);
			assertThat(person.nameKey()).isEqualTo("an x" + at);
		}
	}

	@Test
	void keepsTheGreatestAndTheLeast() {
		MemberRows rows = new MemberRows(1, this.syllables, this.places);
		PackedPerson person = new PackedPerson();
		List<String> told = new ArrayList<>();
		for (String birth : List.of("1800-01-01", "2199-12-31", "1800-XX-XX", "")) {
			FieldValues one = People.person(Field.BIRTH_DATE, birth, Field.OLD_ID, "999999999", Field.FULL_NAME,
					"Y " + "Bhăm Niê Kđăm ".repeat(200));
			this.reader.read(one, person);
			person.nationalId = birth.isEmpty() ? 1 : 1_000_000_000_000L;
			person.home = 127 << 17 | 99_999;
			person.homeKey = 99_999;
			person.residence = birth.isEmpty() ? 0 : (1 << 24) - 1;
			rows.add(new RecordKey(1, told.size() + 1), person, Kind.DECOY);
			told.add(People.told(person));
		}
		rows.trim();
		for (int at = 0; at < told.size(); at++) {
			rows.read(at, person);
			assertThat(People.told(person)).isEqualTo(told.get(at));
			assertThat(rows.kind(at)).isEqualTo(Kind.DECOY);
		}
	}

	@Test
	void hasARowForEachOtherNameAndEachDecoy() {
		Members members = People.members(List.of(
				People.person(Field.FULL_NAME, "Nguyễn Văn An", Field.BIRTH_NAME, "NGUYỄN VĂN AN", Field.ALIASES,
						"Hai, Trần Văn Bình, nguyễn văn an,"),
				People.person(Field.FULL_NAME, "Lê Thị Hoa", Field.BIRTH_DATE, "1954-07-21", Field.NATIONAL_ID,
						"025154000001", Field.OLD_ID, "131234567", Field.BIRTH_NAME, "Lê Hoa", Field.ALIASES, "Lê Hoa"),
				People.person(Field.FULL_NAME, "Vũ Yên", Field.BIRTH_DATE, "1954-07-XX")));
		List<String> told = new ArrayList<>();
		PackedPerson person = new PackedPerson();
		for (int row = 0; row < members.rows().size(); row++) {
			members.rows().read(row, person);
			boolean numbers = person.nationalId != 0 && person.oldId != 0;
			told.add("%d %s %s %s".formatted(members.rows().key(row).recordNo(), members.rows().kind(row),
					person.nameKey(), numbers));
		}
		assertThat(told).containsExactly("1 MEMBER nguyen van an false", "1 OTHER_NAME tran van binh false",
				"2 MEMBER le thi hoa true", "2 OTHER_NAME le hoa true", "2 DECOY le thi hoa false",
				"3 MEMBER vu yen false");
	}

	@Test
	void aDecoyIsBornInALaterYear() {
		List<FieldValues> people = new People(3, 60).crowd(500);
		Members members = People.members(people);
		PackedPerson person = new PackedPerson();
		int decoys = 0;
		for (int row = 0; row < members.rows().size(); row++) {
			members.rows().read(row, person);
			if (members.rows().kind(row) == Kind.DECOY) {
				PackedPerson member = People.packed(people.get(members.rows().key(row).recordNo() - 1));
				assertThat((person.birth >>> 9) - (member.birth >>> 9)).isBetween(1, 8);
				assertThat(person.birth & 31).isBetween(1, 28);
				assertThat(person.birth >>> 5 & 15).isBetween(1, 12);
				decoys++;
			}
		}
		assertThat(decoys).as("of a small register all").isEqualTo(500);
	}

}
