package org.muster.compare;

/**
 * A province that a place text names.
 *
 * @param code today's administrative code, two digits, since 1 July 2025; empty when its
 * parts are in several provinces of today
 * @param idCode the first three digits of national IDs registered in the province of that
 * name before 1 July 2025; where a province of today kept the name of one of its parts,
 * the code of that part; empty when it had several parts
 */
public record Province(String code, String idCode) {

	/** No province, or several. */
	static final Province UNKNOWN = new Province("", "");

	/**
	 * {@return its code before 1 July 2025; empty when it had several parts}
	 */
	String formerCode() {
		return this.idCode.isEmpty() ? "" : this.idCode.substring(1);
	}

}
