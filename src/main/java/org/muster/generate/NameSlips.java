package org.muster.generate;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.muster.compare.NameKey;
import org.muster.generate.Slip.Surroundings;
import org.muster.model.Field;

/**
 * Slips in the name, which the card shares unless it is printed otherwise already. Only
 * letters that every encoding has are put in.
 */
final class NameSlips {

	/** Without tone, then grave, acute, tilde, hook and dot below, as of Unicode. */
	private static final List<String> TONES = List.of("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323");

	private static final String LETTERS = "aeiounhtcgm";

	private NameSlips() {
	}

	static boolean changed(Draft draft, Chance chance, Surroundings others) {
		Identity register = draft.person().register();
		return rename(draft, others.names().changed(register.name(), register.gender(), chance).full());
	}

	static boolean marksLost(Draft draft, Chance chance, Surroundings others) {
		return rename(draft, bare(name(draft)));
	}

	private static String bare(String text) {
		return Name.withoutMarks(text).replace('\u0111', 'd').replace('\u0110', 'D');
	}

	static boolean markWrong(Draft draft, Chance chance, Surroundings others) {
		List<String> words = words(draft);
		int at = chance.below(words.size());
		words.set(at, otherMark(words.get(at), chance));
		return rename(draft, String.join(" ", words));
	}

	/**
	 * {@return the syllable with another tone; one in three loses its other mark, if any}
	 */
	static String otherMark(String syllable, Chance chance) {
		String apart = Normalizer.normalize(syllable, Normalizer.Form.NFD);
		if (chance.below(3) == 0) {
			String without = apart.replaceAll("[\u0302\u0306\u031b]", "");
			if (!without.equals(apart)) {
				return Normalizer.normalize(without, Normalizer.Form.NFC);
			}
		}
		String tone = TONES.stream().filter((one) -> !one.isEmpty() && apart.contains(one)).findFirst().orElse("");
		String other = TONES.get((TONES.indexOf(tone) + 1 + chance.below(TONES.size() - 1)) % TONES.size());
		int vowel = tone.isEmpty() ? firstVowel(apart) : apart.indexOf(tone) - 1;
		return Normalizer.normalize((vowel < 0) ? apart : withTone(apart.replace(tone, ""), vowel, other),
				Normalizer.Form.NFC);
	}

	private static int firstVowel(String apart) {
		int at = 0;
		while (at < apart.length() && "aeiouyAEIOUY".indexOf(apart.charAt(at)) < 0) {
			at++;
		}
		return (at < apart.length()) ? at : -1;
	}

	/** The tone comes after the other mark of the vowel, or both would not compose. */
	private static String withTone(String apart, int vowel, String tone) {
		int end = vowel + 1;
		while (end < apart.length() && Character.getType(apart.charAt(end)) == Character.NON_SPACING_MARK) {
			end++;
		}
		return apart.substring(0, end) + tone + apart.substring(end);
	}

	static boolean letterWrong(Draft draft, Chance chance, Surroundings others) {
		List<String> words = words(draft);
		int at = chance.below(words.size());
		words.set(at, otherLetter(words.get(at), chance));
		String name = String.join(" ", words);
		return !NameKey.of(name).equals(NameKey.of(name(draft))) && rename(draft, name);
	}

	/** The first letter stays. */
	private static String otherLetter(String word, Chance chance) {
		if (word.length() < 2) {
			return word;
		}
		int at = 1 + chance.below(word.length() - 1);
		String letter = Character.toString(LETTERS.charAt(chance.below(LETTERS.length())));
		return switch (chance.below(4)) {
			case 0 -> word.substring(0, at) + word.substring(at + 1);
			case 1 -> word.substring(0, at) + letter + word.substring(at);
			case 2 -> word.substring(0, at) + letter + word.substring(at + 1);
			default -> (at == 1) ? word.substring(0, 1) + letter + word.substring(2)
					: word.substring(0, at - 1) + word.charAt(at) + word.charAt(at - 1) + word.substring(at + 1);
		};
	}

	static boolean middleMissing(Draft draft, Chance chance, Surroundings others) {
		List<String> words = words(draft);
		return words.size() > 2 && rename(draft, words.get(0) + " " + words.get(words.size() - 1));
	}

	static boolean givenFirst(Draft draft, Chance chance, Surroundings others) {
		List<String> words = words(draft);
		Collections.rotate(words, 1);
		return rename(draft, String.join(" ", words));
	}

	private static boolean rename(Draft draft, String name) {
		String before = name(draft);
		if (name.equals(before)) {
			return false;
		}
		if (draft.standard(Field.PRINTED_NAME).equals(before)) {
			draft.state(Field.PRINTED_NAME, name);
		}
		draft.state(Field.FULL_NAME, name);
		return true;
	}

	private static String name(Draft draft) {
		return draft.standard(Field.FULL_NAME);
	}

	private static List<String> words(Draft draft) {
		return new ArrayList<>(List.of(name(draft).split(" ")));
	}

}
