package org.muster.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.muster.report.Trace;

/** What became of a record, from the file to the register. */
final class RecordTrace {

	private static final String NONE = "–";

	private final Facts facts;

	private final boolean open;

	private final List<Trace.Sentence> sentences = new ArrayList<>();

	RecordTrace(Facts facts, boolean open) {
		this.facts = facts;
		this.open = open;
	}

	Trace trace() {
		received();
		joined();
		if (!this.facts.text("method").isEmpty()) {
			decided();
		}
		card();
		outcome();
		register();
		return new Trace(this.facts.text("file_name"), this.facts.key().recordNo(), "", "", this.sentences);
	}

	private void received() {
		say("record.received", Integer.toString(this.facts.key().recordNo()), this.facts.text("file_name"),
				this.facts.text("line_no"), this.facts.text("sha256"), this.facts.text("encoding"));
		this.sentences.addAll(this.facts.corrections(this.facts.key()));
		List<TextRow> findings = this.facts.reader().findings(this.facts.run(), this.facts.key());
		if (!this.facts.text("readable").isEmpty()) {
			say("record.standardised", Integer.toString(findings.size()));
		}
		findings.forEach((finding) -> this.sentences.add(Facts.finding(finding)));
	}

	private void joined() {
		if (!this.facts.text("held").isEmpty()) {
			say("record.held", "code:" + this.facts.text("held"));
		}
		if (!this.facts.text("merged_by").isEmpty()) {
			say("record.merged", this.facts.text("into_file"), this.facts.text("into_record"),
					"same:" + this.facts.text("merged_by"));
			weighed(this.facts.record());
		}
		if (!this.facts.text("excluded_by").isEmpty()) {
			say("record.excluded", this.facts.text("excluded_by"));
		}
		this.facts.joined().forEach((other) -> {
			say("record.took", other.text("file_name"), other.text("record_no"), "same:" + other.text("rule"));
			weighed(other);
		});
	}

	/** Says by what evidence two records were taken for one member, where no key did. */
	private void weighed(TextRow merge) {
		if (!merge.text("evidence").isEmpty()) {
			say("record.weighed", String.format(Locale.ROOT, "%.1f", Integer.parseInt(merge.text("weight")) / 100.0),
					"agree:" + merge.text("evidence"));
		}
	}

	private void decided() {
		say("record.id", "method:" + this.facts.text("method"), "reason:" + this.facts.text("reason"));
		if (!this.facts.text("national_id").isEmpty()) {
			say("record.owns", shown("national_id", this.facts.text("national_id")));
		}
	}

	private void card() {
		this.facts.reader().card(this.facts.run(), this.facts.text("member_no")).ifPresent((card) -> {
			boolean listed = card.is("eligible");
			say(listed ? "record.card" : "record.no-card", "card:" + card.text("reasons"),
					card.text("obstacles").isEmpty() ? NONE : "obstacle:" + card.text("obstacles"));
		});
	}

	private void outcome() {
		String outcome = this.facts.text("outcome");
		if (outcome.isEmpty()) {
			say("record.open");
		}
		else {
			say(this.facts.is("planned") ? "record.planned" : "record.outcome", "outcome:" + outcome,
					this.facts.text("attempt"));
		}
	}

	private void register() {
		if (!"published".equals(this.facts.text("outcome")) || this.facts.is("planned")) {
			return;
		}
		for (TextRow version : this.facts.versions()) {
			boolean now = version.text("replaced_run").isEmpty();
			say(now ? "record.version" : "record.earlier", version.text("changed_run"), version.text("replaced_run"));
		}
	}

	private void say(String key, String... arguments) {
		this.sentences.add(Facts.sentence(key, arguments));
	}

	private String shown(String field, String value) {
		return this.open ? value : Mask.of(field, value);
	}

}
