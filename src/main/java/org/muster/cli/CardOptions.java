package org.muster.cli;

import picocli.CommandLine.Option;

import org.muster.audit.RunNumber;
import org.muster.cards.CardRegister;
import org.muster.database.Database;
import org.muster.model.ExitCode;
import org.muster.model.OperatorException;
import org.muster.reissue.CardState;

/** Which cards. */
final class CardOptions {

	@Option(names = "--campaign", paramLabel = "NAME", description = "Only cards of this campaign")
	private String campaign = "";

	@Option(names = "--state", paramLabel = "STATE",
			description = "Only cards in this state: listed, captured, confirmed, printed, handed-over, cancelled")
	private String state = "";

	@Option(names = "--organisation", paramLabel = "NAME",
			description = "Only cards of this organisation, or base organisation, as the register has it")
	private String organisation = "";

	@Option(names = "--run", paramLabel = "RUN", description = "Only cards that this run listed: its number, or latest")
	private String run = "";

	CardRegister.Filter filter(Database database) {
		return filter(database, this.state);
	}

	/** Where no state is asked for, this one. */
	CardRegister.Filter filterOr(Database database, CardState byDefault) {
		return filter(database, this.state.isEmpty() ? byDefault.key() : this.state);
	}

	private CardRegister.Filter filter(Database database, String wanted) {
		if (!wanted.isEmpty() && !CardState.keys().contains(wanted)) {
			throw new OperatorException(ExitCode.USAGE,
					"--state: one of %s was expected. Correct it.".formatted(String.join(", ", CardState.keys())));
		}
		int listedBy = this.run.isEmpty() ? 0 : RunNumber.resolve(database.dataSource(), this.run).data();
		return new CardRegister.Filter(this.campaign, wanted, listedBy, this.organisation);
	}

}
