package org.muster.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.muster.model.ReferenceData;

import static org.assertj.core.api.Assertions.assertThat;

class PlaceReaderTest {

	private static final PlaceReader READER = PlaceReader.of(ReferenceData.builtIn());

	@ParameterizedTest(name = "<{0}> is {1} {2} {3}")
	@CsvSource(quoteCharacter = '"', textBlock = """
			# text,                                            kind,             province, commune
			"Phường Trúc Bạch, Quận Ba Đình, Thành phố Hà Nội", EXACT,            01, 00004
			"P. Trúc Bạch, Q. Ba Đình, TP. Hà Nội",             EXACT,            01, 00004
			"P. TRUC BACH, Q. BA DINH, HA NOI",                 EXACT,            01, 00004
			"Số 5 ngõ 7, phường Trúc Bạch, quận Ba Đình, Hà Nội, Việt Nam", EXACT, 01, 00004
			"Trúc Bạch - Ba Đình - Hà Nội",                     EXACT,            01, 00004
			"Phường Ba Đình, Hà Nội",                           EXACT,            01, 00004
			"Phường Ngọc Hà, Quận Ba Đình, Hà Nội",             SPLIT,            01, ""
			"Hà Nội",                                           PROVINCE_ONLY,    01, ""
			"Quận Ba Đình, Hà Nội",                             PROVINCE_ONLY,    01, ""
			"Thôn 3, huyện Cẩm Khê, tỉnh Phú Thọ",              PROVINCE_ONLY,    25, ""
			"Xã Không Có, Hà Nội",                              COMMUNE_UNKNOWN,  01, ""
			"Xã A, huyện B",                                    PROVINCE_UNKNOWN, "", ""
			"không rõ",                                         PROVINCE_UNKNOWN, "", ""
			"Phường 05, Quận 3, TP. HCM",                       EXACT,            79, 27154
			"P. 5, Q.3, TP.HCM",                                EXACT,            79, 27154
			"P5, Q3, TP HCM",                                   EXACT,            79, 27154
			"F14, Q. Bình Thạnh, TP HCM",                       EXACT,            79, 26929
			"Plei Ku, Gia Lai",                                 AMBIGUOUS,        52, ""
			"P.Hố Nai, TP. Biên Hòa, Đồng Nai, VN",             EXACT,            75, ""
			"Phường Yên Hòa, Quận Cầu Giấy, Hà Nội",            SPLIT,            01, ""
			"P. 5 Q. 3 TP. HCM",                                EXACT,            79, 27154
			"Trúc Bạch-Ba Đình-Hà Nội",                         EXACT,            01, 00004
			"Phường 1 - Vũng Tàu - Bà Rịa - Vũng Tàu",          EXACT,            79, 26506
			"xã Tiên Lương huyện Cẩm Khê tỉnh Phú Thọ",         EXACT,            25, 08344
			"Xã Tiên Lương. Huyện Cẩm Khê. Tỉnh Phú Thọ",       EXACT,            25, 08344
			"Xã Đồng Lương (nay là xã Tiên Lương), Cẩm Khê, Phú Thọ", EXACT,      25, 08431
			"Xã Tiên Lượng, huyện Cẩm Khê, Phú Thọ",            EXACT,            25, 08344
			"Xã Tiên Lượng, Phú Thọ",                           AMBIGUOUS,        25, ""
			"Tiên Lương Cẩm Khê Phú Thọ",                       COMMUNE_UNKNOWN,  25, ""
			"Khu 5, Cẩm Khê, Phú Thọ",                          AMBIGUOUS,        25, ""
			"Khu 5, huyện Cẩm Khê, Phú Thọ",                    PROVINCE_ONLY,    25, ""
			"Xã Phú Tân Hòa Bình",                              PROVINCE_UNKNOWN, "", ""
			# merged before July 2025
			"Xã Nga Quán, huyện Trấn Yên, tỉnh Yên Bái",        EARLIER,          15, 04273
			"Phường 6, Quận 3, TP. Hồ Chí Minh",                EARLIER,          79, 27139
			"Xã Gia Xuyên, huyện Gia Lộc, Hải Dương",           EARLIER,          31, 11002
			"Xã Mai Lâm, huyện Tĩnh Gia, Thanh Hóa",            EARLIER,          38, 16645
			"Phường An Phú, Quận 2, TP. Hồ Chí Minh",           SPLIT,            79, ""
			"Xã Cổ Nhuế, huyện Từ Liêm, Hà Nội",                COMMUNE_UNKNOWN,  01, ""
			"Huyện Than Uyên, Lào Cai",                         COMMUNE_UNKNOWN,  15, ""
			# provinces of other days
			"Xã Tam Đồng, huyện Mê Linh, tỉnh Vĩnh Phúc",       EXACT,            01, 08995
			"Huyện Mê Linh, Vĩnh Phú",                          PROVINCE_ONLY,    01, ""
			"Xã Yên Bình, huyện Ý Yên, Hà Nam Ninh",            EXACT,            37, 13834
			"Xã Đường Lâm, Sơn Tây, Hà Tây",                    EXACT,            01, 09574
			"Huyện Than Uyên, Hoàng Liên Sơn",                  PROVINCE_UNKNOWN, "", ""
			"Xã Bình Minh, Khoái Châu, Hải Hưng",               PROVINCE_UNKNOWN, "", ""
			"tỉnh Gia Lai - Kon Tum",                           PROVINCE_UNKNOWN, "", ""
			"Huyện Côn Đảo, Bà Rịa - Vũng Tàu",                 EXACT,            79, 26732
			",",                                                PROVINCE_UNKNOWN, "", ""
			""")
	void readsPlaces(String text, PlaceReading.Kind kind, String province, String commune) {
		PlaceReading reading = READER.read(text);
		assertThat(reading.kind()).as(text).isEqualTo(kind);
		assertThat(reading.province()).as(text).isEqualTo(province);
		if (!commune.isEmpty() || kind != PlaceReading.Kind.EXACT) {
			assertThat(reading.commune()).as(text).isEqualTo(commune);
		}
	}

