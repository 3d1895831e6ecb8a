package org.muster.standardise;

import java.util.Optional;

/**
 * What the rules of a field made of a text.
 *
 * @param received the text before
 * @param legacy the old encoding in whose fonts most of its column was typed
 * @param spelt the text after all rules
 * @param standard what the standard field holds
 * @param change what changed, if anything
 * @param ambiguous whether the text was typed in an old font, nobody can say which
 */
record FieldOutcome(String received, String legacy, String spelt, String standard, Optional<Change> change,
		boolean ambiguous) {

	boolean isOf(String text, String encoding) {
		return this.received.equals(text) && this.legacy.equals(encoding);
	}

}
