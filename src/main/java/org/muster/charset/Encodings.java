package org.muster.charset;

import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The encodings that a job definition may name. */
public final class Encodings {

	private static final Map<String, Charset> BY_KEY = new LinkedHashMap<>();

	static {
		BY_KEY.put("utf-8", StandardCharsets.UTF_8);
		BY_KEY.put("tcvn3", VietnameseCharset.TCVN3);
		BY_KEY.put("vni", VietnameseCharset.VNI);
		BY_KEY.put("windows-1258", VietnameseCharset.WINDOWS_1258);
		BY_KEY.put("viscii", VietnameseCharset.VISCII);
		BY_KEY.put("vps", VietnameseCharset.VPS);
		BY_KEY.put("tcvn-5712", VietnameseCharset.TCVN_5712);
		BY_KEY.put("utf-16le", StandardCharsets.UTF_16LE);
		BY_KEY.put("utf-16be", StandardCharsets.UTF_16BE);
	}

	private static final List<String> BYTE_KEYS = BY_KEY.keySet()
		.stream()
		.filter((key) -> !key.startsWith("utf-16"))
		.toList();

	private Encodings() {
	}

	/**
	 * {@return the keys, the likeliest first}
	 */
	public static List<String> keys() {
		return List.copyOf(BY_KEY.keySet());
	}

	/**
	 * {@return the keys of encodings that keep ASCII, the likeliest first}
	 */
	public static List<String> byteKeys() {
		return BYTE_KEYS;
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
