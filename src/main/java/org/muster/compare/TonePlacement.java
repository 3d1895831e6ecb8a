package org.muster.compare;

/**
 * The two placements of the tone in open {@code oa}, {@code oe} and {@code uy}, for
 * comparison only. Source: Decision 1989/QĐ-BGDĐT of 2018, article 8, and the laws, which
 * write the other one.
 */
public final class TonePlacement {

	private static final String[] OLD = "òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy".split(" ");

	private static final String[] NEW = "oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ".split(" ");

	private TonePlacement() {
	}

	/**
	 * {@return the text with each such tone on its last letter}
	 * @param small composed small letters
	 */
	public static String onTheLast(String small) {
		String placed = small;
		for (int pair = 0; pair < OLD.length; pair++) {
			placed = placed.replace(OLD[pair], NEW[pair]);
		}
		return placed;
	}

}
