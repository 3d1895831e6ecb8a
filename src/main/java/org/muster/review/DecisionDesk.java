package org.muster.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import org.muster.audit.Evidence;
import org.muster.audit.EvidenceReader;
import org.muster.model.ExitCode;
import org.muster.model.OperatorException;

/** Takes one decision of a reviewer, or says all that is wrong with it. */
public final class DecisionDesk {

	private static final int LONGEST = 1000;

	private final DataSource dataSource;

	private final Clock clock;

	/**
	 * Works on the database.
	 * @param dataSource the database
	 * @param clock what the day is taken from
	 */
	public DecisionDesk(DataSource dataSource, Clock clock) {
		this.dataSource = dataSource;
		this.clock = clock;
	}

	/**
	 * What a reviewer wants to be recorded.
	 *
	 * @param memberNo the member
	 * @param run whose evidence was shown: a number, or {@code latest}
	 * @param decisions words of {@link ReviewDecision}; one is right
	 * @param candidate label or national ID; empty unless the decision is a link
	 * @param reviewer a name or a code, or empty
	 * @param reason free text
	 * @param question the beginning of the question's key, or empty
	 * @param blind whether the reviewer saw neither scores nor order
	 */
	public record Wish(String memberNo, String run, List<String> decisions, String candidate, String reviewer,
			String reason, String question, boolean blind) {

		public Wish {
			decisions = List.copyOf(decisions);
		}

		boolean is(String decision) {
			return this.decisions.equals(List.of(decision));
		}

	}

	/**
	 * What was recorded.
	 *
	 * @param decision the decision
	 * @param state what all decisions about the member amount to now
	 */
	public record Recorded(ReviewDecision decision, ReviewState state) {
	}

	/**
	 * Records.
	 * @param wish of the reviewer
	 * @return what was recorded
	 * @throws OperatorException with all that is wrong; then nothing was recorded
	 */
	public Recorded decide(Wish wish) {
		List<String> problems = new ArrayList<>();
		if (wish.decisions().size() != 1) {
			problems
				.add("%d decisions are given; one of --link CANDIDATE, --none, --cannot-tell, --withdraw was expected"
					.formatted(wish.decisions().size()));
		}
		text(wish.reviewer(), "--reviewer", "who decides", problems);
		text(wish.reason(), "--reason", "why it was decided so", problems);
		Optional<Evidence> evidence = evidence(wish, problems);
		List<ReviewStates.Stored> earlier = new ReviewStates(this.dataSource).of(List.of(wish.memberNo()))
			.getOrDefault(wish.memberNo(), List.of());
		Optional<ReviewQuestion> question = evidence.map((one) -> question(one, earlier, isBlind(wish)));
		question.ifPresent((one) -> problems.addAll(problems(wish, one, earlier)));
		if (!problems.isEmpty()) {
			throw new OperatorException(ExitCode.USAGE,
					(problems.size() == 1) ? "review decide: %s. Nothing was recorded.".formatted(problems.get(0))
							: "review decide has %d problems; nothing was recorded:\n- %s.".formatted(problems.size(),
									String.join(".\n- ", problems)));
		}
		return record(wish, question.orElseThrow(), earlier);
	}

	private static boolean isBlind(Wish wish) {
		return wish.blind() || wish.candidate().matches("[A-Za-z]");
	}

	private static void text(String text, String option, String what, List<String> problems) {
		if (text.isBlank()) {
			problems.add("%s is missing; %s was expected".formatted(option, what));
		}
		else if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
			problems.add("%s: one line of at most %d characters was expected; shorten it".formatted(option, LONGEST));
		}
	}

	private Optional<Evidence> evidence(Wish wish, List<String> problems) {
		try {
			return Optional.of(new EvidenceReader(this.dataSource).read(wish.memberNo(), wish.run()));
		}
		catch (OperatorException ex) {
			problems.add(String.valueOf(ex.getMessage()).replaceAll("\\.$", ""));
			return Optional.empty();
		}
	}

	private static ReviewQuestion question(Evidence evidence, List<ReviewStates.Stored> earlier, boolean blind) {
		return ReviewQuestion.of(evidence, state(evidence, earlier), blind);
	}

	private static ReviewState state(Evidence evidence, List<ReviewStates.Stored> decisions) {
		return ReviewState.of(decisions.stream().map(ReviewStates.Stored::decision).toList(),
				evidence.terms().fourEyes());
	}

	private List<String> problems(Wish wish, ReviewQuestion question, List<ReviewStates.Stored> earlier) {
		List<String> problems = new ArrayList<>();
		if (!question.key().text().startsWith(wish.question())) {
			problems.add(
					"--question: run %d asks another question about this member than the one that was shown; look at it "
						.formatted(question.evidence().run()) + "again with './muster review show " + wish.memberNo()
							+ "'");
		}
		if (wish.is(ReviewDecision.LINK) && question.chosen(wish.candidate()).isEmpty()) {
			problems.add(
					"--link: no such candidate is shown; %s was expected, or the national ID of one of them. Look at them with './muster review show %s'"
						.formatted(labels(question), wish.memberNo()));
		}
		if (wish.is(ReviewDecision.WITHDRAW) && !hasOpinion(earlier)) {
			problems
				.add("--withdraw: nothing is decided about this member; --link, --none or --cannot-tell was expected");
		}
		LocalDate today = LocalDate.now(this.clock);
		if (earlier.stream().anyMatch((one) -> one.decision().decidedOn().isAfter(today))) {
			problems
				.add("a decision about this member has a later day than today and would count more; withdraw it by a "
						+ "decisions file with that day");
		}
		return problems;
	}

	private static boolean hasOpinion(List<ReviewStates.Stored> earlier) {
		return !earlier.isEmpty()
				&& !earlier.get(earlier.size() - 1).decision().decision().equals(ReviewDecision.WITHDRAW);
	}

	private static String labels(ReviewQuestion question) {
		List<String> labels = question.shown().stream().map(ReviewQuestion.Labelled::label).toList();
		return labels.isEmpty() ? "one of no candidates" : "one of " + String.join(", ", labels);
	}

	private Recorded record(Wish wish, ReviewQuestion question, List<ReviewStates.Stored> earlier) {
		String decision = wish.decisions().get(0);
		String chosen = wish.is(ReviewDecision.LINK)
				? question.chosen(wish.candidate()).map(Evidence.Citizen::nationalId).orElseThrow() : "";
		ReviewDecision made = new ReviewDecision(wish.memberNo(), chosen, decision, wish.reviewer().strip(),
				LocalDate.now(this.clock), wish.reason().strip(), question.key());
		Evidence evidence = question.evidence();
		new DecisionStore(this.dataSource).add(made,
				new DecisionStore.Circumstances(question.blind(), machineId(evidence), evidence.run()));
		List<ReviewStates.Stored> now = new ArrayList<>(earlier);
		now.add(new ReviewStates.Stored(Long.MAX_VALUE, made));
		return new Recorded(made, state(evidence, now));
	}

	/** Only what the machine decided can be checked by a reviewer. */
	static String machineId(Evidence evidence) {
		return evidence.outcome().method().matches("certain|linked") ? evidence.outcome().nationalId() : "";
	}

}
