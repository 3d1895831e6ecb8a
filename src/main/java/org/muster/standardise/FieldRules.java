package org.muster.standardise;

import java.util.List;

import org.muster.model.Field;

/** The rules of one field, in the order in which they run. */
final class FieldRules {

	/** Some rule may wake one before it; more than two rounds are rare. */
	private static final int MOST_ROUNDS = 5;

	private final Field field;

	private final Rule[] rules;

	FieldRules(Field field, List<String> names) {
		this.field = field;
		this.rules = names.stream().map(FieldRules::named).toArray(Rule[]::new);
	}

	private static Rule named(String name) {
		return Rule.ofKey(name)
			.orElseThrow(() -> new IllegalArgumentException(
					"no rule is called '" + name + "'; rules: " + String.join(", ", Rule.keys())));
	}

	Field field() {
		return this.field;
	}

	/**
	 * Applies the rules, and again until none of them acts, so that a standard text stays
	 * as it is.
	 * @param received the text
	 * @param context what else the rules may know
	 * @param trace learns which rules acted
	 * @return the text after all rules
	 */
	String apply(String received, RuleContext context, Trace trace) {
		String text = received;
		for (int round = 0; round < MOST_ROUNDS; round++) {
			boolean acted = false;
			for (int at = 0; at < this.rules.length; at++) {
				String changed = this.rules[at].apply(text, context);
				if (!changed.equals(text)) {
					trace.acted(at);
					acted |= at > 0;
					text = changed;
				}
			}
			if (!acted) {
				return text;
			}
		}
		return text;
	}

	Rule rule(int at) {
		return this.rules[at];
	}

}
