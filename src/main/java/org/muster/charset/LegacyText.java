package org.muster.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Text that was typed in the fonts of an old encoding and came into Unicode as the
 * letters of western Europe, such as {@code Nguy\u00d4n V\u00a8n}.
 */
public final class LegacyText {

	private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

	/** The encodings whose fonts were used in spreadsheets, then the others. */
	private static final List<List<String>> CANDIDATES = List.of(List.of("tcvn3", "vni"),
			List.of("viscii", "vps", "tcvn-5712"));

	/**
	 * By how much the weight of names must lead where several readings are Vietnamese.
	 */
	private static final double NAME_LEAD = 5;

	private LegacyText() {
	}

	/**
	 * Reads a text.
	 * @param text any text
	 * @param columnEncoding the old encoding in which most of its column was typed; empty
	 * for none
	 * @return how it reads
	 */
	public static LegacyReading read(String text, String columnEncoding) {
		if (!isWestern(text)) {
			return LegacyReading.PLAIN;
		}
		TokenScore plain = score(text, false);
		if (plain.good() + plain.bad() == 0) {
			return LegacyReading.PLAIN;
		}
		boolean reads = plain.bad() == 0;
		if (reads && columnEncoding.isEmpty()) {
			return LegacyReading.PLAIN;
		}
		for (List<String> encodings : CANDIDATES) {
			Map<String, String> readings = readings(text, encodings);
			if (!readings.isEmpty()) {
				return choose(text, reads, readings, columnEncoding);
			}
		}
		return LegacyReading.PLAIN;
	}

	/**
	 * {@return all that a text can mean that was typed in an old font, itself not among
	 * them; for a field whose few words are known}
	 * @param text any text
	 */
	public static Set<String> meanings(String text) {
		Set<String> meanings = new TreeSet<>();
		if (isWestern(text)) {
			CANDIDATES.forEach((encodings) -> meanings.addAll(readings(text, encodings).values()));
			meanings.remove(text);
		}
		return meanings;
	}

	private static LegacyReading choose(String text, boolean reads, Map<String, String> readings,
			String columnEncoding) {
		String ofColumn = readings.getOrDefault(columnEncoding, "");
		if (reads) {
			return (ofColumn.isEmpty() || ofColumn.equals(text)) ? LegacyReading.PLAIN : LegacyReading.AMBIGUOUS;
		}
		if (!ofColumn.isEmpty()) {
			return LegacyReading.repaired(ofColumn, columnEncoding);
		}
		List<Map.Entry<String, String>> likeliest = readings.entrySet()
			.stream()
			.sorted(Comparator.comparingDouble((entry) -> -score(entry.getValue(), false).weight()))
			.toList();
		Map.Entry<String, String> best = likeliest.get(0);
		double weight = score(best.getValue(), false).weight();
		boolean clear = likeliest.stream()
			.filter((other) -> !other.getValue().equals(best.getValue()))
			.allMatch((other) -> weight - score(other.getValue(), false).weight() > NAME_LEAD);
		return clear ? LegacyReading.repaired(best.getValue(), best.getKey()) : LegacyReading.AMBIGUOUS;
	}

	/** The readings in which every word is a syllable. */
	private static Map<String, String> readings(String text, List<String> encodings) {
		Map<String, String> readings = new LinkedHashMap<>();
		ByteBuffer bytes = bytes(text);
		for (String encoding : encodings) {
			try {
				String read = Encodings.strictDecoder(Encodings.of(encoding)).decode(bytes.duplicate()).toString();
				String cased = encoding.equals("tcvn3") ? CapitalRepair.restore(read) : read;
				TokenScore score = score(cased, false);
				if (bytes.hasRemaining() && score.bad() == 0 && score.good() > 0) {
					readings.put(encoding, cased);
				}
			}
			catch (CharacterCodingException ex) {
				// not this encoding
			}
		}
		return readings;
	}

	private static TokenScore score(String text, boolean capitalFont) {
		TokenScore score = new TokenScore(capitalFont);
		score.add(text);
		return score;
	}

	/**
	 * {@return whether the letters beyond ASCII are all of windows-1252, and there is
	 * one}
	 */
	private static boolean isWestern(String text) {
		boolean beyond = false;
		for (int at = 0; at < text.length(); at++) {
			char character = text.charAt(at);
			if (character > 0xFF && !isWindowsSign(character)) {
				return false;
			}
			beyond |= character > 0x7F;
		}
		return beyond;
	}

	private static boolean isWindowsSign(char character) {
		return character >= '\u2010' && character <= '\u20ac' || character == '\u2122' || character == '\u0152'
				|| character == '\u0153' || character == '\u0160' || character == '\u0161' || character == '\u0178'
				|| character == '\u017d' || character == '\u017e' || character == '\u0192' || character == '\u02c6'
				|| character == '\u02dc';
	}

	/** The bytes that windows-1252 shows so; none when there is no such. */
	private static ByteBuffer bytes(String text) {
		byte[] bytes = new byte[text.length()];
		for (int at = 0; at < bytes.length; at++) {
			char character = text.charAt(at);
			if (character <= 0xFF) {
				bytes[at] = (byte) character;
				continue;
			}
			try {
				bytes[at] = WINDOWS_1252.newEncoder()
					.onUnmappableCharacter(CodingErrorAction.REPORT)
					.encode(CharBuffer.wrap(new char[] { character }))
					.get();
			}
			catch (CharacterCodingException ex) {
				return ByteBuffer.allocate(0);
			}
		}
		return ByteBuffer.wrap(bytes);
	}

}
