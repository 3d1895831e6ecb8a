package org.muster.reissue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PrintedDataChangedTest {

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			# home place before;                            admission;  official;   reason
			xã Tiên Lương, huyện Cẩm Khê, tỉnh Phú Thọ;     1976-02-03; 1977-02-03; ''
			XÃ TIÊN LƯƠNG , HUYỆN CẨM KHÊ, TỈNH PHÚ THỌ;    1976-02-03; 1977-02-03; ''
			xã Minh Thắng, huyện Cẩm Khê, tỉnh Phú Thọ;     1976-02-03; 1977-02-03; printed-data-changed
			xã Tiên Lương, huyện Cẩm Khê, tỉnh Phú Thọ;     1976-02-04; 1977-02-03; printed-data-changed
			xã Tiên Lương, huyện Cẩm Khê, tỉnh Phú Thọ;     1976-02-03; 1978-02-03; printed-data-changed
			'';                                             '';         '';         ''
			""")
	void comparesWhatTheRegisterHadWithWhatItHas(String home, String admission, String official, String reason) {
		CardFacts card = Cards.printed(Cards.fields("Lê An", "1954-07-21", home, admission, official));
		assertThat(Cards.reasons(card)).isEqualTo(Cards.only(reason));
	}

}
