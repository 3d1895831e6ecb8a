package org.muster.pipeline;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.pipeline.TimeLeft.Earlier;
import org.muster.pipeline.TimeLeft.Work;

import static org.assertj.core.api.Assertions.assertThat;

class TimeLeftTest {

	@ParameterizedTest(name = "{0} s, {2} of {3} done, {1} of them before; earlier {4} s times {5}: {6} s left")
	@CsvSource(textBlock = """
			# elapsed, before, done, total, earlier, scale, left
			10,        0,      50,   100,   ,        1,     10
			10,        0,      50,   100,   1000,    1,     10
			10,        50,     75,   100,   ,        1,     10
			10,        0,      1,    100,   60,      2,     110
			10,        0,      2,    100,   60,      2,     490
			10,        50,     50,   100,   60,      1,     50
			10,        0,      100,  100,   60,      1,     0
			70,        0,      0,    0,     60,      1,     0
			10,        0,      0,    0,     60,      0.5,   20
			10,        0,      0,    0,     ,        1,
			10,        0,      0,    100,   ,        1,
			""")
	void reckonsByTheRateAndElseByAnEarlierRun(long elapsed, long before, long done, long total, @Nullable Long earlier,
			double scale, @Nullable Long left) {
		assertThat(TimeLeft.ofStep(new Work(Duration.ofSeconds(elapsed), before, done, total),
				Optional.ofNullable(earlier).map((took) -> new Earlier(Duration.ofSeconds(took), scale))))
			.isEqualTo(Optional.ofNullable(left).map(Duration::ofSeconds));
	}

	@Test
	void addsTheLaterStepsOfAnEarlierRun() {
		List<Earlier> later = List.of(new Earlier(Duration.ofSeconds(10), 2), new Earlier(Duration.ofSeconds(5), 1));
		assertThat(TimeLeft.ofRun(Optional.of(Duration.ofSeconds(3)), later)).contains(Duration.ofSeconds(28));
		assertThat(TimeLeft.ofRun(Optional.empty(), later)).isEmpty();
	}

}
