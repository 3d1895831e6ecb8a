package org.muster.cards;

import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the forms, which are Vietnamese whatever the operator's language. */
final class FormWords {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private final ResourceBundle words = bundle("text.card-forms", Locale.ROOT);

	private final ResourceBundle report = bundle("text.report", VIETNAMESE);

	private static ResourceBundle bundle(String name, Locale locale) {
		return ResourceBundle.getBundle(name, locale,
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
	}

	String text(String key, Object... arguments) {
		return String.format(VIETNAMESE, this.words.getString(key), arguments);
	}

	/** As the report calls it. */
	String reason(String key) {
		return this.report.getString("card-reasons.reason." + key);
	}

	String gender(String code) {
		return this.words.containsKey("gender." + code) ? this.words.getString("gender." + code) : code;
	}

	/**
	 * {@return a day as the office writes it, such as {@code 21/07/1954}; without the
	 * parts that are not known}
	 */
	String date(String iso) {
		StringBuilder date = new StringBuilder();
		String[] parts = iso.split("-");
		for (int part = parts.length - 1; part >= 0; part--) {
			if (!parts[part].startsWith("X")) {
				date.append(date.isEmpty() ? "" : "/").append(parts[part]);
			}
		}
		return date.toString();
	}

}
