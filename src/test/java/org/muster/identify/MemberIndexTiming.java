package org.muster.identify;

import java.lang.management.ManagementFactory;
import java.util.List;

import org.muster.model.RecordKey;

/**
 * Run by hand: what half a million members take in memory, and how much time of one core
 * it takes to index them and to stream half a million citizens past them.
 */
final class MemberIndexTiming {

	private static final int SIZE = 500_000;

	private MemberIndexTiming() {
	}

	public static void main(String[] args) {
		People people = new People(7, 70);
		List<Person> citizens = people.crowd(SIZE);
		List<Person> members = citizens.stream().map(people::worn).toList();
		for (int round = 0; round < 4; round++) {
			long before = used();
			long start = cpu();
			MemberIndex index = index(members);
			System.out.printf("built in %.2f s, ", (cpu() - start) / 1e9);
			System.out.printf("%.1f bytes a member, ", (double) (used() - before) / SIZE);
			System.out.printf("of which %.1f in arrays, ", (double) index.bytes() / SIZE);
			int[] pairs = new int[2];
			start = cpu();
			for (Person citizen : citizens) {
				index.forEachCandidate(citizen, (position) -> pairs[0]++);
			}
			System.out.printf("probed in %.2f s, ", (cpu() - start) / 1e9);
			start = cpu();
			for (Person citizen : citizens) {
				index.forEachCandidate(citizen, (position) -> pairs[1] += index.person(position).nameKey().length());
			}
			System.out.printf("with persons in %.2f s, %d pairs of %d letters%n", (cpu() - start) / 1e9, pairs[0],
					pairs[1]);
		}
	}

	private static MemberIndex index(List<Person> members) {
		MemberIndexBuilder builder = new MemberIndexBuilder(SIZE);
		for (int at = 0; at < SIZE; at++) {
			builder.add(new RecordKey(1, at + 1), members.get(at), "");
		}
		return builder.build();
	}

	private static long cpu() {
		return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
	}

	private static long used() {
		for (int times = 0; times < 3; times++) {
			System.gc();
		}
		return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
	}

}
