package org.muster.pipeline.lineage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.muster.model.Field;

/** The files and tables of a run as OpenLineage names them; read from the database. */
final class Datasets {

	private static final String FILE = "file";

	private final JdbcClient jdbc;

	private final int run;

	private final Facets facets;

	private final String server;

	private final String database;

	/**
	 * Reads the database.
	 * @param address as {@code postgresql://USER@HOST:PORT/DATABASE}
	 */
	Datasets(DataSource dataSource, int run, String address, Facets facets) {
		this.jdbc = JdbcClient.create(dataSource);
		this.run = run;
		this.facets = facets;
		String place = address.replaceFirst("^postgresql://([^@/]*@)?", "");
		int end = place.indexOf('/');
		String host = (end < 0) ? place : place.substring(0, end);
		this.server = "postgres://" + (host.matches(".*:[0-9]+") ? host : host + ":5432");
		this.database = (end < 0) ? "" : place.substring(end + 1);
	}

	/** A column of a file or table. */
	private record Column(String name, String type, String description) {
	}

	/**
	 * A received file.
	 *
	 * @param path as delivered
	 * @param header its columns
	 * @param fields the columns of each field, from 0
	 */
	private record Received(String path, long bytes, long records, List<String> header,
			Map<String, List<Integer>> fields) {
	}

	List<Map<String, Object>> inputs(Flow flow) {
		List<Map<String, Object>> inputs = new ArrayList<>();
		for (Received file : files(flow)) {
			Map<String, Object> dataset = dataset(FILE, file.path());
			dataset.put("facets", Map.of("schema", schema(columns(file))));
			dataset.put("inputFacets", Map.of("inputStatistics", this.facets.of("InputStatisticsInputDatasetFacet",
					"1-0-0", Map.of("rowCount", file.records(), "size", file.bytes()))));
			inputs.add(dataset);
		}
		for (String table : flow.reads()) {
			Map<String, Object> dataset = dataset(this.server, name(table));
			dataset.put("facets", Map.of("schema", schema(columns(table))));
			inputs.add(dataset);
		}
		return inputs;
	}

	List<Map<String, Object>> outputs(Flow flow) {
		List<Map<String, Object>> outputs = new ArrayList<>();
		for (String table : flow.writes()) {
			List<Column> columns = columns(table);
			Map<String, Object> found = new LinkedHashMap<>();
			found.put("schema", schema(columns));
			Map<String, Object> lineage = lineage(flow, table, columns);
			if (!lineage.isEmpty()) {
				found.put("columnLineage",
						this.facets.of("ColumnLineageDatasetFacet", "1-2-0", Map.of("fields", lineage)));
			}
			Map<String, Object> dataset = dataset(this.server, name(table));
			dataset.put("facets", found);
			outputs.add(dataset);
		}
		return outputs;
	}

	private static Map<String, Object> dataset(String namespace, String name) {
		Map<String, Object> dataset = new LinkedHashMap<>();
		dataset.put("namespace", namespace);
		dataset.put("name", name);
		return dataset;
	}

	private String name(String table) {
		return this.database + ".muster." + table;
	}

	private Map<String, Object> schema(List<Column> columns) {
		List<Map<String, Object>> fields = new ArrayList<>();
		for (Column column : columns) {
			Map<String, Object> field = new LinkedHashMap<>();
			field.put("name", column.name());
			field.put("type", column.type());
			if (!column.description().isEmpty()) {
				field.put("description", column.description());
			}
			fields.add(field);
		}
		return this.facets.of("SchemaDatasetFacet", "1-2-0", Map.of("fields", fields));
	}

	private static List<Column> columns(Received file) {
		return file.header().stream().map((name) -> new Column(name, "text", "")).toList();
	}

	private List<Column> columns(String table) {
		return this.jdbc.sql("""
				select attname, format_type(atttypid, atttypmod), coalesce(col_description(attrelid, attnum), '')
				  from pg_attribute
				 where attrelid = ('muster.' || ?)::regclass and attnum > 0 and not attisdropped order by attnum""")
			.param(table)
			.query((row, at) -> new Column(row.getString(1), row.getString(2), row.getString(3)))
			.list();
	}

	private List<Received> files(Flow flow) {
		return this.jdbc.sql("""
				select path, bytes, records, kind, reading::text from source_file where run_id = ? order by file_no""")
			.param(this.run)
			.query((row, at) -> flow.files().contains(row.getString(4))
					? Optional.of(received(row.getString(1), row.getLong(2), row.getLong(3), row.getString(5)))
					: Optional.<Received>empty())
			.list()
			.stream()
			.flatMap(Optional::stream)
			.toList();
	}

	private static Received received(String path, long bytes, long records, String reading) {
		JsonNode json = JsonMapper.shared().readTree(reading);
		List<String> header = new ArrayList<>();
		json.path("header").forEach((name) -> header.add(name.asString()));
		Map<String, List<Integer>> fields = new LinkedHashMap<>();
		json.path("fields").properties().forEach((field) -> {
			List<Integer> places = new ArrayList<>();
			field.getValue().forEach((place) -> places.add(place.asInt()));
			fields.put(field.getKey(), places);
		});
		return new Received(path, bytes, records, header, fields);
	}

	/** A column comes from those of the same name, unless the flow says another. */
	private Map<String, Object> lineage(Flow flow, String table, List<Column> columns) {
		Map<String, List<Map<String, Object>>> sources = new LinkedHashMap<>();
		for (String input : flow.reads()) {
			for (Column column : columns(input)) {
				if (!flow.columns().containsKey(table + "." + column.name())) {
					add(sources, column.name(), this.server, name(input), column.name());
				}
			}
		}
		flow.columns().forEach((to, from) -> {
			if (to.startsWith(table + ".")) {
				String input = from.substring(0, from.indexOf('.'));
				add(sources, to.substring(to.indexOf('.') + 1), this.server, name(input),
						from.substring(from.indexOf('.') + 1));
			}
		});
		if (flow.reads().isEmpty() || table.equals("record") || table.equals("candidate")) {
			files(flow).forEach((file) -> ofFile(file, sources));
		}
		Map<String, Object> lineage = new LinkedHashMap<>();
		for (Column column : columns) {
			List<Map<String, Object>> inputs = sources.getOrDefault(column.name(), List.of());
			if (!inputs.isEmpty()) {
				lineage.put(column.name(), Map.of("inputFields", inputs));
			}
		}
		return lineage;
	}

	private void ofFile(Received file, Map<String, List<Map<String, Object>>> sources) {
		file.fields()
			.forEach((key, places) -> Field.ofKey(key)
				.ifPresent((field) -> places.stream()
					.filter((place) -> place < file.header().size())
					.forEach((place) -> add(sources, field.column(), FILE, file.path(), file.header().get(place)))));
	}

	private void add(Map<String, List<Map<String, Object>>> sources, String column, String namespace, String name,
			String field) {
		Map<String, Object> source = dataset(namespace, name);
		source.put("field", field);
		source.put("transformations",
				List.of(Map.of("type", "DIRECT", "subtype", namespace.equals(FILE) ? "TRANSFORMATION" : "IDENTITY")));
		sources.computeIfAbsent(column, (key) -> new ArrayList<>()).add(source);
	}

}
