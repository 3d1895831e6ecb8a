package org.muster.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import org.muster.audit.Evidence;
import org.muster.audit.EvidenceReader;
import org.muster.audit.RunTerms;
import org.muster.database.Database;
import org.muster.review.ReviewQuestion;
import org.muster.review.ReviewQueue;
import org.muster.review.ReviewSheet;
import org.muster.review.ReviewStates;
import org.muster.review.SheetFile;

@Command(name = "export", mixinStandardHelpOptions = true,
		description = "Writes the queue for reviewers without the program: one row a candidate, the member beside it. "
				+ "It shows values of members: recorded with who and why.",
		footer = { "", "Examples:", "  ./muster review export --output review.xlsx --purpose \"review of November\"",
				"  ./muster review export --output second.csv --blind --limit 200 --purpose \"second reviewer\"" })
final class ReviewExportCommand implements Callable<Integer> {

	private static final String COMMAND = "review export";

	@Mixin
	private Workplace workplace = new Workplace();

	@Mixin
	private QueueOptions queue = new QueueOptions();

	@Option(names = "--output", paramLabel = "FILE", required = true, description = "A name in .csv or .xlsx")
	private Path output = Path.of("");

	@Option(names = "--blind", description = "Without scores and probability, in an order that tells nothing")
	private boolean blind;

	@Option(names = "--purpose", paramLabel = "TEXT", description = "What the values are needed for")
	private @Nullable String purpose;

	@Override
	public Integer call() {
		String stated = Opening.purpose(COMMAND, this.purpose);
		SheetFile.check(this.output, 0);
		try (Database database = this.workplace.open()) {
			RunTerms terms = this.queue.terms(database);
			List<ReviewQueue.Entry> entries = this.queue.first(this.queue.list(database, terms));
			EvidenceReader reader = new EvidenceReader(database.dataSource());
			ReviewStates states = new ReviewStates(database.dataSource());
			List<ReviewQuestion> questions = new ArrayList<>();
			for (ReviewQueue.Entry entry : entries) {
				Evidence evidence = reader.read(terms.run(), entry.record());
				questions.add(ReviewQuestion.of(evidence, states.now(entry.memberNo(), terms.fourEyes()), this.blind));
			}
			ReviewSheet sheet = ReviewSheet.of(questions, this.blind);
			SheetFile.check(this.output, sheet.rows().size());
			Opening.record(database, COMMAND, entries.stream().map(ReviewQueue.Entry::memberNo).toList(), terms.run(),
					stated);
			SheetFile.write(sheet, this.output);
			System.out.printf("%s: %d questions, %d rows; './muster review import %s' reads it back%n", this.output,
					questions.size(), sheet.rows().size(), this.output);
			return 0;
		}
	}

}
