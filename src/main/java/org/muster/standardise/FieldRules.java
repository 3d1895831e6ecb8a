package org.muster.standardise;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import org.muster.charset.LegacyReading;
import org.muster.charset.LegacyText;
import org.muster.model.Field;

/**
 * The rules of one field, in the order in which they run. For several threads at once.
 */
final class FieldRules {

	/** Some rule may wake one before it; more than two rounds are rare. */
	private static final int MOST_ROUNDS = 5;

	/** Rules of fields that have few texts, and that look at no other field. */
	private static final Set<Rule> OF_LIST = EnumSet.of(Rule.GENDER_CODE, Rule.STATUS_CODE, Rule.LIST_CODE,
			Rule.LIST_CODES, Rule.SCHOOL_GRADE);

	/** A power of two; so few that they stay in the processor's cache. */
	private static final int REMEMBERED = 256;

	private static final int LONGEST_REMEMBERED = 200;

	private final Field field;

	private final Rule[] rules;

	/** By the bits of the rules that acted; all turned when a text was left unknown. */
	private final Map<Long, String> words = new ConcurrentHashMap<>();

	/** Those asked for last; most records of a file are changed alike. */
	private Words lastWords = new Words(Long.MIN_VALUE, "");

	/**
	 * The last outcome at each place of the text's hash; empty when the field has many
	 * texts. Threads may overwrite each other's entries.
	 */
	private final @Nullable FieldOutcome[] remembered;

	private record Words(long bits, String text) {
	}

	FieldRules(Field field, List<String> names) {
		this.field = field;
		this.rules = names.stream().map(FieldRules::named).toArray(Rule[]::new);
		boolean few = List.of(this.rules).stream().anyMatch(OF_LIST::contains);
		this.remembered = new FieldOutcome[few ? REMEMBERED : 0];
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
	 * @return what they made of it
	 */
	FieldOutcome apply(String received, RuleContext context) {
		if (this.remembered.length == 0 || received.length() > LONGEST_REMEMBERED) {
			return outcome(received, context);
		}
		int hash = received.hashCode();
		int place = (hash ^ hash >>> 16) & REMEMBERED - 1;
		FieldOutcome known = this.remembered[place];
		if (known == null || !known.isOf(received, context.legacy())) {
			known = outcome(received, context);
			this.remembered[place] = known;
		}
		return known;
	}

	private FieldOutcome outcome(String received, RuleContext context) {
		String text = received;
		long acted = 0;
		boolean again = true;
		for (int round = 0; again && round < MOST_ROUNDS; round++) {
			again = false;
			for (int at = 0; at < this.rules.length; at++) {
				String changed = this.rules[at].apply(text, context);
				if (!changed.equals(text)) {
					acted |= 1L << at;
					again |= at > 0;
					text = changed;
				}
			}
		}
		String standard = StandardForm.of(this.field, text);
		boolean ambiguous = LegacyText.read(text, context.legacy()).kind() == LegacyReading.Kind.AMBIGUOUS;
		return new FieldOutcome(received, context.legacy(), text, standard, change(received, text, standard, acted),
				ambiguous);
	}

	private Optional<Change> change(String received, String spelt, String standard, long acted) {
		return received.equals(standard) ? Optional.empty()
				: Optional.of(new Change(words(acted, !spelt.equals(standard)), received));
	}

	/** The field and those rules that acted, as {@link Change} has them. */
	private String words(long acted, boolean leftUnknown) {
		long bits = leftUnknown ? ~acted : acted;
		Words last = this.lastWords;
		if (last.bits != bits) {
			last = new Words(bits, remembered(bits, acted, leftUnknown));
			this.lastWords = last;
		}
		return last.text;
	}

	private String remembered(long bits, long acted, boolean leftUnknown) {
		return this.words.computeIfAbsent(bits, (key) -> {
			StringJoiner words = new StringJoiner(",", this.field.column() + ":", "");
			for (long left = acted; left != 0; left &= left - 1) {
				words.add(this.rules[Long.numberOfTrailingZeros(left)].key());
			}
			return leftUnknown ? words.add(StandardForm.LEAVE_UNKNOWN).toString() : words.toString();
		});
	}

}
