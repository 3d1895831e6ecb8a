package org.muster.charset;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The figures are in {@code src/docs/encodings.md}; they are of the texts that
 * {@code -Dmuster.long=true} takes.
 */
class EncodingDetectorTest {

	private static final boolean LONG = Boolean.getBoolean("muster.long");

	private static final int COLUMNS = LONG ? 500 : 150;

	private static final int SINGLE = LONG ? 20_000 : 7_000;

	private static final int CELLS = 20;

	@ParameterizedTest(name = "{0}, capitals: {1}")
	@CsvSource({ "utf-8, false", "tcvn3, false", "vni, false", "viscii, false", "vps, false", "windows-1258, false",
			"tcvn-5712, false", "utf-8, true", "tcvn3, true", "vni, true", "viscii, true", "vps, true",
			"windows-1258, true", "tcvn-5712, true" })
	void tellsTheEncodingOfEveryColumnOfTwentyNames(String key, boolean capitals) {
		List<String> names = new ArrayList<>(Names.drawn(COLUMNS / 2 * CELLS, 7));
		names.addAll(Names.heldOut(COLUMNS / 2 * CELLS, 7));
		int same = 0;
		for (int column = 0; column < COLUMNS; column++) {
			EncodingDetector detector = new EncodingDetector();
			for (String name : names.subList(column * CELLS, (column + 1) * CELLS)) {
				detector.add(cased(name, capitals).getBytes(Encodings.of(key)));
			}
			Optional<String> told = detector.detection().encoding();
			same += told.isPresent()
					&& readsTheSame(told.get(), key, names.subList(column * CELLS, (column + 1) * CELLS), capitals) ? 1
							: 0;
		}
		assertThat(same).as(key).isEqualTo(COLUMNS);
	}

	@ParameterizedTest(name = "a single cell of {0}")
	@CsvSource({ "utf-8, 0.997", "tcvn3, 0.987", "vni, 0.994", "windows-1258, 0.94", "viscii, 0.89", "vps, 0.90" })
	void tellsNearlyEverySingleCell(String key, double least) {
		List<String> names = Names.heldOut(SINGLE, 11).stream().filter((name) -> !isAscii(name)).toList();
		int right = 0;
		List<String> wrong = new ArrayList<>();
		for (String name : names) {
			EncodingDetector detector = new EncodingDetector();
			detector.add(name.getBytes(Encodings.of(key)));
			Optional<String> told = detector.detection().encoding();
			boolean same = told.isPresent() && readsTheSame(told.get(), key, List.of(name), false);
			right += same ? 1 : 0;
			if (told.isPresent() && !same) {
				wrong.add(told.get());
			}
		}
		System.getLogger("figures")
			.log(System.Logger.Level.INFO, "single cells of {0}: right {1}, wrong {2} of {3}", key, right, wrong.size(),
					names.size());
		assertThat((double) right / names.size()).as("right").isGreaterThanOrEqualTo(least);
		assertThat((double) wrong.size() / names.size()).as("wrong: %s", wrong).isLessThan(0.0003);
	}

