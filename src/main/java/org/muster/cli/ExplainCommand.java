package org.muster.cli;

import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

import org.muster.audit.Evidence;
import org.muster.audit.EvidenceReader;
import org.muster.console.EvidenceMap;
import org.muster.console.EvidenceScreen;
import org.muster.database.Database;
import org.muster.review.ReviewQuestion;
import org.muster.review.ReviewState;

@Command(name = "explain", mixinStandardHelpOptions = true,
		description = "Says how a member came by the national ID, or why not: evidence, weights, rivals, reviewers.",
		footer = { "", "Examples:", "  ./muster explain 8YVCBHZ7Y7T6W",
				"  ./muster explain 8YVCBHZ7Y7T6W --language vi",
				"  ./muster explain 8YVCBHZ7Y7T6W --run 12 --open --purpose \"complaint 17\" --json" })
final class ExplainCommand implements Callable<Integer> {

	@Mixin
	private Workplace workplace = new Workplace();

	@Parameters(paramLabel = "MEMBER", description = "Its member_no")
	private String member = "";

	@Option(names = "--run", paramLabel = "RUN", defaultValue = "latest",
			description = "Its number; else the newest that was completed and has the member")
	private String run = "latest";

	@Mixin
	private Opening opening = new Opening();

	@Option(names = "--json", description = "For programs")
	private boolean json;

	@Override
	public Integer call() {
		this.opening.check("explain");
		try (Database database = this.workplace.open()) {
			EvidenceReader reader = new EvidenceReader(database.dataSource());
			Evidence evidence = reader.read(this.member, this.run);
			List<Evidence.Claim> claims = reader.claims(evidence);
			ReviewQuestion question = ReviewQuestion.of(evidence, ReviewState.of(List.of(), false), false);
			EvidenceScreen screen = new EvidenceScreen(this.workplace.reviewTexts(), this.opening.isOpen());
			this.opening.record(database, "explain", List.of(evidence.memberNo()), evidence.run());
			if (this.json) {
				System.out.println(JsonMapper.shared()
					.writeValueAsString(new EvidenceMap(this.opening.isOpen()).explanation(question, claims,
							screen.sentences(evidence, claims))));
			}
			else {
				screen.explanation(question, claims).forEach(System.out::println);
			}
			return 0;
		}
	}

}
