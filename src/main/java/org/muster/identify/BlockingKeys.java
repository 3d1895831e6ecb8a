package org.muster.identify;

/**
 * Hashes what two people must have in common to be compared. A key of 0 says that
 * something it needs is unknown. Numbers are taken plus one; 0 is none.
 */
final class BlockingKeys {

	private BlockingKeys() {
	}

	/**
	 * Writes all keys of a person.
	 * @param keys takes them
	 * @param name hash of the folded name
	 * @param birth packed birth date
	 * @param given hash of the folded given name
	 * @param oldId see {@link #oldId}
	 * @param nationalId see {@link #nationalId}
	 */
	static void write(int[] keys, int name, int birth, int given, int oldId, long nationalId) {
		boolean dayKnown = (birth & 31) != 0;
		keys[0] = (birth == 0) ? 0 : mix(name, birth >>> 9, 1);
		keys[1] = dayKnown ? mix(name, birth & 0x1FF, 2) : 0;
		keys[2] = dayKnown ? mix(given, birth, 3) : 0;
		keys[3] = (oldId == 0) ? 0 : mix(oldId, 0, 4);
		keys[4] = (nationalId == 0) ? 0 : mix((int) nationalId, (int) (nationalId >>> 32), 5);
	}

	/**
	 * {@return a 9-digit number plus one; 0 for any other text}
	 */
	static int oldId(String text) {
		return (int) number(text, 9);
	}

	/**
	 * {@return a 12-digit number plus one; 0 for any other text}
	 */
	static long nationalId(String text) {
		return number(text, 12);
	}

	private static long number(String text, int length) {
		if (text.length() != length) {
			return 0;
		}
		long number = 0;
		for (int at = 0; at < length; at++) {
			int digit = text.charAt(at) - '0';
			if (digit < 0 || digit > 9) {
				return 0;
			}
			number = number * 10 + digit;
		}
		return number + 1;
	}

	private static int mix(int first, int second, int kind) {
		int hash = (first * 31 + second) * 31 + kind;
		hash = (hash ^ hash >>> 16) * 0x7FEB352D;
		hash = (hash ^ hash >>> 15) * 0x846CA68B;
		hash ^= hash >>> 16;
		return (hash == 0) ? kind : hash;
	}

}
