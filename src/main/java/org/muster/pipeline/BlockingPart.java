package org.muster.pipeline;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.muster.link.table.BlockingKey;

/** Reads a part of a blocking key, such as {@code surname/3}. */
final class BlockingPart {

	private static final Pattern FORM = Pattern.compile("([^/]+)(?:/([1-9]\\d?|year|month-day))?");

	/** The digits of a year in a date of 8 digits. */
	private static final int YEAR = 4;

	private BlockingPart() {
	}

	/**
	 * {@return the part; empty when the text is none}
	 * @param known the names of comparisons
	 */
	static Optional<BlockingKey.Part> read(String text, Collection<String> known) {
		Matcher form = FORM.matcher(text);
		if (!form.matches() || !known.contains(form.group(1))) {
			return Optional.empty();
		}
		String name = form.group(1);
		String rest = Optional.ofNullable(form.group(2)).orElse("");
		return Optional.of(switch (rest) {
			case "" -> BlockingKey.Part.whole(name);
			case "year" -> BlockingKey.Part.first(name, YEAR);
			case "month-day" -> new BlockingKey.Part(name, YEAR, Integer.MAX_VALUE);
			default -> BlockingKey.Part.first(name, Integer.parseInt(rest));
		});
	}

	/**
	 * {@return what is wrong with a text that is no part, and the cure}
	 */
	static String refuse(ScalarKind<BlockingKey.Part> kind, String text, Collection<String> known) {
		Matcher form = FORM.matcher(text);
		return form.matches() ? ScalarKind.unknown("comparison", form.group(1), known)
				: kind.refuseState("is " + Problems.quote(text));
	}

}
