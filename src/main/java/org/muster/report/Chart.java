package org.muster.report;

import java.util.List;
import java.util.Locale;

import org.muster.document.Html;

/**
 * Draws bars in SVG. The words stand beside the drawing, as text that can be read aloud,
 * copied and broken into lines. Lengths are in units of a drawing 960 wide.
 */
final class Chart {

	static final int WIDTH = 960;

	private static final int THICK = 30;

	private static final int BAR = 14;

	private Chart() {
	}

	/**
	 * A part of a whole.
	 *
	 * @param name in the reader's language
	 * @param tone see {@link Tone}
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
		html.open("figure", "class", "chart").element("figcaption", title);
		start(html, title, THICK, "stacked");
		double at = 0;
		for (Part part : parts) {
			double width = (whole == 0 || part.amount() == 0) ? 0 : Math.max(3, (double) WIDTH * part.amount() / whole);
			rectangle(html, Math.min(at, WIDTH - width), 0, width, THICK, part.tone());
			at += width;
		}
		html.close("svg");
		legend(html, parts);
		html.close("figure");
	}

	private static void legend(Html html, List<Part> parts) {
		html.open("p", "class", "legend");
		for (Part part : parts) {
			html.open("span").open("i", "style", "background: " + Tone.of(part.tone())).close("i");
			html.element("b", part.label()).text(" " + part.name()).close("span");
		}
		html.close("p");
	}

	/**
	 * Draws bars one below the other; the largest fills the width.
	 */
	static void bars(Html html, String title, List<Bar> bars) {
		long largest = Math.max(1, bars.stream().mapToLong(Bar::amount).max().orElse(1));
		html.open("figure", "class", "chart").open("table", "class", "bars").element("caption", title).open("tbody");
		bars.forEach((bar) -> bar(html, bar, (double) WIDTH / largest));
		html.close("tbody", "table", "figure");
	}

	private static void bar(Html html, Bar bar, double unit) {
		html.open("tr").element("th", bar.name(), "scope", "row").open("td", "class", "bar");
		start(html, bar.name() + ": " + bar.label(), BAR, "bar");
		rectangle(html, 0, 0, Math.max(3, bar.amount() * unit), BAR, "track");
		rectangle(html, 0, 0, bar.filled() * unit, BAR, "published");
		html.close("svg", "td").element("td", bar.label(), "class", "value").close("tr");
	}

	/**
	 * Begins a drawing that fills the width.
	 * @param title what it shows, for who cannot see it
	 * @param height in units
	 * @param kind how high it is shown, see the style sheet
	 */
	static void start(Html html, String title, int height, String kind) {
		html.open("svg", "xmlns", "http://www.w3.org/2000/svg", "class", kind, "width", WIDTH, "height", height,
				"viewBox", "0 0 " + WIDTH + " " + height, "preserveAspectRatio", "none", "role", "img", "aria-label",
				title);
		html.element("title", title);
	}

	static void rectangle(Html html, double x, double y, double width, double height, String tone) {
		if (width > 0) {
			html.open("rect", "x", number(x), "y", number(y), "width", number(width), "height", number(height), "fill",
					Tone.of(tone))
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
