package org.muster.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.muster.cards.CardDesk;
import org.muster.cards.CardMove;
import org.muster.cards.CardSheet;
import org.muster.database.Database;
import org.muster.model.ExitCode;
import org.muster.model.OperatorException;

@Command(name = "move", mixinStandardHelpOptions = true,
		description = "Moves cards to another state: all of them, or none when one cannot go there. From listed to "
				+ "captured, confirmed, printed, handed-over; one step back, or to cancelled, with a note that says why.",
		footer = { "", "Examples:", "  ./muster cards move 8YVCBHZ7Y7T6W --to captured",
				"  ./muster cards move 8YVCBHZ7Y7T6W --to cancelled --note \"the printed name is right\"",
				"  ./muster cards move --sheet captured.xlsx" })
final class CardsMoveCommand implements Callable<Integer> {

	@Mixin
	private Workplace workplace = new Workplace();

	@Parameters(paramLabel = "MEMBER", arity = "0..*", description = "member_no of one or more")
	private List<String> members = List.of();

	@Option(names = "--to", paramLabel = "STATE",
			description = "captured, confirmed, printed, handed-over, cancelled, " + "listed")
	private String to = "";

	@Option(names = "--campaign", paramLabel = "NAME", description = "Where a member's card is listed in several")
	private String campaign = "";

	@Option(names = "--note", paramLabel = "TEXT", description = "Kept with the step")
	private String note = "";

	@Option(names = "--sheet", paramLabel = "FILE",
			description = "A sheet of 'cards list --output' whose column 'move_to' was filled, CSV or XLSX")
	private @Nullable Path sheet;

	@Override
	public Integer call() throws IOException {
		if ((this.sheet == null) == this.members.isEmpty() || this.sheet != null && !this.to.isEmpty()
				|| this.sheet == null && this.to.isEmpty()) {
			throw new OperatorException(ExitCode.USAGE,
					"cards move: either MEMBER with --to, or --sheet was expected. No card was moved.");
		}
		List<CardMove> moves = (this.sheet == null) ? this.members.stream().map(this::move).toList() : read(this.sheet);
		try (Database database = this.workplace.open()) {
			int moved = new CardDesk(database.dataSource(), Clock.systemDefaultZone())
				.move((this.sheet == null) ? "cards move" : this.sheet.toString(), moves, Workplace.operator());
			System.out.printf("%d cards moved%n", moved);
			return 0;
		}
	}

	private CardMove move(String member) {
		return new CardMove("member " + member, member, this.campaign, "", this.to, this.note);
	}

	private static List<CardMove> read(Path file) throws IOException {
		ReturnedFile returned = new ReturnedFile(file, ",", "No card was moved.");
		returned.check();
		return returned.read((text, delimiter) -> CardSheet.read(file, text));
	}

}
