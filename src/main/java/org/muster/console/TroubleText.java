package org.muster.console;

import org.muster.audit.log.Phrase;
import org.muster.audit.log.Trouble;

/** Says in one language what is not as it was told. */
public final class TroubleText {

	private final Texts texts;

	/**
	 * Takes the words.
	 * @param texts those of verify
	 */
	public TroubleText(Texts texts) {
		this.texts = texts;
	}

	/**
	 * {@return all of it in one line}
	 */
	public String of(Trouble trouble) {
		return this.texts.text("trouble", of(trouble.place()), of(trouble.expected()), of(trouble.found()));
	}

	/**
	 * {@return the words of a phrase}
	 */
	public String of(Phrase phrase) {
		return this.texts.text(phrase.key(),
				phrase.arguments().stream().map((one) -> (one instanceof Phrase inner) ? of(inner) : one).toArray());
	}

}
