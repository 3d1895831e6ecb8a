package org.muster.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What all decisions about one member amount to.
 *
 * @param kind what counts
 * @param nationalId the candidate chosen, or empty
 * @param question what was shown
 * @param withdrawnId the national ID of a link that was withdrawn, or empty
 */
public record ReviewState(Kind kind, String nationalId, QuestionKey question, String withdrawnId) {

	/** What counts of what reviewers said. */
	public enum Kind {

		/** Nothing was decided. */
		OPEN,

		/** One candidate is the member. */
		LINK,

		/** None of them is. */
		NONE,

		/** Nobody could tell. */
		CANNOT_TELL,

		/** What was decided does not count any more. */
		WITHDRAWN,

		/** One reviewer decided, and two have to agree. */
		SECOND_REVIEWER_AWAITED,

		/** Reviewers decided differently, and none of them is outvoted. */
		REVIEWERS_DISAGREE;

		private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

		/**
		 * {@return the word in the database}
		 */
		public String key() {
			return this.key;
		}

		/**
		 * {@return whether the question is answered}
		 */
		public boolean isDecided() {
			return this == LINK || this == NONE;
		}

	}

	/**
	 * Reckons what decisions amount to.
	 * @param decisions of one member in the order in which they count: by day, then as
	 * they were entered
	 * @param fourEyes whether two reviewers have to agree
	 * @return what counts
	 */
	public static ReviewState of(List<ReviewDecision> decisions, boolean fourEyes) {
		String chosen = "";
		String withdrawn = "";
		List<ReviewDecision> live = new ArrayList<>();
		for (ReviewDecision decision : decisions) {
			if (decision.decision().equals(ReviewDecision.WITHDRAW)) {
				withdrawn = chosen;
				live.clear();
			}
			else {
				live.add(decision);
				chosen = decision.isOpinion() ? decision.nationalId() : chosen;
			}
		}
		if (live.isEmpty()) {
			return new ReviewState(decisions.isEmpty() ? Kind.OPEN : Kind.WITHDRAWN, "", QuestionKey.UNKNOWN,
					withdrawn);
		}
		return fourEyes ? agreed(live, withdrawn) : state(live.get(live.size() - 1), live, withdrawn);
	}

	private static ReviewState state(ReviewDecision latest, List<ReviewDecision> live, String withdrawn) {
		Kind kind = switch (latest.decision()) {
			case ReviewDecision.LINK -> Kind.LINK;
			case ReviewDecision.NONE -> Kind.NONE;
			default -> Kind.CANNOT_TELL;
		};
		QuestionKey question = (kind == Kind.NONE && latest.question().isKnown())
				? new QuestionKey(latest.question().compared(), List.copyOf(denied(live))) : latest.question();
		return new ReviewState(kind, latest.nationalId(), question, withdrawn);
	}

	/** All candidates that were shown when it was decided that none is the member. */
	private static Set<String> denied(Collection<ReviewDecision> live) {
		Set<String> denied = new LinkedHashSet<>();
		live.stream()
			.filter((one) -> one.decision().equals(ReviewDecision.NONE))
			.forEach((one) -> denied.addAll(one.question().shown()));
		return denied;
	}

	/**
	 * The latest decision of each reviewer; two have to say the same, and more than say
	 * anything else.
	 */
	private static ReviewState agreed(List<ReviewDecision> live, String withdrawn) {
		Map<String, ReviewDecision> latest = new LinkedHashMap<>();
		for (ReviewDecision decision : live) {
			String reviewer = decision.reviewer().strip().toLowerCase(Locale.ROOT);
			latest.remove(reviewer);
			latest.put(reviewer, decision);
		}
		Map<String, List<ReviewDecision>> sides = new LinkedHashMap<>();
		latest.values()
			.stream()
			.filter(ReviewDecision::isOpinion)
			.forEach((one) -> sides.computeIfAbsent(one.nationalId(), (id) -> new ArrayList<>()).add(one));
		if (sides.isEmpty()) {
			return new ReviewState(Kind.CANNOT_TELL, "", live.get(live.size() - 1).question(), withdrawn);
		}
		int most = sides.values().stream().mapToInt(List::size).max().orElse(0);
		List<List<ReviewDecision>> leading = sides.values().stream().filter((side) -> side.size() == most).toList();
		ReviewDecision last = leading.get(leading.size() - 1).get(most - 1);
		if (leading.size() > 1) {
			return new ReviewState(Kind.REVIEWERS_DISAGREE, last.nationalId(), last.question(), withdrawn);
		}
		if (most == 1) {
			return new ReviewState(Kind.SECOND_REVIEWER_AWAITED, last.nationalId(), last.question(), withdrawn);
		}
		return agreed(leading.get(0), live, withdrawn);
	}

	/** None of them counts for the candidates that each of them saw. */
	private static ReviewState agreed(List<ReviewDecision> side, List<ReviewDecision> live, String withdrawn) {
		ReviewState state = state(side.get(side.size() - 1), side, withdrawn);
		if (state.kind() != Kind.NONE || !state.question().isKnown()) {
			return state;
		}
		Set<String> denied = new LinkedHashSet<>(state.question().shown());
		for (ReviewDecision one : side) {
			if (one.question().isKnown()) {
				denied.retainAll(denied(live.stream()
					.filter((other) -> other.reviewer().strip().equalsIgnoreCase(one.reviewer().strip()))
					.toList()));
			}
		}
		return new ReviewState(Kind.NONE, "", new QuestionKey(state.question().compared(), List.copyOf(denied)),
				withdrawn);
	}

}
