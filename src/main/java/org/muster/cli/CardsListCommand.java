package org.muster.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

import org.muster.audit.Mask;
import org.muster.audit.RunNumber;
import org.muster.cards.Card;
import org.muster.cards.CardRegister;
import org.muster.cards.CardSheet;
import org.muster.database.Database;
import org.muster.review.SheetFile;

@Command(name = "list", mixinStandardHelpOptions = true,
		description = "Shows listed cards and how far they are, masked unless opened; or writes them as a sheet on which "
				+ "an office fills 'move_to' and 'note', for 'cards move --sheet'.",
		footer = { "", "Examples:", "  ./muster cards list --state listed",
				"  ./muster cards list --organisation \"Đảng bộ Xã Văn Lang\" --open --purpose \"call of the office\"",
				"  ./muster cards list --state captured --output captured.xlsx --purpose \"signatures\"" })
final class CardsListCommand implements Callable<Integer> {

	private static final String COMMAND = "cards list";

	@Mixin
	private Workplace workplace = new Workplace();

	@Mixin
	private CardOptions cards = new CardOptions();

	@Option(names = "--open", description = "Shows names, dates and numbers as they are; recorded with who and why")
	private boolean open;

	@Option(names = "--purpose", paramLabel = "TEXT",
			description = "With --open or --output: what the values are needed for")
	private @Nullable String purpose;

	@Option(names = "--output", paramLabel = "FILE", description = "A name in .csv or .xlsx")
	private @Nullable Path output;

	@Option(names = "--limit", paramLabel = "N", defaultValue = "50", description = "At most so many on the screen; 50")
	private int limit = 50;

	@Option(names = "--json", description = "For programs")
	private boolean json;

	@Override
	public Integer call() {
		boolean shown = this.open || this.output != null;
		String stated = shown ? Opening.purpose(COMMAND, this.purpose) : "";
		try (Database database = this.workplace.open()) {
			CardRegister register = new CardRegister(database.dataSource());
			CardRegister.Filter filter = this.cards.filter(database);
			int count = Math.toIntExact(register.count(filter));
			if (this.output != null) {
				SheetFile.check(this.output, count);
			}
			List<Card> all = register.first(filter, (this.output != null) ? count : Math.max(0, this.limit));
			if (shown) {
				Opening.record(database, COMMAND, all.stream().map(Card::memberNo).toList(),
						RunNumber.resolve(database.dataSource(), "latest").data(), stated);
			}
			if (this.output != null) {
				SheetFile.write("cards", CardSheet.COLUMNS, all.stream().map(CardSheet::row).toList(), this.output);
				System.out.printf("%s: %d cards; './muster cards move --sheet %s' takes the filled sheet back%n",
						this.output, count, this.output);
				return 0;
			}
			print(register, all, count);
			return 0;
		}
	}

	private void print(CardRegister register, List<Card> cards, int count) {
		if (this.json) {
			System.out.println(JsonMapper.shared().writeValueAsString(cards.stream().map(this::row).toList()));
			return;
		}
		register.totals()
			.forEach((total) -> System.out.printf("%s: %s %s%n", total.get("campaign"), total.get("cards"),
					total.get("state")));
		if (cards.isEmpty()) {
			System.out.println("no such card is listed");
			return;
		}
		System.out.printf("%-14s %-12s %-11s %-4s %-20s %s%n", "member", "state", "since", "run", "name", "reasons");
		cards.forEach((card) -> {
			Map<String, Object> row = row(card);
			System.out.printf("%-14s %-12s %-11s %-4s %-20s %s%n", card.memberNo(), card.state().key(), card.since(),
					card.listedRun(), row.get("full_name"), String.join(", ", card.reasons()));
		});
		if (cards.size() < count) {
			System.err.printf("%d more; '--limit %d' lists all%n", count - cards.size(), count);
		}
	}

	private Map<String, Object> row(Card card) {
		Map<String, Object> row = new LinkedHashMap<>();
		for (int column = 0; column < CardSheet.COLUMNS.size(); column++) {
			String name = CardSheet.COLUMNS.get(column);
			String value = CardSheet.row(card).get(column);
			boolean personal = name.equals("full_name") || name.equals("birth_date") || name.equals("card_number");
			row.put(name, (personal && !this.open) ? Mask.of(name, value) : value);
		}
		row.remove("move_to");
		return row;
	}

}
