package org.muster.report;

import java.util.List;

/**
 * Where a value comes from, or what became of a record, as sentences without a language.
 *
 * @param file the name of the record's file
 * @param record its number in the file, from 1
 * @param field the field, as in SQL; empty for what became of the record
 * @param value of the member, masked unless it was opened; empty likewise
 * @param sentences in the order of events
 */
public record Trace(String file, int record, String field, String value, List<Sentence> sentences) {

	public Trace {
		sentences = List.copyOf(sentences);
	}

	/**
	 * One sentence.
	 *
	 * @param key of its text, such as {@code received}
	 * @param arguments names, numbers, codes; values only masked, unless they were opened
	 */
	public record Sentence(String key, List<String> arguments) {

		public Sentence {
			arguments = List.copyOf(arguments);
		}

	}

}
