package org.muster.console;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Texts of the console in English or Vietnamese. */
public final class Texts {

	private final ResourceBundle bundle;

	private final Locale locale;

	/**
	 * Takes a language.
	 * @param language {@code vi} for Vietnamese, anything else for English
	 */
	public Texts(String language) {
		this("text.console", language);
	}

	/**
	 * {@return the words of review and explain}
	 * @param language {@code vi} for Vietnamese, anything else for English
	 */
	public static Texts ofReview(String language) {
		return new Texts("text.review", language);
	}

	/**
	 * {@return the words of verify}
	 * @param language {@code vi} for Vietnamese, anything else for English
	 */
	public static Texts ofVerify(String language) {
		return new Texts("text.verify", language);
	}

	/**
	 * {@return the words of the report}
	 * @param language {@code vi} for Vietnamese, anything else for English
	 */
	public static Texts ofReport(String language) {
		return new Texts("text.report", language);
	}

	private Texts(String bundle, String language) {
		this.locale = language.startsWith("vi") ? Locale.forLanguageTag("vi") : Locale.ENGLISH;
		this.bundle = ResourceBundle.getBundle(bundle, this.locale,
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
	}

	/**
	 * {@return the text of a key with its arguments filled in}
	 */
	public String text(String key, Object... arguments) {
		return new MessageFormat(this.bundle.getString(key), this.locale).format(arguments);
	}

	/**
	 * {@return the text of a key; the word itself when there is none}
	 */
	public String word(String prefix, String word) {
		try {
			return this.bundle.getString(prefix + "." + word);
		}
		catch (MissingResourceException ex) {
			return word;
		}
	}

}
