package org.muster.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.muster.audit.Balance;
import org.muster.audit.RunDigest;
import org.muster.database.JobLock;
import org.muster.database.TestDatabase;
import org.muster.quarantine.HeldRecords;

import static org.assertj.core.api.Assertions.assertThat;

/** Records in quarantine, out for correction and back, with the real program. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(600)
class QuarantineCommandsTest {

	private final TestDatabase database = TestDatabase.create();

	private final JdbcClient jdbc = JdbcClient.create(this.database.dataSource());

	@TempDir
	private Path folder = Path.of("");

	@SuppressWarnings("NullAway.Init")
	private Terminal terminal;

	@BeforeEach
	void open() {
		this.terminal = new Terminal(this.folder.resolve("home"), this.database.settings());
	}

	@AfterEach
	void drop() {
		this.terminal.close();
		this.database.close();
	}

	@Test
	void takesCorrectedRecordsThroughTheSameRun() throws IOException {
		assertThat(see(4, "run", definition().toString()).out()).contains("/reports/run-1/report.en.html\n");
		RunDigest before = RunDigest.of(this.database.dataSource(), 1);
		masksUnlessOpened();

		Path sheet = this.folder.resolve("held.csv");
		assertThat(see(2, "quarantine", "export", "--output", sheet.toString()).err())
			.startsWith("quarantine export: --purpose is missing");
		assertThat(
				see(0, "quarantine", "export", "--output", sheet.toString(), "--purpose", "the office corrects").out())
			.startsWith(sheet + ": 31 records of run 1;");
		assertThat(count("disclosure where command = 'quarantine export' and purpose = 'the office corrects'"))
			.isEqualTo(31);
		correct(sheet);
		try (JobLock lock = JobLock.acquire(this.database.database(), "nightly-import", "here", 1, Clock.systemUTC())) {
			assertThat(lock.epoch()).isPositive();
			assertThat(see(75, "quarantine", "replay", sheet.toString()).err()).contains("is already run by process 1");
		}
		assertThat(count("correction")).isZero();

		assertThat(see(4, "quarantine", "replay", sheet.toString(), "--language", "vi").out())
			.contains("/reports/run-1/report.vi.html\n");
		assertThat(this.jdbc
			.sql("""
					select distinct c.reason || ' ' || l.outcome || ' ' || c.corrected_by || ' ' || array_to_string(c.fields, ' ')
					  from correction c join ledger l using (run_id, file_no, record_no) order by 1""")
			.query(String.class)
			.list()).containsExactly("birth-date-unreadable published An tester birth-date",
					"record-unreadable published tester full-name birth-date gender");
		assertThat(this.jdbc.sql("select encode(received, 'hex') from correction order by entry")
			.query(String.class)
			.list())
			.as("the original is kept")
			.isEqualTo(this.jdbc.sql("""
					select encode(h.raw, 'hex') from correction c
					  join run_1_attempt_1.held_record h using (run_id, file_no, record_no) order by c.entry""")
				.query(String.class)
				.list());
		assertThat(count("finding where code = 'corrected'")).isEqualTo(4);
		Balance balance = Balance.of(this.database.dataSource(), 1);
		assertThat(balance.balanced()).isTrue();
		assertThat(balance.total().held()).isEqualTo(29);
		assertThat(RunDigest.of(earlier(), 1)).as("the report before the replay").isEqualTo(before);
		assertThat(see(2, "rerun", "1", "--from", "publish", "--reason", "why").err())
			.isEqualTo("rerun: not confirmed; nothing was changed. Repeat it with '--yes', or answer 'y'.\n");
		verifies();
	}

	/**
	 * What people did and what the program wrote is as it was told, until it is changed.
	 */
	private void verifies() {
		String report = this.folder.resolve("home/reports/run-1").toString();
		assertThat(see(0, "verify").out())
			.contains("checkpoints   2\n", "runs          1\n", "texts         4\n", "texts-purged  0\n")
			.endsWith("verified: all is as it was told\n");
		assertThat(see(0, "verify", "--language", "vi").out()).contains("số điểm kiểm tra ")
			.endsWith("đã kiểm tra: mọi thứ đúng như đã ghi\n");
		assertThat(this.jdbc.sql("""
				update ledger set outcome = 'excluded' where run_id = 1 and (file_no, record_no) in
				       (select file_no, record_no from ledger where run_id = 1 and outcome = 'published' limit 1)""")
			.update()).isOne();
		this.jdbc.sql("update correction set corrected_by = 'eve' where entry = 2").update();
		assertThat(see(5, "verify", report, "--database").out())
			.contains("NOT VERIFIED, the first first:\n  correction 2: expected what entry ")
			.contains("\n  run 1, ledger: expected rows with the SHA-256 that entry ")
			.contains("\n  figure balance, ");
		assertThat(see(5, "verify", report, "--database", "--language", "vi").out())
			.contains("KHÔNG ĐÚNG NHƯ ĐÃ GHI, sai lệch đầu tiên trước:\n"
					+ "  sửa bản ghi bị giữ 2: cần có như mục nhật ký ")
			.contains("; thực có nội dung khác: dòng đã bị sửa\n")
			.contains("\n  lần chạy 1, sổ cái: cần có các dòng có SHA-256 do mục nhật ký ")
			.contains("\n  số liệu balance, ");
	}

	private void masksUnlessOpened() {
		String list = see(0, "quarantine", "list").out();
		assertThat(list.lines()).hasSize(32);
		List<String> ids = this.jdbc.sql("""
				select r.national_id from held_record h join record r using (run_id, file_no, record_no)
				 where h.reason = 'national-id-shared'""").query(String.class).list();
		assertThat(ids).hasSize(4).allSatisfy((id) -> assertThat(list).doesNotContain(id));
		assertThat(count("disclosure")).isZero();
		String opened = see(0, "quarantine", "list", "--reason", "national-id-shared", "--field", "national-id",
				"--open", "--purpose", "complaint", "--json")
			.out();
		assertThat(opened).contains(ids).doesNotContain("birth-date-unreadable");
		assertThat(count("disclosure where member_no like '%.csv:%' or member_no like '%.tsv:%'")).isEqualTo(4);
		assertThat(new HeldRecords(this.database.dataSource()).list(1, new HeldRecords.Filter("", "vinh-phuc", "")))
			.isNotEmpty()
			.allSatisfy((record) -> assertThat(record.file()).isEqualTo("vinh-phuc.csv"));
	}

	/** One record by its birth date, and one that could not be read at all. */
	private void correct(Path sheet) throws IOException {
		List<Map<String, String>> rows = new ArrayList<>();
		List<String> header;
		try (Reader text = Files.newBufferedReader(sheet);
				CSVParser parser = CSVParser.parse(text,
						CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
			header = parser.getHeaderNames();
			for (CSVRecord row : parser) {
				rows.add(row.toMap());
			}
		}
		Map<String, String> unread = first(rows, "record-unreadable");
		assertThat(unread.get("received")).isNotEmpty();
		unread.putAll(Map.of("full_name_corrected", "Nguyễn Thị Sửa", "birth_date_corrected", "01/02/1960",
				"gender_corrected", "Nữ"));
		Map<String, String> undated = first(rows, "birth-date-unreadable");
		assertThat(undated.get("full_name")).isNotEmpty();
		undated.putAll(Map.of("birth_date_corrected", "03/04/1961", "corrected_by", "An tester"));
		try (Writer text = Files.newBufferedWriter(sheet); CSVPrinter cells = new CSVPrinter(text, CSVFormat.RFC4180)) {
			cells.printRecord(header);
			for (Map<String, String> row : rows) {
				cells.printRecord(header.stream().map(row::get).toList());
			}
		}
	}

	private static Map<String, String> first(List<Map<String, String>> rows, String reason) {
		return rows.stream().filter((row) -> reason.equals(row.get("reason"))).findFirst().orElseThrow();
	}

	private DataSource earlier() {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setUrl(this.database.settings().url());
		source.setUser(this.database.settings().user());
		source.setPassword(this.database.settings().password());
		source.setCurrentSchema("run_1_attempt_1,muster");
		return source;
	}

	private Terminal.Said see(int exitCode, String... command) {
		return this.terminal.see(exitCode, command);
	}

	private long count(String what) {
		return this.jdbc.sql("select count(*) from " + what).query(Long.class).single();
	}

	private Path definition() throws IOException {
		String text = Files.readString(Path.of("jobs", "nightly-import.yml"));
		return Files.writeString(this.folder.resolve("nightly-import.yml"),
				text.replace("../sample-data", Path.of("sample-data", "bad").toAbsolutePath().toString())
					.replace("most-held: 0.5%", "most-held: 100%")
					.replace("least-id-coverage: 90%", "least-id-coverage: 0%"));
	}

}
