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
import java.util.stream.Stream;

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

	/**
	 * Likewise where the text is Vietnamese as it stands; less in a column of that font.
	 */
	private static final double NAME_LEAD_OVER_PLAIN = 8;

	/** Words of a reading that may be no syllables, such as names of other languages. */
	private static final int MOST_BAD = 1;

	private static final int LEAST_GOOD = 2;

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
		TokenScore plain = score(text);
		if (plain.good() + plain.bad() == 0) {
			return LegacyReading.PLAIN;
		}
		if (plain.bad() == 0) {
			return chooseOverPlain(text, plain.weight(), readings(text, CANDIDATES.get(0), 0), columnEncoding);
		}
		for (List<String> encodings : CANDIDATES) {
			Map<String, String> readings = readings(text, encodings, 0);
			if (!readings.isEmpty()) {
				return choose(readings, columnEncoding);
			}
		}
		return chooseNearly(plain.good(), readings(text, CANDIDATES.get(0), MOST_BAD));
	}

	/**
	 * {@return all that a text can mean that was typed in an old font, itself not among
	 * them; for a field whose few words are known}
	 * @param text any text
	 */
	public static Set<String> meanings(String text) {
		Set<String> meanings = new TreeSet<>();
		if (isWestern(text)) {
			CANDIDATES.forEach((encodings) -> meanings.addAll(readings(text, encodings, 0).values()));
			meanings.remove(text);
		}
		return meanings;
	}

	/** The text is Vietnamese as it stands; only of names is known how usual they are. */
	private static LegacyReading chooseOverPlain(String text, double plain, Map<String, String> readings,
			String columnEncoding) {
		for (Map.Entry<String, String> reading : readings.entrySet()) {
			boolean ofColumn = reading.getKey().equals(columnEncoding);
			double lead = score(reading.getValue()).weight() - plain;
			if (lead > (ofColumn ? NAME_LEAD : NAME_LEAD_OVER_PLAIN) && isName(text)
					&& isNoSurname(text, reading.getValue())) {
				return LegacyReading.repaired(reading.getValue(), reading.getKey());
			}
		}
		String ofColumn = readings.getOrDefault(columnEncoding, text);
		return ofColumn.equals(text) ? LegacyReading.PLAIN : LegacyReading.AMBIGUOUS;
	}

	private static LegacyReading choose(Map<String, String> readings, String columnEncoding) {
		String ofColumn = readings.getOrDefault(columnEncoding, "");
		if (!ofColumn.isEmpty()) {
			return LegacyReading.repaired(ofColumn, columnEncoding);
		}
		List<Map.Entry<String, String>> likeliest = readings.entrySet()
			.stream()
			.sorted(Comparator.comparingDouble((entry) -> -score(entry.getValue()).weight()))
			.toList();
		Map.Entry<String, String> best = likeliest.get(0);
		double weight = score(best.getValue()).weight();
		boolean clear = likeliest.stream()
			.filter((other) -> !other.getValue().equals(best.getValue()))
			.allMatch((other) -> weight - score(other.getValue()).weight() > NAME_LEAD);
		return clear ? LegacyReading.repaired(best.getValue(), best.getKey()) : LegacyReading.AMBIGUOUS;
	}

	/** No reading has syllables alone: one that has more of them than all others. */
	private static LegacyReading chooseNearly(int plain, Map<String, String> readings) {
		for (Map.Entry<String, String> reading : readings.entrySet()) {
			int good = score(reading.getValue()).good();
			boolean leads = readings.values()
				.stream()
				.filter((other) -> !other.equals(reading.getValue()))
				.allMatch((other) -> score(other).good() < good);
			if (good >= LEAST_GOOD && good > plain && leads && isWords(reading.getValue())) {
				return LegacyReading.repaired(reading.getValue(), reading.getKey());
			}
		}
		return LegacyReading.PLAIN;
	}

	/**
	 * A rare surname, such as {@code Th\u00f2}, may look like the commonest middle name.
	 */
	private static boolean isNoSurname(String text, String reading) {
		String first = text.strip().split("\\s+")[0];
		return reading.strip().startsWith(first + " ") || Syllables.weight(first) == 0;
	}

	/** Several words, each of which begins with a capital. */
	private static boolean isName(String text) {
		String[] words = text.strip().split("\\s+");
		return words.length > 1 && Stream.of(words).allMatch((word) -> Character.isUpperCase(word.charAt(0)));
	}

	private static boolean isWords(String text) {
		return text.chars().allMatch((character) -> character < 0x80 || Character.isLetter(character));
	}

	/** The readings in which nearly every word is a syllable. */
	private static Map<String, String> readings(String text, List<String> encodings, int mostBad) {
		Map<String, String> readings = new LinkedHashMap<>();
		ByteBuffer bytes = bytes(text);
		for (String encoding : encodings) {
			try {
				String read = Encodings.strictDecoder(Encodings.of(encoding)).decode(bytes.duplicate()).toString();
				String cased = encoding.equals("tcvn3") ? CapitalRepair.restore(read) : read;
				TokenScore score = score(cased);
				if (bytes.hasRemaining() && score.bad() <= mostBad && score.good() > 0) {
					readings.put(encoding, cased);
				}
			}
			catch (CharacterCodingException ex) {
				// not this encoding
			}
		}
		return readings;
	}

	private static TokenScore score(String text) {
		TokenScore score = new TokenScore(false);
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
