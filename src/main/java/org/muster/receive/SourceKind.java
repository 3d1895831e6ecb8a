package org.muster.receive;

import java.util.Locale;

/** What the records of a source are. */
public enum SourceKind {

	/** Members, as an office exported them. */
	MEMBER,

	/** Citizens: an extract of the civil registry. */
	REGISTRY,

	/** What reviewers decided on earlier nights. */
	DECISIONS;

	private final String key = name().toLowerCase(Locale.ROOT);

	/** {@return the word in the database} */
	public String key() {
		return this.key;
	}

}
