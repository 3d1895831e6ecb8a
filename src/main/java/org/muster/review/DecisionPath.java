package org.muster.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.muster.audit.Evidence;
import org.muster.audit.RunTerms;

/**
 * How a run came to its decision about a member, sentence by sentence. It retraces the
 * order in which the evidence is asked; the last sentence is what was stored.
 */
public final class DecisionPath {

	private final Evidence evidence;

	private final List<Evidence.Claim> claims;

	private final RunTerms terms;

	private final List<Sentence> sentences = new ArrayList<>();

	private DecisionPath(Evidence evidence, List<Evidence.Claim> claims) {
		this.evidence = evidence;
		this.claims = claims;
		this.terms = evidence.terms();
	}

	/**
	 * A sentence.
	 *
	 * @param key of its text
	 * @param arguments of its text: texts, weights as {@link Bits}, words of closed lists
	 * as {@link Word}
	 */
	public record Sentence(String key, List<Object> arguments) {

		public Sentence {
			arguments = List.copyOf(arguments);
		}

	}

	/**
	 * A weight.
	 *
	 * @param hundredths of a bit
	 */
	public record Bits(int hundredths) {
	}

	/**
	 * A word of a closed list.
	 *
	 * @param list such as {@code reason}
	 * @param word in the database
	 */
	public record Word(String list, String word) {
	}

	/**
	 * {@return the sentences}
	 * @param evidence what the decision rests on
	 * @param claims who else may be one of the candidates
	 */
	public static List<Sentence> of(Evidence evidence, List<Evidence.Claim> claims) {
		DecisionPath path = new DecisionPath(evidence, claims);
		path.evidence();
		path.reviewers();
		path.outcome();
		return List.copyOf(path.sentences);
	}

	private void evidence() {
		List<Evidence.Citizen> certain = this.evidence.candidates()
			.stream()
			.filter(Evidence.Citizen::isCertain)
			.toList();
		if (certain.size() > 1) {
			say("several-certain", certain.size());
			return;
		}
		if (certain.size() == 1) {
			certain(certain.get(0));
			return;
		}
		say(this.evidence.values().getOrDefault("national_id", "").isEmpty() ? "no-number" : "number-unconfirmed");
		Optional<Evidence.Citizen> best = this.evidence.candidates().stream().findFirst();
		if (best.isEmpty()) {
			say("no-candidate", new Bits(this.terms.reviewAt()));
			return;
		}
		say("best", this.evidence.candidates().size(), new Bits(best.get().score()),
				String.format(Locale.ROOT, "%.6f", this.evidence.probability(best.get())));
		byWeight(best.get());
	}

	private void certain(Evidence.Citizen one) {
		say("certain", new Word("rule", one.rule()), new Bits(one.score()));
		long certainRivals = claims(one).stream().filter(Evidence.Claim::certain).count();
		if (certainRivals > 0) {
			say("certain-claims", certainRivals);
		}
	}

	/** In the order of the decision; what fails ends it. */
	private void byWeight(Evidence.Citizen best) {
		if (!best.veto().isEmpty()) {
			say("veto", new Word("veto", best.veto()));
			return;
		}
		if (reaches("review-at", best.score(), this.terms.reviewAt())
				&& reaches("link-at", best.score(), this.terms.linkAt()) && keepsRates() && leads(best)) {
			rivals(best);
		}
	}

	private boolean reaches(String threshold, int score, int least) {
		boolean kept = score >= least;
		if (!kept || !threshold.equals("review-at")) {
			say(threshold + (kept ? ".kept" : ".failed"), new Bits(least));
		}
		return kept;
	}

	/** What the run reckoned: it is told by all its links together. */
	private boolean keepsRates() {
		boolean kept = !this.evidence.outcome().reason().equals("rate-not-kept");
		say(kept ? "rates.kept" : "rates.failed");
		return kept;
	}

	private boolean leads(Evidence.Citizen best) {
		if (this.evidence.candidates().size() < 2) {
			say("no-runner-up");
			return true;
		}
		int difference = best.score() - this.evidence.candidates().get(1).score();
		int lead = storedLead(best).orElse(difference);
		if (lead < difference) {
			say("open-places");
		}
		boolean kept = lead >= this.terms.margin();
		say(kept ? "margin.kept" : "margin.failed", new Bits(lead), new Bits(this.terms.margin()));
		return kept;
	}

	/** What the run reckoned, where its decision rests on the best candidate. */
	private Optional<Integer> storedLead(Evidence.Citizen best) {
		Evidence.Outcome outcome = this.evidence.outcome();
		boolean rests = outcome.score().filter((score) -> score == best.score()).isPresent()
				&& !outcome.reason().matches("new-candidate|kept-from-earlier-run");
		return rests ? outcome.margin() : Optional.empty();
	}

	private void rivals(Evidence.Citizen best) {
		List<Evidence.Claim> rivals = claims(best);
		if (rivals.isEmpty()) {
			say("no-rival");
			return;
		}
		int lead = best.score() - rivals.get(0).score();
		boolean certain = rivals.stream().anyMatch(Evidence.Claim::certain);
		say(certain ? "rival-certain" : (lead >= this.terms.margin()) ? "rivals.kept" : "rivals.failed", rivals.size(),
				new Bits(rivals.get(0).score()), new Bits(lead));
	}

	private List<Evidence.Claim> claims(Evidence.Citizen one) {
		return this.claims.stream().filter((claim) -> claim.nationalId().equals(one.nationalId())).toList();
	}

	private void reviewers() {
		for (Evidence.Decision decision : this.evidence.decisions()) {
			if (decision.known()) {
				say("reviewer", decision.reviewer(), decision.decidedOn().toString(),
						new Word("decision", decision.decision()), ofCandidate(decision));
			}
		}
	}

	/** Which candidate was chosen: its number, never its national ID. */
	private String ofCandidate(Evidence.Decision decision) {
		for (int at = 0; at < this.evidence.candidates().size(); at++) {
			if (this.evidence.candidates().get(at).nationalId().equals(decision.nationalId())) {
				return " " + (at + 1);
			}
		}
		return "";
	}

	private void outcome() {
		Evidence.Outcome outcome = this.evidence.outcome();
		if (outcome.changed()) {
			say("id-changed");
		}
		else if (outcome.reason().equals("kept-from-earlier-run")) {
			say("kept");
		}
		else {
			say("outcome." + outcome.method(), new Word("reason", outcome.reason()));
		}
		this.evidence.decisions()
			.stream()
			.filter((decision) -> !decision.known())
			.forEach((decision) -> say("since", decision.reviewer(), decision.decidedOn().toString(),
					new Word("decision", decision.decision()), ofCandidate(decision)));
	}

	private void say(String key, Object... arguments) {
		this.sentences.add(new Sentence("path." + key, List.of(arguments)));
	}

}
