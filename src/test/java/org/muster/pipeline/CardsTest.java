package org.muster.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import org.muster.audit.Export;
import org.muster.audit.RunFigures;
import org.muster.audit.RunNumber;
import org.muster.cards.CardDesk;
import org.muster.cards.CardMove;
import org.muster.cards.CardRegister;
import org.muster.cards.FormFolder;
import org.muster.console.RunScreen;
import org.muster.console.Texts;
import org.muster.model.ExitCode;
import org.muster.model.OperatorException;
import org.muster.report.Figure;
import org.muster.report.RunReport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Cards over several nights: listed once, moved on by people, taken back with a run. */
@Timeout(300)
class CardsTest {

	private static final String OFFICE = "office";

	@TempDir
	private Path folder = Path.of("");

	@SuppressWarnings("NullAway.Init")
	private Night night;

	@AfterEach
	void drop() {
		this.night.close();
	}

	/** One story, since nights are dear. */
	@Test
	void followsCardsOverSeveralNights() throws IOException {
		this.night = new Night(this.folder.resolve("home"));
		Night.small(this.folder);
		assertThat(this.night.run(job("0.99 ", "")).runId()).isEqualTo(1);
		writesTheOfficesListsWithTheTotalsOfTheReport();
		List<String> members = this.night.texts("select member_no from card_event order by member_no");
		movesOnlyWhereACardCanGo(members);
		String lost = loseACard();
		JobDefinition second = job("0.991 ", lost);
		assertThat(this.night.run(second).runId()).isEqualTo(2);
		listsNoCardTwice(members, lost);
		keepsTheHistoryTrueWhenARunIsRepeatedOrTakenBack(second, lost);
	}

	private void movesOnlyWhereACardCanGo(List<String> members) {
		for (String state : List.of("captured", "confirmed", "printed", "handed-over")) {
			move(members.get(0), state, "");
		}
		move(members.get(1), "cancelled", "the printed name is right");
		move(members.get(2), "captured", "");
		List<String> before = this.night.rows("card_event");
		refusesWhatCannotBe(members);
		assertThat(this.night.rows("card_event")).as("all moves or none").isEqualTo(before);
	}

	private void listsNoCardTwice(List<String> members, String lost) {
		long listed = figure(1, "cards").sum("listed");
		assertThat(listed).isGreaterThan(100).isEqualTo(members.size());
		assertThat(figure(1, "cards").sum("open_before")).isZero();
		assertThat(this.night.texts("select member_no || ' ' || array_to_string(reasons, '|') from reissue "
				+ "where run_id = 2 and eligible"))
			.containsExactly(lost + " card-lost");
		Figure cards = figure(2, "cards");
		assertThat(List.of(cards.sum("listed"), cards.sum("open_before"))).containsExactly(1L, listed - 2);
		assertThat(rows(figure(2, "card-states"))).containsExactly("listed " + (listed - 3), "captured 1",
				"handed-over 1", "cancelled 1");
		assertThat(new RunScreen(this.night.database().dataSource(), new Texts("en")).completed(2, "report"))
			.contains("cards to reissue: 1; %d listed earlier are not handed over yet".formatted(listed - 2));
		assertThat(obstacles(members.get(0))).isEqualTo("handed-over");
		assertThat(obstacles(members.get(1))).isEqualTo("cancelled");
		assertThat(obstacles(members.get(2))).isEqualTo("listed-before");
		List<String> outcomes = this.night.lines(Export.OUTCOMES, 1);
		assertThat(this.night.lines(Export.OUTCOMES, 2)).as("an open card keeps its reasons")
			.filteredOn((line) -> line.contains(members.get(2)))
			.isSubsetOf(outcomes);
	}

