package org.muster.identify;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

import org.muster.link.Weights;
import org.muster.compare.Names;
import org.muster.model.RecordKey;

/**
 * All members of a run in packed arrays, found by blocking keys, so that the registry can
 * be streamed past them. At most 60 bytes a member. Immutable once built; used by several
 * threads.
 *
 * <p>
 * Blocking keys: folded name with birth year; folded name with birth day and month; birth
 * date with given name; the 9-digit number; the 12-digit number that the member carries;
 * the number that a reviewer chose. A pair that agrees on none of them is never compared.
 */
public final class MemberIndex {

	/** Blocking keys in one bucket, on average. */
	private static final int KEYS_OF_BUCKET = 6;

	private static final int[] NONE = {};

	/**
	 * Names rarer than one in 65,536 are taken as that frequent: they may be misspelt.
	 */
	private static final double RAREST = 1.0 / 65536;

	private final MemberRows rows;

	private final int[] offsets;

	private final int[] entries;

	private final Map<String, List<Integer>> reviewed;

	private MemberIndex(MemberRows rows, int[] offsets, int[] entries, Map<String, List<Integer>> reviewed) {
		this.rows = rows;
		this.offsets = offsets;
		this.entries = entries;
		this.reviewed = reviewed;
	}

	/**
	 * Indexes.
	 * @param rows all members, complete
	 * @param reviewed positions of the members for whom a reviewer chose a national ID,
	 * by that ID
	 * @return the index
	 */
	static MemberIndex of(MemberRows rows, Map<String, List<Integer>> reviewed) {
		rows.trim();
		int[] keys = new int[MemberRows.MOST_KEYS];
		int total = 0;
		for (int row = 0; row < rows.size(); row++) {
			rows.keys(row, keys);
			for (int key : keys) {
				total += (key == 0) ? 0 : 1;
			}
		}
		int buckets = total / KEYS_OF_BUCKET + 1;
		int[] offsets = new int[buckets + 1];
		for (int row = 0; row < rows.size(); row++) {
			rows.keys(row, keys);
			for (int key : keys) {
				offsets[bucket(key, buckets)] += (key == 0) ? 0 : 1;
			}
		}
		for (int at = 1; at < offsets.length; at++) {
			offsets[at] += offsets[at - 1];
		}
		int[] entries = new int[total];
		for (int row = rows.size() - 1; row >= 0; row--) {
			rows.keys(row, keys);
			for (int key : keys) {
				if (key != 0) {
					entries[--offsets[bucket(key, buckets)]] = row;
				}
			}
		}
		return new MemberIndex(rows, offsets, entries, new HashMap<>(reviewed));
	}

	/**
	 * {@return what index and members take, in bytes, without the dictionary of syllables
	 * and what reviewers chose}
	 */
	long bytes() {
		return this.rows.bytes() + 4L * (this.offsets.length + this.entries.length);
	}

	/**
	 * {@return how many members there are}
	 */
	public int size() {
		return this.rows.size();
	}

	/**
	 * {@return the record of the member at a position}
	 */
	public RecordKey key(int position) {
		return this.rows.key(position);
	}

	/**
	 * {@return the member at a position}
	 */
	public Person person(int position) {
		return this.rows.person(position);
	}

	/**
	 * {@return whether a reviewer chose this citizen for the member at the position}
	 */
	public boolean isReviewed(int position, String nationalId) {
		return this.reviewed.getOrDefault(nationalId, List.of()).contains(position);
	}

	/**
	 * Tells what agreement on a member's full name is worth: the rarer the name, the
	 * more.
	 * @return log2 of 0.9 over the share of members of that folded name, in hundredths of
	 * a bit
	 */
	public int nameWeight(int position) {
		double share = (double) this.rows.frequency(position) / this.rows.size();
		return Weights.log2(0.9 / Math.max(share, RAREST));
	}

	/**
	 * Finds the members that a citizen may be.
	 * @param citizen the citizen
	 * @param found told the position of each, once
	 */
	public void forEachCandidate(Person citizen, IntConsumer found) {
		int[] keys = new int[MemberRows.MOST_KEYS];
		int name = citizen.nameKey().hashCode();
		int birth = citizen.birthDate().packed();
		int given = Names.given(citizen.nameKey()).hashCode();
		int oldId = BlockingKeys.oldId(citizen.oldId());
		long nationalId = BlockingKeys.nationalId(citizen.nationalId());
		BlockingKeys.write(keys, name, birth, given, oldId, nationalId);
		List<Integer> chosen = this.reviewed.getOrDefault(citizen.nationalId(), List.of());
		int[] hits = chosen.isEmpty() ? NONE : chosen.stream().mapToInt(Integer::intValue).toArray();
		int count = hits.length;
		for (int kind = 0; kind < keys.length; kind++) {
			int bucket = bucket(keys[kind], this.offsets.length - 1);
			int end = (keys[kind] == 0) ? 0 : this.offsets[bucket + 1];
			for (int at = this.offsets[bucket]; at < end; at++) {
				int row = this.entries[at];
				if (this.rows.shares(kind, row, name, birth, given, oldId, nationalId)) {
					hits = (count == hits.length) ? Arrays.copyOf(hits, count * 2 + 8) : hits;
					hits[count++] = row;
				}
			}
		}
		Arrays.sort(hits, 0, count);
		for (int at = 0; at < count; at++) {
			if (at == 0 || hits[at] != hits[at - 1]) {
				found.accept(hits[at]);
			}
		}
	}

	private static int bucket(int hash, int buckets) {
		return (int) ((Integer.toUnsignedLong(hash * 0x9E3779B9) * buckets) >>> 32);
	}

}
