package org.muster.link.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class FieldKindTest {

	@ParameterizedTest(name = "{0}: <{1}> and <{2}> are {3}")
	@CsvSource(quoteCharacter = '"', textBlock = """
			# kind, left,               right,              level
			NAME,   "Lê Thị Hoa",       " lê thị  hoa",     exact
			NAME,   "Lê Thị Hoa",       "Le Thi Hoa",       same-letters
			NAME,   "northryde",        "north ryde",       same-letters
			NAME,   "Hoa Lê Thị",       "Lê Thị Hoa",       same-words
			NAME,   "michael",          "micheal",          one-slip
			NAME,   "ann",              "anna",             one-slip
			NAME,   "an",               "ah",               none
			NAME,   "jonathan",         "jonhatahn",        similar
			NAME,   "shackleford",      "shackelhord",      similar
			NAME,   "dwayne",           "duane",            alike
			NAME,   "martin",           "zhang",            none
			NAME,   "",                 "zhang",            unknown
			TEXT,   "12 Kim Mã",        "12 kim ma",        same-letters
			DATE,   "1954-07-02",       "2/7/1954",         exact
			DATE,   "19540702",         "02.07.1954",       exact
			DATE,   "1954-07-02",       "1954-02-07",       day-month
			DATE,   "1954-07-02",       "1954-07-03",       one-slip
			DATE,   "1954-07-02",       "1954-07-25",       two-parts
			DATE,   "1954-07-02",       "1954-11-25",       year
			DATE,   "1954-07-02",       "1961-11-25",       none
			DATE,   "1954-07-02",       "",                 unknown
			NUMBER, "7",                "7.0",              exact
			NUMBER, "70",               "72",               near
			NUMBER, "70",               "170",              one-slip
			NUMBER, "70",               "912",              none
			CODE,   "AB-1234",          "ab1234",           exact
			CODE,   "5304218",          "5304281",          one-slip
			CODE,   "5304218",          "5340281",          two-slips
			CODE,   "nsw",              "vic",              none
			""")
	void gradesTwoValues(FieldKind kind, String left, String right, String level) {
		assertThat(level(kind, left, right)).isEqualTo(level);
		assertThat(level(kind, right, left)).as("the other way round").isEqualTo(level);
	}

	private static String level(FieldKind kind, String left, String right) {
		FieldComparison field = new FieldComparison("field", kind, List.of("c"), List.of("c"), false, Optional.empty(),
				FieldComparison.SIMILAR_AT, FieldComparison.ALIKE_AT, (kind == FieldKind.NUMBER) ? 2 : 0);
		ComparedField compared = new ComparedField(field, table(left), table(right));
		return field.comparison().levels().get(compared.level(0, 0, compared)).name();
	}

	private static LinkTable table(String cell) {
		return new LinkTable(List.of("1"), Map.of("c", List.of(cell)));
	}

	/** Source of the values: W. E. Winkler 1990, table of examples. */
	@ParameterizedTest
	@CsvSource({ "martha, marhta, 0.9611", "dwayne, duane, 0.8400", "dixon, dicksonx, 0.8133", "abc, xyz, 0",
			"a, a, 1" })
	void jaroWinklerGivesThePublishedValues(String left, String right, double similarity) {
		assertThat(JaroWinkler.of(left, right)).isCloseTo(similarity, within(0.0001));
		assertThat(JaroWinkler.of(right, left)).isCloseTo(similarity, within(0.0001));
	}

	@Test
	void twoSlipsAreFoundAndThreeAreNot() {
		assertThat(Slips.within(2, "1234567", "1324576")).isTrue();
		assertThat(Slips.within(2, "1234567", "123")).isFalse();
		assertThat(Slips.within(2, "1234567", "8234597")).isTrue();
		assertThat(Slips.within(2, "1234567", "8294597")).isFalse();
		assertThat(Slips.within(1, "1234567", "123567")).isTrue();
	}

}