	private void refusesWhatCannotBe(List<String> members) {
		refuses(List.of(wish(members.get(2), "", "printed", ""), wish(members.get(0), "", "listed", "x"),
				wish(members.get(6), "", "cancelled", " "), wish(members.get(3), "captured", "captured", ""),
				wish("0000000000000", "", "captured", ""), wish(members.get(4), "", "posted", ""),
				wish(members.get(5), "", "captured", ""), wish(members.get(5), "", "captured", "")),
				"""
						list.csv has 7 problems; no card was moved:
						- %1$s: the card is captured; from there it goes to listed or confirmed or cancelled, not to printed.
						- %2$s: the card is handed-over; from there it goes to no other state, not to listed.
						- %6$s: from listed to cancelled needs a note that says why.
						- %3$s: the card is listed now, not captured as the list says; export the list again.
						- 0000000000000: no card of this member is listed; './muster cards list' shows those that are.
						- %4$s: no state is called so; one of listed, captured, confirmed, printed, handed-over, cancelled was expected.
						- %5$s: this card stands in an earlier row too."""
					.formatted(members.get(2), members.get(0), members.get(3), members.get(4), members.get(5),
							members.get(6)));
	}

	private void keepsTheHistoryTrueWhenARunIsRepeatedOrTakenBack(JobDefinition second, String lost) {
		assertThat(history(lost)).containsExactly("listed 2");
		List<String> events = this.night.rows("card_event");
		this.night.update("""
				insert into card_event (campaign, member_no, listed_run, state, card_number, reasons, run_id, operator,
				                        happened_at)
				select campaign, 'BY-A-DEFECT', 2, 'listed', card_number, reasons, 2, operator, happened_at
				  from card_event where listed_run = 2""");
		this.night.repeat(2, second, RepeatableStep.PUBLISH, "a defect is corrected");
		assertThat(history("BY-A-DEFECT")).containsExactly("listed 2", "unlisted 2");
		assertThat(this.night.rows("card_event")).as("nothing new, nothing written")
			.filteredOn((row) -> !row.contains("BY-A-DEFECT"))
			.isEqualTo(events);

		Reversal reversal = new Reversal(this.night.database().database(), Clock.systemUTC());
		assertThat(reversal.apply(this.night.find(2), OFFICE, "wrong list").cards()).isEqualTo(1);
		assertThat(history(lost)).containsExactly("listed 2", "unlisted 3");
		this.night.run(second);
		assertThat(history(lost)).containsExactly("listed 2", "unlisted 3", "listed 4");
		move(lost, "captured", "");
		assertThat(reversal.apply(this.night.find(4), OFFICE, "again").cards()).as("the office has begun").isZero();
		assertThat(history(lost)).containsExactly("listed 2", "unlisted 3", "listed 4", "captured 0");
		assertThat(this.night.texts("select distinct operator from card_event order by 1")).containsExactly(OFFICE,
				"tester");
	}

	private void writesTheOfficesListsWithTheTotalsOfTheReport() throws IOException {
		Path lists = this.folder.resolve("lists");
		FormFolder forms = new FormFolder(this.night.database().dataSource());
		FormFolder.Written written = forms.write(new CardRegister.Filter("", "listed", 1, ""), lists,
				EnumSet.of(FormFolder.Format.XLSX));
		Map<String, Long> expected = new TreeMap<>();
		figure(1, "card-organisations").rows()
			.stream()
			.filter((row) -> Figure.number(row, "listed") > 0)
			.forEach((row) -> expected.put(Figure.text(row, "organisation"), Figure.number(row, "listed")));
		assertThat(written).isEqualTo(new FormFolder.Written(expected.size(), figure(1, "cards").sum("listed")));

		Map<String, Long> sums = new TreeMap<>();
		Map<String, Long> reasons = new TreeMap<>();
		try (XSSFWorkbook summary = open(lists.resolve("000-tong-hop.xlsx"))) {
			numbered(summary.getSheetAt(0))
				.forEach((row) -> sums.put(text(row, 1), (long) row.getCell(5).getNumericCellValue()));
			numbered(summary.getSheetAt(1))
				.forEach((row) -> reasons.put(text(row, 1), (long) row.getCell(2).getNumericCellValue()));
		}
		assertThat(sums)
			.isEqualTo(
					expected.entrySet()
						.stream()
						.collect(TreeMap::new, (map, one) -> map
							.put(one.getKey().isEmpty() ? "(Chưa rõ tổ chức đảng)" : one.getKey(), one.getValue()),
								TreeMap::putAll));
		assertThat(reasons.values()).containsExactlyInAnyOrderElementsOf(figure(1, "card-reasons").rows()
			.stream()
			.map((row) -> Figure.number(row, "listed"))
			.filter((cards) -> cards > 0)
			.toList());
		List<String> onLists = new ArrayList<>();
		try (Stream<Path> files = Files.list(lists)) {
			for (Path file : files.filter((one) -> !one.endsWith("000-tong-hop.xlsx")).sorted().toList()) {
				try (XSSFWorkbook workbook = open(file)) {
					workbook.forEach((sheet) -> numbered(sheet).forEach((row) -> onLists.add(text(row, 8))));
				}
			}
		}
		assertThat(onLists).containsExactlyInAnyOrderElementsOf(
				this.night.texts("select card_number from reissue where run_id = 1 and eligible"));
		assertThatExceptionOfType(OperatorException.class).isThrownBy(() -> FormFolder.check(lists))
			.withMessage(lists + ": has files; a folder without any was expected, so that lists of two days never mix. "
					+ "Name another one.");
	}

