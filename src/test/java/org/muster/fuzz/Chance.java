package org.muster.fuzz;

import java.util.List;
import java.util.SplittableRandom;

/** What decides a case. The same seed and number decide the same. */
public final class Chance {

	private final SplittableRandom random;

	/**
	 * Begins a case.
	 * @param seed of the campaign
	 * @param number of the case
	 */
	public Chance(long seed, long number) {
		this.random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number);
	}

	/**
	 * {@return a number from 0, below the bound}
	 */
	public int below(int bound) {
		return this.random.nextInt(bound);
	}

	/**
	 * {@return a number from one to the other, both included; small ones most often}
	 */
	public int mostlySmall(int from, int to) {
		double share = this.random.nextDouble();
		return from + (int) ((to - from + 1) * share * share * share);
	}

	/**
	 * {@return true once in so many times}
	 */
	public boolean oneIn(int times) {
		return below(times) == 0;
	}

	/**
	 * {@return one of these}
	 */
	public <T> T pick(List<T> all) {
		return all.get(below(all.size()));
	}

	/**
	 * {@return one of these}
	 */
	@SafeVarargs
	public final <T> T pick(T... all) {
		return all[below(all.length)];
	}

	/**
	 * {@return one of these characters}
	 */
	public char pick(String all) {
		return all.charAt(below(all.length()));
	}

	/**
	 * {@return any bytes}
	 */
	public byte[] bytes(int length) {
		byte[] bytes = new byte[length];
		this.random.nextBytes(bytes);
		return bytes;
	}

}
