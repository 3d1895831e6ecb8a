package org.muster;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import com.tngtech.archunit.core.domain.JavaClass;

/** The staircase of packages, from the top, and the rooms beside it. */
enum Place {

	CLI, PIPELINE, STEP, METRICS, STAGE, AUDIT, LINK, COMPARE, CHARSET, MODEL,

	UNPACK, DATABASE, BLOCK, QUARANTINE, REVIEW, CARDS, GENERATE, NOTICE, DOCUMENT;

	private static final Set<String> STAGES = Set.of("receive", "standardise", "consolidate", "identify", "reissue",
			"publish", "report");

	/**
	 * {@return what this place may import, itself not counted}
	 */
	Set<Place> below() {
		return switch (this) {
			case CLI -> EnumSet.allOf(Place.class);
			case PIPELINE -> EnumSet.complementOf(EnumSet.of(CLI, GENERATE));
			case STEP -> EnumSet.of(STAGE, AUDIT, LINK, COMPARE, CHARSET, MODEL, DATABASE, BLOCK, QUARANTINE, REVIEW,
					CARDS, DOCUMENT);
			case QUARANTINE, REVIEW -> EnumSet.of(AUDIT, LINK, COMPARE, CHARSET, MODEL, DATABASE, DOCUMENT);
			case AUDIT -> EnumSet.of(LINK, COMPARE, MODEL, DATABASE);
			case CARDS -> EnumSet.of(STAGE, AUDIT, COMPARE, MODEL, DATABASE, DOCUMENT);
			case BLOCK -> EnumSet.of(STAGE, DATABASE, CHARSET, MODEL);
			case STAGE -> EnumSet.of(LINK, COMPARE, CHARSET, MODEL, DOCUMENT);
			case GENERATE -> EnumSet.of(COMPARE, CHARSET, MODEL);
			case LINK -> EnumSet.of(COMPARE, MODEL);
			case UNPACK -> EnumSet.of(CHARSET, MODEL);
			case METRICS, DATABASE, COMPARE, CHARSET, NOTICE, DOCUMENT -> EnumSet.of(MODEL);
			case MODEL -> EnumSet.noneOf(Place.class);
		};
	}

	/**
	 * {@return whether this is plain Java}
	 */
	boolean isPlain() {
		return this == STAGE || this == LINK || this == COMPARE || this == CHARSET || this == MODEL || this == GENERATE
				|| this == DOCUMENT;
	}

	/**
	 * {@return the first package below the root, such as {@code standardise}; the empty
	 * string for a class in the root itself}
	 */
	static String roomOf(JavaClass type, String root) {
		return segments(type, root)[0];
	}

	/**
	 * {@return the place of a class below the root; none for a package that has none}
	 */
	static Optional<Place> of(JavaClass type, String root) {
		String[] segments = segments(type, root);
		if (STAGES.contains(segments[0])) {
			return Optional.of((segments.length > 1 && "step".equals(segments[1])) ? STEP : STAGE);
		}
		return switch (segments[0]) {
			case "cli", "console" -> Optional.of(CLI);
			case "pipeline" -> Optional.of(PIPELINE);
			case "metrics" -> Optional.of(METRICS);
			case "audit" -> Optional.of(AUDIT);
			case "link" -> Optional.of(LINK);
			case "compare" -> Optional.of(COMPARE);
			case "charset" -> Optional.of(CHARSET);
			case "unpack" -> Optional.of(UNPACK);
			case "model" -> Optional.of(MODEL);
			case "database" -> Optional.of(DATABASE);
			case "block" -> Optional.of(BLOCK);
			case "quarantine" -> Optional.of(QUARANTINE);
			case "review" -> Optional.of(REVIEW);
			case "cards" -> Optional.of(CARDS);
			case "generate" -> Optional.of(GENERATE);
			case "notice" -> Optional.of(NOTICE);
			case "document" -> Optional.of(DOCUMENT);
			default -> Optional.empty();
		};
	}

	private static String[] segments(JavaClass type, String root) {
		String name = type.getPackageName();
		return name.equals(root) ? new String[] { "" } : name.substring(root.length() + 1).split("\\.");
	}

}
