package org.muster.identify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.muster.model.RecordKey;

/** Takes members one by one and makes their index. Not for several threads. */
public final class MemberIndexBuilder {

	private final MemberRows rows;

	private final Map<String, List<Integer>> reviewed = new HashMap<>();

	/**
	 * Starts.
	 * @param members how many there will be
	 */
	public MemberIndexBuilder(int members) {
		this.rows = new MemberRows(members);
	}

	/**
	 * Adds a member.
	 * @param key its record; keys ascend
	 * @param person what comparisons look at
	 * @param reviewedId the national ID that a reviewer chose, or empty
	 */
	public void add(RecordKey key, Person person, String reviewedId) {
		if (!reviewedId.isEmpty()) {
			this.reviewed.computeIfAbsent(reviewedId, (id) -> new ArrayList<>()).add(this.rows.size());
		}
		this.rows.add(key, person);
	}

	/**
	 * {@return the index of all members added}
	 */
	public MemberIndex build() {
		return MemberIndex.of(this.rows, this.reviewed);
	}

}
