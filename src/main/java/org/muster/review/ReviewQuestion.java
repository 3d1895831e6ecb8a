package org.muster.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.muster.audit.Evidence;
import org.muster.model.Sha256;

/**
 * A question as a reviewer sees it: the member and at most five candidates.
 *
 * @param evidence what the decision rests on
 * @param blind whether scores and the order by them are hidden
 * @param shown the candidates with their labels, in the order in which they are shown
 * @param key what is shown, in one word
 */
public record ReviewQuestion(Evidence evidence, boolean blind, List<Labelled> shown, QuestionKey key) {

	/** More than that nobody compares with care. */
	public static final int MOST = 5;

	public ReviewQuestion {
		shown = List.copyOf(shown);
	}

	/**
	 * A candidate as it is shown.
	 *
	 * @param label a number from 1, the best first; a letter from A when blind, so that
	 * one is not taken for the other
	 * @param citizen the candidate
	 */
	public record Labelled(String label, Evidence.Citizen citizen) {
	}

	/**
	 * Chooses what is shown: candidates of whom it was already decided that they are not
	 * the member come last.
	 * @param evidence what the decision rests on
	 * @param state what reviewers decided until now
	 * @param blind whether scores and the order by them are hidden
	 * @return the question
	 */
	public static ReviewQuestion of(Evidence evidence, ReviewState state, boolean blind) {
		Set<String> denied = (state.kind() == ReviewState.Kind.NONE) ? Set.copyOf(state.question().shown()) : Set.of();
		String owned = evidence.outcome().nationalId();
		List<Evidence.Citizen> best = evidence.candidates()
			.stream()
			.sorted(Comparator.comparing((Evidence.Citizen one) -> !one.nationalId().equals(owned))
				.thenComparing((one) -> denied.contains(one.nationalId())))
			.limit(MOST)
			.sorted(Comparator.comparingInt(Evidence.Citizen::score)
				.reversed()
				.thenComparing(Evidence.Citizen::nationalId))
			.toList();
		List<String> ids = new ArrayList<>(best.stream().map(Evidence.Citizen::nationalId).toList());
		if (!owned.isEmpty() && !ids.contains(owned)) {
			ids.add(owned);
		}
		return new ReviewQuestion(evidence, blind, labelled(best, evidence, blind),
				new QuestionKey(evidence.compared(), ids));
	}

	private static List<Labelled> labelled(List<Evidence.Citizen> best, Evidence evidence, boolean blind) {
		List<Evidence.Citizen> order = blind
				? best.stream().sorted(Comparator.comparing((one) -> mark(evidence.compared(), one))).toList() : best;
		List<Labelled> labelled = new ArrayList<>();
		for (Evidence.Citizen citizen : order) {
			int at = labelled.size();
			labelled.add(new Labelled(blind ? String.valueOf((char) ('A' + at)) : Integer.toString(at + 1), citizen));
		}
		return labelled;
	}

	/** An order that tells nothing and is the same whenever it is asked for. */
	private static String mark(String compared, Evidence.Citizen citizen) {
		return Sha256.of(compared + citizen.nationalId());
	}

	/**
	 * {@return the candidate of a label or of a national ID, if it is shown}
	 */
	public Optional<Evidence.Citizen> chosen(String candidate) {
		return this.shown.stream()
			.filter((one) -> one.label().equalsIgnoreCase(candidate) || one.citizen().nationalId().equals(candidate))
			.map(Labelled::citizen)
			.findFirst();
	}

	/**
	 * {@return how many candidates are not shown}
	 */
	public int more() {
		return this.evidence.candidates().size() - this.shown.size();
	}

}
