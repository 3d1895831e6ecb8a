package org.muster.unpack;

import java.util.HashSet;
import java.util.Set;

import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** What the workbook itself tells: hidden sheets, and from which year days count. */
final class XlsxOutline extends DefaultHandler {

	/** Of a workbook; more are no register. */
	static final int MOST_SHEETS = 1000;

	private final Set<String> hidden = new HashSet<>();

	private int sheets;

	private boolean from1904;

	@Override
	public void startElement(String uri, String localName, String name, Attributes attributes) {
		this.sheets += localName.equals("sheet") ? 1 : 0;
		if (localName.equals("sheet") && attributes.getValue("state") != null
				&& !"visible".equals(attributes.getValue("state"))) {
			this.hidden.add(String.valueOf(attributes.getValue("name")));
		}
		if (localName.equals("workbookPr")) {
			String flag = attributes.getValue("date1904");
			this.from1904 = "1".equals(flag) || "true".equals(flag);
		}
	}

	boolean hasTooManySheets() {
		return this.sheets > MOST_SHEETS;
	}

	boolean isVisible(String sheet) {
		return !this.hidden.contains(sheet);
	}

	boolean countsFrom1904() {
		return this.from1904;
	}

}
