package org.muster.link.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the pairs that share a blocking key, each once with all keys that it shares.
 */
final class PairSearch {

	/** Most keys, so that those of a pair fit into an int. */
	static final int MOST_KEYS = 30;

	private final List<ComparedField> fields;

	private final List<BlockingKey> keys;

	private final int leftSize;

	private final int rightSize;

	private final List<Map<String, int[]>> rowsOfKey = new ArrayList<>();

	PairSearch(List<ComparedField> fields, List<BlockingKey> keys, int leftSize, int rightSize) {
		this.fields = fields;
		this.keys = keys;
		this.leftSize = leftSize;
		this.rightSize = rightSize;
		keys.forEach((key) -> this.rowsOfKey.add(index(key)));
	}

	private Map<String, int[]> index(BlockingKey key) {
		Map<String, int[]> rows = new HashMap<>();
		Map<String, Integer> sizes = new HashMap<>();
		for (int row = 0; row < this.rightSize; row++) {
			String text = text(key, row, false);
			if (!text.isEmpty()) {
				int size = sizes.merge(text, 1, Integer::sum);
				int[] block = rows.getOrDefault(text, new int[1]);
				block = (size > block.length) ? Arrays.copyOf(block, 2 * block.length) : block;
				block[size - 1] = row;
				rows.put(text, block);
			}
		}
		rows.replaceAll((text, block) -> Arrays.copyOf(block, sizes.getOrDefault(text, 0)));
		return rows;
	}

	/**
	 * {@return the key of a row; empty when it has none. Values of fields that may be
	 * swapped stand in the order of the alphabet}
	 */
	private String text(BlockingKey key, int row, boolean isLeft) {
		List<String> texts = new ArrayList<>();
		for (BlockingKey.Part part : key.parts()) {
			ComparedField field = field(part.comparison());
			String text = part.of(isLeft ? field.plainOfLeft(row) : field.plainOfRight(row));
			if (text.isEmpty()) {
				return "";
			}
			texts.add(text);
		}
		for (int at = 0; at < texts.size(); at++) {
			for (int other = at + 1; other < texts.size(); other++) {
				if (isSwappable(key, at, other) && texts.get(at).compareTo(texts.get(other)) > 0) {
					texts.set(at, texts.set(other, texts.get(at)));
				}
			}
		}
		return String.join("\n", texts);
	}

	private boolean isSwappable(BlockingKey key, int at, int other) {
		return field(key.parts().get(at).comparison()).field()
			.swapsWith()
			.filter(key.parts().get(other).comparison()::equals)
			.isPresent();
	}

	private ComparedField field(String name) {
		return this.fields.get(place(name));
	}

	private int place(String name) {
		for (int at = 0; at < this.fields.size(); at++) {
			if (this.fields.get(at).field().name().equals(name)) {
				return at;
			}
		}
		throw new IllegalArgumentException("no comparison is called '" + name + "'");
	}

	/**
	 * {@return the comparisons that a key decides}
	 */
	Set<Integer> decided(int key) {
		Set<Integer> decided = new TreeSet<>();
		this.keys.get(key).parts().forEach((part) -> decided.add(place(part.comparison())));
		return decided;
	}

	private int[] block(int key, int leftRow) {
		return this.rowsOfKey.get(key).getOrDefault(text(this.keys.get(key), leftRow, true), new int[0]);
	}

	/**
	 * Tells all pairs, by ascending left row.
	 */
	void each(Taken taken) {
		int[] keysOfRight = new int[this.rightSize];
		int[] found = new int[this.rightSize];
		for (int row = 0; row < this.leftSize; row++) {
			int size = 0;
			for (int key = 0; key < this.keys.size(); key++) {
				for (int right : block(key, row)) {
					if (keysOfRight[right] == 0) {
						found[size++] = right;
					}
					keysOfRight[right] |= 1 << key;
				}
			}
			Arrays.sort(found, 0, size);
			for (int at = 0; at < size; at++) {
				taken.pair(row, found[at], keysOfRight[found[at]]);
				keysOfRight[found[at]] = 0;
			}
		}
	}

	/** Takes pairs. */
	interface Taken {

		/**
		 * Takes a pair.
		 * @param left its row in the left table
		 * @param right its row in the right table
		 * @param keys one bit for each key that it shares
		 */
		void pair(int left, int right, int keys);

	}

}
