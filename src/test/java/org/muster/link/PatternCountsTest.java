package org.muster.link;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PatternCountsTest {

	@Test
	void countsMergeInAnyOrder() {
		PatternCounts one = new PatternCounts();
		PatternCounts other = new PatternCounts();
		for (int pattern = 0; pattern < 1000; pattern++) {
			one.add(pattern * 7919, pattern + 1);
			other.add(pattern * 104_729);
		}
		PatternCounts oneFirst = new PatternCounts();
		oneFirst.add(one);
		oneFirst.add(other);
		PatternCounts otherFirst = new PatternCounts();
		otherFirst.add(other);
		otherFirst.add(one);
		assertThat(oneFirst.patterns()).isEqualTo(otherFirst.patterns()).isSorted().hasSize(1999);
		for (int pattern : oneFirst.patterns()) {
			assertThat(oneFirst.count(pattern)).isEqualTo(otherFirst.count(pattern))
				.isEqualTo(one.count(pattern) + other.count(pattern));
		}
		assertThat(oneFirst.total()).isEqualTo(500_500 + 1000);
	}

	@Test
	void whatWasNeverCountedIsZero() {
		PatternCounts counts = new PatternCounts();
		counts.add(0);
		assertThat(List.of(counts.count(0), counts.count(1), counts.count(1 << 30))).containsExactly(1L, 0L, 0L);
	}

}
