package org.muster.compare;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.model.ReferenceData;

import static org.assertj.core.api.Assertions.assertThat;

class ProvincesTest {

	private static final Provinces PROVINCES = new Provinces(ReferenceData.builtIn());

	@ParameterizedTest(name = "<{0}> is in {1}, before 2025 {2}")
	@CsvSource(delimiter = '|', textBlock = """
			Xã A, Huyện B, Tỉnh Vĩnh Phúc        | 25 | 026
			Xã A, Tỉnh Phú Thọ                   | 25 | 025
			Xã A, Phú Thọ                        | 25 | 025
			Xã A, T. Hoà Bình                    | 25 | 017
			Xã A, T.Hòa Bình                     | 25 | 017
			xa a, tinh dak lak                   | 66 | 066
			Buôn Ma Thuột, Đắc Lắc               | 66 | 066
			Quận 1, TP. Hồ Chí Minh              | 79 | 079
			Quận 1, TP.HCM                       | 79 | 079
			Quận 1, TPHCM                        | 79 | 079
			Ba Đình, Thành phố Hà Nội            | 01 | 001
			Ba Đình, Hà Nội, Việt Nam            | 01 | 001
			Ba Vì, Hà Tây (cũ)                   | 01 | 001
			Phong Điền, Thừa Thiên - Huế         | 46 | 046
			Vũng Tàu, Bà Rịa - Vũng Tàu          | 79 | 077
			Xã A, Bắc Ninh                       | 24 | 027
			Xã A, Lào Cai                        | 15 | 010
			Huyện Hạ Hoà - Phú Thọ               | 25 | 025
			Xã A huyện Hạ Hoà tỉnh Phú Thọ       | 25 | 025
			'Xã A, Phú Thọ, '                    | 25 | 025
			YÊN BÁI                              | 15 | 015
			Huyện Tam Đảo, Vĩnh Phú              | 25 | ''
			Huyện Ý Yên, Hà Nam Ninh             | 37 | ''
			Điện Bàn, Quảng Nam - Đà Nẵng        | 48 | ''
			Gò Vấp, Sài Gòn - Gia Định           | 79 | 079
			""")
	void recognisesProvinceAtTheEnd(String place, String code, String idCode) {
		assertThat(PROVINCES.find(place)).contains(new Province(code, idCode));
		assertThat(PROVINCES.find(place)).as("remembered").contains(new Province(code, idCode));
	}

	@ParameterizedTest(name = "<{0}> names no province")
	@CsvSource(delimiter = '|', textBlock = """
			''
			', ,'
			Việt Nam
			Phú Thọ, Huyện B
			Xã Yên Bái
			Thị xã Phú Thọ
			Phường Tân Bình Thuận
			đường Hà Nội
			Phố Hà Nội
			Phúthọ
			""")
	void recognisesNothingElse(String place) {
		assertThat(PROVINCES.find(place)).isEmpty();
	}

	@Test
	@Timeout(30)
	void readsVeryLongTextInTime() {
		assertThat(PROVINCES.find("a ".repeat(500_000) + "Ph\u00fa Th\u1ecd").map(Province::code)).contains("25");
		assertThat(PROVINCES.find("a ".repeat(500_000))).isEmpty();
	}

	@Test
	void recognisesEveryOldAndNewName() {
		for (List<String> row : ReferenceData.builtIn().rows("provinces-2025.csv")) {
			assertThat(PROVINCES.find("Tỉnh " + row.get(0))).contains(new Province(row.get(3), "0" + row.get(1)));
			assertThat(PROVINCES.find("Xã A, " + row.get(2)).map(Province::code)).contains(row.get(3));
		}
	}

	@Test
	void knowsTheProvinceOfEveryAlias() {
		for (List<String> row : ReferenceData.builtIn().rows("province-aliases.csv")) {
			String idCode = row.get(1).contains(";") ? "" : "0" + row.get(1);
			assertThat(PROVINCES.find(row.get(0)).map(Province::idCode)).as(row.get(0)).contains(idCode);
		}
	}

	@ParameterizedTest(name = "the parts of <{0}> are in several provinces of today")
	@CsvSource({ "Hải Hưng", "Nghệ Tĩnh", "Gia Lai - Kon Tum", "Thuận Hải" })
	void doesNotChooseAmongTheProvincesOfTodayThatADividedOneIsIn(String place) {
		assertThat(PROVINCES.find("Xã A, Huyện B, " + place)).contains(Province.UNKNOWN);
	}

}
