package org.muster.report;

/** Writes HTML and SVG; every text and attribute is escaped. */
final class Html {

	private final StringBuilder text = new StringBuilder(1 << 16);

	/**
	 * Opens an element.
	 * @param name of the element
	 * @param attributes names and values in turn; one with an empty value is left out
	 */
	Html open(String name, Object... attributes) {
		this.text.append('<').append(name);
		for (int at = 0; at + 1 < attributes.length; at += 2) {
			String value = String.valueOf(attributes[at + 1]);
			if (!value.isEmpty()) {
				this.text.append(' ').append(attributes[at]).append("=\"");
				escape(value);
				this.text.append('"');
			}
		}
		this.text.append('>');
		return this;
	}

	Html close(String... names) {
		for (String name : names) {
			this.text.append("</").append(name).append('>');
		}
		this.text.append('\n');
		return this;
	}

	Html text(String content) {
		escape(content);
		return this;
	}

	Html element(String name, String content, Object... attributes) {
		return open(name, attributes).text(content).close(name);
	}

	/**
	 * Writes our own text as it is: style sheets and the document type.
	 */
	Html raw(String own) {
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
				default -> this.text.append(letter);
			}
		}
	}

	@Override
	public String toString() {
		return this.text.toString();
	}

}
