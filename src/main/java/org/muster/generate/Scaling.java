package org.muster.generate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Scales counts so that they sum to what is asked: each is rounded down, and the largest
 * remainders take what is left. Kinds that come in twos stay even; a kind that comes by
 * itself takes what they leave.
 */
final class Scaling {

	private Scaling() {
	}

	static Scenario toMembers(Scenario scenario, int members) {
		double factor = (double) members / scenario.members();
		List<SourcePlan> plans = scenario.sources();
		List<Share> shares = new ArrayList<>();
		for (int source = 0; source < plans.size(); source++) {
			for (Map.Entry<MemberKind, Integer> entry : plans.get(source).members().entrySet()) {
				shares.add(new Share(source, entry.getKey(), entry.getValue() * factor));
			}
		}
		int[] counts = round(shares, members);
		List<SourcePlan> scaled = new ArrayList<>();
		for (int source = 0; source < plans.size(); source++) {
			scaled.add(plans.get(source).with(membersOf(source, shares, counts), Map.of()));
		}
		return new Scenario(scenario.asOf(), scenario.seed(), Math.max(1, scaled(scenario.citizens(), factor)),
				scenario.reviewer(), scenario.decidedOn(), strangers(scenario.strangers(), factor), scenario.dirt(),
				scenario.world(), withCopies(plans, scaled, factor));
	}

	private static int[] round(List<Share> shares, int members) {
		int[] counts = new int[shares.size()];
		int left = members;
		for (int at = 0; at < counts.length; at++) {
			int whole = (int) Math.floor(shares.get(at).exact() + 1e-6);
			counts[at] = shares.get(at).kind().isPaired() ? whole / 2 * 2 : whole;
			left -= counts[at];
		}
		List<Integer> single = new ArrayList<>();
		for (int at = 0; at < counts.length; at++) {
			if (!shares.get(at).kind().isPaired()) {
				single.add(at);
			}
		}
		single.sort(
				Comparator.comparingDouble((at) -> Math.floor(shares.get(at).exact() + 1e-6) - shares.get(at).exact()));
		for (int given = 0; given < left && !single.isEmpty(); given++) {
			counts[single.get(given % single.size())]++;
		}
		return counts;
	}

	private static Map<MemberKind, Integer> membersOf(int source, List<Share> shares, int[] counts) {
		Map<MemberKind, Integer> members = new EnumMap<>(MemberKind.class);
		for (int at = 0; at < counts.length; at++) {
			if (shares.get(at).source() == source) {
				members.put(shares.get(at).kind(), counts[at]);
			}
		}
		return members;
	}

	private static Map<CitizenKind, Integer> strangers(Map<CitizenKind, Integer> strangers, double factor) {
		Map<CitizenKind, Integer> scaled = new EnumMap<>(CitizenKind.class);
		strangers.forEach((kind, count) -> scaled.put(kind, scaled(count, factor)));
		return scaled;
	}

	/** Copies never exceed the members there are to copy. */
	private static List<SourcePlan> withCopies(List<SourcePlan> plans, List<SourcePlan> scaled, double factor) {
		Map<String, Map<MemberKind, Integer>> left = new LinkedHashMap<>();
		scaled.forEach((plan) -> left.put(plan.file(), new EnumMap<>(plan.members())));
		List<SourcePlan> result = new ArrayList<>();
		for (int source = 0; source < plans.size(); source++) {
			Map<String, Map<MemberKind, Integer>> copies = new LinkedHashMap<>();
			plans.get(source).copies().forEach((origin, kinds) -> {
				Map<MemberKind, Integer> there = left.getOrDefault(origin, Map.of());
				Map<MemberKind, Integer> here = new EnumMap<>(MemberKind.class);
				kinds.forEach((kind, count) -> {
					int most = Math.min(scaled(count, factor), there.getOrDefault(kind, 0));
					here.put(kind, most);
					there.computeIfPresent(kind, (key, rest) -> rest - most);
				});
				copies.put(origin, here);
			});
			result.add(scaled.get(source).with(scaled.get(source).members(), copies));
		}
		return result;
	}

	private static int scaled(int count, double factor) {
		return (int) Math.round(count * factor);
	}

	private record Share(int source, MemberKind kind, double exact) {
	}

}
