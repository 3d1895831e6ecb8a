package org.muster.audit;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MaskTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', emptyValue = "", textBlock = """
			full_name   | Lê Thị An     | L. T. A.
			full_name   | An            | A.
			aliases     | Ba Đen, Tư    | B. Đ. T.
			birth_date  | 1954-07-21    | 1954
			birth_date  | 1954-XX-XX    | 1954
			gender      | F             | F
			national_id | 025054000013  | ••••••••••13
			old_id      | 12            | 12
			home_place  | Xã A, Tỉnh B  | •••
			residence   | ''            | ''
			note        | anything      | •••
			card_number | 10000001      | ••••••01
			official_date | 1980-02-03  | 1980
			status      | deceased      | deceased
			""")
	void showsTooLittleToKnowWhomItIsAbout(String field, String value, String shown) {
		assertThat(Mask.of(field, value)).isEqualTo(shown);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', emptyValue = "", textBlock = """
			21/07/1954                                        | 99/99/9999
			LÊ THỊ  Ánh                                       | XX XXX  Xxx
			E\u0302 XX                                        | X XX
			Xã Tiên Kiên, huyện Lâm Thao, tỉnh Phú Thọ (cũ)   | Xx Xxxx Xxxx, xxxxx Xxx Xxxx, xxxx Xxx X…
			``                                                | ``
			""")
	void showsOfAReceivedTextWhatItLooksLike(String text, String shape) {
		assertThat(Mask.shape(text)).isEqualTo(shape);
	}

}
