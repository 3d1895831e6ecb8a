package org.muster.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import tools.jackson.databind.JsonNode;

/** The schemas that OpenLineage publishes; nothing is fetched. */
final class OpenLineageSchemas {

	private static final Pattern NAME = Pattern
		.compile("https://openlineage\\.io/spec/(?:facets/)?[0-9-]+/(\\w+\\.json)(#.*)?");

	private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
			(builder) -> builder.schemas(OpenLineageSchemas::text));

	private OpenLineageSchemas() {
	}

	/** A schema of another version than the one that is kept here is none. */
	private static String text(String id) {
		Matcher name = NAME.matcher(id);
		if (!name.matches()) {
			throw new IllegalArgumentException("no schema of OpenLineage: " + id);
		}
		try (InputStream file = Objects.requireNonNull(
				OpenLineageSchemas.class.getResourceAsStream("/openlineage/" + name.group(1)), "no schema " + id)) {
			String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
			if (!text.contains("\"$id\": \"" + id.replaceFirst("#.*", "") + "\"")) {
				throw new IllegalArgumentException("another version is kept of " + id);
			}
			return text;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * {@return what an event or any facet in it has that the schema which it names
	 * refuses}
	 */
	static List<String> problems(JsonNode part) {
		List<String> problems = new ArrayList<>();
		for (String key : List.of("schemaURL", "_schemaURL")) {
			if (part.has(key)) {
				REGISTRY.getSchema(SchemaLocation.of(part.get(key).asString()))
					.validate(part, (run) -> run.executionConfig((config) -> config.formatAssertionsEnabled(true)))
					.forEach((error) -> problems.add(error.toString()));
			}
		}
		part.forEach((inner) -> problems.addAll(problems(inner)));
		return problems;
	}

}
