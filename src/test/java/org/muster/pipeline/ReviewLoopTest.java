package org.muster.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import org.muster.audit.Evidence;
import org.muster.audit.EvidenceReader;
import org.muster.generate.SmallRegister;
import org.muster.model.OperatorException;
import org.muster.review.DecisionDesk;
import org.muster.review.DecisionsFile;
import org.muster.review.DecisionsImport;
import org.muster.review.ReviewQuestion;
import org.muster.review.ReviewQueue;
import org.muster.review.ReviewSheet;
import org.muster.review.ReviewState;
import org.muster.review.SheetFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What reviewers decide, from one night to the next. */
@Timeout(300)
class ReviewLoopTest {

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-11-20T09:00:00Z"), ZoneOffset.UTC);

	@TempDir
	private Path folder = Path.of("");

	@SuppressWarnings("NullAway.Init")
	private Night night;

	@BeforeEach
	void begin() {
		this.night = Begun.SMALL_AND_UNREVIEWED.copy(this.folder.resolve("home"));
	}

	@AfterEach
	void drop() {
		this.night.close();
	}

	@Test
	void addsUpToTheStoredScoreForEveryMember() {
		EvidenceReader reader = reader();
		List<String> members = this.night.texts("select member_no from id_decision where score is not null order by 1");
		assertThat(members).hasSizeGreaterThan(150);
		for (String member : members) {
			Evidence evidence = reader.read(member, "1");
			assertThat(evidence.candidates()).allSatisfy((one) -> assertThat(one.sum()).isEqualTo(one.score()));
			assertThat(evidence.candidates()).extracting(Evidence.Citizen::sum)
				.contains(evidence.outcome().score().orElseThrow());
		}
	}

	@Test
	void publishesALinkTakesItBackAndRemembersThatThereIsNone() {
		String member = queue().get(0).memberNo();
		long waiting = queue().size();
		String right = question(member).shown().get(0).citizen().nationalId();

		decide(member, "link", "1");
		assertThat(queue()).hasSize((int) waiting - 1).extracting(ReviewQueue.Entry::memberNo).doesNotContain(member);
		this.night.resume(2, runsIntoTheGateForOneId(2), new Acceptance(List.of("largest-change"), "reviewed"));
		assertThat(published(member)).isEqualTo("reviewed " + right);

		decide(member, "withdraw", "");
		assertThat(queue()).first().extracting(ReviewQueue.Entry::reason).isEqualTo("withdrawn");
		this.night.resume(3, runsIntoTheGateForOneId(3), new Acceptance(List.of("largest-change"), "withdrawn"));
		assertThat(published(member)).isEqualTo("pending ");
		assertThat(this.night.texts("select national_id from member_history where replaced_run = 3"))
			.containsExactly(right);
		assertThat(queue()).hasSize((int) waiting);

		decide(member, "none", "");
		this.night.run(job(false));
		assertThat(published(member)).isEqualTo("none ");
		this.night.run(job(false));
		assertThat(queue()).extracting(ReviewQueue.Entry::memberNo).doesNotContain(member).hasSize((int) waiting - 1);
		assertThat(this.night.texts("select decision from review_decision order by entry")).as("nothing is deleted")
			.containsExactly("link", "withdraw", "none");
	}

	@Test
	void asksAgainWhenACandidateComesWhoWasNotShown() {
		String member = queue().get(0).memberNo();
		this.night
			.texts("""
					insert into review_decision (member_no, national_id, decision, reviewer, decided_on, reason, compared, shown)
					values ('%s', '', 'none', 'R', '2025-11-20', '', '%s', '{}') returning member_no"""
				.formatted(member, reader().read(member, "1").compared()));
		this.night.run(job(false));
		assertThat(queue()).filteredOn((one) -> one.memberNo().equals(member))
			.extracting(ReviewQueue.Entry::reason)
			.containsExactly("new-candidate");
	}

	@Test
	void wantsTwoReviewersWhereTheJobSaysSo() {
		this.night.run(job(true));
		String member = queue().get(0).memberNo();
		decide(member, "link", "1", "R-1");
		assertThat(reason(member)).isEqualTo("second-reviewer-awaited");
		this.night.run(job(true));
		assertThat(published(member)).isEqualTo("pending ");
		assertThat(reason(member)).isEqualTo("second-reviewer-awaited");
		decide(member, "none", "", "R-2");
		this.night.run(job(true));
		assertThat(reason(member)).isEqualTo("reviewers-disagree");
		decide(member, "link", "1", "R-2");
		this.night.run(job(true));
		assertThat(published(member)).startsWith("reviewed ");
	}

