package org.muster.link.person;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.muster.compare.NameKey;

/**
 * Every syllable that occurs in a name once. For several threads at once. Names of
 * citizens add to it up to a limit; beyond it a syllable is known for as long as it is
 * used.
 */
public final class Syllables {

	/** Vietnamese has about 7,000; the rest are foreign or misspelt. */
	private static final int MOST = 200_000;

	private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

	private final Map<String, Syllable> seen = new ConcurrentHashMap<>();

	private final Map<String, Syllable> texts = new HashMap<>();

	private final Map<String, Integer> sounds = new HashMap<>();

	private final Map<String, Integer> keys = new HashMap<>();

	/** By the number of the text. */
	private final List<Syllable> numbered = new ArrayList<>();

	/** Numbers below 0 are given once and not remembered. */
	private int forgotten;

	/**
	 * {@return the syllable of a member, which is remembered}
	 * @param written in any case, composed
	 */
	public Syllable ofMember(String written) {
		Syllable known = this.seen.get(written);
		return (known != null) ? known : add(written, true);
	}

	/**
	 * {@return the syllable of a citizen}
	 * @param written in any case, composed
	 */
	public Syllable ofCitizen(String written) {
		Syllable known = this.seen.get(written);
		return (known != null) ? known : add(written, false);
	}

	private synchronized Syllable add(String written, boolean always) {
		boolean remembered = always || this.seen.size() < MOST;
		String text = written.toLowerCase(Locale.ROOT);
		Syllable syllable = this.texts.get(text);
		if (syllable == null) {
			String folded = NameKey.of(text);
			String key = withoutY(folded);
			int number = remembered ? this.numbered.size() : --this.forgotten;
			syllable = new Syllable(number, number(this.sounds, sound(text), remembered),
					number(this.keys, key, remembered), !text.equals(folded), key, hash(key));
			if (remembered) {
				this.texts.put(text, syllable);
				this.numbered.add(syllable);
			}
		}
		if (remembered) {
			this.seen.put(written, syllable);
		}
		return syllable;
	}

	private int number(Map<String, Integer> numbers, String text, boolean remembered) {
		Integer known = numbers.get(text);
		if (known != null) {
			return known;
		}
		int number = remembered ? numbers.size() : --this.forgotten;
		if (remembered) {
			numbers.put(text, number);
		}
		return number;
	}

	/** Tone apart from the letters, so that it does not matter on which it stands. */
	private static String sound(String text) {
		StringBuilder letters = new StringBuilder(text.length() + 2);
		StringBuilder tones = new StringBuilder(1);
		for (char character : Normalizer.normalize(text, Normalizer.Form.NFD).toCharArray()) {
			((TONES.indexOf(character) >= 0) ? tones : letters).append(character);
		}
		return withoutY(letters.toString()) + '|' + tones;
	}

	/** Mỹ is mĩ and quý is quí, but thúy is not thúi. */
	private static String withoutY(String letters) {
		int last = letters.length() - 1;
		return (last > 0 && letters.charAt(last) == 'y' && isConsonant(letters, last - 1))
				? letters.substring(0, last) + 'i' : letters;
	}

	/** The u of qu is one. */
	private static boolean isConsonant(CharSequence letters, int at) {
		char letter = letters.charAt(at);
		return (letter == 'u') ? at > 0 && letters.charAt(at - 1) == 'q'
				: "aeiou\u0302\u0306\u031b".indexOf(letter) < 0;
	}

	private static int hash(String key) {
		int hash = key.hashCode() * 0x7FEB352D;
		return hash ^ hash >>> 15;
	}

	/**
	 * {@return all syllables that are remembered, by the number of their text}
	 */
	public synchronized Syllable[] toArray() {
		return this.numbered.toArray(new Syllable[0]);
	}

}
