package org.muster.document;

/** Writes HTML and SVG that are also XML; every text and attribute is escaped. */
public final class Html {

	private final StringBuilder text = new StringBuilder(1 << 16);

	/**
	 * Opens an element.
	 * @param name of the element
	 * @param attributes names and values in turn; one with an empty value is left out
	 */
	public Html open(String name, Object... attributes) {
		begin(name, attributes);
		this.text.append('>');
		return this;
	}

	/**
	 * Writes an element that can hold nothing, such as {@code meta}.
	 * @param name of the element
	 * @param attributes as of {@link #open}
	 */
	public Html empty(String name, Object... attributes) {
		begin(name, attributes);
		this.text.append("/>\n");
		return this;
	}

	private void begin(String name, Object... attributes) {
		this.text.append('<').append(name);
		for (int at = 0; at + 1 < attributes.length; at += 2) {
			String value = String.valueOf(attributes[at + 1]);
			if (!value.isEmpty()) {
				this.text.append(' ').append(attributes[at]).append("=\"");
				escape(value);
				this.text.append('"');
			}
		}
	}

	/**
	 * Closes elements.
	 * @param names the innermost first
	 */
	public Html close(String... names) {
		for (String name : names) {
			this.text.append("</").append(name).append('>');
		}
		this.text.append('\n');
		return this;
	}

	/**
	 * Writes a text.
	 */
	public Html text(String content) {
		escape(content);
		return this;
	}

	/**
	 * Writes an element that holds a text alone.
	 */
	public Html element(String name, String content, Object... attributes) {
		return open(name, attributes).text(content).close(name);
	}

	/**
	 * Writes our own text as it is: style sheets and the document type.
	 */
	public Html raw(String own) {
		this.text.append(own);
		return this;
	}

	private void escape(String content) {
		for (int at = 0; at < content.length(); at++) {
			char letter = content.charAt(at);
			switch (letter) {
				case '&' -> this.text.append("&amp;");
				case '<' -> this.text.append("&lt;");
				case '>' -> this.text.append("&gt;");
				case '"' -> this.text.append("&quot;");
				case '\'' -> this.text.append("&#39;");
				default -> this.text.append(isAllowed(letter) ? letter : '\ufffd');
			}
		}
	}

	/** Whether a page that is XML may hold it. */
	private static boolean isAllowed(char letter) {
		return letter >= ' ' && letter != '\ufffe' && letter != '\uffff' || letter == '\n' || letter == '\t';
	}

	@Override
	public String toString() {
		return this.text.toString();
	}

}
