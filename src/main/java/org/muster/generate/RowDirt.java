package org.muster.generate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What is wrong with a citizen's row of the extract; the key is the word in scenarios and
 * in the truth file.
 */
enum RowDirt {

	/** Another tone, or a letter without its mark, in one syllable of the name. */
	ROW_NAME_MARK_WRONG,

	/** The citizen has a second row with the same number, written otherwise. */
	ROW_TWICE,

	/** The gender is not the one that the number tells. */
	ROW_CONTRADICTING,

	/** The old number is missing, which the registry had. */
	ROW_OLD_ID_MISSING;

	private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

	String key() {
		return this.key;
	}

	static Optional<RowDirt> ofKey(String key) {
		return Arrays.stream(values()).filter((kind) -> kind.key.equals(key)).findFirst();
	}

}
