package org.muster.charset;

/** How well the words of a text that have letters beyond ASCII read as Vietnamese. */
final class TokenScore {

	private int good;

	private int bad;

	private double weight;

	private final boolean capitalFont;

	/**
	 * Begins at nothing.
	 * @param capitalFont whether toned capitals may look like small letters
	 */
	TokenScore(boolean capitalFont) {
		this.capitalFont = capitalFont;
	}

	/** Takes the words of a text. */
	void add(String text) {
		int start = 0;
		for (int at = 0; at <= text.length(); at++) {
			if (at == text.length() || isGap(text.charAt(at))) {
				token(text, start, at);
				start = at + 1;
			}
		}
	}

	/** Takes what another one has counted. */
	void add(TokenScore other) {
		this.good += other.good;
		this.bad += other.bad;
		this.weight += other.weight;
	}

	/** Takes words that have no reading. */
	void addBad(int words) {
		this.bad += words;
	}

	private static boolean isGap(char character) {
		return character == ' ' || character >= 0x21 && character < 'A' || character == '\t' || character == '\n'
				|| character == '\r' || character == '\u00a0';
	}

	private void token(String text, int start, int end) {
		boolean plain = true;
		for (int at = start; at < end; at++) {
			plain &= isPlain(text.charAt(at));
		}
		if (plain) {
			return;
		}
		String word = text.substring(start, end);
		String read = this.capitalFont ? CapitalRepair.restore(word) : word;
		if (Syllables.isSyllable(read)) {
			this.good++;
			this.weight += Math.log1p(Syllables.weight(read));
		}
		else {
			this.bad++;
		}
	}

	/** Control characters are as telling as letters. */
	private static boolean isPlain(char character) {
		return character >= ' ' && character < 0x7F;
	}

	int good() {
		return this.good;
	}

	int bad() {
		return this.bad;
	}

	/**
	 * {@return the sum of the logarithms of how often the good words occur in names}
	 */
	double weight() {
		return this.weight;
	}

	double share() {
		return (this.good + this.bad == 0) ? 0 : (double) this.good / (this.good + this.bad);
	}

}
