package org.muster.consolidate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SameMemberKeyTest {

	@ParameterizedTest
	@CsvSource(textBlock = """
			PROFILE_NUMBER,  profile-number
			CARD_NUMBER,     card-number
			NATIONAL_ID,     national-id
			NAME_BIRTH_HOME, name-birth-home
			""")
	void isFoundByItsKey(SameMemberKey key, String word) {
		assertThat(key.key()).isEqualTo(word);
		assertThat(SameMemberKey.ofKey(word)).contains(key);
		assertThat(SameMemberKey.ofKey(word.replace('-', '_'))).isEmpty();
	}

}
