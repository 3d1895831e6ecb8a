package org.muster.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.muster.audit.RunsFixture;
import org.muster.database.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Cards on the command line and on a sheet, with the real program. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(600)
class CardsCommandsTest {

	private final TestDatabase database = RunsFixture.create();

	private final JdbcClient jdbc = JdbcClient.create(this.database.dataSource());

	@TempDir
	private Path folder = Path.of("");

	@AfterEach
	void drop() {
		this.database.close();
	}

	@Test
	void movesCardsBySheet() throws IOException {
		Path sheet = this.folder.resolve("cards.csv");
		assertThat(see(0, "cards", "list", "--campaign", "new-form", "--output", sheet.toString(), "--purpose",
				"signatures")
			.out()).startsWith(sheet + ": 4 cards;");
		assertThat(count("disclosure where command = 'cards list' and purpose = 'signatures'")).isEqualTo(4);

		List<String> rows = Files.readAllLines(sheet);
		assertThat(rows.get(1)).startsWith("MEMBER0000020,new-form,captured,,,");
		Files.write(sheet,
				rows.stream()
					.map((row) -> row.replaceFirst("^(MEMBER0000020.*?),captured,,", "$1,captured,confirmed,signed"))
					.map((row) -> row.replaceFirst("^(MEMBER0000021.*?),printed,,", "$1,printed,listed,"))
					.toList());
		assertThat(see(65, "cards", "move", "--sheet", sheet.toString()).err()).isEqualTo(
				sheet + " has 1 problem; no card was moved:\n- row 2: the card is printed; from there it goes to "
						+ "confirmed or handed-over or cancelled, not to listed.\n");
		Files.write(sheet,
				Files.readAllLines(sheet)
					.stream()
					.map((row) -> row.replace(",printed,listed,", ",printed,handed-over,"))
					.toList());
		assertThat(see(0, "cards", "move", "--sheet", sheet.toString()).out()).isEqualTo("2 cards moved\n");
		assertThat(this.jdbc
			.sql("select member_no || ' ' || state || ' ' || operator || ' ' || note from card_event "
					+ "where run_id is null and operator = 'tester' order by entry")
			.query(String.class)
			.list()).containsExactly("MEMBER0000020 confirmed tester signed", "MEMBER0000021 handed-over tester ");

		assertThat(see(0, "cards", "history", "MEMBER0000008").out())
			.isEqualTo("member MEMBER0000008: no card was ever listed\n"
					+ "run 2: to be issued again for The card number is not 8 digits\n"
					+ "not listed: no card number is known, so there is no card to replace\n"
					+ "not listed: the national ID is not decided; a reviewer or a later night has to\n");
		assertThat(see(0, "cards", "history", "MEMBER0000020", "--language", "vi").out())
			.contains("đảng viên đã ký xác nhận, người thực hiện tester (", ": signed\n");
	}

	private Forked see(int exitCode, String... command) {
		Forked program = Forked.start(this.folder.resolve("home"), this.database.settings(), command);
		assertThat(program.exitCode()).as(program.err()).isEqualTo(exitCode);
		return program;
	}

	private long count(String what) {
		return this.jdbc.sql("select count(*) from " + what).query(Long.class).single();
	}

}
