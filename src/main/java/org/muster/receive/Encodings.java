package org.muster.receive;

import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The encodings that a job definition may name. */
public final class Encodings {

	private static final Map<String, Charset> BY_KEY = new TreeMap<>(Map.of("utf-8", StandardCharsets.UTF_8, "tcvn3",
			new Tcvn3Charset(), "windows-1258", Charset.forName("windows-1258")));

	private Encodings() {
	}

	/**
	 * {@return the keys, in alphabetical order}
	 */
	public static List<String> keys() {
		return List.copyOf(BY_KEY.keySet());
	}

	/**
	 * Finds an encoding. Its own {@code decode} and {@code new String} replace what they
	 * cannot read: decode with {@link #strictDecoder} instead.
	 * @param key one of {@link #keys()}
	 * @return the encoding
	 * @throws IllegalArgumentException for any other key
	 */
	public static Charset of(String key) {
		Charset charset = BY_KEY.get(key);
		if (charset == null) {
			throw new IllegalArgumentException(
					"no encoding is called '" + key + "'; encodings: " + String.join(", ", keys()));
		}
		return charset;
	}

	/**
	 * {@return a decoder that reports bytes without a character, as
	 * {@code CharacterCodingException}; not for several threads at once}
	 */
	public static CharsetDecoder strictDecoder(Charset charset) {
		return charset.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT);
	}

}
