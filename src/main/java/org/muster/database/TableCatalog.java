package org.muster.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What tables a database of Muster has, those that others refer to first. */
final class TableCatalog {

	/** No table of Flyway: a restore goes into tables of the same edition. */
	private static final String TABLES = """
			select c.oid, n.nspname, c.relname, coalesce(p.relname, '') as parent,
			       coalesce(substring(pg_get_expr(c.relpartbound, c.oid) from '[0-9]+'), '') as part,
			       (select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a
			         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
			       coalesce((select string_agg(i.keys, ';' order by i.keys)
			                   from (select (select string_agg(quote_ident(a.attname), ', ' order by k.place)
			                                   from unnest(x.indkey::int[]) with ordinality k (attnum, place)
			                                   join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum) as keys
			                           from pg_index x
			                          where x.indrelid = c.oid and x.indisunique
			                            and not exists (select from pg_constraint k where k.conindid = x.indexrelid)) i), '') as keys
			  from pg_class c
			  join pg_namespace n on n.oid = c.relnamespace
			  left join pg_inherits h on h.inhrelid = c.oid
			  left join pg_class p on p.oid = h.inhparent
			 where n.nspname in ('muster', 'batch') and c.relkind = 'r' and c.relname <> 'flyway_schema_history'
			 order by n.nspname collate "C" desc, coalesce(p.relname, c.relname) collate "C", c.oid""";

	private static final String REFERENCES = """
			select conrelid, confrelid from pg_constraint where contype = 'f' and conrelid <> confrelid""";

	private static final String SEQUENCES = """
			select schemaname || '.' || sequencename from pg_sequences
			 where schemaname in ('muster', 'batch') order by 1""";

	/** Earlier attempts of runs whose steps were repeated. */
	private static final String EARLIER_ATTEMPTS = """
			select quote_ident(nspname) from pg_namespace where nspname ~ '^run_[0-9]+_attempt_[0-9]+$' order by 1""";

	private TableCatalog() {
	}

	/**
	 * {@return the schemas in which a repeated run keeps what was there before}
	 */
	static List<String> earlierAttempts(Connection connection) throws SQLException {
		List<String> schemas = new ArrayList<>();
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery(EARLIER_ATTEMPTS)) {
			while (row.next()) {
				schemas.add(row.getString(1));
			}
		}
		return schemas;
	}

	/**
	 * A table.
	 *
	 * @param name with its schema
	 * @param columns their names, separated by commas
	 * @param parent the table that it is a part of; empty when it is none
	 * @param part the run whose rows it has; empty for any other
	 * @param keys of each unique index of its own, its columns
	 */
	record Table(String name, String columns, String parent, String part, List<String> keys) {

		Table {
			keys = List.copyOf(keys);
		}

	}

	/**
	 * {@return all tables with rows of their own, in an order in which they can be
	 * filled}
	 */
	static List<Table> tables(Connection connection) throws SQLException {
		Map<Long, Table> tables = new LinkedHashMap<>();
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(TABLES)) {
			while (row.next()) {
				String schema = row.getString("nspname") + ".";
				String parent = row.getString("parent");
				String keys = row.getString("keys");
				tables.put(row.getLong("oid"),
						new Table(schema + row.getString("relname"), row.getString("columns"),
								parent.isEmpty() ? "" : schema + parent, row.getString("part"),
								keys.isEmpty() ? List.of() : List.of(keys.split(";"))));
			}
		}
		return inOrder(tables, references(connection));
	}

	private static Map<Long, List<Long>> references(Connection connection) throws SQLException {
		Map<Long, List<Long>> references = new LinkedHashMap<>();
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(REFERENCES)) {
			while (row.next()) {
				references.computeIfAbsent(row.getLong(1), (table) -> new ArrayList<>()).add(row.getLong(2));
			}
		}
		return references;
	}

	private static List<Table> inOrder(Map<Long, Table> tables, Map<Long, List<Long>> references) {
		Map<Long, Table> ordered = new LinkedHashMap<>();
		tables.keySet().forEach((table) -> add(table, tables, references, ordered));
		return List.copyOf(ordered.values());
	}

	private static void add(Long table, Map<Long, Table> tables, Map<Long, List<Long>> references,
			Map<Long, Table> ordered) {
		if (ordered.containsKey(table)) {
			return;
		}
		references.getOrDefault(table, List.of()).forEach((other) -> add(other, tables, references, ordered));
		Table found = tables.get(table);
		if (found != null) {
			ordered.put(table, found);
		}
	}

	/**
	 * {@return where each sequence stands: its last value, negative when it was never
	 * used}
	 */
	static Map<String, Long> sequences(Connection connection) throws SQLException {
		List<String> names = new ArrayList<>();
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(SEQUENCES)) {
			while (row.next()) {
				names.add(row.getString(1));
			}
		}
		Map<String, Long> sequences = new LinkedHashMap<>();
		for (String name : names) {
			try (Statement statement = connection.createStatement();
					ResultSet row = statement.executeQuery("select last_value, is_called from " + name)) {
				row.next();
				sequences.put(name, row.getBoolean(2) ? row.getLong(1) : -row.getLong(1));
			}
		}
		return sequences;
	}

}
