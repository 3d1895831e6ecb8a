package org.muster.generate;

import java.util.Arrays;
import java.util.Optional;

/** How the text of an export is written as bytes. */
enum TextForm {

	/** UTF-8, letters and marks in one code point. */
	UTF_8("utf-8"),

	/** UTF-8, letters and marks apart. */
	UTF_8_DECOMPOSED("utf-8-decomposed"),

	/** The old one-byte code; toned capitals become small letters. */
	TCVN3("tcvn3");

	private final String key;

	TextForm(String key) {
		this.key = key;
	}

	String key() {
		return this.key;
	}

	static Optional<TextForm> ofKey(String key) {
		return Arrays.stream(values()).filter((form) -> form.key.equals(key)).findFirst();
	}

}
