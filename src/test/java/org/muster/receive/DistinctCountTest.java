package org.muster.receive;

import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DistinctCountTest {

	@Test
	void countsEachNumberOnce() {
		DistinctCount count = new DistinctCount(100_000);
		for (int round = 0; round < 2; round++) {
			LongStream.range(0, 50_000).forEach((number) -> count.add(number * number - 7));
		}
		assertThat(count.count()).isEqualTo(50_000);
		assertThat(count.isComplete()).isTrue();
	}

	@Test
	void stopsAtItsLimit() {
		DistinctCount count = new DistinctCount(3);
		LongStream.of(5, 6, 5, 7).forEach(count::add);
		assertThat(count.isComplete()).isTrue();
		LongStream.of(8, 5).forEach(count::add);
		assertThat(count.count()).isEqualTo(3);
		assertThat(count.isComplete()).isFalse();
	}

}
