package org.muster.link.person;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.muster.compare.PlaceReading;

/**
 * Places of today as numbers of 24 bits: province (7 bits, from 1) and commune (17 bits,
 * 0 when it is not known). Where several communes may be meant, because an old one was
 * divided or a name is not unique, all of them share a number above those of communes.
 * Such a number means nothing elsewhere. For several threads at once.
 */
public final class PlaceNumbers {

	/** How many bits a number has. */
	public static final int BITS = 24;

	private static final int COMMUNE_BITS = 17;

	private static final int COMMUNE_MASK = (1 << COMMUNE_BITS) - 1;

	private static final int COMMUNES = 100_000;

	private static final int MOST = COMMUNE_MASK - COMMUNES;

	/**
	 * Whoever may live in more communes than this is compared by all of them together.
	 */
	public static final int MOST_KEYS = 4;

	/** No keys. */
	static final int[] NONE = {};

	private static final int[] ONE = {};

	private final Map<List<String>, Integer> numbers = new HashMap<>();

	/** By number; a new list replaces the old one, so that readers need no lock. */
	private volatile int[][] communes = new int[0][];

	/** Likewise. */
	private volatile int[][] keys = new int[0][];

	/**
	 * {@return the number of a place; 0 when not even the province is known}
	 */
	public int of(PlaceReading reading) {
		if (reading.province().isEmpty()) {
			return 0;
		}
		int province = Integer.parseInt(reading.province()) << COMMUNE_BITS;
		if (!reading.commune().isEmpty()) {
			return province | Integer.parseInt(reading.commune());
		}
		int several = several(reading.candidates());
		return (several < 0) ? province : province | COMMUNES + several;
	}

	/**
	 * {@return the number of a commune}
	 * @param province today's code of two digits
	 * @param commune today's code of five digits
	 */
	public static int of(String province, String commune) {
		return Integer.parseInt(province) << COMMUNE_BITS | Integer.parseInt(commune);
	}

	/**
	 * {@return the number of these communes; below 0 when it is not known which they are}
	 */
	private int several(List<String> candidates) {
		if (candidates.isEmpty() || candidates.size() >= PlaceReading.MOST_CANDIDATES) {
			return -1;
		}
		synchronized (this.numbers) {
			Integer known = this.numbers.get(candidates);
			if (known != null) {
				return known;
			}
			int number = this.numbers.size();
			if (number == MOST) {
				return -1;
			}
			add(candidates);
			this.numbers.put(candidates, number);
			return number;
		}
	}

	private void add(List<String> candidates) {
		int[] communes = candidates.stream().mapToInt(Integer::parseInt).sorted().toArray();
		boolean few = communes.length <= MOST_KEYS;
		this.keys = with(this.keys, few ? communes : new int[] { candidates.hashCode() | 1 << 31 });
		this.communes = with(this.communes, communes);
	}

	private static int[][] with(int[][] some, int[] one) {
		int[][] all = Arrays.copyOf(some, some.length + 1);
		all[some.length] = one;
		return all;
	}

	public static int province(int place) {
		return place >>> COMMUNE_BITS;
	}

	/**
	 * {@return whether one commune is meant, and which is known}
	 */
	public static boolean hasCommune(int place) {
		int commune = place & COMMUNE_MASK;
		return commune > 0 && commune < COMMUNES;
	}

	/**
	 * {@return what two places must have in common to be compared, the same on every
	 * machine: the commune, or the first of a few that may be meant, or the number of
	 * many, or the province; 0 when not even that is known}
	 */
	public int key(int place) {
		int commune = place & COMMUNE_MASK;
		if (commune >= COMMUNES) {
			return this.keys[commune - COMMUNES][0];
		}
		return (commune == 0) ? place : commune;
	}

	/**
	 * {@return likewise all keys of a place of which a few communes may be meant, else
	 * none; not to be changed}
	 */
	public int[] keys(int place) {
		int commune = place & COMMUNE_MASK;
		return (commune < COMMUNES) ? NONE : this.keys[commune - COMMUNES];
	}

	/**
	 * {@return whether it is known of neither place which one of several communes is
	 * meant, or of one of them, and they may be the same}
	 */
	public boolean maySame(int left, int right) {
		int[] some = communes(left);
		int[] others = communes(right);
		if (some == ONE && others == ONE) {
			return false;
		}
		return (some == ONE) ? contains(others, left & COMMUNE_MASK)
				: (others == ONE) ? contains(some, right & COMMUNE_MASK) : meet(some, others);
	}

	private int[] communes(int place) {
		int commune = place & COMMUNE_MASK;
		return (commune < COMMUNES) ? ONE : this.communes[commune - COMMUNES];
	}

	private static boolean contains(int[] communes, int commune) {
		for (int one : communes) {
			if (one == commune) {
				return true;
			}
		}
		return false;
	}

	private static boolean meet(int[] some, int[] others) {
		for (int one : some) {
			if (contains(others, one)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * {@return whether nothing smaller than the province is known}
	 */
	public static boolean isProvinceOnly(int place) {
		return (place & COMMUNE_MASK) == 0;
	}

}