	/** A wrong commune is worse than none. */
	@Test
	void neverReadsAWrongCommuneInAnyForm() {
		Map<String, Function<List<String>, String>> forms = new LinkedHashMap<>();
		forms.put("full", (row) -> row.get(1) + ", " + row.get(2) + ", " + row.get(3));
		forms.put("short",
				(row) -> shortened(row.get(1)) + ", " + shortened(row.get(2)) + ", " + shortened(row.get(3)));
		forms.put("plain",
				(row) -> NameKey.of(row.get(1)).toUpperCase(Locale.ROOT) + ", "
						+ NameKey.of(row.get(2)).toUpperCase(Locale.ROOT) + ", "
						+ NameKey.of(row.get(3)).toUpperCase(Locale.ROOT));
		forms.put("hyphens", (row) -> bare(row.get(1)) + " - " + bare(row.get(2)) + " - " + bare(row.get(3)));
		forms.put("no district", (row) -> row.get(1) + ", " + row.get(3));
		Map<String, TreeSet<String>> targets = new LinkedHashMap<>();
		Map<String, List<String>> rows = new LinkedHashMap<>();
		for (List<String> row : ReferenceData.builtIn().rows("ward-mapping.csv")) {
			if (!row.get(0).isEmpty()) {
				targets.computeIfAbsent(row.get(0), (code) -> new TreeSet<>()).add(row.get(4));
				rows.putIfAbsent(row.get(0), row);
			}
		}
		List<String> wrong = new ArrayList<>();
		Map<String, Map<PlaceReading.Kind, Integer>> counts = new LinkedHashMap<>();
		forms.forEach((form, writer) -> rows.forEach((code, row) -> {
			String text = writer.apply(row);
			PlaceReading reading = READER.read(text);
			counts.computeIfAbsent(form, (one) -> new java.util.EnumMap<>(PlaceReading.Kind.class))
				.merge(reading.kind(), 1, Integer::sum);
			boolean right = reading.province().isEmpty() || reading.province().equals(row.get(9));
			boolean fits = reading.commune().isEmpty()
					|| targets.getOrDefault(code, new TreeSet<>()).contains(reading.commune());
			boolean names = reading.kind() != PlaceReading.Kind.SPLIT || reading.candidates().size() == 10
					|| reading.candidates().equals(List.copyOf(targets.getOrDefault(code, new TreeSet<>())));
			if (!right || !fits || !names) {
				wrong.add(form + ": " + text + " " + reading);
			}
		}));
		System.out.println(counts);
		assertThat(wrong).isEmpty();
	}

	private static String shortened(String name) {
		return name.replaceFirst("^Xã ", "X. ")
			.replaceFirst("^Phường ", "P.")
			.replaceFirst("^Thị trấn ", "TT ")
			.replaceFirst("^Huyện ", "H. ")
			.replaceFirst("^Quận ", "Q.")
			.replaceFirst("^Thị xã ", "TX. ")
			.replaceFirst("^Thành phố ", "TP. ")
			.replaceFirst("^Tỉnh ", "");
	}

	private static String bare(String name) {
		return name.replaceFirst("^(Xã|Phường|Thị trấn|Huyện|Quận|Thị xã|Thành phố|Tỉnh) ", "");
	}

}
