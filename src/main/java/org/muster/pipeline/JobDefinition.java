package org.muster.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import org.muster.consolidate.MergeLimits;
import org.muster.consolidate.SameMemberKey;
import org.muster.identify.Thresholds;
import org.muster.model.ExitCode;
import org.muster.model.OperatorException;
import org.muster.model.ReferenceData;
import org.muster.receive.Limits;
import org.muster.receive.Source;
import org.muster.reissue.ReissueSettings;
import org.muster.standardise.RuleLists;

/**
 * What a job does, as its definition says. Read by {@link JobDefinitionReader}; explained
 * key by key in {@code src/docs/job-definition.md}.
 *
 * @param name of the job
 * @param file the definition
 * @param asOf the day that ages are reckoned from; empty for the day of the run
 * @param members where members come from, at least one source, in the order of the
 * definition
 * @param registry where citizens come from
 * @param decisions where answers of reviewers come from
 * @param rules how fields are standardised
 * @param sameMemberBy what makes two records one member, strongest first; none merges
 * nothing
 * @param thresholds how sure a link has to be
 * @param fourEyes whether a decision of a reviewer counts only when another one agrees
 * @param reissue which cards are listed
 * @param gates what a run must keep to
 * @param limits how large the input may be
 * @param reference the file that replaces a table of reference data, by the table's name
 * @param operation when the job runs by itself, and whom it tells how it ended; nothing
 * of it changes what a run does
 * @param text the definition as read; what replaced a part of it later does not show
 */
public record JobDefinition(String name, Path file, Optional<LocalDate> asOf, List<Source> members, Source registry,
		Optional<Source> decisions, RuleLists rules, List<SameMemberKey> sameMemberBy, Thresholds thresholds,
		boolean fourEyes, ReissueSettings reissue, Gates gates, Limits limits, Map<String, Path> reference,
		Operation operation, String text) {

	public JobDefinition {
		members = List.copyOf(members);
		sameMemberBy = List.copyOf(sameMemberBy);
		reference = Collections.unmodifiableMap(new TreeMap<>(reference));
	}

	/**
	 * {@return all sources: members in the order of the definition, registry, decisions}
	 */
	public List<Source> sources() {
		return Stream.of(this.members.stream(), Stream.of(this.registry), this.decisions.stream())
			.flatMap(Function.identity())
			.toList();
	}

	/**
	 * {@return the tables of domain facts that the job works with}
	 * @throws OperatorException with exit code 66 if a file that replaces one cannot be
	 * read
	 */
	public ReferenceData referenceData() {
		try {
			return ReferenceData.with(this.reference);
		}
		catch (IOException ex) {
			throw new OperatorException(ExitCode.INPUT_MISSING, """
					%s: a file under 'reference' cannot be read; the tables %s were expected. \
					Correct the paths. Nothing was run.""".formatted(this.file,
					String.join(", ", this.reference.keySet())));
		}
	}

	/**
	 * {@return SHA-256, in 64 hexadecimal digits, of what the definition says, whatever
	 * its comments, spacing and order of sources. The paths of files do not count: what
	 * is in the files has hashes of its own.}
	 */
	public String hash() {
		return CanonicalForm.of(this).hash();
	}

	/**
	 * {@return this definition with another day that ages are reckoned from}
	 */
	public JobDefinition withAsOf(LocalDate day) {
		return new JobDefinition(this.name, this.file, Optional.of(day), this.members, this.registry, this.decisions,
				this.rules, this.sameMemberBy, this.thresholds, this.fourEyes, this.reissue, this.gates, this.limits,
				this.reference, this.operation, this.text);
	}

	/**
	 * Replaces the files of some sources.
	 * @param inputs the name of a source, or {@code registry} or {@code decisions}, with
	 * its files; paths are taken as they are
	 * @return this definition with those files
	 * @throws OperatorException with exit code 2 if there is no source of that name, or a
	 * file name occurs twice
	 */
	public JobDefinition withInputs(Map<String, List<Path>> inputs) {
		checkNames(inputs.keySet());
		JobDefinition changed = new JobDefinition(this.name, this.file, this.asOf,
				this.members.stream().map((source) -> replaced(source, inputs)).toList(),
				replaced(this.registry, inputs), this.decisions.map((source) -> replaced(source, inputs)), this.rules,
				this.sameMemberBy, this.thresholds, this.fourEyes, this.reissue, this.gates, this.limits,
				this.reference, this.operation, this.text);
		changed.checkFileNames();
		return changed;
	}

	private static Source replaced(Source source, Map<String, List<Path>> inputs) {
		return source.withFiles(inputs.getOrDefault(source.name(), source.files()));
	}

	private void checkNames(Set<String> names) {
		List<String> known = sources().stream().map(Source::name).toList();
		List<String> problems = new ArrayList<>();
		for (String unknown : new TreeSet<>(names)) {
			if (!known.contains(unknown)) {
				problems.add("--input: " + ScalarKind.unknown("source", unknown, known));
			}
		}
		refuse(problems);
	}

	private void checkFileNames() {
		List<String> problems = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		for (Source source : sources()) {
			for (Path input : source.files()) {
				String fileName = String.valueOf(input.getFileName());
				if (!seen.add(fileName)) {
					problems.add("--input: the file name %s occurs twice in the job, the second time in %s; rename one"
						.formatted(Problems.quote(fileName), source.name()));
				}
			}
		}
		refuse(problems);
	}

	private static void refuse(List<String> problems) {
		if (!problems.isEmpty()) {
			throw new OperatorException(ExitCode.USAGE, String.join("\n", problems) + ". Nothing was run.");
		}
	}

	/**
	 * {@return how sure it must be that two records are one member where no key says so:
	 * as sure as a link}
	 */
	MergeLimits mergeLimits() {
		return new MergeLimits(this.thresholds.linkAt(), this.thresholds.marginBits(),
				this.thresholds.highestWrongRate());
	}

}
