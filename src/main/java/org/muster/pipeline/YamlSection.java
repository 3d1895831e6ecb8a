package org.muster.pipeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * The keys and values under one key of a job definition. A key is known when it was asked
 * for; {@link #done} refuses the others. A method that returns empty has added a problem.
 */
final class YamlSection {

	private static final Set<Tag> PLAIN_TAGS = Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP,
			Tag.SEQ, Tag.MAP);

	private final String path;

	private final Mark mark;

	private final Problems problems;

	private final Map<String, Entry> entries = new LinkedHashMap<>();

	private final Set<String> asked = new LinkedHashSet<>();

	YamlSection(String path, Mark mark, MappingNode node, Problems problems) {
		this.path = path;
		this.mark = mark;
		this.problems = problems;
		node.getValue().forEach(this::add);
	}

	/**
	 * {@return the keys there are, in the order of the file}
	 */
	List<String> keys() {
		return List.copyOf(this.entries.keySet());
	}

	/**
	 * {@return whether the key is there}
	 */
	boolean has(String key) {
		this.asked.add(key);
		return this.entries.containsKey(key);
	}

	/**
	 * {@return the section under a key that must be there}
	 */
	Optional<YamlSection> section(String key) {
		if (!has(key)) {
			refuse(key, "must be a section but is missing; add it");
			return Optional.empty();
		}
		Entry entry = entry(key);
		if (entry.value() instanceof MappingNode mapping && isPlain(mapping)) {
			return Optional.of(new YamlSection(pathOf(key), entry.mark(), mapping, this.problems));
		}
		refuse(key, "must be a section but %s; write its keys under it, one a line".formatted(state(entry.value())));
		return Optional.empty();
	}

	/**
	 * {@return the section under a key that must be there and have at least one key}
	 */
	Optional<YamlSection> nonEmptySection(String key) {
		Optional<YamlSection> section = section(key);
		if (section.isPresent() && section.orElseThrow().entries.isEmpty()) {
			refuse(key, "must have at least one key but is empty; add one");
		}
		return section;
	}

	/**
	 * {@return the section under a key, or nothing when it is not there}
	 */
	Optional<YamlSection> optionalSection(String key) {
		return has(key) ? section(key) : Optional.empty();
	}

	/**
	 * {@return the value of a key that must be there}
	 */
	<T> Optional<T> value(String key, ScalarKind<T> kind) {
		if (!has(key)) {
			refuse(key, kind.refuseState("is missing"));
			return Optional.empty();
		}
		return scalar(entry(key).value(), entry(key).mark(), pathOf(key), kind);
	}

	/**
	 * {@return the value of a key that may be left out, or the default}
	 */
	<T> Optional<T> valueOr(String key, ScalarKind<T> kind, T byDefault) {
		return has(key) ? value(key, kind) : Optional.of(byDefault);
	}

	/**
	 * {@return the distinct values of a key that must be there and be a list}
	 */
	<T> Optional<List<T>> list(String key, ScalarKind<T> kind) {
		if (!has(key)) {
			refuse(key, "must be a list but is missing; write it as [%s]".formatted(kind.example()));
			return Optional.empty();
		}
		if (entry(key).value() instanceof SequenceNode sequence && isPlain(sequence)) {
			return Optional.of(items(sequence, pathOf(key), kind));
		}
		refuse(key, "must be a list but %s; write it as [%s]".formatted(state(entry(key).value()), kind.example()));
		return Optional.empty();
	}

	/**
	 * {@return the value of a key that must be there, or the distinct values when it is a
	 * list}
	 */
	<T> Optional<List<T>> valueOrList(String key, ScalarKind<T> kind) {
		boolean several = has(key) && entry(key).value() instanceof SequenceNode;
		return several ? nonEmptyList(key, kind) : value(key, kind).map(List::of);
	}

	/**
	 * {@return the distinct values of a key that must be there and be a list that is not
	 * empty}
	 */
	<T> Optional<List<T>> nonEmptyList(String key, ScalarKind<T> kind) {
		if (has(key) && entry(key).value() instanceof SequenceNode sequence && sequence.getValue().isEmpty()) {
			refuse(key, "must be a list of at least one but is empty; write it as [%s]".formatted(kind.example()));
			return Optional.empty();
		}
		return list(key, kind);
	}

	/**
	 * {@return the text of a value that could be read}
	 */
	String written(String key) {
		return ((ScalarNode) entry(key).value()).getValue();
	}

	/**
	 * Adds a problem of a key, whether it is there or not.
	 */
	void refuse(String key, String text) {
		Entry entry = this.entries.get(key);
		this.problems.add((entry != null) ? entry.mark() : this.mark, pathOf(key), text);
	}

	/**
	 * Refuses every key that nobody asked for.
	 * @param noun what a key of this section stands for
	 */
	void done(String noun) {
		for (String key : this.entries.keySet()) {
			if (!this.asked.contains(key)) {
				refuse(key, ScalarKind.unknown(noun, key, this.asked));
			}
		}
	}

	private void add(NodeTuple tuple) {
		Mark at = tuple.getKeyNode().getStartMark();
		if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
			this.problems.add(at, pathOf("?"), "must be a key but is a list or a section; write a plain word");
			return;
		}
		if (key.getTag().equals(Tag.MERGE)) {
			this.problems.add(at, pathOf("<<"), "must be a key but is a merge; write an alias as the value of a key");
			return;
		}
		Entry first = this.entries.putIfAbsent(key.getValue(), new Entry(at, tuple.getValueNode()));
		if (first != null) {
			this.problems.add(at, pathOf(key.getValue()),
					"must be there once but is on line %d too; keep one".formatted(first.mark().getLine() + 1));
		}
	}

	private <T> List<T> items(SequenceNode sequence, String listPath, ScalarKind<T> kind) {
		List<T> items = new ArrayList<>();
		Set<T> seen = new HashSet<>();
		int number = 0;
		for (Node node : sequence.getValue()) {
			number++;
			String itemPath = "%s[%d]".formatted(listPath, number);
			Optional<T> item = scalar(node, node.getStartMark(), itemPath, kind);
			if (item.isPresent() && !seen.add(item.orElseThrow())) {
				this.problems.add(node.getStartMark(), itemPath, "must be listed once but is there already; remove it");
			}
			else {
				item.ifPresent(items::add);
			}
		}
		return items;
	}

	private <T> Optional<T> scalar(Node node, Mark at, String valuePath, ScalarKind<T> kind) {
		if (!(node instanceof ScalarNode scalar) || !isPlain(node) || node.getTag().equals(Tag.NULL)) {
			this.problems.add(at, valuePath, kind.refuseState(state(node)));
			return Optional.empty();
		}
		Optional<T> value = kind.reader().apply(scalar.getValue());
		if (value.isEmpty()) {
			this.problems.add(at, valuePath, kind.refuse(scalar.getValue()));
		}
		return value;
	}

	private Entry entry(String key) {
		Entry entry = this.entries.get(key);
		if (entry == null) {
			throw new IllegalArgumentException("no key " + key);
		}
		return entry;
	}

	/**
	 * {@return the key with those above it, such as {@code identify.link-at}}
	 */
	String pathOf(String key) {
		String shown = ScalarKind.isName(key) ? key : Problems.quote(key);
		return this.path.isEmpty() ? shown : this.path + "." + shown;
	}

	private static boolean isPlain(Node node) {
		return PLAIN_TAGS.contains(node.getTag());
	}

	private static String state(Node node) {
		if (!isPlain(node)) {
			return "has the tag " + Problems.quote(node.getTag().getValue());
		}
		if (node.getTag().equals(Tag.NULL)) {
			return "has no value";
		}
		return switch (node.getNodeId()) {
			case sequence -> "is a list";
			case mapping -> "is a section";
			case scalar, anchor -> "is " + Problems.quote(((ScalarNode) node).getValue());
		};
	}

	private record Entry(Mark mark, Node value) {
	}

}
