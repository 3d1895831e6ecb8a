package org.muster.generate;

/**
 * An invented person.
 *
 * @param index number of the person, from 0
 * @param citizen as the civil registry has them
 * @param register as the member register has them; the same for most
 * @param home place in the province that the registry knows
 * @param nationalId 12 digits, unique
 * @param oldId 9 digits, unique
 */
record Person(int index, Identity citizen, Identity register, Place home, String nationalId, String oldId) {
}
