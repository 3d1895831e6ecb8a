package org.muster.link.person;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NameFrequenciesTest {

	@ParameterizedTest(name = "{0} of {1}")
	@CsvSource(textBlock = """
			# times, of all,  hundredths of a bit
			1,       1,       0
			1,       2,       100
			1,       1024,    1000
			3,       3072,    1000
			1,       65536,   1600
			1,       200000,  1600
			0,       10,      1600
			0,       0,       1600
			""")
	void tellsHowRareANameIs(int times, int all, int rarity) {
		NameFrequencies frequencies = new NameFrequencies();
		for (int at = 0; at < all; at++) {
			frequencies.add((at < times) ? 4711 : 1234);
		}
		assertThat(frequencies.rarity(4711)).isEqualTo(rarity);
		frequencies.complete();
		assertThat(frequencies.rarity(4711)).as("complete").isEqualTo(rarity);
	}

	@Test
	void neverTakesANameForRarerThanItIs() {
		Random chance = new Random(1);
		int[] all = chance.ints(30_000).toArray();
		List<Integer> names = new ArrayList<>();
		for (int at = 0; at < 50_000; at++) {
			names.add(all[chance.nextInt(all.length)]);
		}
		NameFrequencies frequencies = of(names);
		Collections.shuffle(names, chance);
		NameFrequencies shuffled = of(names);
		shuffled.complete();
		int exact = 0;
		for (int name : names.subList(0, 500)) {
			double count = Collections.frequency(names, name);
			int rarity = (int) Math.rint(Math.log(names.size() / count) / Math.log(2) * 100);
			assertThat(frequencies.rarity(name)).isLessThanOrEqualTo(Math.min(1600, rarity))
				.isEqualTo(shuffled.rarity(name));
			exact += (frequencies.rarity(name) == Math.min(1600, rarity)) ? 1 : 0;
		}
		assertThat(exact).as("the sketch is nearly always right").isGreaterThan(475);
	}

	private static NameFrequencies of(List<Integer> names) {
		NameFrequencies frequencies = new NameFrequencies();
		names.forEach(frequencies::add);
		return frequencies;
	}

}
