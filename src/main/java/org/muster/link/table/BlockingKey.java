package org.muster.link.table;

import java.util.List;

/**
 * What two records must share to be compared.
 *
 * @param name of the key
 * @param parts all of which must agree; a record without one of them has no such key
 */
public record BlockingKey(String name, List<Part> parts) {

	public BlockingKey {
		parts = List.copyOf(parts);
	}

	/**
	 * A compared value, or a part of it.
	 *
	 * @param comparison the name of a comparison
	 * @param from the first character of the folded value, from 0
	 * @param to the character behind the last; a shorter value is taken whole
	 */
	public record Part(String comparison, int from, int to) {

		/** The whole value. */
		public static Part whole(String comparison) {
			return new Part(comparison, 0, Integer.MAX_VALUE);
		}

		/** The beginning. */
		public static Part first(String comparison, int characters) {
			return new Part(comparison, 0, characters);
		}

		/**
		 * {@return the part of a folded value; empty when there is none}
		 */
		String of(String plain) {
			return (this.from >= plain.length()) ? "" : plain.substring(this.from, Math.min(this.to, plain.length()));
		}

	}

}
