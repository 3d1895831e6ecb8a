package org.muster.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.muster.audit.Disclosures;
import org.muster.audit.PublishDigest;
import org.muster.audit.log.BundleCheck;
import org.muster.audit.log.EventLog;
import org.muster.audit.log.KeptCheckpoints;
import org.muster.audit.log.LogCheck;
import org.muster.audit.log.SigningKey;
import org.muster.audit.log.Trouble;
import org.muster.audit.log.VerifyingKey;
import org.muster.console.Texts;
import org.muster.console.TroubleText;
import org.muster.database.Backup;
import org.muster.database.Home;
import org.muster.database.Restore;
import org.muster.database.TestDatabase;
import org.muster.generate.SmallRegister;
import org.muster.model.OperatorException;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Two nights with a review between them; whatever a superuser changes afterwards is found
 * and named.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TamperingTest {

	/** What {@code append_event} does, over all entries from the first. */
	private static final String REWRITE = """
			do $$ declare e event; before text := repeat('0', 64); begin
			for e in select * from event order by entry loop
			    update event set previous = before, hash = line_hash(event_line(entry, before, told)) where entry = e.entry;
			    select hash into before from event where entry = e.entry;
			end loop; end $$""";

	private Path folder = Path.of("");

	@SuppressWarnings("NullAway.Init")
	private Night night;

	private Path backup = Path.of("");

	@BeforeAll
	void runTwoNights(@TempDir Path temporary) throws IOException {
		this.folder = temporary;
		this.night = new Night(this.folder.resolve("home"));
		JobDefinition job = Night.small(this.folder);
		this.night.run(job);
		this.backup = this.folder.resolve("after-run-1.zip");
		new Backup(this.night.database().database(), Clock.systemUTC()).write(this.backup, (written) -> {
		});
		this.night.update("""
				insert into review_decision (member_no, national_id, decision, reviewer, decided_on, reason)
				values ('M', '', 'none', 'R-07', '2025-11-20', '')""");
		new Disclosures(this.night.database().dataSource(), Clock.systemUTC()).record("bob", "review show",
				List.of("one", "other"), 1, "complaint 17");
		this.night.run(Night.nightly(withFewerMembers(this.folder.resolve("fewer")), this.folder.resolve("second"),
				Map.of("phone: [compose-unicode, keep-digits, phone-form]", "phone: [compose-unicode]")));
		assertThat(this.night.tally("told ->> 'kind'", "event")).containsExactly("cards 1", "decision 1", "decisions 1",
				"end 2", "launch 2", "opening 1", "publish 2", "report 2");
	}

	private static Path withFewerMembers(Path copy) throws IOException {
		FileSystemUtils.copyRecursively(SmallRegister.folder(), copy);
		Path file = copy.resolve("hoa-binh.tsv");
		List<String> lines = Files.readAllLines(file);
		Files.write(file, lines.subList(0, lines.size() - 3));
		return copy;
	}

	@AfterAll
	void close() {
		this.night.close();
	}

	@Test
	void findsNothingWhereNothingWasChanged() {
		LogCheck.Result result = LogCheck.check(this.night.database().dataSource(), kept(1, 2));
		assertThat(result.troubles()).isEmpty();
		assertThat(result.runs()).isEqualTo(2);
		assertThat(BundleCheck.check(this.night.report(1), trusted()).troubles()).isEmpty();
		assertThat(BundleCheck.check(this.night.report(2), trusted()).troubles()).isEmpty();
	}

	@Test
	void tellsOfWhatPeopleDidWithoutPersonalValues() {
		assertThat(this.night
			.texts("""
					select told::jsonb - 'at' - 'row' from event where told ->> 'kind' = 'opening' or told ->> 'kind' like 'decision%'
					 order by entry"""))
			.containsExactly(
					"{\"kind\": \"decisions\", \"last\": 13, \"decision\": 1, \"decisions\": 13, \"reviewers\": 1}",
					"{\"by\": \"R-07\", \"kind\": \"decision\", \"verdict\": \"none\", \"decision\": 14}",
					"{\"by\": \"bob\", \"run\": 1, \"kind\": \"opening\", \"command\": \"review show\", "
							+ "\"members\": 2, \"opening\": 1, \"purpose\": \"complaint 17\"}");
	}

	@Test
	void refusesToChangeTheLog() {
		for (String change : List.of("update event set told = told", "delete from event", "truncate event")) {
			assertThatExceptionOfType(org.springframework.dao.DataAccessException.class)
				.isThrownBy(() -> this.night.update(change))
				.withMessageContaining("table event is only ever added to");
		}
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					# what                     | table           | change                                                                     | the first that is found
					event changed              | event           | update event set told = replace(told::text, 'bob', 'eve')::json where entry = 8 | entry 8: expected the SHA-256 stored with it
					event changed, with hash   | event           | update event set told = replace(told::text, 'bob', 'eve')::json, hash = line_hash(event_line(entry, previous, replace(told::text, 'bob', 'eve')::json)) where entry = 8 | entry 9: expected the SHA-256 of the entry before it
					event deleted              | event           | delete from event where entry = 8                                          | entry 8: expected the entry after entry 7; found entry 9: 1 entries are missing
					event put in               | event           | update event set entry = entry + 100 where entry >= 8; update event set entry = entry - 99 where entry > 100; insert into event select 8, hash, told, line_hash(event_line(8, hash, told)) from event where entry = 7 | entry 9: expected the SHA-256 stored with it
					events in another order    | event           | update event e set told = o.told, hash = line_hash(event_line(e.entry, e.previous, o.told)) from event o where e.entry in (8, 9) and o.entry = 17 - e.entry | entry 9: expected the SHA-256 of the entry before it
					last events removed        | event           | delete from event where entry >= 11                                        | entry 11: expected 11 entries, as the checkpoint RUN2/checkpoint.txt says; found 10: the last ones were removed, or an older backup was restored
					log written anew           | event           | update event set told = replace(told::text, 'bob', 'eve')::json where entry = 8; REWRITE | entry 11: expected the hash of the checkpoint RUN2/checkpoint.txt
					member changed             | member          | update member set phone = '0' where member_no = (select min(member_no) from member where changed_run = 2) | run 2, written: expected rows with the SHA-256
					member's first run changed | member          | update member set first_run = 2 where member_no = (select min(member_no) from member) | run 1, written: expected rows with the SHA-256
					member removed             | member          | delete from member where member_no = (select min(member_no) from member)   | run
					member of no run           | member          | insert into member select (jsonb_populate_record(m, '{"member_no": "X", "national_id": null, "changed_run": 7}')).* from member m limit 1 | member, run 7: expected no row that no published run tells of; found 1 rows
					member hidden in history   | member_history  | insert into member_history select m.*, 9 from member m limit 1            | run
					history changed            | member_history  | update member_history set phone = concat(phone, '1')                             | run 1, written
					history removed            | member_history  | delete from member_history                                                 | run 1, written
					ledger changed             | ledger          | update ledger set reason = 'other' where run_id = 1 and record_no = 1      | run 1, ledger
					ledger row removed         | ledger          | delete from ledger where run_id = 2 and record_no = 1                      | run 2, ledger
					ledger row of no file      | ledger          | insert into ledger values (1, 99, 1, 1, 'excluded', false, 'x', '', null, null, 1) | run 1, ledger
					machine's decision changed | id_decision     | update id_decision set probability = 0.5 where run_id = 1 and record_no = (select min(record_no) from id_decision where run_id = 1) | run 1, decisions
					finding removed            | finding         | delete from finding where run_id = 1 and code = (select min(code) from finding where run_id = 1) | run 1, findings
					finding of no file         | finding         | insert into finding values (2, 99, 1, 'x', 'x', 'x', '')                   | run 2, findings
					card put on the list       | reissue         | update reissue set eligible = not eligible where run_id = 2                | run 2, cards
					hash of an input changed   | source_file     | update source_file set sha256 = repeat('0', 64) where run_id = 1 and file_no = 1 | run 1, inputs
					size of an input changed   | source_file     | update source_file set bytes = bytes + 1 where run_id = 2 and file_no = 1 | run 2, inputs
					encoding of an input       | source_file     | update source_file set encoding = 'tcvn3' where run_id = 2 and file_no = 1 | run 2, inputs
					how an input was read      | source_file     | update source_file set reading = '{}' where run_id = 1 and file_no = 1 | run 1, inputs
					hash of a text changed     | source_file     | update source_file set text_sha256 = repeat('0', 64) where run_id = 1 and file_no = 1 | run 1, inputs
					input put in               | source_file     | insert into source_file select (jsonb_populate_record(s, '{"file_no": 99, "file_name": "x.csv"}')).* from source_file s where run_id = 1 and file_no = 1 | run 1, inputs
					block of an input moved    | block           | update block set start_byte = start_byte + 1 where run_id = 2 and file_no = 1 and block_no = 0 | run 2, blocks
					record changed             | record          | update record set phone = concat(phone, '1') where run_id = 1 and record_no = (select min(record_no) from record where run_id = 1) | run 1, records
					completed record put in    | completed_record | insert into completed_record select * from record where run_id = 2 limit 1 | run 2, records
					received text changed      | field_change    | update field_change set received[1] = concat(received[1], 'X') where run_id = 2 and record_no = (select min(record_no) from field_change where run_id = 2) | run 2, changes
					merged into another        | merged_record   | insert into merged_record values (1, 1, 1, 1, 2, 'card-number', '', 0) | run 1, merges
					quality made better        | field_tally     | update field_tally set right_before = right_before + 1 where run_id = 2 and field = 'phone' | run 2, tallies
					candidate changed          | candidate       | update candidate set citizen_name = concat(citizen_name, 'X') where run_id = 1 and record_no = (select min(record_no) from candidate where run_id = 1) | run 1, candidates
					candidate removed          | candidate       | delete from candidate where run_id = 2 and record_no = (select max(record_no) from candidate where run_id = 2) | run 2, candidates
					candidate put in           | candidate       | insert into candidate select (jsonb_populate_record(c, '{"national_id": "0", "citizen_record_no": 0}')).* from candidate c where run_id = 2 limit 1 | run 2, candidates
					weight of evidence changed | link_pattern    | update link_pattern set weight = weight + 1 where run_id = 1               | run 1, weights
					evidence put in            | link_level      | insert into link_level values (2, 'name', 'x', 99, 0, 0, 0)                | run 2, weights
					figure of linkage changed  | link_figure     | update link_figure set value = value + 1 where run_id = 2                  | run 2, audits
					audit removed              | link_audit      | delete from link_audit where run_id = 1                                    | run 1, audits
					held record put in         | held_record     | insert into held_record values (1, 1, 9999, 9999, 'x', '')                 | run 1, held
					held record of no file     | held_record     | insert into held_record values (1, 99, 1, 1, 'x', '')                      | run 1, held
					missing member changed     | missing_member  | update missing_member set since_run = 1 where run_id = 2                   | run 2, missing
					missing member removed     | missing_member  | delete from missing_member where member_no = (select min(member_no) from missing_member) | run 2, missing
					missing member put in      | missing_member  | insert into missing_member values (1, 'X', 1)                              | run 1, missing
					missing in no run          | missing_member  | insert into missing_member values (7, 'X', 7)                              | missing_member, run 7: expected no row that no published run tells of; found 1 rows
					organisation changed       | organisation    | update organisation set name = concat(name, 'X') where level = 0           | run 1, organisations
					organisation removed       | organisation    | delete from organisation where path = (select max(path) from organisation) | run 1, organisations
					organisation put in        | organisation    | insert into organisation values ('X', 'X', null, 0, 2)                     | run 2, organisations
					organisation of no run     | organisation    | insert into organisation values ('X', 'X', null, 0, 7)                     | organisation, run 7: expected no row that no published run tells of; found 1 rows
					organisation of later run  | organisation    | update organisation set first_run = 2 where level = 0                      | run 1, organisations
					use of a code removed      | code_use        | delete from code_use where list = 'gender'                                 | run 1, uses
					use of a code of no run    | code_use        | insert into code_use values ('gender', 'x', 7)                             | code_use, run 7: expected no row
					use of a unit put in       | unit_use        | insert into unit_use values ('x', 2)                                       | run 2, uses
					name of a code changed     | code            | update code set name_vi = 'X' where list = 'gender' and code = (select min(code) from code where list = 'gender') | code or administrative_unit: expected rows with the SHA-256 that entry 10 tells of
					code put in                | code            | insert into code values ('gender', 'x', 'X', 'X')                          | code or administrative_unit: expected rows with the SHA-256
					code removed               | code            | delete from code where list = 'gender'                                     | code or administrative_unit: expected rows with the SHA-256
					unit under another one     | administrative_unit | update administrative_unit set parent = '01' where code = (select max(code) from administrative_unit) | code or administrative_unit: expected rows with the SHA-256
					review decision changed    | review_decision | update review_decision set reviewer = 'eve' where entry = 14               | decision 14: expected what entry 7 tells of; found something else: it was changed
					review decision removed    | review_decision | delete from review_decision where entry = 14                               | decision 14: expected what entry 7 tells of; found nothing
					one of a file changed      | review_decision | update review_decision set reviewer = 'eve' where entry = 2                | decisions 1 to 13: expected what entry 2 tells of; found something else: it was changed
					one of a file removed      | review_decision | delete from review_decision where entry = 13                               | decisions 1 to 13: expected what entry 2 tells of; found something else
					all of a file removed      | review_decision | delete from review_decision where entry < 14                               | decisions 1 to 13: expected what entry 2 tells of; found nothing
					review decision untold     | review_decision | insert into review_decision (member_no, national_id, decision, reviewer, decided_on, reason) values ('x', '', 'none', 'eve', now(), '') | review_decision, entry 15: expected an entry that tells of it; found none: it was put in or changed
					card event changed         | card_event      | update card_event set state = 'handed-over' where entry = (select max(entry) from card_event) | cards 1 to
					card event removed         | card_event      | delete from card_event where entry = 1                                     | cards 1 to
					card event untold          | card_event      | insert into card_event (campaign, member_no, listed_run, state, card_number, reasons, operator, happened_at) values ('c', 'm', 1, 'handed-over', '', '{}', 'eve', now()) | card_event, entry
					one opening of two removed | disclosure      | delete from disclosure where member_no = 'other'                           | opening 1: expected what entry 8 tells of; found something else: it was changed
					attempt changed            | attempt         | update attempt set operator = 'eve' where run_id = 1                       | launch run 1: expected what entry 1 tells of
					run changed                | run             | update run set as_of = as_of - 1 where id = 2                              | launch run 2: expected what entry 9 tells of
					exit code changed          | run             | update run set exit_code = 77 where id = 2                                 | run, run 2, exit code 77
					""")
	void findsWhatASuperuserChanged(String what, String table, String change, String first) throws SQLException {
		try (Connection connection = this.night.database().database().newConnection();
				Statement superuser = connection.createStatement()) {
			superuser.execute("set session_replication_role = replica");
			superuser.execute("create temporary table saved as table " + table);
			try {
				superuser.execute(change.replace("REWRITE", REWRITE));
				List<Trouble> troubles = LogCheck.check(this.night.database().dataSource(), kept(1, 2)).troubles();
				assertThat(troubles).isNotEmpty();
				assertThat(text(troubles.get(0))).startsWith(first.replace("RUN2", this.night.report(2).toString()));
				assertThat(vietnamese(troubles.get(0))).contains(": cần có ").doesNotContain("expected", "entry ");
			}
			finally {
				superuser.execute("delete from " + table);
				superuser.execute("insert into %s overriding system value select * from saved".formatted(table));
				superuser.execute("drop table saved");
			}
		}
	}

	@Test
	void findsThatAnOlderBackupWasRestored() {
		try (TestDatabase other = TestDatabase.create()) {
			Restore.open(other.database(), this.backup).apply();
			assertThat(LogCheck.check(other.dataSource(), kept(1)).troubles()).as("what it knows is whole").isEmpty();
			assertThat(first(other)).isEqualTo("entry 7: expected 11 entries, as the checkpoint %s says; "
				.formatted(this.night.report(2).resolve("checkpoint.txt"))
					+ "found 6: the last ones were removed, or an older backup was restored");
			EventLog log = new EventLog(other.dataSource(), Clock.systemUTC());
			for (int at = 0; at < 9; at++) {
				log.append("export", 1, "eve", Map.of("what", "members"));
			}
			assertThat(first(other)).startsWith("entry 11: expected the hash of the checkpoint")
				.endsWith("entries from 6 to 11 were written anew, or an older backup was restored and went on");
		}
	}

	/** What a run finds is compared with what the one before it left. */
	@Test
	void findsThatACodeWasChangedBetweenTwoRuns() {
		try (TestDatabase other = TestDatabase.create()) {
			Restore.open(other.database(), this.backup).apply();
			JdbcClient.create(other.dataSource()).sql("insert into code values ('gender', 'x', 'X', 'X')").update();
			String codes = PublishDigest.codes(other.dataSource());
			new EventLog(other.dataSource(), Clock.systemUTC()).append("publish", 2, "tester",
					Map.of(PublishDigest.CODES_BEFORE, codes, PublishDigest.CODES, codes));
			assertThat(LogCheck.check(other.dataSource(), List.of()).troubles()).singleElement()
				.satisfies((trouble) -> assertThat(text(trouble)).startsWith(
						"code or administrative_unit, before run 2: expected rows with the SHA-256 that entry 4 tells of, "));
		}
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					figure changed     | report.json    | s/"dryRun" : false/"dryRun" : true/ | report.json: expected the SHA-256
					page changed       | report.en.html | s/<h1>/<h1>!/         | report.en.html: expected the SHA-256
					list changed       | SHA256SUMS     | s/^./0/               | SHA256SUMS: expected the SHA-256 that entry 11 tells of
					event changed      | events.log     | s/"bob"/"eve"/        | entry 8: expected the SHA-256 that entry 9 says it has
					event removed      | events.log     | 5d                    | entry 5: expected the entry after entry 4; found entry 6: 1 entries are missing
					last event removed | events.log     | $d                    | entry 11: expected 11 entries, as the checkpoint says; found 10 entries
					event repeated     | events.log     | 5p                    | entry 6: expected the entry after entry 5
					not an event       | events.log     | 5s/ .*//              | entry 5: expected a number, a SHA-256 and an event
					checkpoint changed | checkpoint.txt | s/^run 2/run 1/       | checkpoint.txt: expected a signature by the trusted key
					""")
	void findsWhatWasChangedInAReportsFolder(String what, String file, String change, String first)
			throws IOException, InterruptedException {
		Path copy = copy(this.night.report(2));
		Shell.run(copy, "sed -i '%s' %s".formatted(change, file));
		List<Trouble> troubles = BundleCheck.check(copy, trusted()).troubles();
		assertThat(troubles).isNotEmpty();
		assertThat(text(troubles.get(0))).startsWith(first);
		assertThat(vietnamese(troubles.get(0))).contains(": cần có ").doesNotContain("expected", "entry ");
	}

	@Test
	void findsFilesThatWerePutInOrRemoved() throws IOException {
		Path copy = copy(this.night.report(2));
		Files.delete(copy.resolve("report.vi.html"));
		Files.writeString(copy.resolve("report.pdf"), "another");
		assertThat(BundleCheck.check(copy, trusted()).troubles().stream().map(TamperingTest::text)).hasSize(2)
			.satisfiesExactly((one) -> assertThat(one).startsWith("report.vi.html").endsWith("found no such file"),
					(two) -> assertThat(two)
						.isEqualTo("report.pdf: expected no file that SHA256SUMS does not list; found this one"));
	}

	@Test
	void findsThatAnotherKeySigned() throws IOException {
		Path copy = copy(this.night.report(1));
		SigningKey another = SigningKey.of(Home.of(this.folder.resolve("another")), Optional.empty());
		for (String name : List.of("checkpoint.txt", "checkpoint.sig", "signing.pub")) {
			Files.delete(copy.resolve(name));
		}
		EventLog log = new EventLog(this.night.database().dataSource(), Clock.systemUTC());
		org.muster.audit.log.Bundle.seal(copy, 1, log, another,
				(files) -> log.append("report", 1, "eve", Map.of("files", files)));
		assertThat(BundleCheck.check(copy, another.half()).troubles()).hasSize(0);
		assertThat(text(BundleCheck.check(copy, trusted()).troubles().get(0)))
			.isEqualTo("checkpoint.txt: expected a signature by the trusted key %s; found one by another key, %s"
				.formatted(trusted().fingerprint(), another.half().fingerprint()));
		assertThat(KeptCheckpoints.of(List.of(copy), trusted()).troubles()).hasSize(1);
	}

	@Test
	void isVerifiedByHandAsTheReadmeSays() throws IOException, InterruptedException {
		String commands = Files.readString(this.night.report(2).resolve("README.txt"))
			.lines()
			.filter((line) -> line.startsWith("    "))
			.collect(Collectors.joining("\n"));
		String key = "set -e; KEY=" + this.folder.resolve("home/keys/signing.pub") + "\n";
		assertThat(Shell.run(this.night.report(2), key + commands)).contains("Signature Verified Successfully")
			.contains("report.json: OK")
			.endsWith("exit 0");
		for (String change : List.of("8s/bob/eve/", "5d", "$d")) {
			Path copy = copy(this.night.report(2));
			Shell.run(copy, "sed -i '%s' events.log".formatted(change));
			assertThat(Shell.run(copy, key + commands)).doesNotEndWith("exit 0");
		}
	}

	/** The statements of the documentation, as they stand there. */
	@Test
	void isVerifiedByTheStatementsOfTheDocumentation() throws IOException {
		String page = Files.readString(Path.of("src/docs/audit.md"));
		List<String> statements = Pattern.compile("```sql\n(.*?);\n```", Pattern.DOTALL)
			.matcher(page)
			.results()
			.map((found) -> found.group(1))
			.toList();
		assertThat(statements).hasSize(2).allSatisfy((sql) -> assertThat(this.night.texts(sql)).isEmpty());
		assertThat(this.night.texts(statements.get(0).replace("hash <> computed", "hash = computed"))).hasSize(1);
		String log = String.join("\n", this.night
			.texts("select event_line(entry, previous, told) from event where entry <= 5 order by entry"));
		assertThat(Files.readString(this.night.report(1).resolve("events.log"))).isEqualTo(log + "\n");
	}

	/** What is installed wherever there are auditors. */
	@Test
	void whatWasPublishedIsVerifiedByTheScriptOfTheReport() throws IOException, InterruptedException {
		if (!Shell.run(this.folder, "command -v psql sha256sum").endsWith("exit 0")) {
			return;
		}
		Path script = this.night.report(2).resolve("published.sql");
		String printed = published(script, "");
		assertThat(printed).endsWith("exit 0");
		assertThat(printed.lines().filter((line) -> line.length() > 66).map((line) -> line.substring(66)).distinct())
			.containsExactlyElementsOf(
					Stream.concat(PublishDigest.ALL.stream(), Stream.of(PublishDigest.CODES)).toList());
		assertThat(published(script, " | uniq -u")).isEqualTo("exit 0");
		Path changed = Files.writeString(this.folder.resolve("changed.sql"), Files.readString(script)
			.replace("from missing_member", "from missing_member join (select) m on false"));
		assertThat(published(changed, " | uniq -u").lines().map((line) -> line.replaceFirst("^[0-9a-f]{64}", "hash")))
			.containsExactly("hash  missing", "hash  missing", "exit 0");
	}

	private String published(Path script, String then) throws IOException, InterruptedException {
		return Shell.run(this.folder,
				"PGPASSWORD='%s' psql '%s' -X -q -At -v ON_ERROR_STOP=1 -f %s 2>&1%s".formatted(
						this.night.database().settings().password(), this.night.database().settings().describe(),
						script, then));
	}

	@Test
	void saysWhatCannotBeVerified() throws IOException {
		assertThatExceptionOfType(OperatorException.class).isThrownBy(() -> BundleCheck.check(this.folder, trusted()))
			.withMessage(this.folder
					+ ": has no checkpoint.txt. Name the folder of a report, such as .muster/reports/run-1.");
		Path other = Files.writeString(this.folder.resolve("other.txt"), "entries 5\n");
		assertThatExceptionOfType(OperatorException.class)
			.isThrownBy(() -> KeptCheckpoints.of(List.of(other), trusted()))
			.withMessage(other + ": no checkpoint. Name the file checkpoint.txt of a report's folder.");
		assertThatExceptionOfType(OperatorException.class).isThrownBy(() -> VerifyingKey.of(other)).withMessage("""
				%s: no public key of Ed25519 in PEM form can be read. \
				Name the file by --key that you got from whom you trust; \
				on the machine of the runs it is keys/signing.pub in the home folder.""".formatted(other));
	}

	@Test
	void signsAsTheKeyThatWasGiven() throws IOException, InterruptedException {
		Path keys = Files.createDirectories(this.folder.resolve("given"));
		Shell.run(keys, "openssl genpkey -algorithm ed25519 -out k.key && openssl pkey -in k.key -pubout -out k.pub");
		SigningKey given = SigningKey.of(Home.of(this.folder.resolve("none")), Optional.of(keys.resolve("k.key")));
		assertThat(given.half()).isEqualTo(VerifyingKey.of(keys.resolve("k.pub")));
		Files.copy(this.folder.resolve("home/keys/signing.pub"), keys.resolve("k.pub"),
				java.nio.file.StandardCopyOption.REPLACE_EXISTING);
		assertThatExceptionOfType(OperatorException.class)
			.isThrownBy(() -> SigningKey.of(Home.of(this.folder.resolve("none")), Optional.of(keys.resolve("k.key"))))
			.withMessage(
					"""
							%s: this is not a usable key for signing reports: its public half is of another key. \
							Nothing was run. Expected is a private key of Ed25519 in PEM form \
							('openssl genpkey -algorithm ed25519'), and its public half ('openssl pkey -pubout') beside it in k.pub."""
						.formatted(keys.resolve("k.key")));
		assertThat(Files.getPosixFilePermissions(this.folder.resolve("home/keys/signing.key")))
			.isEqualTo(java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
	}

	private String first(TestDatabase other) {
		return text(LogCheck.check(other.dataSource(), kept(1, 2)).troubles().get(0));
	}

	private static String text(Trouble trouble) {
		return new TroubleText(Texts.ofVerify("en")).of(trouble);
	}

	private static String vietnamese(Trouble trouble) {
		return new TroubleText(Texts.ofVerify("vi")).of(trouble);
	}

	private List<LogCheck.Kept> kept(int... runs) {
		KeptCheckpoints kept = KeptCheckpoints.of(java.util.Arrays.stream(runs).mapToObj(this.night::report).toList(),
				trusted());
		assertThat(kept.troubles()).isEmpty();
		return kept.kept();
	}

	private VerifyingKey trusted() {
		return VerifyingKey.of(this.folder.resolve("home/keys/signing.pub"));
	}

	private Path copy(Path report) throws IOException {
		Path copy = Files.createTempDirectory(this.folder, "copy");
		try (Stream<Path> files = Files.list(report)) {
			for (Path file : files.toList()) {
				Files.copy(file, copy.resolve(file.getFileName()));
			}
		}
		return copy;
	}

}
