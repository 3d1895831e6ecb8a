package org.muster.report;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes traces in one language. */
public final class TraceText {

	private static final String LIST = ", ";

	private static final Pattern CODES = Pattern
		.compile("(reason|method|code|card|obstacle|outcome|field|rule|same|decision):[a-z0-9_, -]*");

	private static final Pattern AGREEMENTS = Pattern.compile("agree:[a-z-]+=[a-z-]+( [a-z-]+=[a-z-]+)*");

	private static final Map<String, String> KINDS = Map.of("code", "", "rule", "", "card", "card-reasons.reason.",
			"obstacle", "card-obstacles.obstacle.", "same", "apart.rule.");

	private final Language language;

	private final List<ResourceBundle> words;

	private final ResourceBundle sentences;

	/**
	 * Takes the language.
	 * @param language of the sentences
	 */
	public TraceText(Language language) {
		this.language = language;
		this.sentences = Words.bundle("text.trace", language);
		this.words = List.of(Words.bundle("text.review", language), Words.bundle("text.findings", language),
				Words.bundle("text.report", language), Words.bundle("text.fields", language),
				Words.bundle("text.rules", language));
	}

	/**
	 * {@return the sentences of a trace}
	 */
	public List<String> of(Trace trace) {
		return trace.sentences().stream().map(this::of).toList();
	}

	private String of(Trace.Sentence sentence) {
		Object[] arguments = sentence.arguments().stream().map(this::word).toArray();
		return new MessageFormat(this.sentences.getString(sentence.key()), this.language.locale()).format(arguments);
	}

	/**
	 * Codes are written {@code kind:code}, several of a kind with commas between;
	 * evidence {@code agree:comparison=level}, with spaces between.
	 */
	private String word(String argument) {
		if (AGREEMENTS.matcher(argument).matches()) {
			return Arrays.stream(argument.substring(argument.indexOf(':') + 1).split(" "))
				.filter((one) -> !one.endsWith("=unknown"))
				.map((one) -> word("comparison", one.substring(0, one.indexOf('='))) + ": "
						+ word("level", one.substring(one.indexOf('=') + 1)))
				.collect(Collectors.joining("; "));
		}
		if (!CODES.matcher(argument).matches()) {
			return argument;
		}
		String kind = argument.substring(0, argument.indexOf(':'));
		return Arrays.stream(argument.substring(kind.length() + 1).split(LIST))
			.map((code) -> word(kind, code))
			.collect(Collectors.joining(LIST));
	}

	private String word(String kind, String code) {
		String key = KINDS.getOrDefault(kind, kind + ".") + (kind.equals("field") ? code.replace('-', '_') : code);
		return this.words.stream()
			.filter((bundle) -> bundle.containsKey(key))
			.findFirst()
			.map((bundle) -> bundle.getString(key))
			.map((words) -> kind.equals("rule") ? "%s (%s)".formatted(code, words.replaceFirst("\\.$", "")) : words)
			.orElse(code);
	}

}
