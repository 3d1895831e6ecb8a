package org.muster.link.person;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.muster.compare.PlaceReading;
import org.muster.compare.PlaceReading.Kind;

import static org.assertj.core.api.Assertions.assertThat;

class PlaceNumbersTest {

	private final PlaceNumbers numbers = new PlaceNumbers();

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', textBlock = """
			# kind,           province, commune, candidates,    known, only the province, key,     keys
			EXACT,            25,       08344,   "",            true,  false,             8344,    ""
			EARLIER,          96,       99999,   99999,         true,  false,             99999,   ""
			SPLIT,            01,       "",      00008 00004,   false, false,             4,       4 8
			SPLIT,            01,       "",      2 3 5,         false, false,             2,       2 3 5
			AMBIGUOUS,        01,       "",      00004,         false, false,             4,       4
			PROVINCE_ONLY,    01,       "",      "",            false, true,              131072,  ""
			COMMUNE_UNKNOWN,  01,       "",      "",            false, true,              131072,  ""
			""")
	void aPlaceIsANumberOf24Bits(Kind kind, String province, String commune, String candidates, boolean known,
			boolean provinceOnly, int key, String keys) {
		int place = this.numbers.of(new PlaceReading(kind, province, commune, list(candidates)));
		assertThat(place).isPositive().isLessThan(1 << PlaceNumbers.BITS);
		assertThat(PlaceNumbers.province(place)).isEqualTo(Integer.parseInt(province));
		assertThat(PlaceNumbers.hasCommune(place)).isEqualTo(known);
		assertThat(PlaceNumbers.isProvinceOnly(place)).isEqualTo(provinceOnly);
		assertThat(this.numbers.key(place)).isEqualTo(key);
		assertThat(this.numbers.keys(place)).containsExactly(list(keys).stream().mapToInt(Integer::parseInt).toArray());
	}

	@Test
	void whatIsNotEvenInAProvinceHasNoNumber() {
		assertThat(this.numbers.of(new PlaceReading(Kind.PROVINCE_UNKNOWN, "", "", List.of()))).isZero();
		assertThat(this.numbers.key(0)).isZero();
	}

	@Test
	void tooManyCommunesAreNone() {
		List<String> many = List.of("00001", "00002", "00003", "00004", "00005", "00006", "00007", "00008", "00009",
				"00010");
		int place = this.numbers.of(new PlaceReading(Kind.AMBIGUOUS, "01", "", many));
		assertThat(PlaceNumbers.isProvinceOnly(place)).isTrue();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# one,         other,        may be the same
			00004 00008,   00004 00008,  true
			00004 00008,   00008 00010,  true
			00004 00008,   00009 00010,  false
			00004 00008,   00008,        true
			00004 00008,   00009,        false
			00004,         00008,        false
			""")
	void tellsWhetherPlacesMayBeTheSame(String one, String other, boolean same) {
		assertThat(this.numbers.maySame(place(one), place(other))).isEqualTo(same);
		assertThat(this.numbers.maySame(place(other), place(one))).isEqualTo(same);
	}

	private int place(String communes) {
		List<String> all = list(communes);
		return this.numbers.of(new PlaceReading((all.size() > 1) ? Kind.SPLIT : Kind.EXACT, "01",
				(all.size() > 1) ? "" : all.get(0), all));
	}

	@Test
	void keysDoNotDependOnWhatWasNumberedBefore() {
		PlaceNumbers others = new PlaceNumbers();
		Set<Integer> keys = new HashSet<>();
		for (int at = 0; at < 300; at++) {
			others.of(new PlaceReading(Kind.SPLIT, "02", "", List.of("%05d".formatted(9000 + at), "09999")));
		}
		for (int at = 0; at < 300; at++) {
			PlaceReading reading = new PlaceReading(Kind.SPLIT, "01", "", List.of("%05d".formatted(at), "09999"));
			int place = this.numbers.of(reading);
			assertThat(this.numbers.of(reading)).isEqualTo(place);
			assertThat(others.key(others.of(reading))).isEqualTo(this.numbers.key(place));
			keys.add(this.numbers.key(place));
		}
		assertThat(keys).hasSize(300);
	}

	@Test
	void manyCommunesAreOneKey() {
		int many = this.numbers.of(new PlaceReading(Kind.AMBIGUOUS, "01", "", List.of("1", "2", "3", "4", "5")));
		assertThat(this.numbers.key(many)).isNegative();
		assertThat(this.numbers.keys(many)).containsExactly(this.numbers.key(many));
	}

	private static List<String> list(String words) {
		return words.isEmpty() ? List.of() : List.of(words.split(" "));
	}

}
