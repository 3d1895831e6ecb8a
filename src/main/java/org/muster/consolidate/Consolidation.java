package org.muster.consolidate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.muster.model.Field;
import org.muster.model.FieldValues;
import org.muster.model.Finding;
import org.muster.model.FindingCode;
import org.muster.model.MemberNumber;
import org.muster.model.RecordKey;

/**
 * Finds the members that were exported twice. Records that share a key are judged in
 * pairs; pairs that are the same member make a cluster; of a cluster the fullest record
 * survives and takes the values that it lacks from the others. The result depends on the
 * records alone, not on the order of groups.
 */
public final class Consolidation {

	/** Fullest first, then in the order of files and records. */
	private static final Comparator<MemberRecord> FULLEST_FIRST = Comparator.comparingInt(Consolidation::filled)
		.reversed()
		.thenComparing(MemberRecord::key);

	private final Map<RecordKey, MemberRecord> records = new TreeMap<>();

	private final Map<RecordKey, RecordKey> parents = new HashMap<>();

	private final Map<RecordKey, FindingCode> held = new TreeMap<>();

	private final Map<RecordKey, SameMemberKey> rules = new HashMap<>();

	private final Map<RecordKey, Set<Finding>> findings = new TreeMap<>();

	private final Set<RecordKey> cardShared = new HashSet<>();

	private final List<Pair> same = new ArrayList<>();

	private final List<Merge> merges = new ArrayList<>();

	private final Map<RecordKey, MemberRecord> completed = new TreeMap<>();

	/**
	 * One record became part of another.
	 *
	 * @param record which one
	 * @param into the record that survives
	 * @param rule the key that both share
	 */
	public record Merge(MemberRecord record, MemberRecord into, SameMemberKey rule) {
	}

	private record Pair(RecordKey left, RecordKey right, SameMemberKey key) {
	}

	/**
	 * Judges the records that share a key.
	 * @param key what they share
	 * @param group two records or more
	 */
	public void add(SameMemberKey key, List<MemberRecord> group) {
		group.forEach((one) -> this.records.putIfAbsent(one.key(), one));
		for (int left = 0; left < group.size(); left++) {
			for (int right = left + 1; right < group.size(); right++) {
				judge(key, group.get(left), group.get(right));
			}
		}
	}

	private void judge(SameMemberKey key, MemberRecord left, MemberRecord right) {
		switch (SameMember.judge(key, left, right)) {
			case SAME -> this.same.add(new Pair(left.key(), right.key(), key));
			case CONTRADICTION ->
				both(left, right, (one) -> this.held.putIfAbsent(one.key(), (key == SameMemberKey.NATIONAL_ID)
						? FindingCode.NATIONAL_ID_SHARED : FindingCode.PROFILE_NUMBER_SHARED));
			case CARD_SHARED -> both(left, right, (one) -> {
				this.cardShared.add(one.key());
				find(one, FindingCode.CARD_NUMBER_SHARED, Field.CARD_NUMBER);
			});
			case DOUBTFUL -> both(left, right, (one) -> find(one, FindingCode.POSSIBLE_DUPLICATE, Field.FULL_NAME));
		}
	}

	/**
	 * Draws the conclusions, when all groups have been added.
	 * @param sameNumber groups of records with one member number
	 */
	public void conclude(Collection<List<MemberRecord>> sameNumber) {
		sameNumber.forEach((group) -> group.forEach((one) -> this.records.putIfAbsent(one.key(), one)));
		this.same.stream()
			.filter((pair) -> !this.held.containsKey(pair.left()) && !this.held.containsKey(pair.right()))
			.forEach(this::unite);
		clusters().forEach(this::merge);
		this.cardShared.forEach(this::numberWithoutCard);
		Set<RecordKey> merged = this.merges.stream().map((merge) -> merge.record().key()).collect(Collectors.toSet());
		sameNumber.forEach((group) -> holdIndistinguishable(group, merged));
		this.merges.stream()
			.filter((merge) -> this.held.containsKey(merge.into().key()))
			.forEach((merge) -> this.held.put(merge.record().key(), FindingCode.IDENTITY_SHARED));
		this.merges.removeIf((merge) -> this.held.containsKey(merge.record().key()));
		this.held.forEach((key, code) -> find(one(key), code, heldField(code)));
		this.held.keySet().forEach(this.completed::remove);
		this.merges.forEach((merge) -> this.completed.remove(merge.record().key()));
	}

	private void unite(Pair pair) {
		this.rules.putIfAbsent(pair.left(), pair.key());
		this.rules.putIfAbsent(pair.right(), pair.key());
		RecordKey left = root(pair.left());
		RecordKey right = root(pair.right());
		if (!left.equals(right)) {
			this.parents.put((left.compareTo(right) < 0) ? right : left, (left.compareTo(right) < 0) ? left : right);
		}
	}

