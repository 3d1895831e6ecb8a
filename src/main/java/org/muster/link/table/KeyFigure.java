package org.muster.link.table;

/**
 * What a blocking key was good for. Many links that one key alone found are a sign that
 * others are found by none: add a key.
 *
 * @param name of the key
 * @param pairs how many pairs share it
 * @param links how many links share it
 * @param alone how many links share no other key
 */
public record KeyFigure(String name, long pairs, long links, long alone) {
}
