package org.muster.generate;

import java.util.BitSet;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ShuffleTest {

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 5, 64, 1000, 65_537 })
	void holdsEveryNumberOnceAndFindsItsPlace(int size) {
		Shuffle shuffle = new Shuffle(42, size);
		BitSet seen = new BitSet(size);
		for (int place = 0; place < size; place++) {
			long number = shuffle.at(place);
			assertThat(number).isBetween(0L, size - 1L);
			assertThat(shuffle.placeOf(number)).isEqualTo(place);
			seen.set((int) number);
		}
		assertThat(seen.cardinality()).isEqualTo(size);
	}

}
