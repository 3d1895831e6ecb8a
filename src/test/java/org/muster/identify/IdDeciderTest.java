package org.muster.identify;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.muster.link.MatchModel;
import org.muster.link.person.AgreementLevel;
import org.muster.link.person.DateLevel;
import org.muster.link.person.NameLevel;
import org.muster.link.person.NumberLevel;
import org.muster.link.person.PersonComparisons;
import org.muster.link.person.PlaceLevel;
import org.muster.model.FindingCode;
import org.muster.model.IdMethod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.muster.identify.Questions.A;
import static org.muster.identify.Questions.alike;
import static org.muster.identify.Questions.B;
import static org.muster.identify.Questions.C;
import static org.muster.identify.Questions.ask;
import static org.muster.identify.Questions.candidate;
import static org.muster.identify.Questions.carrying;
import static org.muster.identify.Questions.certain;
import static org.muster.identify.Questions.doubted;
import static org.muster.identify.Questions.pattern;
import static org.muster.identify.Questions.owning;
import static org.muster.identify.Questions.reviewed;
import static org.muster.identify.Questions.rivalled;
import static org.muster.identify.Questions.taken;
import static org.muster.identify.Questions.vetoed;

class IdDeciderTest {

	/** Links from 1329 on, asks reviewers from 0 on, wants a lead of 700. */
	private static final IdDecider DECIDER = new IdDecider(new Thresholds(0.9999, 0.5, 7, 1e-5, 5e-5));

	private static final Lead LEAD = new Lead(MatchModel.expected(PersonComparisons.ALL));

	private static final int ALONE = Integer.MAX_VALUE;

	@ParameterizedTest(name = "{0}")
	@MethodSource({ "byEvidence", "byReviewer", "asked", "owned", "givenUp" })
	void decides(String why, Question question, IdMethod method, String reason, String nationalId, int margin,
			List<FindingCode> findings) {
		IdDecision decision = DECIDER.decide(question);
		assertThat(decision.method()).isEqualTo(method);
		assertThat(decision.reason()).isEqualTo(reason);
		assertThat(decision.nationalId()).isEqualTo(nationalId);
		assertThat(decision.margin()).isEqualTo(margin);
		assertThat(decision.findings()).isEqualTo(findings);
	}

