package org.muster.identify;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.muster.link.person.PackedPerson;
import org.muster.link.person.PersonReader;
import org.muster.link.person.Syllables;
import org.muster.model.Field;
import org.muster.model.Gender;
import org.muster.model.PartialDate;

import static org.assertj.core.api.Assertions.assertThat;

class PersonReaderTest {

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', textBlock = """
			# text,        length, number plus one
			025054000001,  12,     25054000002
			000000000000,  12,     1
			999999999999,  12,     1000000000000
			131234567,     9,      131234568
			000000000,     9,      1
			13123456,      9,      0
			1312345678,    9,      0
			13123456a,     9,      0
			" 31234567",   9,      0
			-31234567,     9,      0
			"",            9,      0
			""")
	void readsNumbersOfTheRightLength(String text, int length, long number) {
		assertThat(PersonReader.number(text, length)).isEqualTo(number);
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', textBlock = """
			# 12 digits,   gender, birth date, counts, denied
			025054000001,  M,      1954-07-21, true,  false
			025054000001,  "",     1954-XX-XX, true,  false
			025054000001,  "",     "",         true,  false
			025154000001,  F,      1954-07-XX, true,  false
			025054000001,  F,      1954-07-21, false, true
			025054000001,  M,      1955-07-21, false, true
			025254000001,  M,      1954-07-21, false, true
			025254000001,  M,      2054-07-21, true,  false
			000054000001,  M,      1954-07-21, false, false
			02505400001,   M,      1954-07-21, false, false
			""")
	void countsANumberOnlyWhenNothingElseDeniesIt(String id, String gender, String birth, boolean counts,
			boolean denied) {
		PackedPerson person = People
			.packed(People.person(Field.NATIONAL_ID, id, Field.GENDER, gender, Field.BIRTH_DATE, birth));
		assertThat(person.nationalId).isEqualTo(counts ? PersonReader.number(id, 12) : 0);
		assertThat(person.deniedId).isEqualTo(denied ? PersonReader.number(id, 12) : 0);
		assertThat(person.gender).isEqualTo(Gender.of(gender).ordinal());
		assertThat(person.birth).isEqualTo(PartialDate.ofIso(birth).packed());
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', textBlock = """
			Nguyễn Văn An,      3, nguyen van an
			"  Nguyễn   An ",   2, nguyen an
			NGUYỄN VĂN AN,      3, nguyen van an
			Nguyễn . An,        2, nguyen an
			Đỗ Đức,             2, do duc
			Y Bhăm Niê Kđăm,    4, y bham nie kdam
			Lý,                 1, li
			".",                0, ""
			"",                 0, ""
			""")
	void takesANameApartIntoSyllables(String name, int syllables, String key) {
		PackedPerson person = People.packed(People.person(Field.FULL_NAME, name));
		assertThat(person.syllables()).isEqualTo(syllables);
		assertThat(person.nameKey()).isEqualTo(key);
		assertThat(person.nameHash() == 0).isEqualTo(syllables == 0);
		assertThat(person.givenHash() == 0).isEqualTo(syllables == 0);
	}

	@Test
	void leavesNothingOfThePersonBefore() {
		PersonReader reader = new PersonReader(new Syllables()::ofMember, People.PLACES, People.NUMBERS);
		PackedPerson person = new PackedPerson();
		String empty = People.told(person);
		reader.read(new People(1, 40).anyone(), person);
		person.hasOtherName = true;
		reader.read(People.person(), person);
		assertThat(People.told(person)).isEqualTo(empty);
	}

	@Test
	void readsPlacesAndTheOldNumber() {
		PackedPerson person = People.packed(People.person(Field.HOME_PLACE, "Phường 5, Quận 3, TP. HCM",
				Field.RESIDENCE, "Hà Nội", Field.OLD_ID, "012345678"));
		assertThat(person.home).isEqualTo(79 << 17 | 27154);
		assertThat(person.homeKey).isEqualTo(27154);
		assertThat(person.residence).isEqualTo(1 << 17);
		assertThat(person.oldId).isEqualTo(12_345_679);
	}

}