	/** A member whose card was in order until it was reported lost. */
	private String loseACard() {
		return this.night.texts("""
				select m.member_no from member m
				 where m.status = 'official' and length(m.card_number) = 8 and m.national_id is not null
				   and m.birth_date not like '%X%' and m.birth_date <> ''
				   and not exists (select from reissue x where x.member_no = m.member_no)
				 order by m.member_no limit 1""").get(0);
	}

	private JobDefinition job(String linkAt, String lost) {
		Map<String, String> edits = new LinkedHashMap<>();
		edits.put("link-at: 0.99 ", "link-at: " + linkAt);
		edits.put("id-newly-attached]", "id-newly-attached, card-lost, printed-birth-date-changed]");
		if (!lost.isEmpty()) {
			edits.put("sources:\n",
					"sources:\n  lost-cards:\n    files: [%s]\n    delivery: delta\n".formatted(report(lost)));
		}
		return Night.small(this.folder, edits);
	}

	private Path report(String lost) {
		try {
			return Files.writeString(this.folder.resolve("lost-cards.csv"),
					"Họ và tên,Ngày sinh,Số thẻ đảng viên,Tình trạng thẻ\n" + String.join("\n", this.night.texts(
							"select full_name || ',' || birth_date || ',' || card_number || ',Bị mất' from member where member_no = '%s'"
								.formatted(lost)))
							+ "\n")
				.toAbsolutePath();
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	private void move(String member, String to, String note) {
		assertThat(desk().move("list.csv", List.of(wish(member, "", to, note)), OFFICE)).isEqualTo(1);
	}

	private static CardMove wish(String member, String from, String to, String note) {
		return new CardMove(member, member, "", from, to, note);
	}

	private void refuses(List<CardMove> moves, String message) {
		assertThatExceptionOfType(OperatorException.class).isThrownBy(() -> desk().move("list.csv", moves, OFFICE))
			.withMessage(message)
			.satisfies((ex) -> assertThat(ex.exitCode()).isEqualTo(ExitCode.MALFORMED_INPUT));
	}

	private CardDesk desk() {
		return new CardDesk(this.night.database().dataSource(), Clock.systemUTC());
	}

	private List<String> history(String member) {
		return this.night
			.texts("select state || ' ' || coalesce(run_id, 0) from card_event where member_no = '%s' order by entry"
				.formatted(member));
	}

	private String obstacles(String member) {
		return this.night
			.texts("select array_to_string(obstacles, '|') from reissue where run_id = 2 and member_no = '%s'"
				.formatted(member))
			.get(0);
	}

	private Figure figure(int run, String key) {
		RunReport report = new RunFigures(this.night.database().dataSource()).report(new RunNumber(run, run));
		return report.figure(key);
	}

	private static List<String> rows(Figure figure) {
		return figure.rows().stream().map((row) -> Figure.text(row, "state") + " " + row.get("cards")).toList();
	}

	private static XSSFWorkbook open(Path file) throws IOException {
		try (InputStream bytes = Files.newInputStream(file)) {
			return new XSSFWorkbook(bytes);
		}
	}

	/** The rows of the table: those that begin with a number. */
	private static List<Row> numbered(Sheet sheet) {
		List<Row> rows = new ArrayList<>();
		sheet.forEach((row) -> {
			if (row.getCell(0) != null && row.getCell(0).getCellType() == CellType.NUMERIC) {
				rows.add(row);
			}
		});
		return rows;
	}

	private static String text(Row row, int column) {
		return row.getCell(column).getStringCellValue();
	}

}
