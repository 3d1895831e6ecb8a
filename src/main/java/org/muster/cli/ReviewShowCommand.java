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
import org.muster.review.ReviewStates;

@Command(name = "show", mixinStandardHelpOptions = true,
		description = "Shows a member beside at most five candidates, with what each comparison weighs; masked unless opened.",
		footer = { "", "Examples:", "  ./muster review show 8YVCBHZ7Y7T6W",
				"  ./muster review show 8YVCBHZ7Y7T6W --open --purpose \"review of November\"",
				"  ./muster review show 8YVCBHZ7Y7T6W --blind --language vi" })
final class ReviewShowCommand implements Callable<Integer> {

	@Mixin
	private Viewing viewing = new Viewing();

	@Parameters(paramLabel = "MEMBER", description = "Its member_no")
	private String member = "";

	@Option(names = "--blind", description = "Without scores, weights and probability, in an order that tells nothing")
	private boolean blind;

	@Override
	public Integer call() {
		this.viewing.opening().check("review show");
		try (Database database = this.viewing.workplace().open()) {
			Evidence evidence = new EvidenceReader(database.dataSource()).read(this.member, this.viewing.run());
			ReviewQuestion question = ReviewQuestion.of(evidence,
					new ReviewStates(database.dataSource()).now(evidence.memberNo(), evidence.terms().fourEyes()),
					this.blind);
			this.viewing.opening().record(database, "review show", List.of(evidence.memberNo()), evidence.run());
			if (this.viewing.json()) {
				System.out.println(JsonMapper.shared()
					.writeValueAsString(new EvidenceMap(this.viewing.opening().isOpen()).question(question)));
			}
			else {
				new EvidenceScreen(this.viewing.workplace().reviewTexts(), this.viewing.opening().isOpen())
					.question(question)
					.forEach(System.out::println);
			}
			return 0;
		}
	}

}
