package org.muster.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Objects;

/**
 * The 12 digits of a national ID: three of the place where the birth was registered, one
 * of century and gender, two of the birth year, six without meaning. There is no check
 * digit. Source: Decree 137/2015, article 13; Circular 07/2016.
 */
public final class NationalId {

	private static final BitSet PLACES = places();

	private NationalId() {
	}

	/**
	 * {@return whether this is 12 digits whose first three are an assigned code}
	 */
	public static boolean isWellFormed(String id) {
		if (id.length() != 12) {
			return false;
		}
		for (int at = 0; at < 12; at++) {
			if (id.charAt(at) < '0' || id.charAt(at) > '9') {
				return false;
			}
		}
		return PLACES.get(placeCode(id));
	}

	/**
	 * {@return the code of the province or country of registration, from the first three
	 * of the digits}
	 */
	public static int placeCode(String id) {
		return (id.charAt(0) - '0') * 100 + (id.charAt(1) - '0') * 10 + id.charAt(2) - '0';
	}

	/**
	 * {@return the gender the fourth digit tells: even male, odd female}
	 */
	public static Gender gender(String id) {
		return ((id.charAt(3) - '0') % 2 == 0) ? Gender.MALE : Gender.FEMALE;
	}

	/**
	 * {@return the birth year that digits four to six tell, from 1900}
	 */
	public static int birthYear(String id) {
		return 1900 + (id.charAt(3) - '0') / 2 * 100 + (id.charAt(4) - '0') * 10 + id.charAt(5) - '0';
	}

	/**
	 * Tells whether the digits deny what is known of a person.
	 * @param id a well-formed number
	 * @param gender the person's gender, or unknown
	 * @param birthDate the person's birth date, or unknown
	 * @return whether gender or birth year differ from what the digits tell
	 */
	public static boolean contradicts(String id, Gender gender, PartialDate birthDate) {
		return gender(id).contradicts(gender) || birthDate.isKnown() && birthYear(id) != birthDate.year();
	}

	/**
	 * Tells which number a record carries.
	 * @param number as standardised, of any form
	 * @param gender the person's gender, or unknown
	 * @param birthDate the person's birth date, or unknown
	 * @return the number, if it is well-formed and not denied by gender or birth year;
	 * else empty
	 */
	public static String carried(String number, Gender gender, PartialDate birthDate) {
		return (isWellFormed(number) && !contradicts(number, gender, birthDate)) ? number : "";
	}

	private static BitSet places() {
		BitSet places = new BitSet(512);
		readCodes("/reference/national-id-provinces.csv", "assigned", places);
		readCodes("/reference/national-id-countries.csv", "", places);
		return places;
	}

	private static void readCodes(String resource, String status, BitSet codes) {
		try (BufferedReader reader = new BufferedReader(
				new InputStreamReader(Objects.requireNonNull(NationalId.class.getResourceAsStream(resource), resource),
						StandardCharsets.UTF_8))) {
			reader.readLine();
			for (String line = reader.readLine(); line != null; line = reader.readLine()) {
				if (line.substring(4).startsWith(status)) {
					codes.set(Integer.parseInt(line.substring(0, 3)));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
