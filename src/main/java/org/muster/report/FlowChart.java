package org.muster.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Draws the way of the records: one stream from left to right, and what leaves it between
 * two stations falls out at the bottom.
 */
final class FlowChart {

	private static final double TOP = 44;

	private static final double DEPTH = 110;

	private static final double NODE = 12;

	private static final double FLOOR = TOP + DEPTH + 44;

	private final List<Station> stations;

	private final double unit;

	/**
	 * A place on the way.
	 *
	 * @param name in the reader's language
	 * @param amount how many arrive, at least 0
	 * @param label the amount as it is shown
	 * @param leaving what leaves before the next station, each at least 0
	 */
	record Station(String name, long amount, String label, List<Chart.Part> leaving) {
	}

	FlowChart(List<Station> stations) {
		this.stations = stations;
		long most = stations.stream().mapToLong(Station::amount).max().orElse(1);
		this.unit = DEPTH / Math.max(1, most);
	}

	void draw(Html html, String title) {
		html.open("figure", "class", "chart flow");
		Chart.start(html, title, (int) FLOOR + 50);
		double gap = (960 - NODE - 130.0) / Math.max(1, this.stations.size() - 1);
		for (int at = 0; at < this.stations.size(); at++) {
			draw(html, at, 60 + at * gap, gap);
		}
		html.close("svg", "figure");
	}

	private void draw(Html html, int at, double x, double gap) {
		Station station = this.stations.get(at);
		double height = height(station.amount());
		if (at + 1 < this.stations.size()) {
			double next = height(this.stations.get(at + 1).amount());
			leave(html, station, x + NODE, Math.min(height, next), gap);
			stream(html, x + NODE, x + gap, Math.min(height, next), next);
		}
		Chart.rectangle(html, x, TOP, NODE, Math.max(height, 2), "node");
		label(html, x + NODE / 2, 16, station.name(), "station");
		label(html, x + NODE / 2, 34, station.label(), "amount");
	}

	private static void stream(Html html, double from, double to, double height, double next) {
		path(html, "M%s %s L%s %s L%s %s L%s %s Z", "stream", from, TOP, to, TOP, to, TOP + next, from, TOP + height);
	}

	private void leave(Html html, Station station, double x, double below, double gap) {
		List<Chart.Part> leaving = new ArrayList<>(station.leaving());
		leaving.removeIf((part) -> part.amount() == 0);
		double top = TOP + below;
		for (int at = 0; at < leaving.size(); at++) {
			Chart.Part part = leaving.get(leaving.size() - 1 - at);
			double width = Math.max(2.5, part.amount() * this.unit);
			double foot = x + (gap - NODE) * (leaving.size() - at) / (leaving.size() + 1);
			fall(html, x, top, foot, width, part.tone());
			label(html, foot, FLOOR + 18, part.label(), "amount");
			label(html, foot, FLOOR + 36, part.name(), "leaving");
			top += part.amount() * this.unit;
		}
	}

	/**
	 * Draws a band that turns from the stream down to the floor, as a thick line.
	 */
	private static void fall(Html html, double x, double top, double foot, double width, String tone) {
		double middle = top + width / 2;
		String line = "M%s %s C%s %s %s %s %s %s".formatted(Chart.number(x), Chart.number(middle), Chart.number(foot),
				Chart.number(middle), Chart.number(foot), Chart.number(middle), Chart.number(foot),
				Chart.number(FLOOR));
		html.open("path", "d", line, "class", "fall " + tone, "stroke-width", Chart.number(width)).close("path");
	}

	private double height(long amount) {
		return amount * this.unit;
	}

	private static void label(Html html, double x, double y, String text, String tone) {
		html.element("text", text, "x", Chart.number(x), "y", Chart.number(y), "class", tone);
	}

	private static void path(Html html, String form, String tone, Object... places) {
		for (int at = 0; at < places.length; at++) {
			places[at] = Chart.number((Double) places[at]);
		}
		html.open("path", "d", form.formatted(places), "class", tone).close("path");
	}

}
