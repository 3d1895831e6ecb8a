package org.muster.fuzz;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/**
 * The first cases of each target; {@code src/bench/fuzz} tries many more. One alone is
 * tried with {@code -Dmuster.fuzz=receive:1:42}.
 */
@Timeout(900)
class FuzzTest {

	private static final long SEED = 1;

	private static final int CASES = 8;

	@TempDir
	private Path folder;

	@ParameterizedTest(name = "{0} and those after it")
	@MethodSource
	void keepsItsLawsWhateverIsDamaged(FuzzCase first, int cases) {
		for (long number = first.number(); number < first.number() + cases; number++) {
			FuzzCase one = new FuzzCase(first.target(), first.seed(), number);
			assertThatCode(() -> one.run(this.folder)).as("-D%s=%s", FuzzCase.PROPERTY, one).doesNotThrowAnyException();
		}
	}

	static Stream<Arguments> keepsItsLawsWhateverIsDamaged() {
		List<Target> targets = Targets.all();
		String alone = System.getProperty(FuzzCase.PROPERTY, "");
		return alone.isEmpty() ? targets.stream().map((target) -> Arguments.of(new FuzzCase(target, SEED, 0), CASES))
				: Stream.of(Arguments.of(FuzzCase.of(alone, targets), 1));
	}

	/** The same seed and number decide the same, or no case could be tried again. */
	@ParameterizedTest
	@ValueSource(longs = { 1, 2 })
	void caseIsDecidedBySeedAndNumber(long seed) throws IOException {
		byte[] bytes = Samples.utf8("phu-tho.csv", 5);
		List<Integer> lengths = LongStream.range(0, 50).mapToObj((number) -> {
			byte[] once = Damage.any(bytes, bytes, new Chance(seed, number));
			byte[] again = Damage.any(bytes, bytes, new Chance(seed, number));
			assertThat(once).isEqualTo(again);
			return once.length;
		}).distinct().toList();
		assertThat(lengths).hasSizeGreaterThan(20);
	}

}
