package org.muster.report;

import java.util.ArrayList;
import java.util.List;

import org.muster.document.Html;

/**
 * Draws the way of the records: one stream from left to right, and what leaves it between
 * two stations falls out at the bottom.
 */
final class FlowChart {

	private static final double DEPTH = 110;

	private static final double NODE = 12;

	private static final int FLOOR = 150;

	private final List<Station> stations;

	private final double unit;

	private final double gap;

	/**
	 * A place on the way.
	 *
	 * @param name in the reader's language
	 * @param amount how many arrive, at least 0
	 * @param label the amount as it is shown
	 * @param leaving what leaves before the next station, each at least 0
	 */
	record Station(String name, long amount, String label, List<Chart.Part> leaving) {

		List<Chart.Part> left() {
			List<Chart.Part> left = new ArrayList<>(this.leaving);
			left.removeIf((part) -> part.amount() == 0);
			return left;
		}

	}

	/**
	 * Takes the way.
	 * @param stations at least two
	 */
	FlowChart(List<Station> stations) {
		this.stations = List.copyOf(stations);
		long most = stations.stream().mapToLong(Station::amount).max().orElse(1);
		this.unit = DEPTH / Math.max(1, most);
		this.gap = (double) Chart.WIDTH / stations.size();
	}

	void draw(Html html, String title) {
		html.open("figure", "class", "chart flow").element("figcaption", title);
		html.open("div", "class", "stations").open("div");
		for (Station station : this.stations) {
			html.open("span").element("b", station.name()).text(station.label()).close("span");
		}
		html.close("div", "div");
		Chart.start(html, title, FLOOR, "flow");
		for (int at = 0; at < this.stations.size(); at++) {
			draw(html, at, (at + 0.5) * this.gap - NODE / 2);
		}
		html.close("svg");
		left(html);
		html.close("figure");
	}

	private void draw(Html html, int at, double x) {
		Station station = this.stations.get(at);
		double height = height(station.amount());
		if (at + 1 < this.stations.size()) {
			double next = height(this.stations.get(at + 1).amount());
			leave(html, station.left(), x + NODE, Math.min(height, next));
			stream(html, x + NODE, x + this.gap, Math.min(height, next), next);
		}
		Chart.rectangle(html, x, 0, NODE, Math.max(height, 2), "node");
	}

	private static void stream(Html html, double from, double to, double height, double next) {
		html.open("path", "d",
				"M%s 0 L%s 0 L%s %s L%s %s Z".formatted(Chart.number(from), Chart.number(to), Chart.number(to),
						Chart.number(next), Chart.number(from), Chart.number(height)),
				"fill", Tone.of("stream"))
			.close("path");
	}

	private void leave(Html html, List<Chart.Part> left, double x, double below) {
		double top = below;
		for (int at = 0; at < left.size(); at++) {
			Chart.Part part = left.get(left.size() - 1 - at);
			double foot = x + (this.gap - NODE) * (left.size() - at - 0.5) / left.size();
			fall(html, x, top, foot, Math.max(2.5, part.amount() * this.unit), part.tone());
			top += part.amount() * this.unit;
		}
	}

	/** A band that turns from the stream down to the floor, as a thick line. */
	private static void fall(Html html, double x, double top, double foot, double width, String tone) {
		String middle = Chart.number(top + width / 2);
		String line = "M%s %s C%s %s %s %s %s %s".formatted(Chart.number(x), middle, Chart.number(foot), middle,
				Chart.number(foot), middle, Chart.number(foot), Chart.number(FLOOR));
		html.open("path", "d", line, "fill", "none", "stroke", Tone.of(tone), "stroke-opacity", "0.8", "stroke-width",
				Chart.number(width))
			.close("path");
	}

	/** What left the stream, each below its band: half a column is free at either end. */
	private void left(Html html) {
		html.open("div", "class", "left").open("div").element("span", "", "class", "half");
		for (Station station : this.stations.subList(0, this.stations.size() - 1)) {
			String width = "width: " + Chart.number(100.0 / station.left().size()) + "%";
			html.open("span", "style", "width: " + Chart.number(100.0 / this.stations.size()) + "%");
			station.left()
				.forEach((part) -> html.open("i", "style", width)
					.element("b", part.label())
					.text(" " + part.name())
					.close("i"));
			html.close("span");
		}
		html.element("span", "", "class", "half").close("div", "div");
	}

	private double height(long amount) {
		return amount * this.unit;
	}

}
