package org.muster.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The data dictionary is written from the database by {@code -Dmuster.catalogue=write},
 * and is what the database says; nothing in the database is without a meaning.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DataDictionaryTest {

	private static final Path DICTIONARY = Path.of("src/docs/data-dictionary.md");

	/** Tables of ours, and what consumers see. */
	private static final String RELATIONS = """
			select c.oid, n.nspname as schema, c.relname as name, c.relkind = 'v' as view, c.relispartition as part,
			       c.relkind = 'p' as parted, coalesce(obj_description(c.oid, 'pg_class'), '') as meaning
			  from pg_class c join pg_namespace n on n.oid = c.relnamespace
			 where n.nspname in ('muster', 'register') and c.relkind in ('r', 'p', 'v') and not c.relispartition
			   and c.relname <> 'flyway_schema_history'
			 order by n.nspname collate "C", c.relname collate "C\"""";

	private static final String COLUMNS = """
			select a.attname as name, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as required,
			       coalesce(col_description(a.attrelid, a.attnum), '') as meaning,
			       coalesce((select string_agg(k.confrelid::regclass::text, ', ' order by 1) from pg_constraint k
			                  where k.contype = 'f' and k.conrelid = a.attrelid and a.attnum = any (k.conkey)), '') as refers,
			       exists (select from pg_constraint k where k.contype = 'p' and k.conrelid = a.attrelid
			                  and a.attnum = any (k.conkey)) as key
			  from pg_attribute a where a.attrelid = ? and a.attnum > 0 and not a.attisdropped order by a.attnum""";

	private static final String REFERENCES = """
			select distinct conrelid::regclass::text as one, confrelid::regclass::text as other from pg_constraint k
			  join pg_class c on c.oid = k.conrelid and not c.relispartition
			 where k.contype = 'f' and k.connamespace = 'muster'::regnamespace order by 1, 2""";

	/** What hangs together by a run's rows, where a key would cost more than it tells. */
	private static final String[] BY_ROWS = { "record record_no held_record", "record record_no finding",
			"record record_no field_change", "record record_no merged_record", "record record_no ledger",
			"record record_no id_decision", "record record_no candidate", "record member_no member",
			"member member_no member_history", "member member_no reissue", "member member_no card_event",
			"member member_no review_decision", "member member_no missing_member", "source_file file_no record" };

	private final TestDatabase database = TestDatabase.create();

	private final JdbcTemplate jdbc = new JdbcTemplate(this.database.dataSource());

	@AfterAll
	void drop() {
		this.database.close();
	}

	@Test
	void everyTableAndColumnHasAMeaning() {
		for (Map<String, Object> relation : this.jdbc.queryForList(RELATIONS)) {
			assertThat(relation.get("meaning")).as("what %s is", relation.get("name")).isNotEqualTo("");
			if (isMirror(relation)) {
				continue;
			}
			assertThat(columns(relation)).as("columns of %s without a meaning", relation.get("name"))
				.filteredOn((column) -> "".equals(column.get("meaning")))
				.extracting((column) -> column.get("name"))
				.isEmpty();
		}
	}

	@Test
	void theDictionaryIsWhatTheDatabaseSays() throws IOException {
		String now = dictionary();
		if ("write".equals(System.getProperty("muster.catalogue"))) {
			Files.writeString(DICTIONARY, now);
		}
		assertThat(Files.readString(DICTIONARY))
			.as("write it anew: mvn test -Dtest=DataDictionaryTest -Dmuster.catalogue=write")
			.isEqualTo(now);
	}

	/** A view of ours has the columns of its tables. */
	private static boolean isMirror(Map<String, Object> relation) {
		return "muster".equals(relation.get("schema")) && Boolean.TRUE.equals(relation.get("view"));
	}

	private List<Map<String, Object>> columns(Map<String, Object> relation) {
		return this.jdbc.queryForList(COLUMNS, relation.get("oid"));
	}

	private String dictionary() {
		StringBuilder text = new StringBuilder(
				"""
						# Data dictionary

						Written from the database. The schema `muster` is Muster's own; `register` has read-only views for consumers. A table marked
						*by run* has one partition for each run. Empty texts mean "not known".

						## How the tables hang together

						Solid lines are foreign keys. Dotted ones are kept by the steps, and counted by the report's checks: a key on rows that are
						written by the million would cost more than they do (decision 19).

						```mermaid
						erDiagram
						""");
		this.jdbc.queryForList(REFERENCES)
			.forEach((row) -> text.append("    %s ||--o{ %s : \"\"%n".formatted(row.get("other"), row.get("one"))));
		for (String line : BY_ROWS) {
			String[] words = line.split(" ");
			text.append("    %s ||..o{ %s : %s%n".formatted(words[0], words[2], words[1]));
		}
		text.append("```\n");
		for (String schema : List.of("register", "muster")) {
			text.append("\n## Schema `").append(schema).append("`\n");
			this.jdbc.queryForList(RELATIONS)
				.stream()
				.filter((relation) -> schema.equals(relation.get("schema")))
				.forEach((relation) -> describe(text, relation));
		}
		return text.toString();
	}

	private void describe(StringBuilder text, Map<String, Object> relation) {
		String kind = Boolean.TRUE.equals(relation.get("view")) ? " (view)"
				: Boolean.TRUE.equals(relation.get("parted")) ? " (by run)" : "";
		text.append("\n### `%s`%s%n%n%s%n".formatted(relation.get("name"), kind, relation.get("meaning")));
		if (isMirror(relation)) {
			text.append("\nColumns: ")
				.append(columns(relation).stream()
					.map((column) -> "`" + column.get("name") + "`")
					.collect(Collectors.joining(", ")))
				.append(".\n");
			return;
		}
		text.append("\n| column | type | meaning |\n|---|---|---|\n");
		for (Map<String, Object> column : columns(relation)) {
			String refers = String.valueOf(column.get("refers"));
			text.append("| `%s`%s | %s%s | %s%s |%n".formatted(column.get("name"),
					Boolean.TRUE.equals(column.get("key")) ? " (key)" : "", column.get("type"),
					Boolean.TRUE.equals(column.get("required")) || Boolean.TRUE.equals(relation.get("view")) ? ""
							: ", may be null",
					String.valueOf(column.get("meaning")).replace("|", "\\|"),
					refers.isEmpty() ? "" : "; refers to `" + refers + "`"));
		}
	}

}
