package org.muster.consolidate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

import org.muster.model.RecordKey;

import static java.util.Comparator.naturalOrder;

/** Which records are the same member by which key, and which are not. */
final class Likenesses {

	private final Map<Pair, SameMemberKey> same = new HashMap<>();

	private final Set<Pair> apart = new HashSet<>();

	private final Map<RecordKey, RecordKey> parents = new HashMap<>();

	private final Map<RecordKey, SameMemberKey> rules = new HashMap<>();

	/** Two records, the first one first. */
	private record Pair(RecordKey left, RecordKey right) {

		static Pair of(MemberRecord one, MemberRecord other) {
			return (one.key().compareTo(other.key()) < 0) ? new Pair(one.key(), other.key())
					: new Pair(other.key(), one.key());
		}

	}

	/**
	 * Two records are one member; of several keys the first of the closed list counts.
	 */
	void same(MemberRecord left, MemberRecord right, SameMemberKey key) {
		this.same.merge(Pair.of(left, right), key, BinaryOperator.minBy(naturalOrder()));
	}

	/** Two records share a key, but are not one member by it. */
	void apart(MemberRecord left, MemberRecord right) {
		this.apart.add(Pair.of(left, right));
	}

	/**
	 * Brings together what is the same member.
	 * @param held records that are left out
	 * @return the records of each member that has more than one
	 */
	Collection<List<RecordKey>> clusters(Set<RecordKey> held) {
		this.same.forEach((pair, key) -> {
			if (!held.contains(pair.left()) && !held.contains(pair.right())) {
				unite(pair, key);
			}
		});
		Map<RecordKey, List<RecordKey>> clusters = new TreeMap<>();
		this.rules.keySet().forEach((key) -> clusters.computeIfAbsent(root(key), (root) -> new ArrayList<>()).add(key));
		return clusters.values();
	}

	private void unite(Pair pair, SameMemberKey key) {
		this.rules.merge(pair.left(), key, BinaryOperator.minBy(naturalOrder()));
		this.rules.merge(pair.right(), key, BinaryOperator.minBy(naturalOrder()));
		RecordKey left = root(pair.left());
		RecordKey right = root(pair.right());
		if (!left.equals(right)) {
			this.parents.put((left.compareTo(right) < 0) ? right : left, (left.compareTo(right) < 0) ? left : right);
		}
	}

	private RecordKey root(RecordKey key) {
		RecordKey root = key;
		for (RecordKey next = this.parents.get(root); next != null; next = this.parents.get(root)) {
			root = next;
		}
		return root;
	}

	/**
	 * {@return whether no two records of a cluster are known not to be one member}
	 */
	boolean areOneMember(List<MemberRecord> cluster) {
		for (int at = 1; at < cluster.size(); at++) {
			MemberRecord one = cluster.get(at);
			if (cluster.subList(0, at).stream().anyMatch((other) -> areApart(one, other))) {
				return false;
			}
		}
		return true;
	}

	private boolean areApart(MemberRecord one, MemberRecord other) {
		Pair pair = Pair.of(one, other);
		return !this.same.containsKey(pair) && (this.apart.contains(pair) || SameMember.excludeEachOther(one, other));
	}

	/**
	 * {@return the key by which a record of a cluster is the survivor's member; when they
	 * share none, the one it shares with another record of the cluster}
	 */
	SameMemberKey rule(MemberRecord one, MemberRecord survivor) {
		SameMemberKey direct = this.same.get(Pair.of(one, survivor));
		return (direct != null) ? direct : Objects.requireNonNull(this.rules.get(one.key()));
	}

}
