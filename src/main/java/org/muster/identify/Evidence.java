package org.muster.identify;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;

import org.muster.link.Chance;
import org.muster.link.person.PersonComparisons;

/**
 * The ways in which pairs agree, each once: a pattern of {@link PersonComparisons} and
 * the rarity of a name. Far fewer than pairs, so what a way is worth is reckoned once and
 * not for each pair. About 30 bytes a way; complete before several threads read it.
 */
final class Evidence {

	private static final int FIRST_ROOM = 1 << 10;

	/** Pattern and rarity, by number. */
	private long[] ways = new long[FIRST_ROOM / 2];

	/** Numbers plus one at their places; no longer of use once all are there. */
	private int[] places = new int[FIRST_ROOM];

	private int size;

	private int[] scores = new int[0];

	private int[] most = new int[0];

	/**
	 * {@return the number of a way, from 0}
	 * @param pattern how the two agree
	 * @param rarity of the member's name
	 */
	int number(int pattern, int rarity) {
		long way = (long) pattern << Integer.SIZE | rarity;
		int place = place(way);
		if (this.places[place] == 0) {
			if (this.size == this.ways.length) {
				grow();
				place = place(way);
			}
			this.ways[this.size++] = way;
			this.places[place] = this.size;
		}
		return this.places[place] - 1;
	}

	/**
	 * {@return where a way stands, or where it would}
	 */
	private int place(long way) {
		int last = this.places.length - 1;
		int place = (int) Chance.bits(way) & last;
		while (this.places[place] != 0 && this.ways[this.places[place] - 1] != way) {
			place = place + 1 & last;
		}
		return place;
	}

	private void grow() {
		this.ways = Arrays.copyOf(this.ways, 2 * this.size);
		this.places = new int[2 * this.places.length];
		for (int number = 0; number < this.size; number++) {
			this.places[place(this.ways[number])] = number + 1;
		}
	}

	/** Ends adding. */
	void complete() {
		this.places = new int[0];
		this.ways = Arrays.copyOf(this.ways, this.size);
	}

	/** Reckons the score of each way from its pattern and its rarity. */
	void score(IntBinaryOperator scoring) {
		this.scores = ofEach(scoring);
	}

	/** Reckons how much the score of each way is to be believed. */
	void believe(IntBinaryOperator scoring) {
		this.most = ofEach(scoring);
	}

	private int[] ofEach(IntBinaryOperator scoring) {
		int[] numbers = new int[this.size];
		Arrays.parallelSetAll(numbers, (number) -> scoring.applyAsInt(pattern(number), rarity(number)));
		return numbers;
	}

	int pattern(int number) {
		return (int) (this.ways[number] >>> Integer.SIZE);
	}

	int rarity(int number) {
		return (int) this.ways[number];
	}

	/**
	 * {@return the score, in hundredths of a bit}
	 */
	int score(int number) {
		return this.scores[number];
	}

	/**
	 * {@return the most that the score is to be believed, in hundredths of a bit}
	 */
	int most(int number) {
		return this.most[number];
	}

}
