package org.muster.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.muster.model.OperatorException;
import org.muster.receive.InputProblem;
import org.muster.receive.Inspection;

/**
 * What the supplier of a file says is in it: a file beside it, of the same name with
 * {@code .manifest.yml} added, with any of the keys {@code records}, {@code bytes} and
 * {@code sha256}.
 *
 * @param records in all parts of the file
 * @param bytes of the file
 * @param sha256 of the file, 64 hexadecimal digits
 */
record Manifest(Optional<Long> records, Optional<Long> bytes, Optional<String> sha256) {

	private static final ScalarKind<String> HASH = ScalarKind.hash();

	/**
	 * {@return the inspections of a file, with a problem for each figure that is not the
	 * manifest's}
	 * @param parts at least one
	 */
	static List<Inspection> checked(Path file, List<Inspection> parts) {
		Path manifest = file.resolveSibling(file.getFileName() + ".manifest.yml");
		if (!Files.isRegularFile(manifest) || !parts.stream().allMatch((part) -> part.problems().isEmpty())) {
			return parts;
		}
		List<Inspection> checked = new ArrayList<>(parts);
		try {
			Manifest told = read(manifest);
			checked.replaceAll((part) -> part.withManifest(told.records, told.bytes, told.sha256));
			for (InputProblem problem : told.problems(file, manifest, parts)) {
				checked.set(0, checked.get(0).withProblem(problem));
			}
		}
		catch (OperatorException ex) {
			checked.set(0, checked.get(0).withProblem(InputProblem.malformed(String.valueOf(ex.getMessage()))));
		}
		return checked;
	}

	private static Manifest read(Path file) {
		YamlFile yaml = YamlFile.read(file);
		Problems problems = new Problems(file);
		YamlSection root = new YamlSection("", yaml.root().getStartMark(), yaml.root(), problems);
		Optional<Long> records = root.has("records") ? root.value("records", ScalarKind.COUNT) : Optional.empty();
		Optional<Long> bytes = root.has("bytes") ? root.value("bytes", ScalarKind.SIZE) : Optional.empty();
		Optional<String> sha256 = root.has("sha256") ? root.value("sha256", HASH) : Optional.empty();
		root.done("key");
		problems.throwIfAny();
		return new Manifest(records, bytes, sha256);
	}

	private List<InputProblem> problems(Path file, Path manifest, List<Inspection> parts) {
		List<InputProblem> problems = new ArrayList<>();
		Inspection.Content content = parts.get(0).content();
		long found = parts.stream().mapToLong(Inspection::records).sum();
		this.records.filter((told) -> told != found)
			.ifPresent((told) -> problems.add(InputProblem.otherCount(file, "its manifest", told, found)));
		this.bytes.filter((told) -> told != content.bytes())
			.ifPresent(
					(told) -> problems.add(other(file, manifest, "size", told + " bytes", content.bytes() + " bytes")));
		this.sha256.filter((told) -> !told.equalsIgnoreCase(content.sha256()))
			.ifPresent((told) -> problems.add(other(file, manifest, "SHA-256", told, content.sha256())));
		return problems;
	}

	private static InputProblem other(Path file, Path manifest, String what, String told, String found) {
		return InputProblem.malformed("""
				%s: its %s is %s, but %s tells %s. The file is not the one that was sent: copy it again, \
				or ask the office""".formatted(file, what, found, manifest.getFileName(), told));
	}

}
