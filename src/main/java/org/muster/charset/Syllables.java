package org.muster.charset;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.muster.model.ReferenceFile;

/**
 * The syllables of written Vietnamese: an onset, a rime, a tone, as the spelling rules
 * allow, and those of the reference lists of names and places. Source of onsets and
 * rimes: the spelling rules taught at school, general knowledge.
 */
final class Syllables {

	private static final int MOST_REMEMBERED = 50_000;

	/** No syllable, and no word of the lists, has so many letters. */
	private static final int TOO_LONG = 12;

	private static final List<String> ONSETS = List.of("ngh", "ng", "nh", "gh", "gi", "ch", "kh", "ph", "qu", "th",
			"tr", "b", "c", "d", "\u0111", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", "");

	private static final Set<String> RIMES = Set.of("""
			a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
			e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
			o oa oac oach oai oam oan oang oanh oao oat oay oăc oăm oăn oăng oăt oe oen oeo oet oi om on ong oong ooc
			op ot oc ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uê uêch uên uênh ui um un ung
			uôc uôi uôm uôn uông uôt up ut uya uych uyên uyêt uynh uyn uyp uyt uyu uơ uc uy ư ưa ưc ưi ưm ưn ưng ươc
			ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu ych ynh yn yp yt yu""".split("\\s+"));

	/** The first {@value #MARKED} have a mark of their own. */
	private static final String VOWELS = "\u0103\u00e2\u00ea\u00f4\u01a1\u01b0aeiouy";

	private static final int MARKED = 6;

	private static final Set<String> OPEN_EITHER = Set.of("oa", "oe", "uy");

	/** How often each syllable of the lists of names occurs, folded to small letters. */
	private static final Map<String, Integer> WEIGHTS = weights();

	private static final Map<String, Boolean> SEEN = new ConcurrentHashMap<>();

	private Syllables() {
	}

	/**
	 * {@return whether this is a syllable, in small letters, capitals, or with one
	 * capital first}
	 * @param word composed letters
	 */
	static boolean isSyllable(String word) {
		if (word.length() >= TOO_LONG) {
			return false;
		}
		Boolean known = SEEN.get(word);
		if (known != null) {
			return known;
		}
		boolean found = isCased(word) && isSpelt(word.toLowerCase(Locale.ROOT));
		if (SEEN.size() < MOST_REMEMBERED) {
			SEEN.put(word, found);
		}
		return found;
	}

	/**
	 * {@return how often the syllable occurs in names, 0 for never}
	 */
	static int weight(String word) {
		return WEIGHTS.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
	}

	private static boolean isCased(String word) {
		String small = word.toLowerCase(Locale.ROOT);
		return word.equals(small) || word.equals(word.toUpperCase(Locale.ROOT))
				|| !word.isEmpty() && word.substring(1).equals(small.substring(1));
	}

	private static boolean isSpelt(String small) {
		return WEIGHTS.containsKey(small) || isFormed(small);
	}

	private static boolean isFormed(String small) {
		StringBuilder shapes = new StringBuilder(small.length());
		int tone = 0;
		int toned = -1;
		for (int at = 0; at < small.length(); at++) {
			int found = Letter.tone(small.charAt(at));
			if (found > 0 && tone > 0) {
				return false;
			}
			tone += found;
			toned = (found > 0) ? at : toned;
			shapes.append(Letter.shape(small.charAt(at)));
		}
		return isFormed(shapes.toString(), tone, toned);
	}

	private static boolean isFormed(String shapes, int tone, int toned) {
		for (String onset : ONSETS) {
			if (shapes.startsWith(onset) && agrees(onset, shapes.substring(onset.length()), tone)
					&& (tone == 0 || isPlaced(shapes.substring(onset.length()), toned - onset.length()))) {
				return true;
			}
		}
		return false;
	}

	/**
	 * {@return whether the tone stands on the letter that bears it: a letter with a mark
	 * of its own, the last of them; else the last vowel before a consonant, the middle
	 * one of three, the first of two; in open oa, oe and uy either}
	 */
	private static boolean isPlaced(String rime, int toned) {
		int vowels = 0;
		int marked = -1;
		while (vowels < rime.length() && VOWELS.indexOf(rime.charAt(vowels)) >= 0) {
			marked = (VOWELS.indexOf(rime.charAt(vowels)) < MARKED) ? vowels : marked;
			vowels++;
		}
		if (marked >= 0) {
			return toned == marked;
		}
		boolean closed = vowels < rime.length();
		return switch (vowels) {
			case 1 -> toned == 0;
			case 2 -> closed ? toned == 1 : toned == 0 || toned == 1 && OPEN_EITHER.contains(rime);
			default -> toned == 1;
		};
	}

	private static boolean agrees(String onset, String rime, int tone) {
		String whole = (onset.equals("gi") && rime.isEmpty()) ? "i" : rime;
		if (!RIMES.contains(whole)) {
			return false;
		}
		boolean front = "ieêy".indexOf(whole.charAt(0)) >= 0;
		boolean begins = switch (onset) {
			case "k", "gh", "ngh" -> front;
			case "c", "ng" -> !front;
			case "g" -> !front || whole.equals("i");
			default -> true;
		};
		boolean stopped = whole.endsWith("c") || whole.endsWith("ch") || whole.endsWith("p") || whole.endsWith("t");
		return begins && (!stopped || tone == 2 || tone == 5);
	}

	private static Map<String, Integer> weights() {
		Map<String, Integer> weights = new HashMap<>();
		add(weights, "surnames.csv", 0, 4);
		add(weights, "middle-names.csv", 0, 2);
		add(weights, "given-names.csv", 0, 2);
		for (String word : List.of("đăk", "đắk", "đắc", "krông", "pắc", "kông", "pleiku")) {
			weights.putIfAbsent(word, 1);
		}
		ReferenceFile.rows("place-syllables.csv").forEach((row) -> weights.putIfAbsent(row.get(0), 1));
		return weights;
	}

	private static void add(Map<String, Integer> weights, String file, int word, int weight) {
		for (List<String> row : ReferenceFile.rows(file)) {
			for (String part : row.get(word).toLowerCase(Locale.ROOT).split(" ")) {
				weights.merge(part, Math.max(1, (int) Double.parseDouble(row.get(weight))), Integer::sum);
			}
		}
	}

}
