package org.muster.audit.log;

/**
 * Something that is not as it was told.
 *
 * @param place where: an entry, a file, a row
 * @param expected what should be there
 * @param found what is
 */
public record Trouble(Phrase place, Phrase expected, Phrase found) {
}
