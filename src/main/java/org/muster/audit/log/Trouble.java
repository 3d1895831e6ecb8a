package org.muster.audit.log;

/**
 * Something that is not as it was told.
 *
 * @param place where: an entry, a file, a row
 * @param expected what should be there
 * @param found what is
 */
public record Trouble(String place, String expected, String found) {

	/**
	 * {@return all of it in one line}
	 */
	public String text() {
		return "%s: expected %s; found %s".formatted(this.place, this.expected, this.found);
	}

}
