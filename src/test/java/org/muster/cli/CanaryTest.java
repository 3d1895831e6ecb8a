package org.muster.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.muster.database.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Plants a name and a number where records, files and statements fail, and looks for them
 * wherever nobody expects a member's data.
 */
@DisabledOnOs(OS.WINDOWS)
@Timeout(300)
class CanaryTest {

	private static final String NAME = "Zxcanary";

	private static final String NUMBER = "77755533";

	/** Name, birth date, gender and national ID as they stand in the record. */
	private static final List<String> RECORDS = List.of("Zxcanary Thị Hoa,Zxcanary Thị Hoa,01/02/1960,Nữ,025160777555",
			"Zxcanary Văn Không,,45/13/1960,Nam,", "Zxcanary\u0000Rỗng,,01/02/1960,Nam,", ",Zxcanary,01/02/1960,Nam,",
			"Zxcanary Văn Sai,,01/02/1960,Nam,025177755533", "Zxcanary Văn Dài,,01/02/1960,77755533,77755533");

	/** What the server says when it refuses a record. */
	private static final String QUOTED = "about %s %s".formatted(NAME, NUMBER);

	private static final String REFUSE = """
			create function refuse() returns trigger language plpgsql as $$ begin
			raise exception using errcode = '22P02', message = '%s'; end $$""".formatted(QUOTED);

	private final List<String> seen = new ArrayList<>();

	@TempDir
	private Path folder = Path.of("");

	@Test
	void findsNoMemberOutsideTheTablesOfMembers() throws IOException {
		plant();
		try (TestDatabase database = TestDatabase.create();
				Terminal terminal = Terminal.recorded(home(), database.settings(), recording())) {
			JdbcClient jdbc = JdbcClient.create(database.dataSource());
			jdbc.sql(REFUSE).update();
			assertThat(failing(jdbc, terminal, "insert", "record", "run", definition().toString())).endsWith("""
					: SQLSTATE 22P02 (a value does not fit its column)
					Put it right, then: ./muster resume 1
					""");
			assertThat(failing(jdbc, terminal, "update of members_changed", "run", "resume", "--log", "json"))
				.contains("\"problem\":\"SQLSTATE 22P02 (a value does not fit its column)\"");
			see(terminal, 4, "resume");
			see(terminal, 0, "status");
			see(terminal, 0, "status", "--json");
			see(terminal, 0, "runs");
			refusedFiles(terminal);

			assertThat(count(jdbc, "member where full_name like 'Zxcanary%'")).as("they came through").isPositive();
			assertThat(count(jdbc, "held_record where position('Zxcanary'::bytea in raw) > 0")).as("they were held")
				.isGreaterThan(3);
			tables(jdbc).forEach((table) -> this.seen
				.addAll(jdbc.sql("select t::text from " + table + " t").query(String.class).list()));
		}
		String recorded = Files.readString(recording(), StandardCharsets.ISO_8859_1);
		assertThat(recorded).as("its texts can be read").contains("nightly-import", "standardise.blocks:00");
		this.seen.add(recorded.replace(QUOTED, "")); // of exceptions, which Java's own
														// settings leave out
		this.seen.add(Files.readString(TestDatabase.home().postgres().resolve("server.log")));
		files(home());
		assertThat(this.seen).hasSizeGreaterThan(30).allSatisfy(CanaryTest::isClean);
	}

	private static void isClean(String text) {
		assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain(NAME.toLowerCase(Locale.ROOT), NUMBER);
	}

	/**
	 * {@return standard error of a command that fails on a table that refuses the name}
	 */
	private String failing(JdbcClient jdbc, Terminal terminal, String event, String table, String... command) {
		jdbc.sql("create trigger refuse before %s on %s for each row execute function refuse()".formatted(event, table))
			.update();
		String said = see(terminal, 1, command);
		jdbc.sql("drop trigger refuse on " + table).update();
		return said;
	}

	/** A file cut off, and decisions that are none. */
	private void refusedFiles(Terminal terminal) throws IOException {
		Files.writeString(data().resolve("phu-tho.csv"), "\"Zxcanary 77755533", StandardOpenOption.APPEND);
		Files.writeString(data().resolve("decisions.csv"), "Zxcanary,77755533,perhaps,Zxcanary,yesterday,\n",
				StandardOpenOption.APPEND);
		see(terminal, 65, "run", definition().toString());
	}

	private String see(Terminal terminal, int exitCode, String... command) {
		Terminal.Said said = terminal.see(exitCode, command);
		this.seen.add(said.out());
		this.seen.add(said.err());
		return said.err();
	}

	private static List<String> tables(JdbcClient jdbc) {
		return jdbc.sql("""
				select table_schema || '.' || table_name from information_schema.tables
				 where table_schema = 'batch'
				    or table_name in ('run', 'attempt', 'step_time', 'source_file', 'block', 'job_lock', 'event')
				""").query(String.class).list();
	}

	private static long count(JdbcClient jdbc, String what) {
		return jdbc.sql("select count(*) from " + what).query(Long.class).single();
	}

	/**
	 * The archive is what was received, as the tables of members are: only its names
	 * count.
	 */
	private void files(Path root) throws IOException {
		try (Stream<Path> files = Files.walk(root)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				this.seen.add(file.toString());
				this.seen.add(file.startsWith(home().resolve("archive")) ? ""
						: Files.readString(file, StandardCharsets.ISO_8859_1));
			}
		}
	}

	private void plant() throws IOException {
		Files.createDirectories(data());
		try (Stream<Path> files = Files.list(Path.of("sample-data", "bad"))) {
			for (Path file : files.toList()) {
				Files.copy(file, data().resolve(file.getFileName()));
			}
		}
		ByteArrayOutputStream more = new ByteArrayOutputStream();
		for (String record : RECORDS) {
			more.writeBytes((record + ",77755533,77755533,77755533 PT,Zxcanary,Zxcanary,Chi bộ 1,,,0977755533,\n")
				.getBytes(StandardCharsets.UTF_8));
		}
		more.writeBytes("Zxcanary,77755533\nZxcanary \"77755533\",,\n".getBytes(StandardCharsets.UTF_8));
		more.writeBytes("Zxcanary \u00ff,,,,,,,,,,,,,,\n".getBytes(StandardCharsets.ISO_8859_1));
		Files.write(data().resolve("phu-tho.csv"), more.toByteArray(), StandardOpenOption.APPEND);
		Files.writeString(definition(),
				Files.readString(Path.of("jobs", "nightly-import.yml"))
					.replace("../sample-data", data().toString())
					.replace("most-held: 0.5%", "most-held: 100%")
					.replace("least-id-coverage: 90%", "least-id-coverage: 0%"));
	}

	private Path definition() {
		return this.folder.resolve("nightly-import.yml");
	}

	private Path data() {
		return this.folder.resolve("data");
	}

	private Path recording() {
		return this.folder.resolve("flight.jfr");
	}

	private Path home() {
		return this.folder.resolve("home");
	}

}
