package org.muster.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.muster.audit.Evidence;
import org.muster.audit.Mask;
import org.muster.audit.RunTerms;
import org.muster.review.ReviewQuestion;

/** A question for programs; masked unless opened. Weights are in bits. */
public final class EvidenceMap {

	private static final double BIT = 100;

	private final boolean open;

	/**
	 * Takes how to show it.
	 * @param open whether values are given as they are
	 */
	public EvidenceMap(boolean open) {
		this.open = open;
	}

	/**
	 * {@return a question}
	 */
	public Map<String, Object> question(ReviewQuestion question) {
		Evidence evidence = question.evidence();
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("member_no", evidence.memberNo());
		map.put("run", evidence.run());
		map.put("source_file", evidence.sourceFile());
		map.put("record_number", evidence.record().recordNo());
		map.put("question", question.key().text());
		map.put("open", this.open);
		map.put("blind", question.blind());
		map.put("member", values(evidence.values()));
		if (!question.blind()) {
			outcome(evidence, map);
		}
		map.put("candidates",
				question.shown().stream().map((one) -> candidate(evidence, one, question.blind())).toList());
		map.put("more_candidates", question.more());
		return map;
	}

	/**
	 * {@return an explanation}
	 */
	public Map<String, Object> explanation(ReviewQuestion question, List<Evidence.Claim> claims,
			List<String> sentences) {
		Map<String, Object> map = question(question);
		List<Map<String, Object>> others = new ArrayList<>();
		for (Evidence.Claim claim : claims) {
			Map<String, Object> other = new LinkedHashMap<>();
			other.put("national_id", shown("national_id", claim.nationalId()));
			other.put("member_no", claim.memberNo());
			other.put("bits", claim.score() / BIT);
			other.put("certain", claim.certain());
			others.add(other);
		}
		map.put("claims", others);
		map.put("terms", terms(question.evidence().terms()));
		map.put("path", sentences);
		return map;
	}

	private static Map<String, Object> terms(RunTerms terms) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("prior", terms.prior() / BIT);
		map.put("link_at", terms.linkAt() / BIT);
		map.put("accept_at", terms.acceptAt() / BIT);
		map.put("margin", terms.margin() / BIT);
		map.put("review_at", terms.reviewAt() / BIT);
		map.put("closed_strata", terms.closed());
		map.put("citizens", terms.citizens());
		map.put("four_eyes", terms.fourEyes());
		return map;
	}

	private void outcome(Evidence evidence, Map<String, Object> map) {
		Evidence.Outcome outcome = evidence.outcome();
		map.put("method", outcome.method());
		map.put("reason", outcome.changed() ? "id-changed" : outcome.reason());
		map.put("national_id", shown("national_id", outcome.nationalId()));
		outcome.score().ifPresent((score) -> map.put("bits", score / BIT));
		outcome.margin().ifPresent((margin) -> map.put("margin", margin / BIT));
		outcome.probability().ifPresent((probability) -> map.put("probability", probability));
		List<Map<String, Object>> decisions = new ArrayList<>();
		for (Evidence.Decision one : evidence.decisions()) {
			Map<String, Object> decision = new LinkedHashMap<>();
			decision.put("entry", one.entry());
			decision.put("decision", one.decision());
			decision.put("national_id", shown("national_id", one.nationalId()));
			decision.put("reviewer", one.reviewer());
			decision.put("decided_on", one.decidedOn().toString());
			decision.put("known_to_run", one.known());
			if (this.open) {
				decision.put("reason", one.reason());
			}
			decisions.add(decision);
		}
		map.put("decisions", decisions);
	}

	private Map<String, Object> candidate(Evidence evidence, ReviewQuestion.Labelled candidate, boolean blind) {
		Evidence.Citizen citizen = candidate.citizen();
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("candidate", candidate.label());
		map.put("national_id", shown("national_id", citizen.nationalId()));
		map.put("citizen", values(citizen.values()));
		map.put("veto", citizen.veto());
		if (!blind) {
			map.put("rule", citizen.rule());
			map.put("bits", citizen.score() / BIT);
			map.put("probability", evidence.probability(citizen));
		}
		List<Map<String, Object>> parts = new ArrayList<>();
		for (Evidence.Part part : citizen.parts()) {
			if (!blind || !part.level().isEmpty()) {
				Map<String, Object> one = new LinkedHashMap<>();
				one.put("comparison", part.name());
				one.put("level", part.level());
				if (!blind) {
					one.put("bits", part.weight() / BIT);
				}
				parts.add(one);
			}
		}
		map.put("evidence", parts);
		return map;
	}

	private Map<String, Object> values(Map<String, String> values) {
		Map<String, Object> shown = new LinkedHashMap<>();
		values.keySet()
			.stream()
			.sorted()
			.forEach((field) -> shown.put(field, shown(field, values.getOrDefault(field, ""))));
		return shown;
	}

	private String shown(String field, String value) {
		return this.open ? value : Mask.of(field, value);
	}

}
