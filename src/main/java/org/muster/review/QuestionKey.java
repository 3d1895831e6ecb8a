package org.muster.review;

import java.util.List;

import org.muster.model.Sha256;

/**
 * What a reviewer was asked: the member as the record was, and the candidates shown.
 *
 * @param compared hash of the member's values, see the function {@code compared_values};
 * empty when it is not known what was shown
 * @param shown national IDs of the candidates, best first
 */
public record QuestionKey(String compared, List<String> shown) {

	/** A decision that does not say what was shown. */
	public static final QuestionKey UNKNOWN = new QuestionKey("", List.of());

	private static final int DIGITS = 8;

	public QuestionKey {
		shown = List.copyOf(shown);
	}

	/**
	 * {@return whether it is known what was shown}
	 */
	public boolean isKnown() {
		return !this.compared.isEmpty();
	}

	/**
	 * {@return the question in one word, whatever the order of the candidates; empty when
	 * it is not known}
	 */
	public String text() {
		return isKnown()
				? this.compared + "-" + hash(this.compared + String.join("|", this.shown.stream().sorted().toList()))
				: "";
	}

	private static String hash(String text) {
		return Sha256.of(text).substring(0, DIGITS);
	}

}
