package org.muster.charset;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.Collections;
import java.util.Random;
import java.util.stream.Collectors;

import org.muster.model.ReferenceFile;

/** Made-up names for tests. */
final class Names {

	private Names() {
	}

	/** All words of the lists of names. */
	static String words() {
		return List.of("surnames.csv", "middle-names.csv", "given-names.csv")
			.stream()
			.flatMap((file) -> ReferenceFile.rows(file).stream())
			.map((row) -> row.get(0))
			.collect(Collectors.joining(" "));
	}

	/** Names of three words, drawn by how often each occurs. */
	static List<String> drawn(int count, long seed) {
		Random chance = new Random(seed);
		List<String> surnames = weighted("surnames.csv", 4);
		List<String> middles = weighted("middle-names.csv", 2);
		List<String> givens = weighted("given-names.csv", 2);
		List<String> names = new ArrayList<>();
		for (int name = 0; name < count; name++) {
			names.add(one(surnames, chance) + " " + one(middles, chance) + " " + one(givens, chance));
		}
		return names;
	}

	/**
	 * Names of which most syllables after the surname are those of communes, which the
	 * lists of names do not come from.
	 */
	static List<String> heldOut(int count, long seed) {
		Random chance = new Random(seed);
		List<String> surnames = new ArrayList<>();
		for (List<String> row : ReferenceFile.rows("surnames.csv")) {
			surnames.addAll(Collections.nCopies(1 + (int) Double.parseDouble(row.get(4)) / 20, row.get(0)));
		}
		List<String> syllables = ReferenceFile.rows("ward-mapping.csv")
			.stream()
			.flatMap((row) -> Stream.of(row.get(1).split(" ")).skip(1))
			.filter((word) -> word.length() > 1 && Syllables.isSyllable(word) && Character.isUpperCase(word.charAt(0)))
			.toList();
		List<String> names = new ArrayList<>();
		for (int name = 0; name < count; name++) {
			String middle = List.of("Th\u1ecb", "V\u0103n", one(syllables, chance), one(syllables, chance))
				.get(chance.nextInt(4));
			names.add(one(surnames, chance) + " " + middle + " " + one(syllables, chance));
		}
		return names;
	}

	private static String one(List<String> words, Random chance) {
		return words.get(chance.nextInt(words.size()));
	}

	private static List<String> weighted(String file, int column) {
		List<String> words = new ArrayList<>();
		for (List<String> row : ReferenceFile.rows(file)) {
			int copies = 1 + (int) Math.sqrt(Double.parseDouble(row.get(column)));
			for (int copy = 0; copy < copies; copy++) {
				words.add(row.get(0));
			}
		}
		return words;
	}

}
