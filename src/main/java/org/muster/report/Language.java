package org.muster.report;

import java.util.Locale;

/** The languages of a page. */
public enum Language {

	/** English. */
	ENGLISH("en"),

	/** Vietnamese. */
	VIETNAMESE("vi");

	private final String tag;

	Language(String tag) {
		this.tag = tag;
	}

	/**
	 * {@return the tag of IETF BCP 47}
	 */
	public String tag() {
		return this.tag;
	}

	Locale locale() {
		return Locale.forLanguageTag(this.tag);
	}

}
