package org.muster.link.person;

/**
 * A syllable of a name, as far as comparisons look at it. Two syllables are compared by
 * their numbers, which mean nothing else.
 *
 * @param text number of the syllable in small letters
 * @param sound number of the syllable without regard to where the tone mark stands and to
 * i or y
 * @param folded number of the key
 * @param isMarked whether it has marks
 * @param key the syllable without marks, with i for a y that sounds like it
 * @param hash of the key, the same on every machine
 */
public record Syllable(int text, int sound, int folded, boolean isMarked, String key, int hash) {
}
