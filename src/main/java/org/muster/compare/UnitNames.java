package org.muster.compare;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Names of units, with and without the word of their kind, and how they are compared. */
final class UnitNames {

	private static final Set<String> TYPES = Set.of("xa", "phuong", "thi tran", "dac khu", "huyen", "quan", "thi xa",
			"thanh pho");

	private UnitNames() {
	}

	/**
	 * {@return the name without the word of its kind; the same name when it has none}
	 */
	static String withoutType(String fullName) {
		String[] words = fullName.split(" ", 3);
		if (words.length == 3 && isType(words[0] + " " + words[1])) {
			return words[2];
		}
		return (words.length > 1 && isType(words[0])) ? fullName.substring(words[0].length() + 1) : fullName;
	}

	private static boolean isType(String words) {
		return TYPES.contains(NameKey.of(words));
	}

	/**
	 * {@return the folded word of its kind; empty when the name has none}
	 */
	static String type(String fullName) {
		return NameKey.of(fullName.substring(0, fullName.length() - withoutType(fullName).length()));
	}

	/**
	 * {@return the name folded, without spaces; a number without zeros in front}
	 */
	static String key(String name) {
		return withoutZeros(NameKey.of(name).replace(" ", ""));
	}

	private static String withoutZeros(String name) {
		int zeros = 0;
		while (zeros + 1 < name.length() && name.charAt(zeros) == '0' && Character.isDigit(name.charAt(zeros + 1))) {
			zeros++;
		}
		return name.substring(zeros);
	}

	/**
	 * {@return the name in small letters, tone placement and zeros in front apart}
	 */
	static String exact(String name) {
		String small = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
		return withoutZeros(TonePlacement.onTheLast(small));
	}

}
