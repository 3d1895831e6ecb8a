package org.muster.charset;

/**
 * How a text reads that may have been typed in an old font.
 *
 * @param kind what it is
 * @param text what was meant, when it is repaired
 * @param encoding of the font, when it is repaired
 */
public record LegacyReading(Kind kind, String text, String encoding) {

	static final LegacyReading PLAIN = new LegacyReading(Kind.PLAIN, "", "");

	static final LegacyReading AMBIGUOUS = new LegacyReading(Kind.AMBIGUOUS, "", "");

	static LegacyReading repaired(String text, String encoding) {
		return new LegacyReading(Kind.REPAIRED, text, encoding);
	}

	/** What a text can be. */
	public enum Kind {

		/** Unicode as it stands. */
		PLAIN,

		/** Typed in an old font; only one reading is Vietnamese. */
		REPAIRED,

		/** Several readings are Vietnamese. */
		AMBIGUOUS

	}

}