	static Stream<Arguments> byEvidence() {
		Candidate sure = certain(A, 3000);
		Candidate good = candidate(A, 1329);
		return Stream.of(nobody("no candidate", ask()), nobody("nobody worth showing", ask(candidate(A, -1))),
				row("the carried number is nowhere", carrying(B, ask()), IdMethod.PENDING, "carried-id-unconfirmed", "",
						0, FindingCode.ID_PENDING, FindingCode.ID_UNCONFIRMED),
				row("certain", ask(sure), IdMethod.CERTAIN, "old-id-confirmed", A, ALONE),
				row("certain, another weighs as much", ask(sure, candidate(B, 3100)), IdMethod.CERTAIN,
						"old-id-confirmed", A, -100),
				row("certain below all thresholds", ask(certain(A, -900)), IdMethod.CERTAIN, "old-id-confirmed", A,
						ALONE),
				row("certain twice over by one citizen", ask(sure, certain(A, 2000)), IdMethod.CERTAIN,
						"old-id-confirmed", A, ALONE),
				row("certain by one of two rows of a citizen", ask(candidate(A, 3000), sure), IdMethod.CERTAIN,
						"old-id-confirmed", A, ALONE),
				pending("several are certain", ask(sure, certain(B, 100)), "several-certain", 0),
				pending("a certain rule, but a veto", ask(vetoed(sure, Veto.GENDER_DIGIT)), "gender-digit", ALONE),
				pending("certain for another too", ask(rivalled(sure, 10, true)), "claimed-by-several", ALONE),
				row("certain, another only weighs more", ask(rivalled(sure, 5000, false)), IdMethod.CERTAIN,
						"old-id-confirmed", A, ALONE),
				pending("certain, but another has the ID", ask(taken(sure)), "id-taken", ALONE),
				row("enough weight", ask(good), IdMethod.LINKED, "match-weight", A, ALONE),
				pending("too little weight", ask(candidate(A, 1328)), "too-little-evidence", ALONE),
				pending("least weight to show", ask(candidate(A, 0)), "too-little-evidence", ALONE),
				pending("carrying an unconfirmed number", carrying(B, ask(candidate(A, 0))), "too-little-evidence",
						ALONE),
				pending("a veto", ask(vetoed(candidate(A, 5000), Veto.CARRIES_ANOTHER_ID)), "carries-another-id",
						ALONE),
				row("surer than a runner-up allows to doubt", ask(candidate(A, 2100), candidate(B, 770)),
						IdMethod.LINKED, "match-weight", A, 1330),
				pending("not sure enough for a runner-up", ask(candidate(A, 2100), candidate(B, 771)),
						"runner-up-too-near", 1329),
				row("one who is hardly to be doubted", ask(doubted(candidate(A, 2000), 1329)), IdMethod.LINKED,
						"match-weight", A, ALONE),
				pending("others were as alike", ask(doubted(candidate(A, 2000), 1328)), "others-as-alike", ALONE),
				row("certain, though others were as alike", ask(doubted(sure, 0)), IdMethod.CERTAIN, "old-id-confirmed",
						A, ALONE),
				pending("too near the runner-up", ask(candidate(B, 630), good), "runner-up-too-near", 699),
				pending("too near a runner-up with a veto",
						ask(good, vetoed(candidate(B, 1000), Veto.BIRTH_YEAR_DIGITS)), "runner-up-too-near", 329),
				row("one citizen twice in the extract", ask(good, candidate(A, 1200)), IdMethod.LINKED, "match-weight",
						A, ALONE),
				row("far enough ahead of a rival", ask(rivalled(good, 629, false)), IdMethod.LINKED, "match-weight", A,
						ALONE),
				pending("too near a rival", ask(rivalled(good, 630, false)), "claimed-by-several", ALONE),
				pending("certain for another", ask(rivalled(good, 0, true)), "claimed-by-several", ALONE),
				pending("another has the ID", ask(taken(good)), "id-taken", ALONE),
				row("register and registry differ",
						ask(alike(good, pattern(NameLevel.MARK_DIFFERS, DateLevel.DIFFERS, AgreementLevel.DIFFERS))),
						IdMethod.LINKED, "match-weight", A, ALONE, FindingCode.BIRTH_DATE_CONFLICT,
						FindingCode.GENDER_CONFLICT, FindingCode.NAME_CONFLICT),
				row("the number carried is this one with a slip",
						ask(alike(good, Patterns.numbers(NumberLevel.UNKNOWN, NumberLevel.ONE_SLIP))), IdMethod.LINKED,
						"match-weight", A, ALONE, FindingCode.ID_UNCONFIRMED),
				pending("the digits deny the birth year", ask(vetoed(candidate(A, 5000), Veto.BIRTH_YEAR_DIGITS)),
						"birth-year-digits", ALONE),
				row("registry knows less",
						ask(alike(sure, pattern(NameLevel.EXACT, DateLevel.YEAR, AgreementLevel.UNKNOWN))),
						IdMethod.CERTAIN, "old-id-confirmed", A, ALONE));
	}

