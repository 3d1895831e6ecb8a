package org.muster.identify;

/**
 * A birth date in 18 bits: years from 1800 to 2310, months and days, each 0 when unknown.
 */
final class PackedBirth {

	static final int BITS = 18;

	static final int MASK = (1 << BITS) - 1;

	private static final int BEFORE_FIRST_YEAR = 1799;

	private PackedBirth() {
	}

	/**
	 * {@return the short form}
	 * @param birth see {@code PartialDate.packed}; 0 when unknown
	 */
	static int pack(int birth) {
		return (birth == 0) ? 0 : (birth >>> 9) - BEFORE_FIRST_YEAR << 9 | birth & 0x1FF;
	}

	/**
	 * {@return what was packed}
	 */
	static int unpack(int packed) {
		return (packed == 0) ? 0 : (packed >>> 9) + BEFORE_FIRST_YEAR << 9 | packed & 0x1FF;
	}

}
