package org.muster.consolidate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SameMemberTest {

	private static final String ONE = "Lê Văn An|1954-07-21|M|012345 PT|01234567|025054012345|";

	@ParameterizedTest(name = "{0}: {1} is {2}")
	@CsvSource(textBlock = """
			PROFILE_NUMBER,  Lê Văn An|1954-07-21|M|012345 PT|11111111|025054099999|, SAME
			PROFILE_NUMBER,  Lê Văn Ân|1954-XX-XX||012345 PT|||,                      SAME
			PROFILE_NUMBER,  Lê Văn Anh|||012345 PT|||,                               SAME
			PROFILE_NUMBER,  Lê Văn Bình|1954-07-21|M|012345 PT|||,                   CONTRADICTION
			PROFILE_NUMBER,  Lê Văn An|1954-07-22|M|012345 PT|||,                     CONTRADICTION
			PROFILE_NUMBER,  Lê Văn An|1954-07-21|F|012345 PT|||,                     CONTRADICTION
			NATIONAL_ID,     Lê Văn An|1954-07-21|M|999999 PT||025054012345|,         SAME
			NATIONAL_ID,     Trần Thị Hoa|1954-07-21|M|||025054012345|,               CONTRADICTION
			CARD_NUMBER,     Lê Văn An|1954-07-21|M||01234567||,                      SAME
			CARD_NUMBER,     Lê Văn An|1954-07-21|M|12345|01234567||,                 SAME
			CARD_NUMBER,     Lê Văn An|1954-07-21|M|999999 PT|01234567||,             DOUBTFUL
			CARD_NUMBER,     Trần Thị Hoa|1960-01-01|F||01234567||,                   CARD_SHARED
			NAME_BIRTH_HOME, Lê Văn An|1954-07-21|M||||,                              SAME
			NAME_BIRTH_HOME, Lê Văn An|1954-07-21|M|12345|123||,                      SAME
			NAME_BIRTH_HOME, Lê Văn An|1954-07-21|M|999999 PT|||,                     DOUBTFUL
			NAME_BIRTH_HOME, Lê Văn An|1954-07-21|M||99999999||,                      DOUBTFUL
			NAME_BIRTH_HOME, Lê Văn An|1954-07-21|M|||025054099999|,                  DOUBTFUL
			NAME_BIRTH_HOME, Lê Văn An|1954-07-21|F||||,                              DOUBTFUL
			""")
	void judges(SameMemberKey key, String other, SameMember.Verdict verdict) {
		MemberRecord left = Register.record(1, ONE);
		MemberRecord right = Register.record(2, other);
		assertThat(SameMember.judge(key, left, right)).isEqualTo(verdict);
		assertThat(SameMember.judge(key, right, left)).as("symmetric").isEqualTo(verdict);
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource(textBlock = """
			Lê Văn An|1954-07-21|M||99999999|025054099999|, false
			Lê Văn An|1954-07-21|M|999999 PT|||,            true
			Lê Văn An|1954-07-21|F||||,                     true
			Lê Văn An|1955-XX-XX|M||||,                     true
			Lê Văn Bình|1954-07-21|M||||,                   true
			""")
	void tellsWhoCannotBeOneMember(String other, boolean exclude) {
		MemberRecord left = Register.record(1, ONE);
		MemberRecord right = Register.record(2, other);
		assertThat(SameMember.excludeEachOther(left, right)).isEqualTo(exclude);
		assertThat(SameMember.excludeEachOther(right, left)).as("symmetric").isEqualTo(exclude);
	}

}