	static Stream<Arguments> byReviewer() {
		Candidate sure = certain(A, 3000);
		Candidate weak = candidate(A, 500);
		Candidate good = candidate(A, 2000);
		return Stream.of(
				row("cannot tell: the machine decides", reviewed(Question.Review.CANNOT_TELL, "", ask(good)),
						IdMethod.LINKED, "match-weight", A, ALONE),
				pending("cannot tell: still pending", reviewed(Question.Review.CANNOT_TELL, "", ask(weak)),
						"too-little-evidence", ALONE),
				row("none of them", reviewed(Question.Review.NONE, "", ask(good)), IdMethod.NONE, "reviewer-found-none",
						"", ALONE, FindingCode.ID_NOT_FOUND),
				pending("none of them, but one is certain", reviewed(Question.Review.NONE, "", ask(sure)),
						"reviewer-contradicts-certain", ALONE),
				row("linked", link(A, ask(weak, candidate(B, 900))), IdMethod.REVIEWED, "reviewer-linked", A, 400),
				row("linked against a veto", link(A, ask(vetoed(weak, Veto.GENDER_DIGIT))), IdMethod.REVIEWED,
						"reviewer-linked", A, ALONE),
				row("linked one of several certain", link(B, ask(sure, certain(B, 1))), IdMethod.REVIEWED,
						"reviewer-linked", B, 0),
				row("linked another than the weight says", link(B, ask(good, candidate(B, -900))), IdMethod.REVIEWED,
						"reviewer-linked", B, 2900),
				row("linked what the machine links", link(A, ask(good)), IdMethod.LINKED, "match-weight", A, ALONE),
				row("linked what is certain", link(A, ask(sure)), IdMethod.CERTAIN, "old-id-confirmed", A, ALONE),
				pending("linked another than the certain one", link(B, ask(sure, candidate(B, 1))),
						"reviewer-contradicts-certain", 2999),
				pending("linked no number of twelve digits", link("02505400001", ask(weak)), "reviewed-id-malformed",
						ALONE),
				pending("linked a number of no place", link("000054000001", ask(weak)), "reviewed-id-malformed", ALONE),
				row("linked one who is not in the extract", link(C, ask()), IdMethod.REVIEWED, "reviewer-linked", C, 0),
				pending("linked one who is certain for another", link(A, ask(rivalled(weak, 1, true))),
						"claimed-by-several", ALONE),
				row("linked one who is a candidate of another", link(A, ask(rivalled(weak, 5000, false))),
						IdMethod.REVIEWED, "reviewer-linked", A, ALONE),
				pending("linked one whose ID another has", link(A, ask(taken(weak))), "id-taken", ALONE),
				row("linked one who differs",
						link(A, ask(alike(weak, pattern(NameLevel.MARK_DIFFERS, DateLevel.FULL, AgreementLevel.SAME)))),
						IdMethod.REVIEWED, "reviewer-linked", A, ALONE, FindingCode.NAME_CONFLICT));
	}

	static Stream<Arguments> asked() {
		Candidate weak = candidate(A, 500);
		Candidate good = candidate(A, 2000);
		Candidate vetoed = vetoed(weak, Veto.GENDER_DIGIT);
		Question.Review awaited = Question.Review.SECOND_REVIEWER_AWAITED;
		Question.Review differ = Question.Review.REVIEWERS_DISAGREE;
		return Stream.of(
				row("none of those shown", Questions.asked(none(ask(weak)), false, A), IdMethod.NONE,
						"reviewer-found-none", "", ALONE, FindingCode.ID_NOT_FOUND),
				pending("none, then one comes who was not shown",
						Questions.asked(none(ask(weak, candidate(B, 0))), false, A), "new-candidate", -500),
				row("none, and who comes is not worth asking",
						Questions.asked(none(ask(weak, candidate(B, -1))), false, A), IdMethod.NONE,
						"reviewer-found-none", "", 501, FindingCode.ID_NOT_FOUND),
				row("none, and the record changes", Questions.asked(none(ask(weak)), true, A), IdMethod.NONE,
						"reviewer-found-none", "", ALONE, FindingCode.ID_NOT_FOUND),
				pending("none, and the record changes so that it would be linked",
						Questions.asked(none(ask(good)), true, A), "member-changed", ALONE),
				row("linked against a veto that was seen", Questions.asked(link(A, ask(vetoed)), false, A),
						IdMethod.REVIEWED, "reviewer-linked", A, ALONE),
				row("linked, and the record changes", Questions.asked(link(A, ask(weak)), true, A), IdMethod.REVIEWED,
						"reviewer-linked", A, ALONE),
				pending("linked, and the record changes so that a veto speaks against it",
						Questions.asked(link(A, ask(vetoed)), true, A), "member-changed", ALONE),
				pending("one of two reviewers", reviewed(awaited, A, ask(weak)), "second-reviewer-awaited", ALONE),
				pending("one of two reviewers chose one whom the evidence does not find", reviewed(awaited, C, ask()),
						"second-reviewer-awaited", 0),
				row("one of two reviewers where the evidence is enough", reviewed(awaited, "", ask(good)),
						IdMethod.LINKED, "match-weight", A, ALONE),
				pending("two reviewers differ", reviewed(differ, B, ask(good)), "reviewers-disagree", ALONE),
				row("two reviewers differ about what is certain", reviewed(differ, B, ask(certain(A, 1))),
						IdMethod.CERTAIN, "old-id-confirmed", A, ALONE),
				row("withdrawn: the machine decides", Questions.withdrawn(A, ask(good)), IdMethod.LINKED,
						"match-weight", A, ALONE));
	}

