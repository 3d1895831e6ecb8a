package org.muster.generate;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What makes a scenario as hard as life is: people may have anybody's name and birth
 * date, records err, the registry errs. {@code src/docs/open-world.md} tells the shares.
 *
 * @param open whether two people may have the same name and birth date by chance
 * @param slips share of the members in percent, by kind; on members of open kinds alone
 * @param writtenOtherwise share, in percent, of the members exported twice whose records
 * err each by itself
 * @param rows share of the citizens in percent, by what is wrong with their rows
 */
record OpenWorld(boolean open, double writtenOtherwise, Map<Slip, Double> slips, Map<RowDirt, Double> rows) {

	/** Nobody is taken for another, and nothing is wrong. */
	static final OpenWorld CLOSED = new OpenWorld(false, 0, Map.of(), Map.of());

	OpenWorld {
		slips = copy(Slip.class, slips);
		rows = copy(RowDirt.class, rows);
	}

	private static <K extends Enum<K>> Map<K, Double> copy(Class<K> type, Map<K, Double> shares) {
		Map<K, Double> copy = new EnumMap<>(type);
		copy.putAll(shares);
		return Collections.unmodifiableMap(copy);
	}

}
