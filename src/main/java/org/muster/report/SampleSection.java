package org.muster.report;

import org.muster.document.Html;

/** What records drawn by lot come from and became, sentence by sentence. */
final class SampleSection {

	private final Html html;

	private final Words words;

	private final Sample sample;

	SampleSection(Html html, Words words, Sample sample) {
		this.html = html;
		this.words = words;
		this.sample = sample;
	}

	void write() {
		this.html.open("section", "id", "sample", "class", "part");
		this.html.element("h2", this.words.text("section.sample"));
		this.html.element("p", this.words.text("sample.meaning", this.sample.seed()));
		TraceText text = new TraceText(this.words.language());
		for (Trace trace : this.sample.traces()) {
			this.html.open("div", "class", "trace").element("h3", title(trace)).open("ol");
			text.of(trace).forEach((sentence) -> this.html.element("li", sentence));
			this.html.close("ol", "div");
		}
		this.html.close("section");
	}

	private String title(Trace trace) {
		String record = Integer.toString(trace.record());
		return trace.field().isEmpty() ? this.words.text("sample.record", trace.file(), record) : this.words
			.text("sample.value", trace.file(), record, this.words.code("field", trace.field()), trace.value());
	}

}
