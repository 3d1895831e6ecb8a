package org.muster.model;

/**
 * What a check said of one field of a record.
 *
 * @param code what was found
 * @param field where
 * @param detail codes or a suggestion that belong to it, such as candidates; may be empty
 */
public record Finding(FindingCode code, Field field, String detail) {

	/** A finding that says all by its code. */
	public Finding(FindingCode code, Field field) {
		this(code, field, "");
	}

}
