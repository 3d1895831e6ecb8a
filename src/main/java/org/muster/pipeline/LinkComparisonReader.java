package org.muster.pipeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.muster.link.table.FieldComparison;
import org.muster.link.table.FieldKind;

/** Reads the comparisons of a linkage. */
final class LinkComparisonReader {

	private static final ScalarKind<FieldKind> KIND = ScalarKind.closed("kind of field", List.of(FieldKind.values()),
			FieldKind::key);

	/** Together the levels of all comparisons have one number for each combination. */
	private static final long MOST_PATTERNS = Integer.MAX_VALUE;

	private final YamlSection all;

	private long patterns = 1;

	private LinkComparisonReader(YamlSection all) {
		this.all = all;
	}

	/**
	 * {@return what can be supplied by name once no problem was found}
	 */
	static Map<String, Supplier<FieldComparison>> read(YamlSection section) {
		return new LinkComparisonReader(section).read();
	}

	private Map<String, Supplier<FieldComparison>> read() {
		Map<String, Supplier<FieldComparison>> read = new LinkedHashMap<>();
		for (String name : this.all.keys()) {
			if (!ScalarKind.isName(name)) {
				this.all.refuse(name, ScalarKind.JOB_NAME.refuse(name));
			}
			read.put(name, () -> {
				throw new IllegalStateException("a comparison has a problem");
			});
			this.all.section(name).ifPresent((section) -> read.put(name, comparison(name, section)));
		}
		return read;
	}

	private Supplier<FieldComparison> comparison(String name, YamlSection section) {
		Optional<FieldKind> kind = section.value("kind", KIND);
		boolean apart = section.has("left") || section.has("right");
		if (apart && section.has("column")) {
			section.refuse("column", "must stand alone but there is left or right too; keep column, or both of those");
		}
		Optional<List<String>> left = section.valueOrList(apart ? "left" : "column", ScalarKind.HEADER);
		Optional<List<String>> right = apart ? section.valueOrList("right", ScalarKind.HEADER) : left;
		Optional<Boolean> frequencies = section.valueOr("frequencies", ScalarKind.FLAG, false);
		boolean isText = kind.filter((one) -> one == FieldKind.NAME || one == FieldKind.TEXT).isPresent();
		Optional<String> swapsWith = partner(name, section, isText);
		Optional<Double> similar = similarity(section, "similar", isText, FieldComparison.SIMILAR_AT);
		Optional<Double> alike = similarity(section, "alike", isText, FieldComparison.ALIKE_AT);
		if (similar.isPresent() && alike.isPresent() && alike.orElseThrow() >= similar.orElseThrow()) {
			section.refuse(section.has("alike") ? "alike" : "similar",
					"must leave alike below similar but they are %s and %s; lower alike, or raise similar"
						.formatted(alike.orElseThrow(), similar.orElseThrow()));
		}
		Optional<Double> within = section.has("within") && kind.filter((one) -> one == FieldKind.NUMBER).isPresent()
				? section.value("within", ScalarKind.BITS) : Optional.of(0.0);
		section.done("key");
		Supplier<FieldComparison> read = () -> new FieldComparison(name, kind.orElseThrow(), left.orElseThrow(),
				right.orElseThrow(), frequencies.orElseThrow(), swapsWith, similar.orElseThrow(), alike.orElseThrow(),
				within.orElseThrow());
		if (kind.isPresent() && similar.isPresent() && alike.isPresent() && within.isPresent()) {
			countPatterns(name, new FieldComparison(name, kind.orElseThrow(), List.of(), List.of(), false, swapsWith,
					similar.orElseThrow(), alike.orElseThrow(), within.orElseThrow()));
		}
		return read;
	}

	private void countPatterns(String name, FieldComparison field) {
		long before = this.patterns;
		this.patterns *= field.comparison().levels().size();
		if (before <= MOST_PATTERNS && this.patterns > MOST_PATTERNS) {
			this.all.refuse(name, "must be one that leaves at most %d combinations of levels but goes beyond; "
				.formatted(MOST_PATTERNS) + "leave one comparison out, or join columns into one");
		}
		this.patterns = Math.min(this.patterns, MOST_PATTERNS + 1);
	}

	/** The other comparison must be of the same kind of file content: text. */
	private Optional<String> partner(String name, YamlSection section, boolean isText) {
		if (!isText || !section.has("swaps-with")) {
			return Optional.empty();
		}
		List<String> others = this.all.keys().stream().filter((other) -> !other.equals(name)).toList();
		ScalarKind<String> other = new ScalarKind<>("the name of another comparison", "surname",
				(text) -> Optional.of(text).filter(others::contains),
				(kind, text) -> ScalarKind.unknown("other comparison", text, others));
		return section.value("swaps-with", other);
	}

	private static Optional<Double> similarity(YamlSection section, String key, boolean isText, double byDefault) {
		return isText ? section.valueOr(key, ScalarKind.PROBABILITY, byDefault) : Optional.of(byDefault);
	}

}
