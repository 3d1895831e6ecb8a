package org.muster.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;

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
			steps.forEach((step) -> System.out.println(line(step)));
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

	private static String line(Map<String, Object> step) {
		String by = (step.get("run") == null) ? "" : ", run " + step.get("run");
		String note = String.valueOf(step.get("note"));
		return "%s  %s: %s by %s%s (%s)%s".formatted(step.get("at"), step.get("campaign"), step.get("state"),
				step.get("operator"), by, step.get("reasons"), note.isEmpty() ? "" : ": " + note);
	}

	private static void judged(Map<String, Object> row, Texts texts) {
		System.out.println(texts.text("cards.judged", Objects.requireNonNull(row.get("run")),
				Objects.requireNonNull(row.get("reasons"))));
		for (String obstacle : String.valueOf(row.get("obstacles")).split("\\|")) {
			if (!obstacle.isEmpty()) {
				System.out.println(texts.text("cards.obstacle", texts.word("obstacle", obstacle)));
			}
		}
	}

}
