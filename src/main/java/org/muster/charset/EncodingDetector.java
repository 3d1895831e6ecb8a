package org.muster.charset;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the encoding of bytes by how well they read as Vietnamese under each one. Only
 * words with a byte above 127, or a control code, say anything. Keeps counts, no text.
 */
public final class EncodingDetector {

	private final Map<String, TokenScore> scores = new LinkedHashMap<>();

	private final Map<String, CharsetDecoder> decoders = new LinkedHashMap<>();

	/** Pairs of encodings under which every cell so far reads the same. */
	private final Set<Set<String>> twins = new HashSet<>();

	/** Begins at nothing. */
	public EncodingDetector() {
		for (String key : Encodings.byteKeys()) {
			this.scores.put(key, new TokenScore(key.equals("tcvn3")));
			this.decoders.put(key, Encodings.strictDecoder(Encodings.of(key)));
			this.scores.keySet()
				.stream()
				.filter((other) -> !other.equals(key))
				.forEach((other) -> this.twins.add(Set.of(key, other)));
		}
	}

	/**
	 * Takes a cell.
	 * @param cell its bytes
	 */
	public void add(byte[] cell) {
		if (isPlain(cell)) {
			return;
		}
		Map<String, String> texts = new HashMap<>();
		this.decoders.forEach((key, decoder) -> {
			TokenScore score = this.scores.getOrDefault(key, new TokenScore(false));
			try {
				String text = decoder.decode(ByteBuffer.wrap(cell)).toString();
				String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
				texts.put(key, composed);
				score.add(composed);
			}
			catch (CharacterCodingException ex) {
				score.addBad(words(cell));
			}
		});
		this.twins.removeIf((pair) -> pair.stream().map(texts::get).distinct().count() > 1);
	}

	/**
	 * Takes what another detector has seen.
	 * @param other left as it is
	 */
	public void add(EncodingDetector other) {
		this.scores.forEach((key, score) -> Optional.ofNullable(other.scores.get(key)).ifPresent(score::add));
		this.twins.retainAll(other.twins);
	}

	private static boolean isPlain(byte[] cell) {
		for (byte one : cell) {
			if (one < ' ' && one != '\n' && one != '\r' && one != '\t') {
				return false;
			}
		}
		return true;
	}

	private static int words(byte[] cell) {
		int words = 1;
		for (byte one : cell) {
			words += (one == ' ') ? 1 : 0;
		}
		return words;
	}

	/**
	 * {@return what the cells so far tell}
	 */
	public Detection detection() {
		List<Detection.Score> found = new ArrayList<>();
		this.scores
			.forEach((key, score) -> found.add(new Detection.Score(key, score.good(), score.bad(), score.weight())));
		return Detection.of(found, this.twins);
	}

}
