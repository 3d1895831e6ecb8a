package org.muster.link.table;

import java.util.Arrays;

/** The pairs that may be one record, by ascending left row. Grows. */
final class Edges {

	private static final int FIRST_CAPACITY = 1024;

	private int[] left = new int[FIRST_CAPACITY];

	private int[] right = new int[FIRST_CAPACITY];

	private int[] pattern = new int[FIRST_CAPACITY];

	private int[] weight = new int[FIRST_CAPACITY];

	private int[] keys = new int[FIRST_CAPACITY];

	private int size;

	void add(int leftRow, int rightRow, int agreement, int bits, int shared) {
		if (this.size == this.left.length) {
			this.left = Arrays.copyOf(this.left, 2 * this.size);
			this.right = Arrays.copyOf(this.right, 2 * this.size);
			this.pattern = Arrays.copyOf(this.pattern, 2 * this.size);
			this.weight = Arrays.copyOf(this.weight, 2 * this.size);
			this.keys = Arrays.copyOf(this.keys, 2 * this.size);
		}
		this.left[this.size] = leftRow;
		this.right[this.size] = rightRow;
		this.pattern[this.size] = agreement;
		this.weight[this.size] = bits;
		this.keys[this.size++] = shared;
	}

	int size() {
		return this.size;
	}

	int left(int edge) {
		return this.left[edge];
	}

	int right(int edge) {
		return this.right[edge];
	}

	int pattern(int edge) {
		return this.pattern[edge];
	}

	/**
	 * {@return the keys that the pair shares, one bit for each}
	 */
	int keys(int edge) {
		return this.keys[edge];
	}

	/**
	 * {@return the match weight in hundredths of a bit}
	 */
	int weight(int edge) {
		return this.weight[edge];
	}

	/**
	 * {@return the edges of each left row}
	 */
	int[][] byLeft(int rows) {
		return byRow(this.left, rows);
	}

	/**
	 * {@return the edges of each right row}
	 */
	int[][] byRight(int rows) {
		return byRow(this.right, rows);
	}

	private int[][] byRow(int[] rowOfEdge, int rows) {
		int[] sizes = new int[rows];
		for (int edge = 0; edge < this.size; edge++) {
			sizes[rowOfEdge[edge]]++;
		}
		int[][] edges = new int[rows][];
		for (int row = 0; row < rows; row++) {
			edges[row] = new int[sizes[row]];
		}
		for (int edge = this.size - 1; edge >= 0; edge--) {
			int row = rowOfEdge[edge];
			edges[row][--sizes[row]] = edge;
		}
		return edges;
	}

}
