package org.muster.charset;

import java.util.ArrayList;
import java.util.List;
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
