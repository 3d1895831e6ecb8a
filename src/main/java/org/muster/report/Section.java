package org.muster.report;

import java.util.List;
import java.util.Locale;

/**
 * The parts of a report, in the order in which they are read, with the figures of each.
 * Every figure is in one of them.
 */
public enum Section {

	/** What became of every record. */
	BALANCE("balance", "steps", "checks", "gates"),

	/** What waits for a person, and who disposed of what. */
	EXCEPTIONS("exceptions", "held", "apart", "findings"),

	/** What was read. */
	INPUTS("inputs", "control-totals", "encodings"),

	/** Who has a national ID, and what speaks for it. */
	COVERAGE("decisions", "coverage"),

	/** What the links are worth. */
	LINKAGE("link-promise", "link-quality", "link-audit", "link-weights", "link-strata", "link-terms", "candidates",
			"reviewers", "reviewer-agreement"),

	/** How good the data came, and what standardising made of them. */
	QUALITY("quality", "changes"),

	/** Which cards are issued again. */
	CARDS("cards", "card-reasons", "card-obstacles", "card-organisations", "card-states"),

	/** What the register gained, and how that compares with the previous run. */
	REGISTER("members", "missing", "previous"),

	/** How the run came about, and what is new since the previous one. */
	RUN("attempts", "since-previous"),

	/** Who saw values as they are. */
	ACCESS("disclosures");

	private final String key = name().toLowerCase(Locale.ROOT);

	private final List<String> figures;

	Section(String... figures) {
		this.figures = List.of(figures);
	}

	/**
	 * {@return the word in texts}
	 */
	public String key() {
		return this.key;
	}

	/**
	 * {@return keys of its figures, in order}
	 */
	public List<String> figures() {
		return this.figures;
	}

}
