package org.muster.audit.log;

import java.util.List;

/**
 * Words that are said in the reader's language.
 *
 * @param key of the text
 * @param arguments for {0}, {1} ... of it: texts, whole numbers or other phrases
 */
public record Phrase(String key, List<Object> arguments) {

	public Phrase {
		arguments = List.copyOf(arguments);
	}

	/**
	 * {@return the words of a key}
	 * @param key of the text
	 * @param arguments as of {@link #arguments}
	 */
	public static Phrase of(String key, Object... arguments) {
		return new Phrase(key, List.of(arguments));
	}

	/** What is no word of any language: a file, a hash. */
	static Phrase name(Object name) {
		return of("name", name.toString());
	}

	static Phrase entry(long entry) {
		return of("entry", entry);
	}

}
