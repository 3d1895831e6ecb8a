package org.muster.consolidate;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The texts of a record as one row of bytes, a tenth of what they take one by one: of a
 * whole country a hundred thousand records wait for the end of consolidating. No text of
 * the database has the character 0, which stands behind each.
 */
final class PackedTexts {

	private final byte[] bytes;

	/**
	 * Packs.
	 * @param texts in their order
	 */
	PackedTexts(List<String> texts) {
		this.bytes = (String.join("\0", texts) + "\0").getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * {@return one text}
	 * @param place of the text, from 0
	 */
	String get(int place) {
		int from = 0;
		for (int before = 0; before < place; before++) {
			from = end(from) + 1;
		}
		return text(from);
	}

	/**
	 * {@return some of the texts}
	 * @param place of the first one, from 0
	 * @param count how many
	 */
	String[] get(int place, int count) {
		String[] texts = new String[count];
		int from = 0;
		for (int at = 0; at < place + count; at++) {
			if (at >= place) {
				texts[at - place] = text(from);
			}
			from = end(from) + 1;
		}
		return texts;
	}

	private String text(int from) {
		return new String(this.bytes, from, end(from) - from, StandardCharsets.UTF_8);
	}

	private int end(int from) {
		int end = from;
		while (this.bytes[end] != 0) {
			end++;
		}
		return end;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof PackedTexts that && Arrays.equals(this.bytes, that.bytes);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(this.bytes);
	}

	/**
	 * {@return how long they are; never a text, since logs are read}
	 */
	@Override
	public String toString() {
		return this.bytes.length + " bytes";
	}

}
