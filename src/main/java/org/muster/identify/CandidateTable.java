package org.muster.identify;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.muster.link.person.PersonReader;
import org.muster.model.PartialDate;

/**
 * The pairs that decisions rest on, in packed columns: 12 bytes a pair, 4 more until all
 * are there. Added in any order; then {@link #complete} puts them into that of the
 * members' records, of numbers and of what else they tell.
 */
public final class CandidateTable {

	private static final int GROWTH = 4;

	/** Of rule and veto. */
	private static final int WORD_BITS = 5;

	private static final int WORD_MASK = (1 << WORD_BITS) - 1;

	private static final int ID_SHIFT = WORD_BITS + PackedBirth.BITS;

	private final String[] rules = keys(CertainRule.values(), CertainRule::key);

	private final String[] vetoes = keys(Veto.values(), Veto::key);

	private final Evidence evidence = new Evidence();

	/** Where the pairs of a member begin; one more at the end. */
	private int[] starts = new int[1];

	/** National ID plus one, rule and veto, birth date of each citizen. */
	private long[] citizens;

	/** Numbers among the evidence. */
	private int[] ways;

	/** The member of each pair, until all are there. */
	private int[] members;

	private int size;

	/**
	 * Makes room.
	 * @param pairs how many there will be, about
	 */
	public CandidateTable(long pairs) {
		int room = (int) Math.min(pairs + 16, Integer.MAX_VALUE - 8);
		this.citizens = new long[room];
		this.ways = new int[room];
		this.members = new int[room];
		if (this.rules.length * this.vetoes.length > 1 << WORD_BITS) {
			throw new IllegalStateException("rules and vetoes do not fit into " + WORD_BITS + " bits");
		}
	}

	/** An empty word, then those of all constants. */
	private static <T> String[] keys(T[] constants, Function<T, String> key) {
		return Stream.concat(Stream.of(""), Stream.of(constants).map(key)).toArray(String[]::new);
	}

	/**
	 * Adds a pair.
	 * @param member the number of the member among {@link MemberFacts}
	 * @param nationalId the citizen's number
	 * @param pattern how they agree
	 * @param rarity of the member's name
	 * @param birthDate the citizen's
	 * @param rule key of the certain rule, or empty
	 * @param veto key of the veto, or empty
	 */
	public void add(int member, String nationalId, int pattern, int rarity, PartialDate birthDate, String rule,
			String veto) {
		if (this.size == this.ways.length) {
			grow(this.size + this.size / GROWTH + 16);
		}
		long word = index(this.rules, rule) * this.vetoes.length + index(this.vetoes, veto);
		this.citizens[this.size] = PersonReader.number(nationalId, 12) << ID_SHIFT | word << PackedBirth.BITS
				| PackedBirth.pack(birthDate.packed());
		this.ways[this.size] = this.evidence.number(pattern, rarity);
		this.members[this.size] = member;
		this.size++;
	}

	private void grow(int room) {
		this.citizens = Arrays.copyOf(this.citizens, room);
		this.ways = Arrays.copyOf(this.ways, room);
		this.members = Arrays.copyOf(this.members, room);
	}

	private static int index(String[] keys, String key) {
		for (int at = 0; at < keys.length; at++) {
			if (keys[at].equals(key)) {
				return at;
			}
		}
		throw new IllegalArgumentException("no rule or veto is called '" + key + "'");
	}

	/**
	 * Ends adding.
	 * @param all how many members there are
	 */
	public void complete(int all) {
		this.evidence.complete();
		group(all);
		this.members = new int[0];
		IntStream.range(0, all).parallel().forEach((member) -> sort(start(member), end(member)));
	}

	/**
	 * Brings the pairs of each member together, in place: a copy would take too much
	 * memory.
	 */
	private void group(int all) {
		this.starts = new int[all + 1];
		for (int pair = 0; pair < this.size; pair++) {
			this.starts[this.members[pair] + 1]++;
		}
		for (int member = 0; member < all; member++) {
			this.starts[member + 1] += this.starts[member];
		}
		int[] next = this.starts.clone();
		for (int member = 0; member < all; member++) {
			while (next[member] < end(member)) {
				int pair = next[member];
				int owner = this.members[pair];
				if (owner != member) {
					swap(pair, next[owner]);
				}
				next[owner]++;
			}
		}
	}

	private void swap(int pair, int other) {
		int member = this.members[pair];
		this.members[pair] = this.members[other];
		this.members[other] = member;
		swapTold(pair, other);
	}

	private void swapTold(int pair, int other) {
		long citizen = this.citizens[pair];
		this.citizens[pair] = this.citizens[other];
		this.citizens[other] = citizen;
		int way = this.ways[pair];
		this.ways[pair] = this.ways[other];
		this.ways[other] = way;
	}

	/** By insertion, for a member has few. */
	private void sort(int from, int to) {
		for (int at = from + 1; at < to; at++) {
			for (int free = at; free > from && isBefore(free, free - 1); free--) {
				swapTold(free, free - 1);
			}
		}
	}

	/** An extract may name one citizen twice. */
	private boolean isBefore(int pair, int other) {
		if (this.citizens[pair] != this.citizens[other]) {
			return this.citizens[pair] < this.citizens[other];
		}
		return (pattern(pair) == pattern(other)) ? rarity(pair) < rarity(other) : pattern(pair) < pattern(other);
	}

	int size() {
		return this.size;
	}

	int start(int member) {
		return this.starts[member];
	}

	int end(int member) {
		return this.starts[member + 1];
	}

	/**
	 * {@return the ways in which the pairs agree}
	 */
	Evidence evidence() {
		return this.evidence;
	}

	/**
	 * {@return the citizen's number plus one}
	 */
	long nationalId(int pair) {
		return this.citizens[pair] >>> ID_SHIFT;
	}

	int pattern(int pair) {
		return this.evidence.pattern(this.ways[pair]);
	}

	int rarity(int pair) {
		return this.evidence.rarity(this.ways[pair]);
	}

	/**
	 * {@return the score of a pair, in hundredths of a bit}
	 */
	int score(int pair) {
		return this.evidence.score(this.ways[pair]);
	}

	/**
	 * {@return the most that the score is to be believed, in hundredths of a bit}
	 */
	int most(int pair) {
		return this.evidence.most(this.ways[pair]);
	}

	/**
	 * {@return the citizen's birth date, see {@code PartialDate.packed}}
	 */
	int birthDate(int pair) {
		return PackedBirth.unpack((int) this.citizens[pair] & PackedBirth.MASK);
	}

	private int word(int pair) {
		return (int) (this.citizens[pair] >>> PackedBirth.BITS) & WORD_MASK;
	}

	String rule(int pair) {
		return this.rules[word(pair) / this.vetoes.length];
	}

	String veto(int pair) {
		return this.vetoes[word(pair) % this.vetoes.length];
	}

	boolean isCertain(int pair) {
		return word(pair) >= this.vetoes.length && word(pair) % this.vetoes.length == 0;
	}

	/**
	 * {@return the first pair of a member that a certain rule proves; below 0 for none}
	 */
	int firstCertain(int member) {
		for (int pair = start(member); pair < end(member); pair++) {
			if (isCertain(pair)) {
				return pair;
			}
		}
		return -1;
	}

}
