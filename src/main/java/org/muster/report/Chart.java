package org.muster.report;

import java.util.List;
import java.util.Locale;

/** Draws bars in SVG. Lengths are in units of a drawing 960 wide. */
final class Chart {

	private static final int WIDTH = 960;

	private static final int LABEL = 330;

	private static final int VALUE = 190;

	private static final int ROW = 26;

	private Chart() {
	}

	/**
	 * A part of a whole.
	 *
	 * @param name in the reader's language
	 * @param tone class of its colour
	 * @param amount at least 0
	 * @param label the amount as it is shown
	 */
	record Part(String name, String tone, long amount, String label) {
	}

	/**
	 * One bar.
	 *
	 * @param name in the reader's language
	 * @param amount its length, from 0 to the largest
	 * @param filled how much of it is filled, from 0 to the amount
	 * @param label what is shown at its end
	 */
	record Bar(String name, long amount, long filled, String label) {
	}

	/**
	 * Draws one bar of parts, with a legend in words.
	 */
	static void stacked(Html html, String title, List<Part> parts) {
		long whole = parts.stream().mapToLong(Part::amount).sum();
		html.open("figure", "class", "chart");
		start(html, title, 36);
		double at = 0;
		for (Part part : parts) {
			double width = (whole == 0 || part.amount() == 0) ? 0 : Math.max(3, (double) WIDTH * part.amount() / whole);
			rectangle(html, Math.min(at, WIDTH - width), 2, width, 32, part.tone());
			at += width;
		}
		html.close("svg");
		legend(html, parts);
		html.close("figure");
	}

	private static void legend(Html html, List<Part> parts) {
		html.open("ul", "class", "legend");
		for (Part part : parts) {
			html.open("li").open("i", "class", part.tone()).close("i").element("b", part.label());
			html.text(" " + part.name()).close("li");
		}
		html.close("ul");
	}

	/**
	 * Draws bars one below the other; the largest fills the width.
	 */
	static void bars(Html html, String title, List<Bar> bars) {
		long largest = Math.max(1, bars.stream().mapToLong(Bar::amount).max().orElse(1));
		html.open("figure", "class", "chart");
		start(html, title, ROW * bars.size() + 4);
		for (int at = 0; at < bars.size(); at++) {
			bar(html, bars.get(at), ROW * at, (double) (WIDTH - LABEL - VALUE) / largest);
		}
		html.close("svg", "figure");
	}

	private static void bar(Html html, Bar bar, int top, double unit) {
		int base = top + 18;
		html.open("text", "x", LABEL - 10, "y", base, "class", "name").element("title", bar.name());
		html.text(shortened(bar.name())).close("text");
		rectangle(html, LABEL, top + 5, Math.max(2, bar.amount() * unit), 17, "track");
		rectangle(html, LABEL, top + 5, bar.filled() * unit, 17, "fill");
		html.element("text", bar.label(), "x", number(LABEL + Math.max(2, bar.amount() * unit) + 8), "y", base, "class",
				"value");
	}

	/**
	 * {@return the name without its middle when it is too long: the ends tell it apart}
	 */
	private static String shortened(String name) {
		int length = name.codePointCount(0, name.length());
		return (length <= 38) ? name : name.substring(0, name.offsetByCodePoints(0, 18)).strip() + " … "
				+ name.substring(name.offsetByCodePoints(0, length - 17)).strip();
	}

	static void start(Html html, String title, int height) {
		html.open("svg", "viewBox", "0 0 " + WIDTH + " " + height, "role", "img", "aria-label", title, "xmlns",
				"http://www.w3.org/2000/svg");
	}

	static void rectangle(Html html, double x, double y, double width, double height, String tone) {
		if (width > 0) {
			html.open("rect", "x", number(x), "y", number(y), "width", number(width), "height", number(height), "class",
					tone)
				.close("rect");
		}
	}

	/**
	 * {@return a length with one decimal, the same in every locale}
	 */
	static String number(double length) {
		return String.format(Locale.ROOT, "%.1f", length);
	}

}
