package org.muster.identify;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

import org.muster.compare.NameKey;
import org.muster.compare.Names;
import org.muster.model.Gender;
import org.muster.model.PartialDate;
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

	/** At most this many hits for one citizen are remembered to drop repeats. */
	private static final int MOST_HITS = 4096;

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
		int[] total = new int[1];
		for (int row = 0; row < rows.size(); row++) {
			rows.forEachKey(row, (hash) -> total[0]++);
		}
		int[] offsets = new int[total[0] / 4 + 2];
		int buckets = offsets.length - 1;
		for (int row = 0; row < rows.size(); row++) {
			rows.forEachKey(row, (hash) -> offsets[bucket(hash, buckets) + 1]++);
		}
		for (int at = 1; at < offsets.length; at++) {
			offsets[at] += offsets[at - 1];
		}
		int[] entries = new int[total[0]];
		for (int row = rows.size() - 1; row >= 0; row--) {
			int entry = row;
			rows.forEachKey(row, (hash) -> entries[--offsets[bucket(hash, buckets) + 1]] = entry);
		}
		System.arraycopy(offsets, 1, offsets, 0, buckets);
		offsets[buckets] = total[0];
		return new MemberIndex(rows, offsets, entries, new HashMap<>(reviewed));
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
		int[] hits = new int[8];
		int count = 0;
		int nameHash = citizen.nameKey().hashCode();
		PartialDate birth = citizen.birthDate();
		int packed = birth.packed();
		int given = Names.given(citizen.nameKey()).hashCode();
		int oldId = MemberRows.oldId(citizen.oldId());
		int[] keys = { MemberRows.nameYear(nameHash, packed), MemberRows.nameDay(nameHash, packed),
				MemberRows.birthGiven(packed, given), MemberRows.oldIdKey(oldId),
				MemberRows.nationalIdKey(citizen.nationalId()) };
		for (int key : keys) {
			if (key == 0) {
				continue;
			}
			int bucket = bucket(key, this.offsets.length - 1);
			for (int at = this.offsets[bucket]; at < this.offsets[bucket + 1]; at++) {
				int row = this.entries[at];
				if (this.rows.shares(row, nameHash, packed, given, oldId, citizen.nationalId())) {
					hits = add(hits, count, row);
					count = Math.min(count + 1, MOST_HITS);
				}
			}
		}
		for (int row : this.reviewed.getOrDefault(citizen.nationalId(), List.of())) {
			hits = add(hits, count, row);
			count = Math.min(count + 1, MOST_HITS);
		}
		Arrays.sort(hits, 0, count);
		for (int at = 0; at < count; at++) {
			if (at == 0 || hits[at] != hits[at - 1]) {
				found.accept(hits[at]);
			}
		}
	}

	private static int[] add(int[] hits, int count, int row) {
		int[] grown = (count == hits.length && count < MOST_HITS) ? Arrays.copyOf(hits, count * 2) : hits;
		if (count < MOST_HITS) {
			grown[count] = row;
		}
		return grown;
	}

	private static int bucket(int hash, int buckets) {
		return (int) ((Integer.toUnsignedLong(hash * 0x9E3779B9) * buckets) >>> 32);
	}

	/**
	 * {@return the folded name's hash}
	 */
	static int nameHash(String name) {
		return NameKey.of(name).hashCode();
	}

}