	static Stream<Arguments> givenUp() {
		Candidate weak = candidate(A, 500);
		return Stream.of(
				row("a reviewer who saw both chose another",
						owning(B, IdMethod.LINKED, Questions.asked(link(A, ask(weak)), false, A, B)), IdMethod.REVIEWED,
						"reviewer-replaced", A, ALONE),
				row("reviewers gave it, and chose another", owning(B, IdMethod.REVIEWED, link(A, ask(weak))),
						IdMethod.REVIEWED, "reviewer-replaced", A, ALONE),
				row("a reviewer saw it, and found none",
						owning(A, IdMethod.LINKED, Questions.asked(none(ask(weak)), false, A)), IdMethod.NONE,
						"reviewer-took-back", "", ALONE, FindingCode.ID_NOT_FOUND),
				pending("the reviewer's link was withdrawn",
						owning(A, IdMethod.REVIEWED, Questions.withdrawn(A, ask(weak))), "withdrawn", ALONE),
				row("another link was withdrawn", owning(A, IdMethod.REVIEWED, Questions.withdrawn(B, ask(weak))),
						IdMethod.REVIEWED, "kept-from-earlier-run", A, 0),
				row("a link was withdrawn that the machine has made too",
						owning(A, IdMethod.LINKED, Questions.withdrawn(A, ask(weak))), IdMethod.LINKED,
						"kept-from-earlier-run", A, 0));
	}

	private static Question none(Question question) {
		return reviewed(Question.Review.NONE, "", question);
	}

	static Stream<Arguments> owned() {
		Candidate sure = certain(A, 3000);
		return Stream.of(
				row("confirmed again", owning(A, IdMethod.LINKED, ask(sure)), IdMethod.CERTAIN, "old-id-confirmed", A,
						ALONE),
				row("no longer in the extract", owning(A, IdMethod.LINKED, ask()), IdMethod.LINKED,
						"kept-from-earlier-run", A, 0),
				row("evidence has become too little", owning(A, IdMethod.CERTAIN, ask(candidate(A, 5))),
						IdMethod.CERTAIN, "kept-from-earlier-run", A, 0),
				row("evidence is for another", owning(B, IdMethod.REVIEWED, ask(sure)), IdMethod.REVIEWED,
						"kept-from-earlier-run", B, 0, FindingCode.ID_CHANGED),
				row("a reviewer links another", owning(B, IdMethod.LINKED, link(A, ask(candidate(A, 5)))),
						IdMethod.LINKED, "kept-from-earlier-run", B, 0, FindingCode.ID_CHANGED),
				row("a reviewer finds none", owning(B, IdMethod.LINKED, reviewed(Question.Review.NONE, "", ask())),
						IdMethod.LINKED, "kept-from-earlier-run", B, 0));
	}

	@Test
	void restsAKeptIdOnItsCitizen() {
		Question question = owning(B, IdMethod.LINKED, ask(certain(A, 3000), candidate(B, 10), candidate(B, 20)));
		assertThat(DECIDER.decide(question).best()).contains(candidate(B, 20));
	}

	@Test
	void choosesNoneOfEqualsEvenWithoutAMargin() {
		IdDecider bold = new IdDecider(new Thresholds(0.9999, 0.5, 0, 1e-5, 5e-5));
		Candidate good = candidate(A, 2000);
		assertThat(bold.decide(ask(good, candidate(B, 2000))).reason()).isEqualTo("runner-up-too-near");
		assertThat(bold.decide(ask(rivalled(good, 2000, false))).reason()).isEqualTo("claimed-by-several");
		assertThat(bold.decide(ask(rivalled(good, 1999, false), candidate(B, 600))).nationalId()).isEqualTo(A);
	}

