package org.muster.link.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.muster.link.Comparison;
import org.muster.link.Comparison.Level;

/**
 * One comparison of a definition.
 *
 * @param name of the comparison
 * @param kind what is compared
 * @param left the columns of the left table whose texts, joined by spaces, are compared
 * @param right likewise
 * @param frequencies whether a rare value says more than a frequent one
 * @param swapsWith the comparison into whose columns this one's value may have slipped
 * @param similarAt least Jaro-Winkler similarity of the level {@code similar}
 * @param alikeAt likewise of {@code alike}; below {@code similarAt}
 * @param within the largest difference of the level {@code near} of numbers
 */
public record FieldComparison(String name, FieldKind kind, List<String> left, List<String> right, boolean frequencies,
		Optional<String> swapsWith, double similarAt, double alikeAt, double within) {

	/** What holds when a definition says nothing of {@code similar}. */
	public static final double SIMILAR_AT = 0.92;

	/** Likewise of {@code alike}. */
	public static final double ALIKE_AT = 0.84;

	public FieldComparison {
		left = List.copyOf(left);
		right = List.copyOf(right);
	}

	/**
	 * {@return the comparison with the levels that can occur}
	 */
	public Comparison comparison() {
		List<Level> levels = new ArrayList<>();
		for (Level level : this.kind.levels()) {
			boolean can = switch (level.name()) {
				case "crossed" -> this.swapsWith.isPresent();
				case "near" -> this.within > 0;
				default -> true;
			};
			if (can) {
				levels.add(level);
			}
		}
		levels.add(Level.unknown());
		return new Comparison(this.name, levels);
	}

}
