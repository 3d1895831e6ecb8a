package org.muster.generate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

import org.muster.model.ExitCode;
import org.muster.model.OperatorException;

/** Reads scenarios, and says all that is wrong with one at once. */
final class ScenarioFile {

	private static final String STANDARD = "/scenario.yml";

	private static final String OPEN_WORLD = "/open-world.yml";

	private final List<String> problems = new ArrayList<>();

	private ScenarioFile() {
	}

	static Scenario read(Path file) {
		try {
			return parse(file.toString(), Files.readString(file));
		}
		catch (NoSuchFileException ex) {
			throw new OperatorException(ExitCode.INPUT_MISSING,
					file + ": there is no such file. Name the file of a scenario.");
		}
		catch (IOException ex) {
			throw new OperatorException(ExitCode.INPUT_MISSING,
					file + ": cannot be read as UTF-8 text. Check the file and its permissions.");
		}
	}

	static Scenario standard() {
		return ofResource(STANDARD);
	}

	static Scenario openWorld() {
		return ofResource(OPEN_WORLD);
	}

	private static Scenario ofResource(String name) {
		try (InputStream input = Objects.requireNonNull(ScenarioFile.class.getResourceAsStream(name))) {
			return parse(name, new String(input.readAllBytes(), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Scenario parse(String name, String text) {
		ScenarioFile file = new ScenarioFile();
		Scenario scenario = file.scenario(file.load(text));
		if (!file.problems.isEmpty()) {
			throw new OperatorException(ExitCode.CONFIGURATION,
					name + " has " + ((file.problems.size() == 1) ? "1 problem" : file.problems.size() + " problems")
							+ "; nothing was made:\n- " + String.join("\n- ", file.problems));
		}
		return scenario;
	}

	private Map<String, Object> load(String text) {
		try {
			Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
			return (root instanceof Map<?, ?> map) ? keyed(map) : Map.of();
		}
		catch (MarkedYAMLException ex) {
			int line = (ex.getProblemMark() != null) ? ex.getProblemMark().getLine() + 1 : 1;
			this.problems.add("line " + line + ": is not YAML");
		}
		catch (YAMLException ex) {
			this.problems.add("is not YAML");
		}
		return Map.of();
	}

	private static Map<String, Object> keyed(Map<?, ?> map) {
		Map<String, Object> keyed = new LinkedHashMap<>();
		map.forEach((key, value) -> keyed.put(String.valueOf(key), (value != null) ? value : ""));
		return keyed;
	}

	private Scenario scenario(Map<String, Object> root) {
		Section top = new Section("", root, List.of("as-of", "seed", "citizens", "reviewer", "decided-on", "strangers",
				"dirt", "open-world", "sources"));
		Map<CitizenKind, Integer> strangers = kinds(top.section("strangers"), CitizenKind.class, CitizenKind::ofKey,
				Section::count);
		Map<Dirt, Double> dirt = kinds(top.section("dirt"), Dirt.class, Dirt::ofKey, Section::percent);
		List<SourcePlan> sources = new ArrayList<>();
		Map<String, Object> plans = top.map("sources");
		plans.keySet().forEach((key) -> sources.add(source("sources." + key, plans)));
		sources.sort(Comparator.comparing(SourcePlan::file));
		checkCopies(sources);
		if (sources.isEmpty() && this.problems.isEmpty()) {
			this.problems.add("sources: must name at least one");
		}
		return new Scenario(top.date("as-of"), top.count("seed"), top.count("citizens"), top.text("reviewer"),
				top.date("decided-on"), strangers, dirt, world(top), sources);
	}

	private OpenWorld world(Section top) {
		if (!top.values().containsKey("open-world")) {
			return OpenWorld.CLOSED;
		}
		Section world = new Section("open-world", top.map("open-world"), List.of("written-otherwise", "slips", "rows"));
		double otherwise = world.values().containsKey("written-otherwise") ? world.percent("written-otherwise") : 0;
		return new OpenWorld(true, otherwise, kinds(world.section("slips"), Slip.class, Slip::ofKey, Section::percent),
				kinds(world.section("rows"), RowDirt.class, RowDirt::ofKey, Section::percent));
	}

	private SourcePlan source(String path, Map<String, Object> plans) {
		Section plan = new Section(path, child(plans, path.substring("sources.".length())),
				List.of("file", "encoding", "delimiter", "line-end", "province", "letters", "members", "copies-of"));
		String encoding = plan.text("encoding");
		String delimiter = plan.text("delimiter");
		Map<String, Map<MemberKind, Integer>> copies = new LinkedHashMap<>();
		plan.optionalMap("copies-of").forEach((origin, counts) -> {
			Map<String, Object> children = (counts instanceof Map<?, ?> map) ? keyed(map) : Map.of();
			copies.put(origin, members(new Section(path + ".copies-of." + origin, children, List.of())));
		});
		return new SourcePlan(plan.text("file"),
				TextForm.ofKey(encoding)
					.orElseGet(() -> plan.wrong("encoding", keys(TextForm.values(), TextForm::key), TextForm.UTF_8)),
				delimiter.equals("tab") ? '\t'
						: (delimiter.length() == 1) ? delimiter.charAt(0)
								: plan.wrong("delimiter", "one character, or tab", ','),
				plan.optionalText("line-end").equals("crlf"), plan.count("province"), plan.text("letters"),
				members(plan.section("members")), copies);
	}

	private Map<MemberKind, Integer> members(Section section) {
		Map<MemberKind, Integer> members = kinds(section, MemberKind.class, MemberKind::ofKey, Section::count);
		members.forEach((kind, count) -> {
			if (kind.isPaired() && count % 2 != 0) {
				section.wrong(kind.key(), "an even number, since these come in twos", 0);
			}
		});
		return members;
	}

	/** A copy is of a member that exists, and no member is copied twice. */
	private void checkCopies(List<SourcePlan> sources) {
		Map<String, Map<MemberKind, Integer>> left = new LinkedHashMap<>();
		sources.forEach((plan) -> left.put(plan.file(), new EnumMap<>(plan.members())));
		for (SourcePlan plan : sources) {
			plan.copies().forEach((origin, kinds) -> kinds.forEach((kind, count) -> {
				int rest = left.getOrDefault(origin, new EnumMap<>(MemberKind.class)).merge(kind, -count, Integer::sum);
				if (rest < 0 || kind.isPaired() || kind.isHeld()) {
					this.problems.add("copies-of." + origin + "." + kind.key() + " of " + plan.file()
							+ ": must name a file and a kind with enough members to copy, neither paired nor held");
				}
			}));
		}
	}

	private <K extends Enum<K>, V> Map<K, V> kinds(Section section, Class<K> type, Function<String, Optional<K>> ofKey,
			BiFunction<Section, String, V> value) {
		Map<K, V> kinds = new EnumMap<>(type);
		for (String key : section.values().keySet()) {
			Optional<K> kind = ofKey.apply(key);
			kind.ifPresent((known) -> kinds.put(known, value.apply(section, key)));
			if (kind.isEmpty()) {
				this.problems.add(section.path() + "." + key + ": there is no such kind; kinds: "
						+ Arrays.stream(type.getEnumConstants())
							.map((known) -> known.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
							.collect(Collectors.joining(", ")));
			}
		}
		return kinds;
	}

	private static <T> String keys(T[] values, Function<T, String> key) {
		return Arrays.stream(values).map(key).collect(Collectors.joining(", ", "one of ", ""));
	}

	private static Map<String, Object> child(Map<String, Object> map, String key) {
		return (map.get(key) instanceof Map<?, ?> child) ? keyed(child) : Map.of();
	}

	/** Part of the file with its place. */
	private final class Section {

		private final String path;

		private final Map<String, Object> values;

		Section(String path, Map<String, Object> values, List<String> known) {
			this.path = path;
			this.values = values;
			if (!known.isEmpty()) {
				values.keySet()
					.stream()
					.filter((key) -> !known.contains(key))
					.forEach((key) -> ScenarioFile.this.problems
						.add(place(key) + ": there is no such key; keys: " + String.join(", ", known)));
			}
		}

		String path() {
			return this.path;
		}

		Map<String, Object> values() {
			return this.values;
		}

		Section section(String key) {
			return new Section(place(key), map(key), List.of());
		}

		Map<String, Object> map(String key) {
			if (!(this.values.get(key) instanceof Map<?, ?>)) {
				wrong(key, "a list of keys and values", 0);
			}
			return child(this.values, key);
		}

		Map<String, Object> optionalMap(String key) {
			return child(this.values, key);
		}

		String text(String key) {
			String text = optionalText(key);
			return text.isEmpty() ? wrong(key, "a text", "") : text;
		}

		String optionalText(String key) {
			return String.valueOf(this.values.getOrDefault(key, ""));
		}

		int count(String key) {
			return (this.values.get(key) instanceof Integer count && count >= 0) ? count
					: wrong(key, "a whole number from 0", 0);
		}

		double percent(String key) {
			return (this.values.get(key) instanceof Number share && share.doubleValue() >= 0
					&& share.doubleValue() <= 100) ? share.doubleValue()
							: wrong(key, "a percentage from 0 to 100", 0.0);
		}

		LocalDate date(String key) {
			Object value = this.values.getOrDefault(key, "");
			if (value instanceof java.util.Date date) {
				return LocalDate.ofInstant(date.toInstant(), java.time.ZoneOffset.UTC);
			}
			try {
				return LocalDate.parse(String.valueOf(value));
			}
			catch (DateTimeParseException ex) {
				return wrong(key, "a date such as 2025-11-20", LocalDate.EPOCH);
			}
		}

		<T> T wrong(String key, String expected, T instead) {
			ScenarioFile.this.problems.add(place(key) + ": must be " + expected);
			return instead;
		}

		private String place(String key) {
			return this.path.isEmpty() ? key : this.path + "." + key;
		}

	}

}
