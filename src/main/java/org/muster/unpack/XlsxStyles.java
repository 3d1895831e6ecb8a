package org.muster.unpack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** How the numbers of a workbook are shown, by the style of a cell. */
final class XlsxStyles extends DefaultHandler {

	/** Excel itself has at most 65,490 styles and formats of 255 characters. */
	private static final int MOST = 1 << 17;

	private static final int LONGEST = 1000;

	private final Map<Integer, String> formats = new HashMap<>();

	private final List<Integer> formatOfStyle = new ArrayList<>();

	private boolean ofCells;

	@Override
	public void startElement(String uri, String localName, String name, Attributes attributes) {
		switch (localName) {
			case "numFmt" -> addFormat(attributes.getValue("numFmtId"), attributes.getValue("formatCode"));
			case "cellXfs" -> this.ofCells = true;
			case "xf" -> addStyle(attributes.getValue("numFmtId"));
			default -> {
				// says how a cell looks
			}
		}
	}

	private void addFormat(@Nullable String number, @Nullable String code) {
		if (number == null || code == null || code.length() > LONGEST || this.formats.size() == MOST) {
			throw new IllegalStateException("no format that Excel writes");
		}
		this.formats.put(Integer.valueOf(number), code);
	}

	private void addStyle(@Nullable String format) {
		if (this.formatOfStyle.size() == MOST) {
			throw new IllegalStateException("more styles than Excel writes");
		}
		if (this.ofCells) {
			this.formatOfStyle.add((format != null) ? Integer.parseInt(format) : 0);
		}
	}

	@Override
	public void endElement(String uri, String localName, String name) {
		if (localName.equals("cellXfs")) {
			this.ofCells = false;
		}
	}

	/**
	 * {@return the number of a style's format; 0, which is the general one, for no such
	 * style}
	 */
	int formatIndex(int style) {
		return (style >= 0 && style < this.formatOfStyle.size()) ? this.formatOfStyle.get(style) : 0;
	}

	/**
	 * {@return the code of a format; empty for none}
	 */
	String format(int index) {
		return Optional.ofNullable(this.formats.get(index))
			.or(() -> Optional.ofNullable(BuiltinFormats.getBuiltinFormat(index)))
			.orElse("");
	}

}
