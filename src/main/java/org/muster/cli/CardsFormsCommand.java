package org.muster.cli;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import org.muster.audit.RunNumber;
import org.muster.cards.Card;
import org.muster.cards.CardRegister;
import org.muster.cards.FormFolder;
import org.muster.database.Database;
import org.muster.reissue.CardState;

@Command(name = "forms", mixinStandardHelpOptions = true,
		description = "Writes the office's lists as workbooks and PDF: one for each base organisation with the forms 2-TĐV (lost), "
				+ "3-TĐV (damaged) and the cards to be changed, and one with all totals. Cards in the state listed, "
				+ "unless --state says another. It shows values of members: recorded with who and why.",
		footer = { "", "Examples:", "  ./muster cards forms --output lists --purpose \"capture of November\"",
				"  ./muster cards forms --run latest --output lists --purpose \"capture of November\"" })
final class CardsFormsCommand implements Callable<Integer> {

	private static final String COMMAND = "cards forms";

	@Mixin
	private Workplace workplace = new Workplace();

	@Mixin
	private CardOptions cards = new CardOptions();

	@Option(names = "--output", paramLabel = "FOLDER", required = true, description = "Is made; must have no files")
	private Path output = Path.of("");

	@Option(names = "--format", paramLabel = "F", split = ",", defaultValue = "xlsx,pdf",
			description = "xlsx, pdf; else both")
	private List<FormFolder.Format> formats = List.of();

	@Option(names = "--purpose", paramLabel = "TEXT", description = "What the values are needed for")
	private @Nullable String purpose;

	@Override
	public Integer call() {
		String stated = Opening.purpose(COMMAND, this.purpose);
		FormFolder.check(this.output);
		try (Database database = this.workplace.open()) {
			CardRegister.Filter filter = this.cards.filterOr(database, CardState.LISTED);
			CardRegister register = new CardRegister(database.dataSource());
			List<Card> all = register.first(filter, Math.toIntExact(register.count(filter)));
			Opening.record(database, COMMAND, all.stream().map(Card::memberNo).toList(),
					RunNumber.resolve(database.dataSource(), "latest").data(), stated);
			FormFolder.Written written = new FormFolder(database.dataSource()).write(filter, this.output,
					EnumSet.copyOf(this.formats));
			System.out.printf("%s: %d cards of %d organisations%n", this.output, written.cards(),
					written.organisations());
			return 0;
		}
	}

}
