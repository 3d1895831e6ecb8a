package org.muster.reissue;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.muster.model.ReferenceData;

import static org.assertj.core.api.Assertions.assertThat;

class OrganisationsTest {

	private static final Organisations ORGANISATIONS = new Organisations(List.of("Đảng bộ xã Đông Cửu"),
			ReferenceData.builtIn());

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			# province;               organisation;                                    dissolved; merged
			'';                       Chi bộ khu 6 - Đảng bộ Xã Văn Lang;              false;     false
			'';                       Chi bộ khu 6 - Đảng bộ xã Đông Cửu;              true;      false
			'';                       ĐẢNG BỘ XÃ ĐÔNG CỬU;                             true;      false
			'';                       Chi bộ Đông Cửu;                                 false;     false
			'';                       Chi bộ 1 - Đảng bộ xã A - Đảng bộ tỉnh Hòa Bình; false;     true
			'';                       Chi bộ 1, Tỉnh ủy Vĩnh Phúc;                     false;     true
			'';                       Đảng bộ xã Hòa Bình;                             false;     false
			'';                       Hòa Bình;                                        false;     false
			Hòa Bình;                 '';                                              false;     true
			Đảng bộ tỉnh Vĩnh Phúc;   '';                                              false;     true
			Đảng bộ tỉnh Phú Thọ;     '';                                              false;     false
			Đảng bộ thành phố Hà Nội; '';                                              false;     false
			'';                       '';                                              false;     false
			""")
	void knowsDissolvedOnesAndMergedProvinces(String province, String organisation, boolean dissolved, boolean merged) {
		assertThat(ORGANISATIONS.look(province, List.of(organisation)))
			.isEqualTo(new Organisations.Answer(dissolved, merged));
	}

}
