package org.muster.cli;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.muster.console.Texts;
import org.muster.database.Database;
import org.muster.review.DecisionDesk;
import org.muster.review.ReviewDecision;

@Command(name = "decide", mixinStandardHelpOptions = true,
		description = "Records one decision of a reviewer; it counts from the next run on. Nothing is ever changed or "
				+ "deleted: --withdraw reopens the question.",
		footer = { "", "Examples:",
				"  ./muster review decide 8YVCBHZ7Y7T6W --link 1 --reviewer R-07 --reason \"paper file compared\"",
				"  ./muster review decide 8YVCBHZ7Y7T6W --link B --reviewer R-08 --reason \"birth place agrees\"",
				"  ./muster review decide 8YVCBHZ7Y7T6W --none --reviewer R-07 --reason \"all are other people\"",
				"  ./muster review decide 8YVCBHZ7Y7T6W --withdraw --reviewer R-07 --reason \"wrong file\"" })
final class ReviewDecideCommand implements Callable<Integer> {

	@Mixin
	private Workplace workplace = new Workplace();

	@Parameters(paramLabel = "MEMBER", description = "Its member_no")
	private String member = "";

	@Option(names = "--link", paramLabel = "CANDIDATE",
			description = "The member is this candidate: its number, its letter when shown blind, or its national ID")
	private @Nullable String link;

	@Option(names = "--none", description = "The member is none of the candidates shown")
	private boolean none;

	@Option(names = "--cannot-tell", description = "The question stays open, at the end of the queue")
	private boolean cannotTell;

	@Option(names = "--withdraw", description = "What was decided before does not count any more")
	private boolean withdraw;

	@Option(names = "--reviewer", paramLabel = "NAME",
			description = "Who decides. Left out, the user of this computer, if that is one person at a terminal: "
					+ "not root or another shared account, not by sudo, not in a script")
	private @Nullable String reviewer;

	@Option(names = "--reason", paramLabel = "TEXT", description = "Why it was decided so")
	private String reason = "";

	@Option(names = "--question", paramLabel = "KEY",
			description = "As 'review show' printed it: refuses when a newer run asks another question")
	private String question = "";

	@Option(names = "--blind", description = "The candidates were shown blind; a letter says so too")
	private boolean blind;

	@Option(names = "--run", paramLabel = "RUN", defaultValue = "latest",
			description = "Whose evidence was shown: its number; else the newest that was completed and has the member")
	private String run = "latest";

	@Override
	public Integer call() {
		Optional<String> byDefault = (this.reviewer == null) ? ReviewerName.ofSystem() : Optional.empty();
		byDefault.ifPresent((name) -> System.err.println("reviewer: the user of this computer"));
		try (Database database = this.workplace.open()) {
			DecisionDesk.Recorded recorded = new DecisionDesk(database.dataSource(), Clock.systemDefaultZone())
				.decide(new DecisionDesk.Wish(this.member, this.run, decisions(), (this.link == null) ? "" : this.link,
						Optional.ofNullable(this.reviewer).or(() -> byDefault).orElse(""), this.reason, this.question,
						this.blind));
			Texts texts = this.workplace.reviewTexts();
			System.out.printf("member %s: %s; recorded. %s%n", this.member,
					texts.word("decision", recorded.decision().decision()),
					texts.word("after", recorded.state().kind().key()));
			return 0;
		}
	}

	private List<String> decisions() {
		List<String> decisions = new ArrayList<>();
		if (this.link != null) {
			decisions.add(ReviewDecision.LINK);
		}
		if (this.none) {
			decisions.add(ReviewDecision.NONE);
		}
		if (this.cannotTell) {
			decisions.add(ReviewDecision.CANNOT_TELL);
		}
		if (this.withdraw) {
			decisions.add(ReviewDecision.WITHDRAW);
		}
		return decisions;
	}

}
