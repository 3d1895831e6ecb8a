package org.muster.consolidate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.muster.model.Field;
import org.muster.model.Finding;
import org.muster.model.FindingCode;
import org.muster.model.MemberNumber;
import org.muster.model.RecordKey;

import static java.util.Comparator.naturalOrder;

/**
 * Finds the members that were exported twice. Records that share a key are judged in
 * pairs; pairs that are the same member make a cluster; of a cluster the fullest record
 * survives and takes the values that it lacks from the others. The result depends on the
 * records alone, not on their order nor on that of groups.
 */
public final class Consolidation {

	private final Map<RecordKey, MemberRecord> records = new TreeMap<>();

	private final Map<RecordKey, FindingCode> held = new TreeMap<>();

	private final Map<RecordKey, Set<Finding>> findings = new TreeMap<>();

	private final Set<RecordKey> cardShared = new HashSet<>();

	private final Likenesses likenesses = new Likenesses();

	/** Pairs that share a key, though something speaks against them. */
	private final List<List<MemberRecord>> doubts = new ArrayList<>();

	/** Pairs that share a card number, though something speaks against them. */
	private final List<List<MemberRecord>> sharedCards = new ArrayList<>();

	private final List<Merge> merges = new ArrayList<>();

	private final Map<RecordKey, MemberRecord> completed = new TreeMap<>();

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
			case SAME -> this.likenesses.same(left, right, key);
			case CONTRADICTION -> both(left, right, (one) -> hold(one.key(), (key == SameMemberKey.NATIONAL_ID)
					? FindingCode.NATIONAL_ID_SHARED : FindingCode.PROFILE_NUMBER_SHARED));
			case CARD_SHARED -> {
				this.likenesses.doubtful(left, right);
				this.sharedCards.add(List.of(left, right));
			}
			case DOUBTFUL -> {
				this.likenesses.doubtful(left, right);
				this.doubts.add(List.of(left, right));
			}
		}
	}

	/**
	 * Takes two records that look like one member, after all that share a key. The surest
	 * come first.
	 * @param alike how they agree
	 * @param left one record
	 * @param right the other one
	 */
	public void add(Alike alike, MemberRecord left, MemberRecord right) {
		this.records.putIfAbsent(left.key(), left);
		this.records.putIfAbsent(right.key(), right);
		if (alike.proved()) {
			this.likenesses.alike(left, right, alike);
		}
		this.doubts.add(List.of(left, right));
	}

	/**
	 * {@return whether a key says that two records are one member}
	 */
	public boolean areOne(RecordKey left, RecordKey right) {
		return this.likenesses.areSame(left, right);
	}

	/** Of several reasons the first of the closed list counts. */
	private void hold(RecordKey key, FindingCode reason) {
		this.held.merge(key, reason, BinaryOperator.minBy(naturalOrder()));
	}

	private void shareCard(MemberRecord one) {
		this.cardShared.add(one.key());
		find(one, FindingCode.CARD_NUMBER_SHARED, Field.CARD_NUMBER);
	}

	private void doubt(MemberRecord one) {
		find(one, FindingCode.POSSIBLE_DUPLICATE, Field.FULL_NAME);
	}

	/**
	 * Merges and gives new numbers, when all groups have been added.
	 * @return the numbers that members have now and did not have before
	 */
	public Set<String> merge() {
		Collection<List<MemberRecord>> clusters = this.likenesses.clusters(this.held.keySet(), this::one);
		unlessAlike(this.sharedCards, this::shareCard);
		unlessAlike(this.doubts, this::doubt);
		clusters.forEach((cluster) -> merge(cluster.stream().sorted(MemberRecord.FULLEST_FIRST).toList()));
		this.cardShared.forEach(this::numberWithoutCard);
		this.merges.forEach((merge) -> this.completed.remove(merge.record().key()));
		return this.completed.values().stream().map(MemberRecord::memberNo).collect(Collectors.toSet());
	}

	/**
	 * Holds the records that nothing tells apart, and those merged into them.
	 * @param sameNumber records that share a member number, or have one that
	 * {@link #merge()} gave
	 */
	public void conclude(Collection<MemberRecord> sameNumber) {
		sameNumber.forEach((one) -> this.records.putIfAbsent(one.key(), one));
		holdIndistinguishable();
		this.merges.stream()
			.filter((merge) -> this.held.containsKey(merge.into().key()))
			.forEach((merge) -> hold(merge.record().key(), FindingCode.IDENTITY_SHARED));
		this.merges.removeIf((merge) -> this.held.containsKey(merge.record().key()));
		this.held.keySet().forEach(this::forgetCompletion);
		this.held.forEach((key, code) -> find(one(key), code, heldField(code)));
	}

	private void forgetCompletion(RecordKey key) {
		this.completed.remove(key);
		this.findings.getOrDefault(key, new HashSet<>())
			.removeIf((finding) -> finding.code() == FindingCode.COMPLETED_FROM_DUPLICATE
					|| finding.code() == FindingCode.DUPLICATE_DIFFERS);
	}

	/** Where two of them cannot be one member, it is not known which belong together. */
	private void merge(List<MemberRecord> cluster) {
		if (this.likenesses.areOneMember(cluster)) {
			mergeIntoFullest(cluster);
		}
		else {
			cluster.forEach(this::doubt);
		}
	}

	private void mergeIntoFullest(List<MemberRecord> ordered) {
		MemberRecord survivor = ordered.get(0);
		MemberRecord full = survivor;
		for (MemberRecord other : ordered.subList(1, ordered.size())) {
			full = full.filledBy(other);
			SameMemberKey rule = this.likenesses.rule(other, survivor);
			Optional<Alike> alike = (rule == SameMemberKey.MATCH_WEIGHT) ? this.likenesses.alike(other, survivor)
					: Optional.empty();
			this.merges.add(new Merge(other, survivor, rule, alike));
			alike.ifPresent((one) -> SameMember.differences(survivor, other)
				.forEach((field) -> find(survivor, FindingCode.DUPLICATE_DIFFERS, field)));
		}
		if (!full.values().equals(survivor.values())) {
			this.completed.put(survivor.key(), full);
			find(survivor, FindingCode.COMPLETED_FROM_DUPLICATE, Field.FULL_NAME);
		}
		String card = full.value(Field.CARD_NUMBER);
		boolean shared = ordered.stream()
			.anyMatch((one) -> this.cardShared.contains(one.key()) && one.value(Field.CARD_NUMBER).equals(card));
		if (shared) {
			shareCard(survivor);
		}
	}

	private void numberWithoutCard(RecordKey key) {
		MemberRecord one = this.completed.getOrDefault(key, one(key));
		if (!MemberNumber.isProfileNumber(one.value(Field.PROFILE_NUMBER))) {
			this.completed.put(key, one.with(MemberNumber.ofPerson(one.nameKey(), one.values()), one.values(), one));
		}
	}

	private void holdIndistinguishable() {
		Set<RecordKey> merged = new HashSet<>();
		this.merges.forEach((merge) -> merged.add(merge.record().key()));
		Map<String, List<RecordKey>> numbers = new HashMap<>();
		this.records.keySet()
			.stream()
			.filter((key) -> !this.held.containsKey(key) && !merged.contains(key))
			.forEach((key) -> numbers
				.computeIfAbsent(this.completed.getOrDefault(key, one(key)).memberNo(), (number) -> new ArrayList<>(1))
				.add(key));
		numbers.values()
			.stream()
			.filter((keys) -> keys.size() > 1)
			.forEach((keys) -> keys.forEach((key) -> hold(key, FindingCode.IDENTITY_SHARED)));
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
			return new Merge(merge.record(), into, merge.rule(), merge.alike());
		}).toList();
	}

	/**
	 * {@return survivors that took values from others, and members with another number}
	 */
	public List<MemberRecord> completed() {
		return List.copyOf(this.completed.values());
	}

	/**
	 * {@return whether the record of a key was added}
	 */
	public boolean knows(RecordKey key) {
		return this.records.containsKey(key);
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
		this.findings
			.computeIfAbsent(one.key(),
					(key) -> new TreeSet<>(Comparator.comparing(Finding::code).thenComparing(Finding::field)))
			.add(new Finding(code, field));
	}

	private static Field heldField(FindingCode code) {
		return switch (code) {
			case NATIONAL_ID_SHARED -> Field.NATIONAL_ID;
			case PROFILE_NUMBER_SHARED -> Field.PROFILE_NUMBER;
			default -> Field.FULL_NAME;
		};
	}

	/** Not where a weight has brought the two together. */
	private void unlessAlike(List<List<MemberRecord>> pairs, Consumer<MemberRecord> act) {
		pairs.stream()
			.filter((pair) -> !this.likenesses.areAlike(pair.get(0), pair.get(1)))
			.forEach((pair) -> pair.forEach(act));
	}

	private static void both(MemberRecord left, MemberRecord right, Consumer<MemberRecord> act) {
		act.accept(left);
		act.accept(right);
	}

}
