package org.muster.consolidate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;

import org.muster.model.RecordKey;

import static java.util.Comparator.naturalOrder;

/** Which records are the same member by which key or by weight, and which are not. */
final class Likenesses {

	private final Map<Pair, SameMemberKey> same = new HashMap<>();

	/** Apart, unless another key or a weight says otherwise. */
	private final Set<Pair> doubtful = new HashSet<>();

	/** By weight alone, the surest first. */
	private final Map<Pair, Alike> alike = new LinkedHashMap<>();

	/** Of a record that a weight brought together with another one. */
	private final Map<RecordKey, Alike> surest = new HashMap<>();

	private final Map<RecordKey, RecordKey> parents = new HashMap<>();

	private final Map<RecordKey, SameMemberKey> rules = new HashMap<>();

	/** Two records, the first one first. */
	private record Pair(RecordKey left, RecordKey right) {

		static Pair of(MemberRecord one, MemberRecord other) {
			return of(one.key(), other.key());
		}

		static Pair of(RecordKey one, RecordKey other) {
			return (one.compareTo(other) < 0) ? new Pair(one, other) : new Pair(other, one);
		}

	}

	/**
	 * Two records are one member; of several keys the first of the closed list counts.
	 */
	void same(MemberRecord left, MemberRecord right, SameMemberKey key) {
		this.same.merge(Pair.of(left, right), key, BinaryOperator.minBy(naturalOrder()));
	}

	/** Two records share a key, but are not one member by it. */
	void doubtful(MemberRecord left, MemberRecord right) {
		this.doubtful.add(Pair.of(left, right));
	}

	/** Two records are one member by weight. */
	void alike(MemberRecord left, MemberRecord right, Alike how) {
		Pair pair = Pair.of(left, right);
		if (!this.same.containsKey(pair)) {
			this.alike.put(pair, how);
		}
	}

	/**
	 * {@return whether a key says that two records are one member}
	 */
	boolean areSame(RecordKey left, RecordKey right) {
		return this.same.containsKey(Pair.of(left, right));
	}

	/**
	 * {@return whether two records were brought together by their weight}
	 */
	boolean areAlike(MemberRecord left, MemberRecord right) {
		return this.same.get(Pair.of(left, right)) == SameMemberKey.MATCH_WEIGHT;
	}

	/**
	 * Brings together what is the same member: by keys, then by weight what no two
	 * records speak against.
	 * @param held records that are left out
	 * @param records tells a record
	 * @return the records of each member that has more than one
	 */
	Collection<List<MemberRecord>> clusters(Set<RecordKey> held, Function<RecordKey, MemberRecord> records) {
		this.same.forEach((pair, key) -> {
			if (!held.contains(pair.left()) && !held.contains(pair.right())) {
				unite(pair, key);
			}
		});
		Map<RecordKey, List<MemberRecord>> clusters = new TreeMap<>();
		this.rules.keySet()
			.forEach((key) -> clusters.computeIfAbsent(root(key), (root) -> new ArrayList<>()).add(records.apply(key)));
		this.alike.keySet().forEach((pair) -> {
			if (!held.contains(pair.left()) && !held.contains(pair.right())) {
				join(pair, clusters, records);
			}
		});
		return clusters.values();
	}

	private void join(Pair pair, Map<RecordKey, List<MemberRecord>> clusters,
			Function<RecordKey, MemberRecord> records) {
		RecordKey left = root(pair.left());
		RecordKey right = root(pair.right());
		List<MemberRecord> all = new ArrayList<>(clusters.getOrDefault(left, List.of(records.apply(left))));
		if (!left.equals(right)) {
			all.addAll(clusters.getOrDefault(right, List.of(records.apply(right))));
		}
		if (areOneMember(all)) {
			this.same.put(pair, SameMemberKey.MATCH_WEIGHT);
			unite(pair, SameMemberKey.MATCH_WEIGHT);
			Alike how = Objects.requireNonNull(this.alike.get(pair));
			this.surest.putIfAbsent(pair.left(), how);
			this.surest.putIfAbsent(pair.right(), how);
			clusters.remove(left);
			clusters.remove(right);
			clusters.put(root(left), all);
		}
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
		return !this.same.containsKey(pair) && !this.alike.containsKey(pair)
				&& (this.doubtful.contains(pair) || SameMember.excludeEachOther(one, other));
	}

	/**
	 * {@return the key by which a record of a cluster is the survivor's member; when they
	 * share none, the one it shares with another record of the cluster}
	 */
	SameMemberKey rule(MemberRecord one, MemberRecord survivor) {
		SameMemberKey direct = this.same.get(Pair.of(one, survivor));
		return (direct != null) ? direct : Objects.requireNonNull(this.rules.get(one.key()));
	}

	/**
	 * {@return how a record of a cluster agrees with the survivor, or with another record
	 * of the cluster, when a weight decided}
	 */
	Optional<Alike> alike(MemberRecord one, MemberRecord survivor) {
		return Optional.ofNullable(this.alike.getOrDefault(Pair.of(one, survivor), this.surest.get(one.key())));
	}

}