	private RecordKey root(RecordKey key) {
		RecordKey root = key;
		while (this.parents.containsKey(root)) {
			root = this.parents.get(root);
		}
		return root;
	}

	private Collection<List<MemberRecord>> clusters() {
		Map<RecordKey, List<MemberRecord>> clusters = new TreeMap<>();
		this.rules.keySet()
			.forEach((key) -> clusters.computeIfAbsent(root(key), (root) -> new ArrayList<>()).add(one(key)));
		return clusters.values();
	}

	private void merge(List<MemberRecord> cluster) {
		List<MemberRecord> ordered = cluster.stream().sorted(FULLEST_FIRST).toList();
		MemberRecord survivor = ordered.get(0);
		MemberRecord full = survivor;
		for (MemberRecord other : ordered.subList(1, ordered.size())) {
			full = fill(full, other);
			this.merges
				.add(new Merge(other, survivor, this.rules.getOrDefault(other.key(), SameMemberKey.CARD_NUMBER)));
		}
		if (!full.values().equals(survivor.values())) {
			this.completed.put(survivor.key(), full);
			find(survivor, FindingCode.COMPLETED_FROM_DUPLICATE, Field.FULL_NAME);
		}
	}

	private static MemberRecord fill(MemberRecord full, MemberRecord other) {
		FieldValues values = full.values();
		for (Field field : Field.values()) {
			if (!values.has(field)) {
				values = values.with(field, other.values().get(field));
			}
		}
		return full.with(MemberNumber.of(full.nameKey(), values), values, other);
	}

	private void numberWithoutCard(RecordKey key) {
		MemberRecord one = this.completed.getOrDefault(key, one(key));
		if (!MemberNumber.isProfileNumber(one.values().get(Field.PROFILE_NUMBER))) {
			this.completed.put(key, one.with(MemberNumber.ofPerson(one.nameKey(), one.values()), one.values(), one));
		}
	}

	private void holdIndistinguishable(List<MemberRecord> group, Set<RecordKey> merged) {
		Map<String, List<RecordKey>> numbers = new TreeMap<>();
		group.stream()
			.map(MemberRecord::key)
			.filter((key) -> !this.held.containsKey(key) && !merged.contains(key))
			.forEach((key) -> numbers
				.computeIfAbsent(this.completed.getOrDefault(key, one(key)).memberNo(), (number) -> new ArrayList<>())
				.add(key));
		numbers.values()
			.stream()
			.filter((keys) -> keys.size() > 1)
			.forEach((keys) -> keys.forEach((key) -> this.held.put(key, FindingCode.IDENTITY_SHARED)));
	}

	/**
	 * {@return the records to hold, with the reason}
	 */
	public Map<RecordKey, FindingCode> held() {
		return Map.copyOf(this.held);
	}

	/**
	 * {@return which records became part of which}
	 */
	public List<Merge> merges() {
		return this.merges.stream().map((merge) -> {
			MemberRecord into = this.completed.getOrDefault(merge.into().key(), merge.into());
			return new Merge(merge.record(), into, merge.rule());
		}).toList();
	}

	/**
	 * {@return survivors that took values from others, and members with another number}
	 */
	public List<MemberRecord> completed() {
		return List.copyOf(this.completed.values());
	}

	/**
	 * {@return the record of a key that was added}
	 */
	public MemberRecord one(RecordKey key) {
		MemberRecord one = this.records.get(key);
		if (one == null) {
			throw new IllegalArgumentException("no such record was added");
		}
		return one;
	}

	/**
	 * {@return what was found, by record}
	 */
	public Map<RecordKey, Set<Finding>> findings() {
		return Map.copyOf(this.findings);
	}

	private void find(MemberRecord one, FindingCode code, Field field) {
		this.findings.computeIfAbsent(one.key(), (key) -> new TreeSet<>(Comparator.comparing(Finding::code)))
			.add(new Finding(code, field));
	}

	private static Field heldField(FindingCode code) {
		return switch (code) {
			case NATIONAL_ID_SHARED -> Field.NATIONAL_ID;
			case PROFILE_NUMBER_SHARED -> Field.PROFILE_NUMBER;
			default -> Field.FULL_NAME;
		};
	}

	private static int filled(MemberRecord one) {
		int filled = 0;
		for (Field field : Field.values()) {
			filled += one.values().has(field) ? 1 : 0;
		}
		return filled;
	}

	private static void both(MemberRecord left, MemberRecord right, java.util.function.Consumer<MemberRecord> act) {
		act.accept(left);
		act.accept(right);
	}

}
