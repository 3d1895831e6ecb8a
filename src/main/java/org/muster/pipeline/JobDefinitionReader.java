package org.muster.pipeline;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

import org.muster.consolidate.SameMemberKey;
import org.muster.identify.Thresholds;
import org.muster.model.Field;
import org.muster.model.OperatorException;
import org.muster.model.ReferenceData;
import org.muster.receive.Limits;
import org.muster.receive.Source;
import org.muster.reissue.ReissueReason;
import org.muster.reissue.ReissueSettings;
import org.muster.standardise.RuleLists;
import org.muster.standardise.StandardRules;

/**
 * Reads a job definition and refuses it with all its problems at once. Whether the input
 * files exist is not looked at here. Each part is read into a supplier, which may be
 * called once the whole file has no problem.
 */
public final class JobDefinitionReader {

	private static final ScalarKind<SameMemberKey> SAME_MEMBER_KEY = ScalarKind.closed("key of a member",
			List.of(SameMemberKey.values()), SameMemberKey::key);

	private static final ScalarKind<ReissueReason> REASON = ScalarKind.closed("reason", List.of(ReissueReason.values()),
			ReissueReason::key);

	private final ScalarKind<String> rule;

	/**
	 * Prepares a reader.
	 * @param ruleNames the rules that {@code standardise} may name; at least one
	 */
	public JobDefinitionReader(Set<String> ruleNames) {
		this.rule = ScalarKind.closed("rule", List.copyOf(new TreeSet<>(ruleNames)), Function.identity());
	}

	/**
	 * Reads a definition.
	 * @param file in YAML and UTF-8, at most 256 KB
	 * @return the definition; the paths of its files start at the definition's folder
	 * @throws OperatorException with exit code 78, naming each problem with key, line,
	 * what was expected and the cure
	 */
	public JobDefinition read(Path file) {
		YamlFile yaml = YamlFile.read(file);
		Problems problems = new Problems(file);
		YamlSection root = new YamlSection("", yaml.root().getStartMark(), yaml.root(), problems);
		Supplier<JobDefinition> definition = definition(root, file, yaml.text());
		problems.throwIfAny();
		return definition.get();
	}

	private Supplier<JobDefinition> definition(YamlSection root, Path file, String text) {
		SourceReader sourceReader = new SourceReader(file);
		Optional<String> name = root.value("job", ScalarKind.JOB_NAME);
		Optional<LocalDate> asOf = root.has("as-of") ? root.value("as-of", ScalarKind.DATE) : Optional.empty();
		var members = root.nonEmptySection("sources").map(sourceReader::members);
		var registry = root.section(SourceReader.REGISTRY).map(sourceReader::registry);
		var decisions = root.optionalSection(SourceReader.DECISIONS).map(sourceReader::decisions);
		var rules = root.has("standardise") ? root.section("standardise").map(this::rules)
				: Optional.of(new RuleLists(StandardRules.all()));
		var sameMemberBy = root.section("consolidate").map(JobDefinitionReader::sameMemberBy);
		var thresholds = root.section("identify").map(JobDefinitionReader::thresholds);
		var fourEyes = root.optionalSection("review").map(JobDefinitionReader::fourEyes);
		var reissue = root.section("reissue").map(JobDefinitionReader::reissue);
		var gates = root.section("gates").map(JobDefinitionReader::gates);
		Supplier<Limits> limits = root.optionalSection("limits")
			.map(JobDefinitionReader::limits)
			.orElse(() -> Limits.DEFAULT);
		Map<String, Path> reference = root.optionalSection("reference")
			.map((section) -> reference(section, file))
			.orElse(Map.of());
		Supplier<Operation> operation = new OperationReader(file).read(root);
		root.done("key");
		return () -> new JobDefinition(name.orElseThrow(), file, asOf, members.orElseThrow().get(),
				registry.orElseThrow().get(), decisions.map(Supplier::get), rules.orElseThrow(),
				sameMemberBy.orElseThrow().get(), thresholds.orElseThrow().get(),
				fourEyes.map(Supplier::get).orElse(false), reissue.orElseThrow().get(), gates.orElseThrow().get(),
				limits.get(), reference, operation.get(), text);
	}

	/** Where the job says nothing of a field, it has the standard rules. */
	private RuleLists rules(YamlSection section) {
		Map<Field, List<String>> rules = new EnumMap<>(StandardRules.all());
		for (Field field : Field.values()) {
			if (section.has(field.key())) {
				section.list(field.key(), this.rule).ifPresent((names) -> rules.put(field, names));
			}
		}
		section.done("field");
		return new RuleLists(rules);
	}

	private static Supplier<List<SameMemberKey>> sameMemberBy(YamlSection section) {
		Optional<List<SameMemberKey>> keys = section.list("same-member-by", SAME_MEMBER_KEY);
		section.done("key");
		return keys::orElseThrow;
	}

