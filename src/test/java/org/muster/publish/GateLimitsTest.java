package org.muster.publish;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.muster.model.ExitCode;
import org.muster.publish.GateLimits.Change;
import org.muster.publish.GateLimits.Counts;

import static org.assertj.core.api.Assertions.assertThat;

class GateLimitsTest {

	private static final Change NOBODY = new Change(0, 0, 0, 0, 0);

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
		Counts counts = new Counts(read, held, read - held - members, members, identified, NOBODY);
		assertThat(closed(new GateLimits(mostHeld, coverage, 1, 1), counts)).isEqualTo(closed);
	}

	@ParameterizedTest
	@CsvSource(
			textBlock = """
					# allowed, published, changed, closed
					0,         0,         0,       ''
					0,         100,       0,       ''
					0.07,      100,       7,       ''
					1,         100,       100,     ''
					0.07,      100,       8,       'largest-change: 8 of 100 published members would change, 1 of them in their national ID; the job allows 7 %'
					""")
	void looksAtWhatBecomesOfTheRegister(double allowed, long published, long changed, String closed) {
		GateLimits limits = new GateLimits(1, 0, allowed, 1);
		Counts counts = new Counts(10, 0, 0, 10, 0, new Change(published, changed, 1, 0, 0));
		assertThat(closed(limits, counts)).isEqualTo(closed);
		assertThat(limits.results(counts).get(3).state() == GateResult.State.NOT_APPLICABLE).isEqualTo(published == 0);
	}

	@ParameterizedTest
	@CsvSource(
			textBlock = """
					# allowed, expected, missing, closed
					0,         0,        0,       ''
					0,         100,      0,       ''
					0.07,      100,      7,       ''
					1,         100,      100,     ''
					0.07,      100,      8,       'most-missing: 8 of 100 members of the last full delivery have no record in this one; the job allows 7 %'
					""")
	void looksAtWhoIsMissing(double allowed, long expected, long missing, String closed) {
		GateLimits limits = new GateLimits(1, 0, 1, allowed);
		Counts counts = new Counts(10, 0, 0, 10, 0, new Change(100, 0, 0, expected, missing));
		assertThat(closed(limits, counts)).isEqualTo(closed);
		assertThat(limits.results(counts).get(4).state() == GateResult.State.NOT_APPLICABLE).isEqualTo(expected == 0);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# held, apart, members, closed
			1,      2,     7,       ''
			1,      2,     6,       balance: 9 of 10 records are members or set aside; all must be
			1,      2,     8,       balance: 11 of 10 records are members or set aside; all must be
			""")
	void missesNoRecord(long held, long apart, long members, String closed) {
		assertThat(closed(new GateLimits(1, 0, 1, 1), new Counts(10, held, apart, members, 0, NOBODY)))
			.isEqualTo(closed);
	}

	@Test
	void saysAllGatesThatAreClosedAndWhatToDo() {
		List<GateResult> closed = results(new GateLimits(0, 1, 1, 1), new Counts(2, 1, 0, 1, 0, NOBODY));
		assertThat(new GateException(7, closed)).hasMessage(
				"""
						a gate stopped the run before publish; nothing was published:
						- most-held: 1 of 2 records are held; the job allows 0 %
						- least-id-coverage: 0 of 1 members have a national ID; the job asks for 100 %
						Correct the input or 'gates' in the job definition and start a new run; or, if that is how it should be, \
						go on with: ./muster resume 7 --accept most-held --accept least-id-coverage --reason TEXT""")
			.extracting(GateException::exitCode)
			.isEqualTo(ExitCode.GATE);
	}

	@Test
	void saysThatABrokenBalanceIsADefect() {
		List<GateResult> closed = results(new GateLimits(0, 0, 1, 1), new Counts(2, 1, 0, 0, 0, NOBODY));
		assertThat(new GateException(7, closed)).hasMessage("""
				a gate stopped the run before publish; nothing was published:
				- balance: 1 of 2 records are members or set aside; all must be
				- most-held: 1 of 2 records are held; the job allows 0 %
				The balance is broken by a defect of the program, and cannot be accepted: report it.""")
			.extracting(GateException::exitCode)
			.isEqualTo(ExitCode.UNBALANCED);
	}

	private static String closed(GateLimits limits, Counts counts) {
		return results(limits, counts).stream().map(GateResult::toString).collect(Collectors.joining("; "));
	}

	private static List<GateResult> results(GateLimits limits, Counts counts) {
		return limits.results(counts).stream().filter(GateResult::isClosed).toList();
	}

}