	@Test
	void takesASheetBackOnceAndOnlyWhole() throws IOException {
		List<ReviewQueue.Entry> queue = queue();
		List<ReviewQuestion> questions = queue.stream().map((one) -> question(one.memberNo())).toList();
		Path csv = this.folder.resolve("review.csv");
		SheetFile.write(ReviewSheet.of(questions, false), csv);
		List<String> lines = Files.readAllLines(csv);
		assertThat(lines).hasSizeGreaterThan(queue.size());
		String empty = questions.get(0).shown().get(0).citizen().nationalId() + ",,,,";
		String filled = empty.replace(",,,,", ",link,R-9,2025-11-20,papers");
		Files.writeString(csv, Files.readString(csv).replaceFirst(empty, filled));
		DecisionsImport desk = new DecisionsImport(this.night.database().dataSource(), CLOCK);
		assertThat(desk.take(csv, read(csv), reader().run("latest"))).isEqualTo(new DecisionsImport.Result(1, 0));
		assertThat(desk.take(csv, read(csv), reader().run("latest"))).isEqualTo(new DecisionsImport.Result(0, 1));
		assertThat(this.night.texts("select question from review_decision"))
			.containsExactly(questions.get(0).key().text());

		Files.writeString(csv, """
				member_no,national_id,decision,reviewer,decided_on,reason
				Nguyễn,,none,R,2025-11-20,
				%s,,none,R,2099-01-01,
				%s,001054000001,link,R,2025-11-20,
				""".formatted(queue.get(1).memberNo(), queue.get(1).memberNo()));
		assertThatExceptionOfType(OperatorException.class)
			.isThrownBy(() -> desk.take(csv, read(csv), reader().run("latest")))
			.withMessage(
					"""
							%1$s has 3 problems; nothing was imported:
							- %1$s: member (not a member_no): there is no such member; a member_no as 'review list' shows it was expected.
							- %1$s: member %2$s: decided_on is after today; the day of the decision was expected.
							- %1$s: member %2$s: national_id is no candidate of run 1; one of those that 'review show' shows was expected."""
						.formatted(csv, queue.get(1).memberNo()));
		assertThat(this.night.count("review_decision")).isEqualTo(1);
	}

	@Test
	void refusesADecisionWithAllThatIsWrong() {
		String member = queue().get(0).memberNo();
		DecisionDesk desk = new DecisionDesk(this.night.database().dataSource(), CLOCK);
		assertThatExceptionOfType(OperatorException.class)
			.isThrownBy(() -> desk
				.decide(new DecisionDesk.Wish(member, "latest", List.of("link", "none"), "9", "", " ", "0", false)))
			.withMessageStartingWith("review decide has 4 problems; nothing was recorded:\n- 2 decisions are given; ");
		assertThatExceptionOfType(OperatorException.class)
			.isThrownBy(() -> desk
				.decide(new DecisionDesk.Wish("Nguyễn", "latest", List.of("none"), "", "R", "why", "", false)))
			.withMessage(
					"""
							review decide: member (not a member_no): run 'latest' has no such member; a member_no of 13 letters and \
							digits was expected, as './muster review list' and the exports show them. Look it up there. \
							Nothing was recorded.""");
		assertThat(this.night.count("review_decision")).isZero();
	}

	private void decide(String member, String decision, String candidate) {
		decide(member, decision, candidate, "R-07");
	}

	private void decide(String member, String decision, String candidate, String reviewer) {
		new DecisionDesk(this.night.database().dataSource(), CLOCK).decide(
				new DecisionDesk.Wish(member, "latest", List.of(decision), candidate, reviewer, "papers", "", false));
	}

	private EvidenceReader reader() {
		return new EvidenceReader(this.night.database().dataSource());
	}

	private List<ReviewQueue.Entry> queue() {
		return new ReviewQueue(this.night.database().dataSource()).list(reader().run("latest"),
				new ReviewQueue.Filter("", "", 0));
	}

	private String reason(String member) {
		return queue().stream()
			.filter((one) -> one.memberNo().equals(member))
			.map(ReviewQueue.Entry::reason)
			.findFirst()
			.orElse("");
	}

	private ReviewQuestion question(String member) {
		return ReviewQuestion.of(reader().read(member, "latest"), ReviewState.of(List.of(), false), false);
	}

	private String published(String member) {
		return Objects.requireNonNull(this.night
			.texts("select id_method || ' ' || coalesce(national_id, '') from member where member_no = '" + member
					+ "'")
			.get(0));
	}

	private static DecisionsFile read(Path csv) {
		return DecisionsFile.read(csv, StandardCharsets.UTF_8, ",");
	}

	/** A job that lets no member change. */
	private JobDefinition runsIntoTheGateForOneId(int run) {
		Map<String, String> edits = Begun.unreviewed();
		edits.put("\ngates:\n", "\ngates:\n  largest-change: 0%\n");
		JobDefinition strict = Night.nightly(SmallRegister.folder(), this.folder, edits);
		RunResult stopped = this.night.run(strict);
		assertThat(stopped.runId()).isEqualTo(run);
		assertThat(stopped.problem()).containsPattern(
				"largest-change: 1 of \\d+ published members would change, 1 of them in their national ID");
		return strict;
	}

	private JobDefinition job(boolean fourEyes) {
		Map<String, String> edits = Begun.unreviewed();
		edits.put("\nreissue:\n", "\nreview: {four-eyes: %s}\n\nreissue:\n".formatted(fourEyes));
		return Night.nightly(SmallRegister.folder(), this.folder, edits);
	}

}
