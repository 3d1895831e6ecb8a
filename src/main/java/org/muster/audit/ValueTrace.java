package org.muster.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.muster.model.PlaceField;
import org.muster.model.RecordKey;
import org.muster.report.Trace;

/** Where the value of a field comes from, from the file to the register. */
final class ValueTrace {

	private static final String ID = "national_id";

	private final Facts facts;

	private final String field;

	private final boolean open;

	private final List<Trace.Sentence> sentences = new ArrayList<>();

	ValueTrace(Facts facts, String field, boolean open) {
		this.facts = facts;
		this.field = field;
		this.open = open;
	}

	Trace trace() {
		Optional<PlaceField> place = PlaceField.columns().contains(this.field) ? List.of(PlaceField.values())
			.stream()
			.filter((one) -> one.codeColumns().contains(this.field))
			.findFirst() : Optional.empty();
		String written = place.map((one) -> one.field().column()).orElse(this.field);
		origin(written);
		place.ifPresent((one) -> say("derived", shown(this.facts.value(this.field)), "field:" + one.field().column()));
		this.facts.reader()
			.findings(this.facts.run(), this.facts.key())
			.stream()
			.filter((finding) -> written.equals(finding.text("field")))
			.forEach((finding) -> this.sentences.add(Facts.finding(finding)));
		if (ID.equals(this.field)) {
			decided();
		}
		versions();
		return new Trace(this.facts.text("file_name"), this.facts.key().recordNo(), this.field,
				shown(this.facts.value(this.field)), this.sentences);
	}

	/** Its own record, or one that was merged into it. */
	private void origin(String written) {
		String value = this.facts.values().text(written);
		String own = this.facts.rows().isEmpty() ? "" : this.facts.rows().get(0).text(written);
		if (own.equals(value)) {
			received(this.facts.key(), this.facts.text("file_name"), written, value);
			return;
		}
		for (TextRow other : this.facts.joined()) {
			RecordKey key = new RecordKey(other.number("file_no"), other.number("record_no"));
			if (value.equals(this.facts.reader().values(this.facts.run(), key).text(written))) {
				say("completed", other.text("file_name"), other.text("record_no"), "same:" + other.text("rule"));
				received(key, other.text("file_name"), written, value);
				return;
			}
		}
	}

	private void received(RecordKey key, String file, String written, String value) {
		this.sentences.addAll(this.facts.corrections(key));
		Optional<TextRow> change = this.facts.reader().changes(this.facts.run(), key, written).stream().findFirst();
		String text = change.map((one) -> one.text("received")).orElse(value);
		say("received", file, Integer.toString(key.recordNo()),
				(this.open || text.isEmpty()) ? shown(text) : Mask.shape(text), this.facts.text("encoding"));
		change.ifPresentOrElse((one) -> say("rules", shown(value), "rule:" + one.text("rules")),
				() -> say("unchanged"));
	}

	private void decided() {
		say("record.id", "method:" + this.facts.text("method"), "reason:" + this.facts.text("reason"));
		if (Integer.parseInt("0" + this.facts.text("score").replace("-", "")) > 0) {
			say("weight", bits("score"), this.facts.is("rival") ? bits("margin") : "–");
		}
		this.facts.reader()
			.decisions(this.facts.run(), this.facts.text("member_no"))
			.forEach((one) -> say("reviewer", one.text("reviewer"), one.text("day"),
					"decision:" + one.text("decision")));
	}

	private String bits(String column) {
		return String.format(Locale.ROOT, "%.2f", Integer.parseInt(this.facts.text(column)) / 100.0);
	}

	/** What the register had and has. */
	private void versions() {
		String last = "";
		for (TextRow version : this.facts.versions()) {
			String value = TextRow.ofJson(version.text("row")).text(this.field);
			if (!value.equals(last)) {
				say("register", version.text("changed_run"), shown(value));
			}
			last = value;
		}
	}

	private String shown(String value) {
		return value.isEmpty() ? "–" : (this.open ? value : Mask.of(this.field, value));
	}

	private void say(String key, String... arguments) {
		this.sentences.add(Facts.sentence(key, arguments));
	}

}
