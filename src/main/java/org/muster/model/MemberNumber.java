package org.muster.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Derives a member's number from what identifies the member, so that the same member has
 * the same number in every run, whatever the order of files. Never a sequence.
 */
public final class MemberNumber {

	private static final char[] DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();

	private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(Sha256::digest);

	private MemberNumber() {
	}

	/**
	 * Derives the number.
	 * @param fullNameKey the folded full name, see {@code compare.NameKey}
	 * @param values standard values
	 * @return 13 letters and digits of Crockford's base 32, which stand for 65 bits of a
	 * SHA-256 over the strongest identity there is: profile number, else card number,
	 * else name, birth date, gender and home place
	 */
	public static String of(String fullNameKey, FieldValues values) {
		if (isProfileNumber(values.get(Field.PROFILE_NUMBER))) {
			return ofIdentity("profile|" + values.get(Field.PROFILE_NUMBER));
		}
		if (isCardNumber(values.get(Field.CARD_NUMBER))) {
			return ofIdentity("card|" + values.get(Field.CARD_NUMBER));
		}
		return ofPerson(fullNameKey, values);
	}

	/**
	 * Derives the number of a member whose card number is somebody else's too.
	 * @param fullNameKey the folded full name
	 * @param values standard values
	 * @return the number, from name, birth date, gender and home place
	 */
	public static String ofPerson(String fullNameKey, FieldValues values) {
		return ofIdentity("person|" + fullNameKey + "|" + values.get(Field.BIRTH_DATE) + "|" + values.get(Field.GENDER)
				+ "|" + values.get(Field.HOME_PLACE));
	}

	/**
	 * {@return whether this is 8 digits}
	 */
	public static boolean isCardNumber(String text) {
		return text.length() == 8 && digits(text, 8);
	}

	/**
	 * {@return whether this is 6 digits, a space and 1 to 3 capital letters}
	 */
	public static boolean isProfileNumber(String text) {
		if (text.length() < 8 || text.length() > 10 || !digits(text, 6) || text.charAt(6) != ' ') {
			return false;
		}
		for (int at = 7; at < text.length(); at++) {
			char letter = text.charAt(at);
			if ((letter < 'A' || letter > 'Z') && letter != 'Đ') {
				return false;
			}
		}
		return true;
	}

	private static boolean digits(String text, int count) {
		for (int at = 0; at < count; at++) {
			if (text.charAt(at) < '0' || text.charAt(at) > '9') {
				return false;
			}
		}
		return true;
	}

	private static String ofIdentity(String identity) {
		byte[] hash = SHA_256.get().digest(identity.getBytes(StandardCharsets.UTF_8));
		char[] number = new char[13];
		int bits = 0;
		int buffer = 0;
		int next = 0;
		for (int at = 0; at < number.length; at++) {
			if (bits < 5) {
				buffer = buffer << 8 | hash[next++] & 0xFF;
				bits += 8;
			}
			bits -= 5;
			number[at] = DIGITS[buffer >>> bits & 31];
		}
		return new String(number);
	}

}
