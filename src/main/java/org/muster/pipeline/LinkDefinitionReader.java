package org.muster.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

import org.muster.link.table.BlockingKey;
import org.muster.link.table.FieldComparison;
import org.muster.link.table.LinkPlan;
import org.muster.link.table.LinkRules;
import org.muster.model.OperatorException;

/**
 * Reads the definition of a linkage and refuses it with all its problems at once. Each
 * part is read into a supplier, which may be called once the whole file has no problem.
 */
public final class LinkDefinitionReader {

	private static final int MOST_KEYS = 30;

	private final Path file;

	private LinkDefinitionReader(Path file) {
		this.file = file;
	}

	/**
	 * Reads a definition.
	 * @param file in YAML and UTF-8, at most 256 KB
	 * @return the definition; the paths of its files start at the definition's folder
	 * @throws OperatorException with exit code 78, naming each problem with key, line,
	 * what was expected and the cure
	 */
	public static LinkDefinition read(Path file) {
		YamlFile yaml = YamlFile.read(file);
		Problems problems = new Problems(file);
		YamlSection root = new YamlSection("", yaml.root().getStartMark(), yaml.root(), problems);
		Supplier<LinkDefinition> definition = new LinkDefinitionReader(file).definition(root);
		problems.throwIfAny();
		return definition.get();
	}

	private Supplier<LinkDefinition> definition(YamlSection root) {
		Optional<String> name = root.value("link", ScalarKind.JOB_NAME);
		var left = root.section("left").map((section) -> side("left", section));
		var right = root.section("right").map((section) -> side("right", section));
		Map<String, Supplier<FieldComparison>> fields = new LinkedHashMap<>();
		root.nonEmptySection("comparisons").ifPresent((section) -> fields.putAll(LinkComparisonReader.read(section)));
		List<Supplier<BlockingKey>> keys = new ArrayList<>();
		root.nonEmptySection("blocking").ifPresent((section) -> keys.addAll(keys(section, fields)));
		if (keys.size() > MOST_KEYS) {
			root.refuse("blocking", "must have at most %d keys but has %d; leave out those that find little more"
				.formatted(MOST_KEYS, keys.size()));
		}
		Optional<Supplier<LinkRules>> rules = root.section("decision").map(LinkDefinitionReader::rules);
		root.done("key");
		return () -> definition(name.orElseThrow(), left.orElseThrow().get(), right.orElseThrow().get(),
				fields.values().stream().map(Supplier::get).toList(), keys.stream().map(Supplier::get).toList(),
				rules.orElseThrow().get());
	}

	private LinkDefinition definition(String name, LinkFile left, LinkFile right, List<FieldComparison> fields,
			List<BlockingKey> keys, LinkRules rules) {
		return new LinkDefinition(name, this.file, left.withColumns(columns(fields, FieldComparison::left)),
				right.withColumns(columns(fields, FieldComparison::right)), new LinkPlan(fields, keys, rules));
	}

	private static List<String> columns(List<FieldComparison> fields,
			Function<FieldComparison, List<String>> columnsOf) {
		return fields.stream().flatMap((field) -> columnsOf.apply(field).stream()).distinct().toList();
	}

	private Supplier<LinkFile> side(String side, YamlSection section) {
		Optional<Path> path = section.value("file", ScalarKind.FILE);
		Optional<String> id = section.value("id", ScalarKind.HEADER);
		Optional<String> encoding = section.valueOr("encoding", SourceReader.ENCODING, SourceReader.DETECT);
		Optional<String> delimiter = section.valueOr("delimiter", ScalarKind.DELIMITER, SourceReader.DETECT);
		section.done("key");
		return () -> new LinkFile(side, this.file.resolveSibling(path.orElseThrow()).normalize(), id.orElseThrow(),
				given(encoding), given(delimiter), List.of());
	}

	private static Optional<String> given(Optional<String> word) {
		return word.filter((one) -> !one.equals(SourceReader.DETECT));
	}

	private static List<Supplier<BlockingKey>> keys(YamlSection section,
			Map<String, Supplier<FieldComparison>> fields) {
		List<Supplier<BlockingKey>> keys = new ArrayList<>();
		ScalarKind<BlockingKey.Part> part = new ScalarKind<>(
				"a comparison, alone or as NAME/3 for its first characters, NAME/year or NAME/month-day", "surname/3",
				(text) -> BlockingPart.read(text, fields.keySet()),
				(kind, text) -> BlockingPart.refuse(kind, text, new TreeSet<>(fields.keySet())));
		for (String name : section.keys()) {
			Optional<List<BlockingKey.Part>> parts = section.nonEmptyList(name, part);
			keys.add(() -> new BlockingKey(name, parts.orElseThrow()));
		}
		return keys;
	}

	private static Supplier<LinkRules> rules(YamlSection section) {
		Optional<Double> linkAt = section.value("link-at", ScalarKind.PROBABILITY);
		Optional<Double> reviewAt = section.value("review-at", ScalarKind.PROBABILITY);
		Optional<Double> margin = section.value("margin", ScalarKind.BITS);
		if (linkAt.isPresent() && reviewAt.isPresent() && linkAt.orElseThrow() <= reviewAt.orElseThrow()) {
			section.refuse("link-at", "must be above review-at (%s) but is %s; raise it, or lower review-at"
				.formatted(section.written("review-at"), section.written("link-at")));
		}
		Optional<Double> expected = section.has("expected") ? section.value("expected", ScalarKind.PERCENT)
				: Optional.empty();
		if (expected.filter((share) -> share == 0).isPresent()) {
			section.refuse("expected",
					"must be above 0% but is 0%; nothing could be linked. Raise it, or leave it out to have it estimated");
		}
		section.done("key");
		return () -> new LinkRules(linkAt.orElseThrow(), reviewAt.orElseThrow(), margin.orElseThrow(), expected);
	}

}
