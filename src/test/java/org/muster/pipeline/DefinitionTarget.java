package org.muster.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.muster.fuzz.Chance;
import org.muster.fuzz.Damage;
import org.muster.fuzz.Samples;
import org.muster.fuzz.Target;
import org.muster.model.ExitCode;
import org.muster.model.OperatorException;
import org.muster.model.ReferenceData;
import org.muster.receive.FileInspector;
import org.muster.receive.Inspection;
import org.muster.receive.Limits;
import org.muster.receive.Source;
import org.muster.receive.TextPart;
import org.muster.standardise.Rule;
import org.muster.standardise.Standardiser;

import static org.assertj.core.api.Assertions.assertThat;

/** Job definitions and manifests; what is accepted can be used. */
public final class DefinitionTarget implements Target {

	private static final List<String> WHOLE = List.of(Definitions.NORTH, """
			job: all
			sources:
			  hill: &source
			    files: [hill.csv]
			    required: false
			    delivery: delta
			    encoding: tcvn3
			    delimiter: "|"
			    quote: "'"
			    escape: "$"
			    comment: "#"
			    null-text: "NULL"
			    sheets: ["*"]
			    trailer: Tổng
			    columns: {full-name: [Họ, Tên], birth-date: Sinh}
			registry: {files: [r.csv], delimiter: "~^~", quote: none}
			consolidate: {same-member-by: []}
			identify: {link-at: 0.9, review-at: 0.5, margin: 0}
			reissue: {campaign: c, reasons: []}
			gates: {most-held: 1%, least-id-coverage: 0%, most-waiting: 1}
			limits: {file-bytes: 100000, expanded-bytes: 5, record-bytes: 100, field-characters: 9, columns: 7}
			reference: {ward-mapping: w.csv}
			""");

	private static final List<String> MANIFESTS = List.of("records: 2\nbytes: 300\nsha256: " + "0a".repeat(32) + "\n",
			"records: 1");

	@Override
	public String name() {
		return "definition";
	}

	@Override
	public void tryOne(Chance chance, Path folder) throws IOException {
		byte[] bytes = damaged(chance.pick(WHOLE), chance);
		Path file = Files.write(folder.resolve("north.yml"), bytes);
		try {
			use(new JobDefinitionReader(java.util.Set.copyOf(Rule.keys())).read(file), folder);
		}
		catch (OperatorException ex) {
			assertThat(ex.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
			assertThat(ex.getMessage()).startsWith(file + " has ");
		}
		manifest(damaged(chance.pick(MANIFESTS), chance), folder);
	}

	private static byte[] damaged(String whole, Chance chance) {
		String text = whole;
		for (int signs = chance.below(3); signs > 0; signs--) { // a value of one sign
			text = text.replace("\"" + chance.pick("|", "#", "$", ",") + "\"",
					"\"" + chance.pick("'", "|", "#", ",", "''", "\\\\", "|#", "$$") + "\"");
		}
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		return chance.oneIn(3) ? bytes : Damage.any(bytes, chance.pick(WHOLE).getBytes(StandardCharsets.UTF_8), chance);
	}

	private static void use(JobDefinition job, Path folder) throws IOException {
		assertThat(job.hash()).hasSize(64);
		Standardiser.of(job.rules().byField(), java.time.LocalDate.of(2025, 11, 20));
		Path text = Files.write(folder.resolve("text"), Samples.utf8("phu-tho.csv", 3));
		for (Source source : job.sources()) {
			Limits limits = (job.limits().recordBytes() > 1 << 20) ? Limits.DEFAULT : job.limits();
			inspect(source, text, limits);
		}
	}

	private static Inspection inspect(Source source, Path text, Limits limits) {
		return FileInspector.inspect(source, TextPart.of(text), limits, ReferenceData.builtIn(),
				java.io.OutputStream.nullOutputStream(), (count) -> {
				});
	}

	private static void manifest(byte[] bytes, Path folder) throws IOException {
		Path file = Files.write(folder.resolve("hill.csv"), Samples.utf8("phu-tho.csv", 3));
		Files.write(folder.resolve("hill.csv.manifest.yml"), bytes);
		Source source = new Source("hill", org.muster.model.SourceKind.MEMBER, List.of(file), true,
				org.muster.receive.Delivery.FULL, java.util.Optional.empty(), org.muster.receive.TextForm.OPEN,
				List.of(), java.util.Optional.empty(), java.util.Map.of());
		Inspection inspection = inspect(source, file, Limits.DEFAULT);
		assertThat(inspection.problems()).isEmpty();
		assertThat(Manifest.checked(file, List.of(inspection))).hasSize(1);
	}

}
