package org.muster.identify;

import java.util.List;
import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.muster.link.person.PersonReader;
import org.muster.model.IdMethod;
import org.muster.model.RecordKey;

/**
 * What a decision needs of each member beside the candidates, in packed columns: 12 bytes
 * a member, 8 more when members have IDs from earlier runs. Members are added in
 * ascending order of their records and are numbered from 0.
 */
public final class MemberFacts {

	private static final IdMethod[] METHODS = IdMethod.values();

	private static final int METHOD_SHIFT = 48;

	/** Of members of whom no reviewer has decided. */
	private static final Reviewed OPEN = new Reviewed(Question.Review.OPEN, "", Question.Asked.UNKNOWN);

	private final Map<Integer, Reviewed> reviews = new TreeMap<>();

	/** The members of whom a reviewer has decided. */
	private final BitSet reviewed = new BitSet();

	private final RecordKeys keys;

	private long[] carried;

	/** Number plus one, and how the member came by it; none until a member has one. */
	private long[] owned = new long[0];

	/**
	 * Makes room.
	 * @param members how many there will be at most
	 */
	MemberFacts(int members) {
		this.keys = new RecordKeys(members);
		this.carried = new long[members];
	}

	/** What reviewers decided of a member. */
	private record Reviewed(Question.Review review, String nationalId, Question.Asked asked) {
	}

	/**
	 * Adds a member.
	 * @param key its record
	 * @param carriedId the valid national ID that the record carries plus one, or 0
	 */
	void add(RecordKey key, long carriedId) {
		this.carried[this.keys.size()] = carriedId;
		this.keys.add(key);
	}

	/** Lets a member have an ID from an earlier run. */
	public void owns(RecordKey key, String nationalId, IdMethod method) {
		if (this.owned.length == 0) {
			this.owned = new long[this.keys.room()];
		}
		this.owned[first(key)] = PersonReader.number(nationalId, 12) | (long) method.ordinal() << METHOD_SHIFT;
	}

	/** Lets a reviewer have decided of a member. */
	public void reviewed(RecordKey key, Question.Review review, String nationalId) {
		reviewed(key, review, nationalId, Question.Asked.UNKNOWN);
	}

	/** Lets a reviewer, to whom this was shown, have decided of a member. */
	public void reviewed(RecordKey key, Question.Review review, String nationalId, Question.Asked asked) {
		this.reviews.put(first(key), new Reviewed(review, nationalId, asked));
		this.reviewed.set(first(key));
	}

	/**
	 * {@return how many members there are}
	 */
	public int size() {
		return this.keys.size();
	}

	/**
	 * {@return the number of the first member of a file whose record number is this or
	 * greater; the number of members when there is none}
	 */
	public int first(RecordKey key) {
		return this.keys.first(key);
	}

	/**
	 * {@return the record of a member}
	 */
	public RecordKey key(int member) {
		return this.keys.get(member);
	}

	/**
	 * {@return the members of whom a reviewer has decided}
	 */
	Set<Integer> reviewed() {
		return this.reviews.keySet();
	}

	boolean isReviewed(int member) {
		return this.reviewed.get(member);
	}

	/**
	 * {@return the number of an ID that a member has, plus one; 0 for none}
	 */
	long owned(int member) {
		return (this.owned.length == 0) ? 0 : this.owned[member] & (1L << METHOD_SHIFT) - 1;
	}

	boolean anyOwned() {
		return this.owned.length > 0;
	}

	/**
	 * {@return the question of a member}
	 */
	Question question(int member, List<Candidate> candidates) {
		Reviewed decided = isReviewed(member) ? this.reviews.getOrDefault(member, OPEN) : OPEN;
		long own = owned(member);
		IdMethod by = (own == 0) ? IdMethod.NONE : METHODS[(int) (this.owned[member] >>> METHOD_SHIFT)];
		return new Question(PairFinder.digits(this.carried[member]), PairFinder.digits(own), by, decided.review(),
				decided.nationalId(), decided.asked(), candidates);
	}

}
