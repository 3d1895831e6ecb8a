package org.muster.identify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.muster.compare.NameKey;
import org.muster.compare.Names;

/** Each syllable that occurs in a name once, by number, with its folded form. */
final class Syllables {

	private final Map<String, Integer> numbers = new HashMap<>();

	private final List<String> texts = new ArrayList<>();

	private final List<String> folded = new ArrayList<>();

	private int[] givenHashes = new int[1024];

	/**
	 * {@return the number of a syllable, from 0 in the order of first occurrence}
	 */
	int number(String syllable) {
		Integer known = this.numbers.get(syllable);
		return (known != null) ? known : add(syllable);
	}

	private int add(String syllable) {
		int number = this.texts.size();
		String key = NameKey.of(syllable);
		this.numbers.put(syllable, number);
		this.texts.add(syllable);
		this.folded.add(key.equals(syllable) ? syllable : key);
		if (number == this.givenHashes.length) {
			this.givenHashes = Arrays.copyOf(this.givenHashes, number * 2);
		}
		this.givenHashes[number] = Names.given(key).hashCode();
		return number;
	}

	String text(int number) {
		return this.texts.get(number);
	}

	/**
	 * {@return the folded syllable; empty when it has no letter}
	 */
	String folded(int number) {
		return this.folded.get(number);
	}

	/**
	 * {@return the hash of the folded syllable, of its last part when a hyphen or the
	 * like divides it; 0 when it has no letter}
	 */
	int givenHash(int number) {
		return this.givenHashes[number];
	}

}
