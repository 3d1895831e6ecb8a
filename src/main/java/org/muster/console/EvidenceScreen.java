package org.muster.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.muster.audit.Evidence;
import org.muster.audit.Mask;
import org.muster.audit.RunTerms;
import org.muster.review.DecisionPath;
import org.muster.review.ReviewQuestion;

/**
 * A member beside the candidates, and how it was decided; masked unless opened.
 */
public final class EvidenceScreen {

	private static final String LINE = "  %-22s %-26s %-26s %-36s";

	private final Texts texts;

	private final boolean open;

	/**
	 * Takes how to show it.
	 * @param texts words of review
	 * @param open whether values are shown as they are
	 */
	public EvidenceScreen(Texts texts, boolean open) {
		this.texts = texts;
		this.open = open;
	}

	/**
	 * {@return the lines of a question}
	 */
	public List<String> question(ReviewQuestion question) {
		Evidence evidence = question.evidence();
		List<String> lines = head(question);
		if (question.shown().isEmpty()) {
			lines.addAll(nobody(evidence));
		}
		for (ReviewQuestion.Labelled candidate : question.shown()) {
			lines.add("");
			lines.addAll(candidate(evidence, candidate, question.blind()));
		}
		if (question.more() > 0) {
			lines.add(this.texts.text("show.more", question.more()));
		}
		lines.add("");
		lines.add(this.texts.text("show.decide", evidence.memberNo(), question.key().text()));
		return lines;
	}

	/**
	 * {@return the lines of an explanation}
	 */
	public List<String> explanation(ReviewQuestion question, List<Evidence.Claim> claims) {
		List<String> lines = head(question);
		question.shown().forEach((candidate) -> {
			lines.add("");
			lines.addAll(candidate(question.evidence(), candidate, false));
			String others = claims.stream()
				.filter((claim) -> claim.nationalId().equals(candidate.citizen().nationalId()))
				.map((claim) -> claim.memberNo() + " (" + bits(claim.score()) + ")")
				.collect(Collectors.joining(", "));
			if (!others.isEmpty()) {
				lines.add("  " + this.texts.text("explain.claims", candidate.label(), others));
			}
		});
		if (question.more() > 0) {
			lines.add(this.texts.text("show.more", question.more()));
		}
		lines.add("");
		RunTerms terms = question.evidence().terms();
		lines.add(this.texts.text("explain.terms", terms.run(), bits(terms.linkAt()), bits(terms.acceptAt()),
				bits(terms.margin()), bits(terms.reviewAt()), terms.closed(), terms.citizens()));
		lines.add("");
		lines.add(this.texts.text("explain.path"));
		List<String> sentences = sentences(question.evidence(), claims);
		for (int at = 0; at < sentences.size(); at++) {
			lines.add((at + 1) + ". " + sentences.get(at));
		}
		return lines;
	}

	/**
	 * {@return how it was decided, without any value of the record}
	 */
	public List<String> sentences(Evidence evidence, List<Evidence.Claim> claims) {
		return DecisionPath.of(evidence, claims)
			.stream()
			.map((sentence) -> this.texts.text(sentence.key(),
					sentence.arguments().stream().map(this::argument).toArray()))
			.toList();
	}

	private Object argument(Object argument) {
		if (argument instanceof DecisionPath.Word word) {
			return this.texts.word(word.list(), word.word());
		}
		return (argument instanceof DecisionPath.Bits bits) ? bits(bits.hundredths()) : argument;
	}

	private List<String> head(ReviewQuestion question) {
		Evidence evidence = question.evidence();
		List<String> lines = new ArrayList<>();
		lines.add(this.texts.text("show.head", evidence.memberNo(), evidence.run(), evidence.sourceFile(),
				evidence.record().recordNo(), question.key().text()));
		Evidence.Outcome outcome = evidence.outcome();
		if (!question.blind()) {
			String reason = outcome.changed() ? "id-changed" : outcome.reason();
			lines.add(this.texts.text("show.state", this.texts.word("method", outcome.method()),
					this.texts.word("reason", reason)));
			if (!outcome.nationalId().isEmpty()) {
				lines.add(this.texts.text("show.owned", shown("national_id", outcome.nationalId())));
			}
		}
		if (!this.open) {
			lines.add(this.texts.text("show.masked"));
		}
		if (!question.blind()) {
			evidence.decisions()
				.forEach((one) -> lines.add(this.texts.text("show.decided", one.reviewer(), one.decidedOn().toString(),
						this.texts.word("decision", one.decision()),
						one.nationalId().isEmpty() ? "" : " " + shown("national_id", one.nationalId()))));
		}
		return lines;
	}

	private List<String> candidate(Evidence evidence, ReviewQuestion.Labelled candidate, boolean blind) {
		Evidence.Citizen citizen = candidate.citizen();
		String id = shown("national_id", citizen.nationalId());
		List<String> lines = new ArrayList<>();
		lines.add(blind ? this.texts.text("show.candidate", candidate.label(), id)
				: this.texts.text("show.score", candidate.label(), id, bits(citizen.score()),
						String.format(Locale.ROOT, "%.6f", evidence.probability(citizen))));
		if (!citizen.veto().isEmpty()) {
			lines.add("  " + this.texts.text("show.veto", this.texts.word("veto", citizen.veto())));
		}
		if (citizen.isCertain() && !blind) {
			lines.add("  " + this.texts.text("show.rule", this.texts.word("rule", citizen.rule())));
		}
		lines.add(line("", this.texts.text("show.columns.member"), this.texts.text("show.columns.citizen"),
				this.texts.text("show.columns.agreement"), blind ? "" : this.texts.text("show.columns.bits")));
		for (Evidence.Part part : citizen.parts()) {
			if (!blind || !part.level().isEmpty()) {
				lines.add(part(evidence, citizen, part, blind));
			}
		}
		if (!blind) {
			lines.add(line(this.texts.text("show.total"), "", "", "", bits(citizen.sum())));
		}
		return lines;
	}

	private String part(Evidence evidence, Evidence.Citizen citizen, Evidence.Part part, boolean blind) {
		String field = part.name().equals("name") ? "full_name" : part.name().replace('-', '_');
		return line(this.texts.word("comparison", part.name()), shown(field, evidence.values().getOrDefault(field, "")),
				shown(field, citizen.values().getOrDefault(field, "")),
				part.level().isEmpty() ? "" : this.texts.word("level", part.level()), blind ? "" : bits(part.weight()));
	}

	private List<String> nobody(Evidence evidence) {
		List<String> lines = new ArrayList<>(List.of("", this.texts.text("show.none")));
		for (String comparison : List.of("name", "birth-date", "gender", "home-place", "residence", "old-id",
				"national-id")) {
			String field = comparison.equals("name") ? "full_name" : comparison.replace('-', '_');
			lines.add(line(this.texts.word("comparison", comparison),
					shown(field, evidence.values().getOrDefault(field, "")), "", "", ""));
		}
		return lines;
	}

	private static String line(String what, String member, String citizen, String level, String bits) {
		return (LINE.formatted(what, member, citizen, level) + (bits.isEmpty() ? "" : String.format("%8s", bits)))
			.stripTrailing();
	}

	private String shown(String field, String value) {
		return this.open ? value : Mask.of(field, value);
	}

	private static String bits(int hundredths) {
		return String.format(Locale.ROOT, "%.2f", hundredths / 100.0);
	}

}
