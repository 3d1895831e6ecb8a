package org.muster.standardise;

/**
 * What standardising did to one field.
 *
 * @param rules the field and the rules that acted, in order, as
 * {@code full_name:collapse-spaces,capitalise-name}; {@code leave-unknown} last where a
 * text was left unknown
 * @param received the text before
 */
public record Change(String rules, String received) {

	/**
	 * {@return the rules; never the text, since logs are read}
	 */
	@Override
	public String toString() {
		return this.rules;
	}

}