	@Test
	void showsCandidatesFromTheLeastScoreOn() {
		assertThat(DECIDER.reviewAt()).isZero();
	}

	/** Odds of 8, 4 and 1 to 1 that none of the candidates is the member. */
	@Test
	void tellsHowProbableTheBestIsAmongAllAndNobody() {
		IdDecision decision = DECIDER.decide(ask(candidate(B, 200), candidate(A, 300), candidate(C, 0)));
		assertThat(decision.best()).contains(candidate(A, 300));
		assertThat(decision.sureness()).isEqualTo(42);
		assertThat(decision.probability()).isCloseTo(8.0 / (8 + 4 + 1 + 1), within(0.002));
		assertThat(DECIDER.decide(ask(candidate(A, 2000), candidate(A, 2000))).probability()).as("one citizen twice")
			.isCloseTo(1 / (1 + Math.pow(2, -20)), within(1e-12));
		assertThat(DECIDER.decide(reviewed(Question.Review.LINK, A, ask(candidate(A, 5)))).probability()).isOne();
		assertThat(DECIDER.decide(ask()).sureness()).isEqualTo(IdDecision.NEVER);
	}

	@Test
	void wantsNoLeadFromACommuneThatIsNotKnown() {
		Candidate one = alike(candidate(A, 3000), places(PlaceLevel.COMMUNE));
		assertThat(DECIDER.decide(ask(one, alike(candidate(B, 1600), places(PlaceLevel.DIFFERS)))).nationalId())
			.isEqualTo(A);
		assertThat(DECIDER.decide(ask(one, alike(candidate(B, 1600), places(PlaceLevel.UNKNOWN)))).reason())
			.isEqualTo("runner-up-too-near");
	}

	private static int places(PlaceLevel home) {
		return PersonComparisons.ALL.pattern(NameLevel.EXACT.ordinal(), DateLevel.FULL.ordinal(),
				AgreementLevel.SAME.ordinal(), home.ordinal(), PlaceLevel.UNKNOWN.ordinal(),
				NumberLevel.UNKNOWN.ordinal(), NumberLevel.UNKNOWN.ordinal());
	}

	@Test
	void asksAReviewerWhereThePromisedRateWouldNotBeKept() {
		IdDecider careful = new IdDecider(new Thresholds(0.9999, 0.5, 7, 1e-5, 1e-5), LEAD, 0, 1400, Set.of());
		assertThat(careful.decide(ask(candidate(A, 1399))).reason()).isEqualTo("rate-not-kept");
		assertThat(careful.decide(ask(candidate(A, 1400))).reason()).isEqualTo("match-weight");
	}

	@Test
	void asksAReviewerInAClosedStratum() {
		Candidate good = candidate(A, 2000);
		Candidate sure = certain(A, 2000);
		IdDecider closed = new IdDecider(new Thresholds(0.9999, 0.5, 7, 1e-5, 5e-5), LEAD, 0, 0,
				Set.of(good.stratum(), sure.stratum()));
		assertThat(closed.decide(ask(good)).reason()).isEqualTo("stratum-closed");
		assertThat(closed.decide(ask(sure)).reason()).isEqualTo("stratum-closed");
		assertThat(closed.decide(ask(alike(good, pattern(NameLevel.EXACT, DateLevel.FULL, AgreementLevel.UNKNOWN))))
			.reason()).isEqualTo("match-weight");
	}

	private static Question link(String nationalId, Question question) {
		return reviewed(Question.Review.LINK, nationalId, question);
	}

	private static Arguments nobody(String why, Question question) {
		return row(why, question, IdMethod.NONE, "no-candidate", "", 0, FindingCode.ID_NOT_FOUND);
	}

	private static Arguments pending(String why, Question question, String reason, int margin) {
		return row(why, question, IdMethod.PENDING, reason, "", margin, FindingCode.ID_PENDING);
	}

	private static Arguments row(String why, Question question, IdMethod method, String reason, String nationalId,
			int margin, FindingCode... findings) {
		return arguments(why, question, method, reason, nationalId, margin, List.of(findings));
	}

}
