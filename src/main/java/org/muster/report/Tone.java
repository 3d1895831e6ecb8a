package org.muster.report;

import java.util.Map;

/** The colours of drawings, by what they stand for; each reads on white. */
final class Tone {

	private static final String GREEN = "#1f6f5c";

	private static final String AMBER = "#b3721a";

	private static final String BLUE = "#4b6fa8";

	private static final String GREY = "#7b8490";

	private static final String RED = "#a8445a";

	private static final Map<String, String> COLOURS = Map.ofEntries(Map.entry("published", GREEN),
			Map.entry("certain", GREEN), Map.entry("consistent", GREEN), Map.entry("planned", "#6fa89a"),
			Map.entry("linked", "#5d9f8d"), Map.entry("held", AMBER), Map.entry("pending", AMBER),
			Map.entry("disputed", AMBER), Map.entry("merged", BLUE), Map.entry("reviewed", BLUE),
			Map.entry("excluded", GREY), Map.entry("code_unknown", GREY), Map.entry("open", RED),
			Map.entry("none", RED), Map.entry("contradicts", RED), Map.entry("track", "#d9dee5"),
			Map.entry("stream", "#c9ddd7"), Map.entry("node", "#1d2530"));

	private Tone() {
	}

	/**
	 * {@return the colour in SVG and CSS}
	 */
	static String of(String meaning) {
		return COLOURS.getOrDefault(meaning, GREY);
	}

}
