package org.muster.pipeline;

import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;

import org.muster.consolidate.SameMemberKey;
import org.muster.model.Sha256;
import org.muster.receive.Source;
import org.muster.reissue.ReissueReason;

/**
 * A job definition in the one form that two definitions of the same meaning share: a line
 * for each key in a fixed order, defaults written out, numbers in the hexadecimal form of
 * {@link Double#toHexString} because their decimal form depends on the version of Java.
 *
 * @param text the lines
 */
record CanonicalForm(String text) {

	/**
	 * {@return the form of a definition}
	 */
	static CanonicalForm of(JobDefinition job) {
		StringBuilder text = new StringBuilder();
		put(text, "job", job.name());
		put(text, "as-of", job.asOf().map(Object::toString).orElse(""));
		job.members().stream().sorted(Comparator.comparing(Source::name)).forEach((source) -> put(text, source));
		put(text, job.registry());
		job.decisions().ifPresent((source) -> put(text, source));
		job.rules().byField().forEach((field, rules) -> put(text, "standardise." + field.key(), rules));
		put(text, "consolidate.same-member-by", job.sameMemberBy().stream().map(SameMemberKey::key).toList());
		put(text, "identify",
				numbers(job.thresholds().linkAt(), job.thresholds().reviewAt(), job.thresholds().marginBits(),
						job.thresholds().highestWrongRate(), job.thresholds().highestAbsentRate()));
		put(text, "review.four-eyes", Boolean.toString(job.fourEyes()));
		put(text, "reissue.campaign", job.reissue().campaign());
		put(text, "reissue.reasons", job.reissue().reasons().stream().map(ReissueReason::key).toList());
		put(text, "reissue.dissolved-organisations", job.reissue().dissolved().stream().sorted().toList());
		put(text, "gates", numbers(job.gates().mostHeld(), job.gates().leastIdCoverage()));
		put(text, "limits",
				List.of(Long.toString(job.limits().fileBytes()), Long.toString(job.limits().expandedBytes()),
						Integer.toString(job.limits().recordBytes()), Integer.toString(job.limits().fieldCharacters()),
						Integer.toString(job.limits().columns())));
		put(text, "reference", List.copyOf(job.reference().keySet()));
		put(text, "gates.change",
				numbers(job.gates().largestChange(), job.gates().mostMissing(), job.gates().warnHeld()));
		put(text, "gates.most-waiting", Long.toString(job.gates().mostWaiting()));
		return new CanonicalForm(text.toString());
	}

	/**
	 * {@return SHA-256 of the text in UTF-8, 64 hexadecimal digits}
	 */
	String hash() {
		return Sha256.of(this.text);
	}

	private static void put(StringBuilder text, Source source) {
		String path = source.kind().key() + "." + source.name();
		put(text, path + ".required", Boolean.toString(source.required()));
		put(text, path + ".delivery", source.delivery().key());
		put(text, path + ".encoding", source.encoding().orElse("detect"));
		put(text, path + ".delimiter", source.form().delimiter().orElse("detect"));
		put(text, path + ".quote", source.form().quote().map(String::valueOf).orElse("detect"));
		put(text, path + ".marks", List.of(String.valueOf(source.form().escape()),
				String.valueOf(source.form().comment()), source.form().nullText()));
		put(text, path + ".sheets", source.sheets());
		put(text, path + ".trailer", source.trailer().orElse(""));
		source.columns().forEach((field, headers) -> put(text, path + ".columns." + field.key(), headers));
	}

	private static void put(StringBuilder text, String key, List<String> values) {
		put(text, key, String.join(",", values));
	}

	private static void put(StringBuilder text, String key, String value) {
		text.append(key).append('=').append(value.replace("\\", "\\\\").replace("\n", "\\n")).append('\n');
	}

	private static List<String> numbers(double... values) {
		return DoubleStream.of(values).mapToObj(Double::toHexString).toList();
	}

}
