package org.muster.standardise;

import java.util.Optional;

import org.muster.model.Field;
import org.muster.model.FieldValues;

/** Whether PostgreSQL can store a text: it refuses U+0000 and half surrogate pairs. */
final class Storable {

	private static final Field[] FIELDS = Field.values();

	private Storable() {
	}

	static Optional<Field> firstUnstorable(FieldValues values) {
		for (Field field : FIELDS) {
			if (!isStorable(values.get(field))) {
				return Optional.of(field);
			}
		}
		return Optional.empty();
	}

	static boolean isStorable(String text) {
		for (int at = 0; at < text.length(); at++) {
			char character = text.charAt(at);
			if (character == 0 || Character.isSurrogate(character)) {
				return isStorableFrom(text, at);
			}
		}
		return true;
	}

	private static boolean isStorableFrom(String text, int from) {
		return text.codePoints().skip(text.codePointCount(0, from)).noneMatch(Storable::isUnstorable);
	}

	private static boolean isUnstorable(int codePoint) {
		return codePoint == 0 || codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
	}

}
