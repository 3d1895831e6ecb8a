package org.muster.report;

import java.util.List;

import org.muster.document.Html;

/** The verdict first, then why, then what to do now. */
final class VerdictBox {

	private final Html html;

	private final Words words;

	private final RunReport report;

	VerdictBox(Html html, Words words, RunReport report) {
		this.html = html;
		this.words = words;
		this.report = report;
	}

	void write() {
		Verdict verdict = this.report.verdict();
		String state = verdict.state().key();
		this.html.open("section", "class", "verdict " + state, "aria-label", this.words.text("page.verdict"));
		this.html.element("h2", this.words.text("verdict." + state));
		this.html.element("p", sum(), "class", "sum").open("ul");
		if (verdict.dryRun()) {
			reason("verdict.dry-run", number("balance", "planned"));
		}
		if (!verdict.step().isEmpty()) {
			reason("verdict.step", this.words.code("step", verdict.step()));
		}
		if (!verdict.problem().isEmpty()) {
			reason("verdict.problem", verdict.problem());
		}
		checks();
		gates();
		reason("verdict.people", this.words.number(this.report.figure("held").sum("records")),
				this.words.number(pending()));
		restarts();
		this.html.close("ul");
		this.html.element("p", this.words.text("verdict.next." + state), "class", "next").close("section");
	}

	private void reason(String key, Object... arguments) {
		this.html.element("li", this.words.text(key, arguments));
	}

	private String sum() {
		return this.words.text("verdict.sum", number("balance", "read"), number("balance", "published"),
				number("balance", "held"), number("balance", "merged"), number("balance", "excluded"),
				number("balance", "in_progress"));
	}

	private void checks() {
		List<String> wrong = this.report.verdict().disagreements();
		int all = this.report.figure("checks").rows().size();
		if (this.report.verdict().step().isEmpty()) {
			reason("verdict.checks", this.words.number(all - wrong.size()), this.words.number(all));
		}
		wrong.forEach((check) -> reason("verdict.disagrees", this.words.code("check", check)));
	}

	private void gates() {
		Figure gates = this.report.figure("gates");
		if (!gates.rows().isEmpty()) {
			reason("verdict.gates", this.words.number(gates.where("state", "open").size()),
					this.words.number(gates.where("state", "accepted").size()),
					this.words.number(gates.where("state", "closed").size()));
		}
	}

	private long pending() {
		return this.report.figure("steps")
			.where("step", "identify")
			.stream()
			.filter((row) -> Figure.text(row, "part").equals("pending"))
			.mapToLong((row) -> Figure.number(row, "records"))
			.sum();
	}

	private void restarts() {
		List<RunIdentity.Attempt> attempts = this.report.run().attempts();
		if (attempts.size() > 1) {
			reason("verdict.attempts", this.words.number(attempts.size()));
		}
		attempts.stream()
			.filter((one) -> !one.repeatedFrom().isEmpty())
			.forEach((one) -> reason("verdict.repeated", this.words.code("step", one.repeatedFrom()), one.operator(),
					this.words.time(one.startedAt()), one.reason()));
	}

	private String number(String figure, String column) {
		return this.words.number(this.report.figure(figure).sum(column));
	}

}
