package org.muster.identify;

import java.util.Arrays;

import org.muster.link.person.PersonReader;
import org.muster.model.PartialDate;
import org.muster.model.RecordKey;

/**
 * The pairs that decisions rest on, in packed columns: 17 bytes a pair. Added in any
 * order; then {@link #complete} puts them into that of the members' records, of numbers
 * and of the citizens' records.
 */
public final class CandidateTable {

	private static final int GROWTH = 4;

	private final String[] rules;

	private final String[] vetoes;

	/** Where the pairs of a member begin; one more at the end. */
	private int[] starts = new int[1];

	private long[] nationalIds;

	private int[] patterns;

	/** Rarity of the member's name and the citizen's birth date. */
	private int[] rest;

	private byte[] flags;

	/** The member of each pair, until all are there. */
	private int[] members;

	/** The file and the number of each citizen's record, until all are there. */
	private long[] citizens;

	private int size;

	/**
	 * Makes room.
	 * @param pairs how many there will be, about
	 */
	public CandidateTable(long pairs) {
		int room = (int) Math.min(pairs + 16, Integer.MAX_VALUE - 8);
		this.nationalIds = new long[room];
		this.patterns = new int[room];
		this.rest = new int[room];
		this.flags = new byte[room];
		this.members = new int[room];
		this.citizens = new long[room];
		this.rules = keys(CertainRule.values().length);
		this.vetoes = keys(Veto.values().length);
		for (CertainRule rule : CertainRule.values()) {
			this.rules[rule.ordinal() + 1] = rule.key();
		}
		for (Veto veto : Veto.values()) {
			this.vetoes[veto.ordinal() + 1] = veto.key();
		}
	}

	private static String[] keys(int count) {
		String[] keys = new String[count + 1];
		Arrays.fill(keys, "");
		return keys;
	}

	/**
	 * Adds a pair.
	 * @param member the number of the member among {@link MemberFacts}
	 * @param citizen the citizen's record
	 * @param nationalId the citizen's number
	 * @param pattern how they agree
	 * @param rarity of the member's name
	 * @param birthDate the citizen's
	 * @param rule key of the certain rule, or empty
	 * @param veto key of the veto, or empty
	 */
	public void add(int member, RecordKey citizen, String nationalId, int pattern, int rarity, PartialDate birthDate,
			String rule, String veto) {
		if (this.size == this.patterns.length) {
			grow(this.size + this.size / GROWTH + 16);
		}
		this.members[this.size] = member;
		this.citizens[this.size] = (long) citizen.fileNo() << Integer.SIZE | citizen.recordNo();
		this.nationalIds[this.size] = PersonReader.number(nationalId, 12);
		this.patterns[this.size] = pattern;
		this.rest[this.size] = rarity << PackedBirth.BITS | PackedBirth.pack(birthDate.packed());
		this.flags[this.size] = (byte) (index(this.rules, rule) << 4 | index(this.vetoes, veto));
		this.size++;
	}

	private void grow(int room) {
		this.members = Arrays.copyOf(this.members, room);
		this.citizens = Arrays.copyOf(this.citizens, room);
		this.nationalIds = Arrays.copyOf(this.nationalIds, room);
		this.patterns = Arrays.copyOf(this.patterns, room);
		this.rest = Arrays.copyOf(this.rest, room);
		this.flags = Arrays.copyOf(this.flags, room);
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
		int[] order = order(all);
		this.members = new int[0];
		this.citizens = new long[0];
		long[] ids = this.nationalIds;
		this.nationalIds = new long[this.size];
		Arrays.setAll(this.nationalIds, (pair) -> ids[order[pair]]);
		this.patterns = ordered(this.patterns, order);
		this.rest = ordered(this.rest, order);
		byte[] words = this.flags;
		this.flags = new byte[this.size];
		for (int pair = 0; pair < this.size; pair++) {
			this.flags[pair] = words[order[pair]];
		}
	}

	private static int[] ordered(int[] column, int[] order) {
		int[] ordered = new int[order.length];
		Arrays.setAll(ordered, (pair) -> column[order[pair]]);
		return ordered;
	}

	/**
	 * {@return the places at which the pairs were added, in their order; tells where the
	 * pairs of a member begin}
	 */
	private int[] order(int all) {
		this.starts = new int[all + 1];
		for (int pair = 0; pair < this.size; pair++) {
			this.starts[this.members[pair] + 1]++;
		}
		for (int member = 0; member < all; member++) {
			this.starts[member + 1] += this.starts[member];
		}
		int[] next = this.starts.clone();
		int[] order = new int[this.size];
		for (int pair = 0; pair < this.size; pair++) {
			order[next[this.members[pair]]++] = pair;
		}
		for (int member = 0; member < all; member++) {
			sort(order, this.starts[member], this.starts[member + 1]);
		}
		return order;
	}

	/** By insertion, for a member has few. */
	private void sort(int[] order, int from, int to) {
		for (int at = from + 1; at < to; at++) {
			int pair = order[at];
			int free = at;
			while (free > from && isBefore(pair, order[free - 1])) {
				order[free] = order[free - 1];
				free--;
			}
			order[free] = pair;
		}
	}

	private boolean isBefore(int pair, int other) {
		return (this.nationalIds[pair] == this.nationalIds[other]) ? this.citizens[pair] < this.citizens[other]
				: this.nationalIds[pair] < this.nationalIds[other];
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
	 * {@return the citizen's number plus one}
	 */
	long nationalId(int pair) {
		return this.nationalIds[pair];
	}

	int pattern(int pair) {
		return this.patterns[pair];
	}

	int rarity(int pair) {
		return this.rest[pair] >>> PackedBirth.BITS;
	}

	/**
	 * {@return the citizen's birth date, see {@code PartialDate.packed}}
	 */
	int birthDate(int pair) {
		return PackedBirth.unpack(this.rest[pair] & PackedBirth.MASK);
	}

	String rule(int pair) {
		return this.rules[this.flags[pair] >>> 4];
	}

	String veto(int pair) {
		return this.vetoes[this.flags[pair] & 15];
	}

	boolean isCertain(int pair) {
		return this.flags[pair] >= 1 << 4 && (this.flags[pair] & 15) == 0;
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
