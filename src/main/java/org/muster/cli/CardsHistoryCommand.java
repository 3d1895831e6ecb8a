package org.muster.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

import org.muster.cards.CardRegister;
import org.muster.console.Texts;
import org.muster.database.Database;

@Command(name = "history", mixinStandardHelpOptions = true,
		description = "Every step of a member's card: when, who, by which run; and what the newest run says of it: why it "
				+ "has to be issued again, and why it is not listed.",
		footer = { "", "Example:", "  ./muster cards history 8YVCBHZ7Y7T6W" })
final class CardsHistoryCommand implements Callable<Integer> {

	@Mixin
	private Workplace workplace = new Workplace();

	@Parameters(paramLabel = "MEMBER", description = "Its member_no")
	private String member = "";

	@Option(names = "--json", description = "For programs")
	private boolean json;

	@Override
	public Integer call() {
		try (Database database = this.workplace.open()) {
			CardRegister register = new CardRegister(database.dataSource());
			List<Map<String, Object>> steps = register.history(this.member);
			List<Map<String, Object>> judged = register.judged(this.member);
			if (this.json) {
				Map<String, Object> all = new LinkedHashMap<>();
				all.put("member_no", this.member);
				all.put("steps", steps);
				all.put("judged", judged);
				System.out.println(JsonMapper.shared().writeValueAsString(all));
				return 0;
			}
			Texts texts = this.workplace.texts();
			steps.forEach((step) -> System.out.println(line(step, texts)));
			if (steps.isEmpty()) {
				System.out.println(texts.text("cards.never", this.member));
			}
			judged.forEach((row) -> judged(row, texts));
			if (judged.isEmpty()) {
				System.out.println(texts.text("cards.no-reason", this.member));
			}
			return 0;
		}
	}

	private String line(Map<String, Object> step, Texts texts) {
		Object run = step.get("run");
		String by = (run == null) ? "" : texts.text("cards.by-run", run);
		String note = String.valueOf(step.get("note"));
		String state = this.workplace.reportTexts().word("card-states.state", String.valueOf(step.get("state")));
		return texts.text("cards.step", String.valueOf(step.get("at")), String.valueOf(step.get("campaign")), state,
				String.valueOf(step.get("operator")), by, reasons(step), note.isEmpty() ? "" : ": " + note);
	}

	private String reasons(Map<String, Object> row) {
		Texts report = this.workplace.reportTexts();
		return Stream.of(String.valueOf(row.get("reasons")).split("\\|"))
			.map((reason) -> report.word("card-reasons.reason", reason))
			.collect(Collectors.joining(", "));
	}

	private void judged(Map<String, Object> row, Texts texts) {
		System.out.println(texts.text("cards.judged", Objects.requireNonNull(row.get("run")), reasons(row)));
		for (String obstacle : String.valueOf(row.get("obstacles")).split("\\|")) {
			if (!obstacle.isEmpty()) {
				System.out.println(texts.text("cards.obstacle", texts.word("obstacle", obstacle)));
			}
		}
	}

}
