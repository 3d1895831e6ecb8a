package org.muster.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.muster.model.Field;
import org.muster.receive.ColumnProfile;
import org.muster.receive.Dialect;
import org.muster.receive.FileProfile;
import org.muster.receive.Inspection;
import org.muster.receive.Limits;
import org.muster.receive.Reading;

/**
 * What a proposal says of one text. Of a file with several, all is a comment: the same
 * keys hold for all of them, and what is left out is found in each.
 */
final class PartProposal {

	private static final int PATTERNS = 3;

	private final StringBuilder text;

	private final Inspection inspection;

	private final Reading reading;

	private final String indent;

	/** The place of the first column: behind the number of the row. */
	private final int first;

	PartProposal(StringBuilder text, Inspection inspection, boolean severalParts) {
		this.text = text;
		this.inspection = inspection;
		this.reading = inspection.reading();
		this.indent = severalParts ? "    # " : "    ";
		this.first = this.reading.numbered() ? 1 : 0;
	}

	void append() throws IOException {
		comment("%s: %,d records".formatted(this.inspection.fileName(), this.inspection.records()));
		if (this.reading.deleted() > 0) {
			comment("%,d records that were deleted in the table are left out".formatted(this.reading.deleted()));
		}
		this.inspection.problems().forEach((problem) -> comment(problem.message() + "."));
		if (this.reading.width() == 0) {
			return;
		}
		this.reading.legacy()
			.forEach((column, encoding) -> comment(
					header(column) + " was mostly typed in a font of " + encoding + "; repair-legacy-text reads it"));
		if (!this.reading.numbered()) {
			appendDialect();
		}
		else if (this.inspection.part().encoding().isEmpty()) {
			appendEncoding();
		}
		appendColumns();
	}

	private void comment(String remark) {
		this.text.append("    # ").append(YamlText.comment(remark)).append('\n');
	}

	private void line(String key, String value, String remark) {
		this.text.append(this.indent).append(key).append(": ").append(value);
		this.text.append(remark.isEmpty() ? "" : "   # " + YamlText.comment(remark)).append('\n');
	}

	private void appendDialect() {
		appendEncoding();
		String delimiter = this.reading.dialect().delimiter();
		line("delimiter", delimiter.equals("\t") ? "tab" : YamlText.quoted(delimiter), "");
		char quote = this.reading.dialect().quote();
		line("quote", (quote == Dialect.NONE) ? "none" : YamlText.quoted(String.valueOf(quote)), "");
	}

	/** UTF-16 is found in the file, whatever the key says. */
	private void appendEncoding() {
		if (this.inspection.part().encoding().isPresent()) {
			return;
		}
		String explanation = this.reading.explanation();
		line("encoding", this.reading.encoding(), explanation.isEmpty() ? "" : "Vietnamese syllables: " + explanation);
		this.reading.others()
			.forEach((column, encoding) -> comment(header(column) + " is in " + encoding + ", which is found"));
	}

	private void appendColumns() throws IOException {
		List<ColumnProfile> profiles = FileProfile.of(this.inspection, Limits.DEFAULT).columns();
		List<Integer> taken = new ArrayList<>();
		List<Field> fields = this.inspection.fields().stream().filter(this::isUnique).toList();
		this.text.append(fields.isEmpty() ? "    # " : this.indent).append("columns:\n");
		for (Field field : fields) {
			List<Integer> places = this.reading.columns().get(field.ordinal());
			taken.addAll(places);
			String headers = places.stream().map(this::header).collect(Collectors.joining(", "));
			line("  " + field.key(), (places.size() > 1) ? "[" + headers + "]" : headers,
					shown(profiles, places.get(0) - this.first));
		}
		for (int column = 0; column < profiles.size(); column++) {
			if (!taken.contains(column + this.first)) {
				String header = this.inspection.fields().isEmpty() ? "column " + (column + 1)
						: header(column + this.first);
				this.text.append("    #   FIELD: ").append(header).append("   # ");
				this.text.append(YamlText.comment(shown(profiles, column))).append('\n');
			}
		}
	}

	private String header(int place) {
		return YamlText.quoted(this.inspection.header().get(place - this.first));
	}

	/** A header text that stands twice cannot be named. */
	private boolean isUnique(Field field) {
		return this.reading.columns()
			.get(field.ordinal())
			.stream()
			.map((place) -> this.inspection.header().get(place - this.first))
			.allMatch((header) -> this.inspection.header().stream().filter(header::equals).count() == 1);
	}

	/**
	 * A file with more columns than the limit is refused; the first ones are profiled.
	 */
	private static String shown(List<ColumnProfile> profiles, int column) {
		if (column >= profiles.size()) {
			return "beyond the columns that are looked at";
		}
		ColumnProfile profile = profiles.get(column);
		if (profile.filled() == 0) {
			return "always empty";
		}
		String patterns = profile.patterns(PATTERNS)
			.stream()
			.map((pattern) -> String.format(Locale.ROOT, "%s %.0f %%", pattern.getKey(), 100 * pattern.getValue()))
			.collect(Collectors.joining("; "));
		return String.format(Locale.ROOT, "filled %.1f %%, %,d%s distinct, %s",
				100.0 * profile.filled() / Math.max(1, profile.cells()), profile.distinct(),
				profile.isDistinctComplete() ? "" : " or more", patterns);
	}

}
