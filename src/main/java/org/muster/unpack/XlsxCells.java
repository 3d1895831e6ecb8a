package org.muster.unpack;

import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Takes the cells out of the XML of a sheet. */
final class XlsxCells extends DefaultHandler {

	private final SharedTexts texts;

	private final XlsxStyles styles;

	private final boolean from1904;

	private @Nullable SheetText rows;

	private final StringBuilder text = new StringBuilder();

	private boolean inText;

	private boolean inReading;

	private int row;

	private int column;

	private String type = "";

	private int style;

	XlsxCells(SharedTexts texts, XlsxStyles styles, boolean from1904) {
		this.texts = texts;
		this.styles = styles;
		this.from1904 = from1904;
	}

	void into(SheetText sheet) {
		this.rows = sheet;
	}

	@Override
	public void startElement(String uri, String localName, String name, Attributes attributes) {
		switch (localName) {
			case "row" -> {
				String number = attributes.getValue("r");
				this.row = (number != null) ? Integer.parseInt(number) : this.row + 1;
				this.column = -1;
			}
			case "c" -> startCell(attributes);
			case "rPh" -> this.inReading = true;
			case "v", "t" -> this.inText = !this.inReading;
			default -> {
				// says nothing of cells
			}
		}
	}

	private void startCell(Attributes attributes) {
		String place = attributes.getValue("r");
		this.column = (place != null) ? columnOf(place) : this.column + 1;
		this.type = (attributes.getValue("t") != null) ? attributes.getValue("t") : "n";
		this.style = (attributes.getValue("s") != null) ? Integer.parseInt(attributes.getValue("s")) : 0;
		this.text.setLength(0);
	}

	/** The letters of {@code AB12} count in base 26. */
	private static int columnOf(String place) {
		int column = 0;
		for (int at = 0; at < place.length() && place.charAt(at) >= 'A'; at++) {
			column = column * 26 + place.charAt(at) - 'A' + 1;
		}
		return column - 1;
	}

	@Override
	public void characters(char[] characters, int start, int length) {
		if (this.inText && this.rows != null) {
			this.rows.check(this.text.length() + length);
			this.text.append(characters, start, length);
		}
	}

	@Override
	public void endElement(String uri, String localName, String name) {
		switch (localName) {
			case "v", "t" -> this.inText = false;
			case "rPh" -> this.inReading = false;
			case "c" -> endCell();
			default -> {
				// says nothing of cells
			}
		}
	}

	private void endCell() {
		if (this.rows != null && !this.text.isEmpty()) {
			this.rows.cell(this.row, this.column, value(this.text.toString()));
		}
	}

	private String value(String written) {
		return switch (this.type) {
			case "s" -> this.texts.text(Integer.parseInt(written.strip()));
			case "b" -> written.equals("1") ? "TRUE" : "FALSE";
			case "n" -> number(written);
			case "inlineStr", "str" -> plain(written);
			default -> written;
		};
	}

	/** Text that no table of strings holds may have escapes such as {@code _x000D_}. */
	private static String plain(String written) {
		return written.contains("_x") ? new XSSFRichTextString(written).getString() : written;
	}

	private String number(String written) {
		int format = this.styles.formatIndex(this.style);
		return CellText.of(Double.parseDouble(written), format, this.styles.format(format), this.from1904);
	}

}
