package org.muster.publish;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.model.ExitCode;
import org.muster.publish.GateLimits.Counts;

import static org.assertj.core.api.Assertions.assertThat;

class GateLimitsTest {

	@ParameterizedTest
	@CsvSource(
			textBlock = """
					# most held, coverage, read, held, members, identified, closed
					0.005,       0.9,      200,  1,    10,      9,          ''
					0.29,        0.07,     100,  29,   100,     7,          ''
					0.57,        0.55,     100,  57,   100,     55,         ''
					0,           1,        0,    0,    0,       0,          ''
					0,           1,        5,    0,    5,       5,          ''
					1,           0,        5,    5,    5,       0,          ''
					0.005,       0,        200,  2,    10,      9,          most-held: 2 of 200 records are held; the job allows 0.5 %
					0.29,        0,        100,  30,   100,     7,          most-held: 30 of 100 records are held; the job allows 29 %
					1,           0.07,     100,  0,    100,     6,          least-id-coverage: 6 of 100 members have a national ID; the job asks for 7 %
					1,           1,        5,    0,    5,       4,          least-id-coverage: 4 of 5 members have a national ID; the job asks for 100 %
					""")
	void opensExactlyAtItsLimit(double mostHeld, double coverage, long read, long held, long members, long identified,
			String closed) {
		assertThat(String.join("; ",
				new GateLimits(mostHeld, coverage).closed(new Counts(read, held, members, identified))))
			.isEqualTo(closed);
	}

	@Test
	void saysAllGatesThatAreClosed() {
		List<String> closed = new GateLimits(0, 1).closed(new Counts(2, 1, 1, 0));
		assertThat(closed).hasSize(2);
		assertThat(new GateException(closed)).hasMessage("""
				a gate stopped the run before publish; nothing was published:
				- most-held: 1 of 2 records are held; the job allows 0 %
				- least-id-coverage: 0 of 1 members have a national ID; the job asks for 100 %
				Correct the input and start a new run, or change 'gates' in the job definition.""")
			.extracting(GateException::exitCode)
			.isEqualTo(ExitCode.GATE);
	}

}
