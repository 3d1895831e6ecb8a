package org.muster.metrics;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Meters in the text format of Prometheus, version 0.0.4: each meter has its comments,
 * then its samples.
 */
final class PrometheusText {

	private static final String LAST_SUCCESS = "muster_run_last_success_seconds";

	private static final Pattern COMMENT = Pattern.compile("# (?:HELP|TYPE) ([a-zA-Z_:][a-zA-Z0-9_:]*) .*");

	private static final Pattern SAMPLE = Pattern
		.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)\\{(?:.*,)?(?:[a-z_]*_)?job(?:_name)?=\"([^\"]*)\".*} \\S+");

	private static final Pattern SERIES = Pattern.compile("(.*) \\S+");

	private final Map<String, Meter> meters = new TreeMap<>();

	private final Set<String> jobs = new LinkedHashSet<>();

	private PrometheusText(String text) {
		Meter meter = new Meter();
		for (String line : text.lines().toList()) {
			Matcher comment = COMMENT.matcher(line);
			if (comment.matches()) {
				meter = this.meters.computeIfAbsent(comment.group(1), (absent) -> new Meter());
				meter.comments.add(line);
			}
			else if (SERIES.matcher(line).matches()) {
				meter.add(line);
				this.jobs.add(jobOf(line));
			}
		}
		this.jobs.remove("");
	}

	/**
	 * Brings an older text up to date.
	 * @param before the older text; lines of another format are dropped
	 * @param now the newer text
	 * @return the newer text with the samples of jobs that it does not name, and with
	 * times of last success that it does not have
	 */
	static String merge(String before, String now) {
		PrometheusText merged = new PrometheusText(now);
		Set<String> present = Set.copyOf(merged.jobs);
		new PrometheusText(before).meters.forEach((name, old) -> old.samples.forEach((series, sample) -> {
			String job = jobOf(sample);
			if (!job.isEmpty() && (!present.contains(job) || name.equals(LAST_SUCCESS))) {
				merged.keep(name, old, series, sample);
			}
		}));
		return merged.text();
	}

	private void keep(String name, Meter old, String series, String sample) {
		Meter meter = this.meters.computeIfAbsent(name, (absent) -> new Meter());
		if (meter.comments.isEmpty()) {
			meter.comments.addAll(old.comments);
		}
		meter.samples.putIfAbsent(series, sample);
	}

	/**
	 * {@return the job a sample belongs to; the empty string when it names none}
	 */
	private static String jobOf(String sample) {
		Matcher matcher = SAMPLE.matcher(sample);
		return matcher.matches() ? matcher.group(2) : "";
	}

	private String text() {
		StringBuilder text = new StringBuilder();
		for (Meter meter : this.meters.values()) {
			meter.comments.forEach((line) -> text.append(line).append('\n'));
			meter.samples.values().forEach((line) -> text.append(line).append('\n'));
		}
		return text.toString();
	}

	/** Comments and samples of one meter. */
	private static final class Meter {

		private final Set<String> comments = new LinkedHashSet<>();

		private final Map<String, String> samples = new LinkedHashMap<>();

		private void add(String sample) {
			Matcher series = SERIES.matcher(sample);
			this.samples.put(series.matches() ? series.group(1) : sample, sample);
		}

	}

}