	@ParameterizedTest
	@ValueSource(strings = { "tcvn3", "vni" })
	void readsNearlyEveryCellTypedInAnOldFont(String key) {
		Charset western = Charset.forName("ISO-8859-1");
		List<String> names = Names.heldOut(SINGLE, 13).stream().filter((name) -> !isAscii(name)).toList();
		int right = 0;
		int wrong = 0;
		for (String name : names) {
			String typed = new String(name.getBytes(Encodings.of(key)), western);
			LegacyReading reading = LegacyText.read(typed, "");
			String read = (reading.kind() == LegacyReading.Kind.REPAIRED) ? reading.text() : typed;
			boolean same = key.equals("tcvn3") ? read.equalsIgnoreCase(name) : read.equals(name);
			right += same ? 1 : 0;
			wrong += (reading.kind() == LegacyReading.Kind.REPAIRED && !same) ? 1 : 0;
		}
		System.getLogger("figures")
			.log(System.Logger.Level.INFO, "old font {0}: right {1}, wrong {2} of {3}", key, right, wrong,
					names.size());
		assertThat((double) right / names.size()).as("right").isGreaterThanOrEqualTo(0.994);
		assertThat((double) wrong / names.size()).as("wrong").isLessThan(0.0003);
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void leavesUnicodeAlone(boolean decomposed) {
		for (String name : Names.drawn(SINGLE, 17)) {
			String text = decomposed ? Normalizer.normalize(name, Normalizer.Form.NFD) : name;
			assertThat(LegacyText.read(text, "").kind()).as(text).isEqualTo(LegacyReading.Kind.PLAIN);
		}
	}

	@ParameterizedTest(name = "{0} in a column of {1} is {2} {3}")
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			V\u00f2 Thanh An        | -     | REPAIRED  | V\u0169 Thanh An
			Cao Th\u00f2 La         | -     | REPAIRED  | Cao Th\u1ecb La
			Th\u00f2 Nam Hoan       | -     | PLAIN     |
			Th\u00f2 tay v\u00e0o t\u00fai  | -     | PLAIN     |
			Ho\u00e0 B\u00ecnh           | -     | PLAIN     |
			Ho\u00e0 Quang Giang    | vni   | AMBIGUOUS |
			Ph\u00f3 ph\u00f2ng          | tcvn3 | AMBIGUOUS |
			L\u00aa Ph\u00f3 P\u00a8h      | -     | REPAIRED  | L\u00ea Ph\u00fa P\u0103h
			Tr\u00c7n H\u00f7u Xyz\u00ac   | -     | REPAIRED  | Tr\u1ea7n H\u1eefu Xyz\u01a1
			Xyz\u00ac Kdl\u00a8          | -     | PLAIN     |
			""")
	void readsATextThatMayBeOfAnOldFont(String text, @Nullable String column, LegacyReading.Kind kind,
			@Nullable String meant) {
		LegacyReading reading = LegacyText.read(text, (column != null) ? column : "");
		assertThat(reading.kind()).isEqualTo(kind);
		assertThat(reading.text()).isEqualTo((meant != null) ? meant : "");
	}

	@Test
	void takesAFewCellsOfAnotherEncodingForNoSignOfTcvn5712() {
		EncodingDetector detector = new EncodingDetector();
		List<String> names = Names.drawn(60, 3);
		for (int at = 0; at < names.size(); at++) {
			detector.add(names.get(at).getBytes(Encodings.of((at % 6 == 0) ? "utf-8" : "tcvn3")));
		}
		assertThat(detector.detection().encoding()).contains("tcvn3");
	}

	@ParameterizedTest(name = "{0} among cells of {1}: {2}")
	@CsvSource({ "vni, tcvn3, true", "viscii, tcvn3, true", "tcvn3, tcvn3, false", "vni, vni, false",
			"utf-8, utf-8, false" })
	void noticesACellOfAnotherEncoding(String key, String file, boolean foreign) {
		String name = "Nguy\u1ec5n Th\u1ecb B\u00edch H\u1eb1ng";
		String decoded = new String(name.getBytes(Encodings.of(key)), Encodings.of(file));
		assertThat(ForeignCell.is(decoded, Encodings.of(file))).isEqualTo(foreign);
	}

	private static boolean readsTheSame(String told, String key, List<String> names, boolean capitals) {
		return told.equals(key) || names.stream().allMatch((name) -> {
			byte[] bytes = cased(name, capitals).getBytes(Encodings.of(key));
			return new String(bytes, Encodings.of(told)).equals(new String(bytes, Encodings.of(key)));
		});
	}

	private static String cased(String name, boolean capitals) {
		return capitals ? name.toUpperCase(Locale.ROOT) : name;
	}

	private static boolean isAscii(String name) {
		return name.chars().allMatch((character) -> character < 0x80);
	}

}
