package org.muster.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.muster.charset.Encodings;
import org.muster.model.Field;
import org.muster.receive.Delivery;
import org.muster.receive.Dialect;
import org.muster.receive.Source;
import org.muster.receive.TextForm;
import org.muster.model.SourceKind;

/**
 * Reads the parts of a job definition that say where records come from. What a method
 * supplies may be taken once no problem was found.
 */
final class SourceReader {

	static final String REGISTRY = "registry";

	static final String DECISIONS = "decisions";

	static final String DETECT = "detect";

	static final ScalarKind<String> ENCODING = ScalarKind.closed("encoding",
			Stream.concat(Stream.of(DETECT), Encodings.keys().stream()).toList(), Function.identity());

	private static final ScalarKind<Delivery> DELIVERY = ScalarKind.closed("kind of delivery",
			List.of(Delivery.values()), Delivery::key);

	private final Path definition;

	private final Map<String, String> pathOfFileName = new HashMap<>();

	SourceReader(Path definition) {
		this.definition = definition;
	}

	/**
	 * Reads the members' sources.
	 */
	Supplier<List<Source>> members(YamlSection sources) {
		List<Supplier<Source>> members = new ArrayList<>();
		for (String name : sources.keys()) {
			if (!ScalarKind.isName(name)) {
				sources.refuse(name, ScalarKind.JOB_NAME.refuse(name));
			}
			if (name.equals(REGISTRY) || name.equals(DECISIONS)) {
				sources.refuse(name, "must be the name of a members' source but is a word with another meaning; "
						+ "choose another name, or move it to the top");
			}
			sources.section(name).ifPresent((section) -> members.add(member(name, section)));
		}
		return () -> members.stream().map(Supplier::get).toList();
	}

	/**
	 * Reads the registry extract.
	 */
	Supplier<Source> registry(YamlSection section) {
		return source(REGISTRY, SourceKind.REGISTRY, section, Optional.of(true), Optional.of(Delivery.FULL));
	}

	/**
	 * Reads the decisions of reviewers.
	 */
	Supplier<Source> decisions(YamlSection section) {
		Optional<Boolean> required = section.valueOr("required", ScalarKind.FLAG, true);
		return source(DECISIONS, SourceKind.DECISIONS, section, required, Optional.of(Delivery.FULL));
	}

	private Supplier<Source> member(String name, YamlSection section) {
		Optional<Boolean> required = section.valueOr("required", ScalarKind.FLAG, true);
		Optional<Delivery> delivery = section.valueOr("delivery", DELIVERY, Delivery.FULL);
		return source(name, SourceKind.MEMBER, section, required, delivery);
	}

	private Supplier<Source> source(String name, SourceKind kind, YamlSection section, Optional<Boolean> required,
			Optional<Delivery> delivery) {
		List<Path> files = files(section);
		Optional<String> encoding = section.valueOr("encoding", ENCODING, DETECT);
		Supplier<TextForm> form = form(section);
		List<String> sheets = section.has("sheets")
				? section.nonEmptyList("sheets", ScalarKind.HEADER).orElse(List.of()) : List.of();
		Optional<String> trailer = section.has("trailer") ? section.value("trailer", ScalarKind.HEADER)
				: Optional.empty();
		Map<Field, List<String>> columns = (kind == SourceKind.DECISIONS) ? Map.of() : columns(kind, section);
		section.done("key");
		return () -> new Source(name, kind, files, required.orElseThrow(), delivery.orElseThrow(), given(encoding),
				form.get(), sheets, trailer, columns);
	}

	private static Optional<String> given(Optional<String> word) {
		return word.filter((one) -> !one.equals(DETECT));
	}

	private static Supplier<TextForm> form(YamlSection section) {
		Optional<String> delimiter = section.valueOr("delimiter", ScalarKind.DELIMITER, DETECT);
		Optional<String> quote = section.valueOr("quote", ScalarKind.QUOTE, DETECT);
		Optional<Character> escape = section.valueOr("escape", ScalarKind.MARK, Dialect.NONE);
		Optional<Character> comment = section.valueOr("comment", ScalarKind.MARK, Dialect.NONE);
		Optional<String> nullText = section.valueOr("null-text", ScalarKind.HEADER, "");
		TextForm form = new TextForm(given(delimiter),
				given(quote).map((word) -> word.equals("none") ? Dialect.NONE : word.charAt(0)),
				escape.orElse(Dialect.NONE), comment.orElse(Dialect.NONE), nullText.orElse(""));
		form.ambiguous()
			.ifPresent((key) -> section.refuse(key, "must be a sign without another meaning but is that of another key "
					+ "too; of delimiter, quote, escape and comment change one"));
		return () -> form;
	}

	private List<Path> files(YamlSection section) {
		List<Path> resolved = new ArrayList<>();
		for (Path written : section.nonEmptyList("files", ScalarKind.FILE).orElse(List.of())) {
			checkFileName(written, section);
			resolved.add(this.definition.resolveSibling(written).normalize());
		}
		return resolved;
	}

	private void checkFileName(Path written, YamlSection section) {
		String fileName = String.valueOf(written.getFileName());
		String other = this.pathOfFileName.putIfAbsent(fileName, section.pathOf("files"));
		if (other != null) {
			section.refuse("files", "must be files whose names are unique in the job but %s is in %s too; rename one"
				.formatted(Problems.quote(fileName), other));
		}
	}

	/** Without the key, every field may have a column. */
	private Map<Field, List<String>> columns(SourceKind kind, YamlSection section) {
		Map<Field, List<String>> columns = new EnumMap<>(Field.class);
		if (!section.has("columns")) {
			return columns;
		}
		section.section("columns").ifPresent((headers) -> {
			Map<String, Field> fieldOfHeader = new HashMap<>();
			for (Field field : kind.fields()) {
				if (headers.has(field.key()) || kind.requiredFields().contains(field)) {
					headers.valueOrList(field.key(), ScalarKind.HEADER).ifPresent((texts) -> {
						columns.put(field, texts);
						texts.forEach((header) -> checkHeader(header, field, fieldOfHeader, headers));
					});
				}
			}
			headers.done("field");
		});
		return columns;
	}

	private static void checkHeader(String header, Field field, Map<String, Field> fieldOfHeader, YamlSection headers) {
		Field other = fieldOfHeader.putIfAbsent(header, field);
		if (other != null) {
			headers.refuse(field.key(), "must be a header of its own but %s is that of %s too; correct one"
				.formatted(Problems.quote(header), other.key()));
		}
	}

}