	private static Supplier<Thresholds> thresholds(YamlSection section) {
		Optional<Double> linkAt = section.value("link-at", ScalarKind.PROBABILITY);
		Optional<Double> reviewAt = section.value("review-at", ScalarKind.PROBABILITY);
		Optional<Double> margin = section.value("margin", ScalarKind.BITS);
		if (linkAt.isPresent() && reviewAt.isPresent() && linkAt.orElseThrow() <= reviewAt.orElseThrow()) {
			section.refuse("link-at", "must be above review-at (%s) but is %s; raise it, or lower review-at"
				.formatted(section.written("review-at"), section.written("link-at")));
		}
		Optional<Double> rate = section.valueOr("highest-wrong-rate", ScalarKind.RATE, Thresholds.HIGHEST_WRONG_RATE);
		Optional<Double> absentRate = section.valueOr("highest-absent-rate", ScalarKind.RATE,
				Thresholds.HIGHEST_ABSENT_RATE);
		section.done("key");
		return () -> new Thresholds(linkAt.orElseThrow(), reviewAt.orElseThrow(), margin.orElseThrow(),
				rate.orElseThrow(), absentRate.orElseThrow());
	}

	private static Supplier<Boolean> fourEyes(YamlSection section) {
		Optional<Boolean> fourEyes = section.valueOr("four-eyes", ScalarKind.FLAG, false);
		section.done("key");
		return fourEyes::orElseThrow;
	}

	private static Supplier<ReissueSettings> reissue(YamlSection section) {
		Optional<String> campaign = section.value("campaign", ScalarKind.CAMPAIGN);
		Optional<List<ReissueReason>> reasons = section.list("reasons", REASON);
		Optional<List<String>> dissolved = section.has("dissolved-organisations")
				? section.list("dissolved-organisations", ScalarKind.ORGANISATION) : Optional.of(List.of());
		section.done("key");
		return () -> new ReissueSettings(campaign.orElseThrow(), Set.copyOf(reasons.orElseThrow()),
				dissolved.orElseThrow());
	}

	private static Supplier<Gates> gates(YamlSection section) {
		Optional<Double> mostHeld = section.value("most-held", ScalarKind.PERCENT);
		Optional<Double> leastIdCoverage = section.value("least-id-coverage", ScalarKind.PERCENT);
		Optional<Double> largestChange = section.valueOr("largest-change", ScalarKind.PERCENT, 1.0);
		Optional<Double> mostMissing = section.valueOr("most-missing", ScalarKind.PERCENT, 1.0);
		Optional<Double> warnHeld = section.valueOr("warn-held", ScalarKind.PERCENT, 1.0);
		if (section.has("warn-held") && warnHeld.isPresent()
				&& mostHeld.filter((most) -> most < warnHeld.get()).isPresent()) {
			section.refuse("warn-held", "must be at most most-held (%s) but is %s; lower it, or raise most-held"
				.formatted(section.written("most-held"), section.written("warn-held")));
		}
		Optional<Long> mostWaiting = section.value("most-waiting", ScalarKind.COUNT);
		section.done("key");
		return () -> new Gates(mostHeld.orElseThrow(), leastIdCoverage.orElseThrow(), largestChange.orElseThrow(),
				mostMissing.orElseThrow(), warnHeld.orElseThrow(), mostWaiting.orElseThrow());
	}

	private static Supplier<Limits> limits(YamlSection section) {
		Limits byDefault = Limits.DEFAULT;
		Optional<Long> fileBytes = section.valueOr("file-bytes", ScalarKind.SIZE, byDefault.fileBytes());
		Optional<Long> expandedBytes = section.valueOr("expanded-bytes", ScalarKind.SIZE, byDefault.expandedBytes());
		Optional<Long> recordBytes = limited(section, "record-bytes", byDefault.recordBytes(), 64 << 20);
		Optional<Long> fieldCharacters = limited(section, "field-characters", byDefault.fieldCharacters(), 1 << 20);
		Optional<Long> columns = limited(section, "columns", byDefault.columns(), 16_384);
		section.done("key");
		return () -> new Limits(fileBytes.orElseThrow(), expandedBytes.orElseThrow(),
				recordBytes.orElseThrow().intValue(), fieldCharacters.orElseThrow().intValue(),
				columns.orElseThrow().intValue());
	}

	private static Optional<Long> limited(YamlSection section, String key, long byDefault, long most) {
		Optional<Long> value = section.valueOr(key, ScalarKind.SIZE, byDefault);
		value.filter((size) -> size > most)
			.ifPresent((size) -> section.refuse(key, "must be at most %d but is %d; lower it".formatted(most, size)));
		return value;
	}

	private static Map<String, Path> reference(YamlSection section, Path definition) {
		Map<String, Path> files = new TreeMap<>();
		for (String table : ReferenceData.replaceable()) {
			if (section.has(table)) {
				section.value(table, ScalarKind.FILE)
					.ifPresent((path) -> files.put(table, definition.resolveSibling(path).normalize()));
			}
		}
		section.done("table");
		return files;
	}

}
