package org.muster.identify;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.muster.link.person.PlaceLevel;

import static org.assertj.core.api.Assertions.assertThat;

class PlaceLevelTest {

	@ParameterizedTest(name = "{0} and {1}: {2}")
	@CsvSource(quoteCharacter = '"', delimiter = '|', textBlock = """
			# one                                     | other                                       | level
			Xã Tiên Lương, Cẩm Khê, Phú Thọ           | xã Tiên Lương huyện Cẩm Khê tỉnh Phú Thọ    | COMMUNE
			P. 5, Q. 3, TP. HCM                       | Phường 05, Quận 3, TP. Hồ Chí Minh          | COMMUNE
			Phường Ngọc Hà, Quận Ba Đình, Hà Nội      | P. Ngọc Hà, Ba Đình, TP. Hà Nội             | COMMUNE_POSSIBLE
			Phường Trúc Bạch, Ba Đình, Hà Nội         | Phường Ngọc Hà, Ba Đình, Hà Nội             | COMMUNE_POSSIBLE
			Xã Tiên Lượng, Phú Thọ                    | Xã Tiên Lương, Cẩm Khê, Phú Thọ             | COMMUNE_POSSIBLE

			Hà Nội                                    | Hà Nội                                      | PROVINCE_ONLY
			Hà Nội                                    | Phường Trúc Bạch, Quận Ba Đình, Hà Nội      | PROVINCE_ONLY
			Quận Ba Đình, Hà Nội                      | Phường Ngọc Hà, Quận Ba Đình, Hà Nội        | PROVINCE_ONLY

			Xã Tiên Lương, Cẩm Khê, Phú Thọ           | Xã Đồng Lương, Cẩm Khê, Phú Thọ             | PROVINCE
			Phường Yên Hòa, Quận Cầu Giấy, Hà Nội     | Phường Ngọc Hà, Ba Đình, Hà Nội             | PROVINCE

			Xã Tiên Lương, Cẩm Khê, Phú Thọ           | Phường Trúc Bạch, Quận Ba Đình, Hà Nội      | DIFFERS
			Hà Nội                                    | Huyện Cẩm Khê, Phú Thọ                      | DIFFERS
			Hà Nội                                    | Xã Tiên Lương, Cẩm Khê, Phú Thọ             | DIFFERS

			""                                        | Hà Nội                                      | UNKNOWN
			không rõ                                  | Xã Tiên Lương, Cẩm Khê, Phú Thọ             | UNKNOWN
			""                                        | không rõ                                    | UNKNOWN
			""")
	void tellsHowTwoPlacesAgree(String one, String other, PlaceLevel level) {
		assertThat(PlaceLevel.of(place(one), place(other), People.NUMBERS)).isEqualTo(level);
		assertThat(PlaceLevel.of(place(other), place(one), People.NUMBERS)).as("turned round").isEqualTo(level);
		assertThat(PlaceLevel.of(level.ordinal())).isEqualTo(level);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			COMMUNE,          true,  false, false
			COMMUNE_POSSIBLE, true,  false, true
			PROVINCE_ONLY,    false, false, true
			PROVINCE,         false, true,  false
			DIFFERS,          false, true,  false
			UNKNOWN,          false, false, true
			""")
	void tellsWhatALevelMeans(PlaceLevel level, boolean agreement, boolean contradiction, boolean open) {
		assertThat(level.isAgreement()).isEqualTo(agreement);
		assertThat(level.isContradiction()).isEqualTo(contradiction);
		assertThat(level.isOpen()).isEqualTo(open);
	}

	private static int place(String text) {
		return text.isEmpty() ? 0 : People.NUMBERS.of(People.PLACES.read(text));
	}

}
