package org.muster.standardise;

import org.muster.model.Field;

/**
 * Writes what changed in one record as compact JSON: each changed field with the received
 * text and the rules that acted, in order.
 */
final class Trace {

	private static final char[] HEX = "0123456789abcdef".toCharArray();

	private final StringBuilder json = new StringBuilder(256);

	private long acted;

	/** Remembers that the rule at this place of the field's list changed the text. */
	void acted(int rule) {
		this.acted |= 1L << rule;
	}

	/**
	 * Ends a field, and forgets its rules when its text is the received one after all.
	 */
	void end(FieldRules rules, String received, String spelt, String standard) {
		if (this.acted != 0 || !spelt.equals(standard)) {
			if (!received.equals(standard)) {
				begin(rules.field(), received);
				appendRules(rules);
				this.json.append(spelt.equals(standard) ? "" : ",\"" + StandardForm.LEAVE_UNKNOWN + "\"").append(']');
			}
			this.acted = 0;
		}
	}

	private void begin(Field field, String received) {
		this.json.append(this.json.isEmpty() ? '{' : ',').append('"').append(field.column()).append("\":[");
		quote(received);
	}

	private void appendRules(FieldRules rules) {
		for (long left = this.acted; left != 0; left &= left - 1) {
			this.json.append(",\"").append(rules.rule(Long.numberOfTrailingZeros(left)).key()).append('"');
		}
	}

	private void quote(String text) {
		this.json.append('"');
		int plainFrom = 0;
		for (int at = 0; at < text.length(); at++) {
			if (needsEscape(text.charAt(at))) {
				this.json.append(text, plainFrom, at);
				escape(text.charAt(at));
				plainFrom = at + 1;
			}
		}
		this.json.append((plainFrom == 0) ? text : text.substring(plainFrom)).append('"');
	}

	private static boolean needsEscape(char character) {
		return character < ' ' || character == '"' || character == '\\';
	}

	private void escape(char character) {
		if (character < ' ') {
			this.json.append("\\u00").append(HEX[character >> 4]).append(HEX[character & 15]);
		}
		else {
			this.json.append('\\').append(character);
		}
	}

	/**
	 * {@return the JSON object; the empty string when nothing changed}
	 */
	String toJson() {
		return this.json.isEmpty() ? "" : this.json.append('}').toString();
	}

}
