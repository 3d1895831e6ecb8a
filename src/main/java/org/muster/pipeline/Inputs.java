package org.muster.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import org.springframework.util.FileSystemUtils;

import org.muster.block.Progress;
import org.muster.charset.Encodings;
import org.muster.model.ExitCode;
import org.muster.model.OperatorException;
import org.muster.model.ReferenceData;
import org.muster.model.Sha256;
import org.muster.receive.InputProblem;
import org.muster.receive.Inspection;
import org.muster.receive.Reading;
import org.muster.receive.Source;
import org.muster.model.SourceKind;
import org.muster.review.DecisionsFile;

/**
 * Looks at all input files of a job before anything is written.
 *
 * @param inspections in the order in which files are numbered: by kind, then by name
 */
public record Inputs(List<Inspection> inspections) {

	private static final Comparator<Inspection> NUMBERING = Comparator
		.comparing((Inspection inspection) -> inspection.source().kind())
		.thenComparing(Inspection::fileName);

	public Inputs {
		inspections = List.copyOf(inspections);
	}

	/**
	 * Inspects every file, several at once, and keeps what is accepted.
	 * @param job names them
	 * @param archive the folder where received texts are kept
	 * @param progress told of the bytes read
	 * @return what they are
	 * @throws OperatorException with all problems of all files, if there is one
	 */
	public static Inputs inspect(JobDefinition job, Path archive, Progress progress) {
		progress.started("inspect", size(job));
		try (Archive opened = Archive.open(archive)) {
			List<Inspection> inspections = all(looks(job, opened, progress)).stream().sorted(NUMBERING).toList();
			progress.ended("inspect");
			List<InputProblem> problems = new ArrayList<>();
			for (Inspection inspection : inspections) {
				problems.addAll(inspection.problems());
				problems.addAll(decisionProblems(inspection, opened));
			}
			if (!problems.isEmpty()) {
				throw refused(problems);
			}
			opened.accept();
			return new Inputs(inspections);
		}
	}

	/**
	 * Inspects every file and keeps nothing.
	 * @param job names them
	 * @return what they are
	 * @throws OperatorException with all problems of all files, if there is one
	 */
	public static Inputs check(JobDefinition job) {
		try {
			Path folder = Files.createTempDirectory("muster-check");
			try {
				return inspect(job, folder, Progress.SILENT);
			}
			finally {
				FileSystemUtils.deleteRecursively(folder);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<Callable<List<Inspection>>> looks(JobDefinition job, Archive archive, Progress progress) {
		ReferenceData data = job.referenceData();
		List<Callable<List<Inspection>>> looks = new ArrayList<>();
		for (Source source : job.sources()) {
			for (Path file : source.files()) {
				if (source.required() || Files.exists(file)) {
					looks.add(() -> new InputLook(source, file, job.limits(), data, archive, told(progress))
						.inspections());
				}
			}
		}
		return looks;
	}

	private static long size(JobDefinition job) {
		return job.sources()
			.stream()
			.flatMap((source) -> source.files().stream())
			.mapToLong((file) -> file.toFile().length())
			.sum();
	}

	private static java.util.function.LongConsumer told(Progress progress) {
		AtomicLong last = new AtomicLong();
		return (bytes) -> progress.advanced(bytes - last.getAndSet(bytes));
	}

	private static List<InputProblem> decisionProblems(Inspection inspection, Archive archive) {
		if (inspection.source().kind() != SourceKind.DECISIONS || !inspection.problems().isEmpty()) {
			return List.of();
		}
		Reading reading = inspection.reading();
		return DecisionsFile
			.read(inspection.path(), archive.current(inspection.part().text()), Encodings.of(reading.encoding()),
					reading.dialect().delimiter())
			.problems()
			.stream()
			.map((message) -> new InputProblem(ExitCode.MALFORMED_INPUT, message))
			.toList();
	}

	private static List<Inspection> all(List<Callable<List<Inspection>>> looks) {
		ExecutorService threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
		try {
			List<Inspection> inspections = new ArrayList<>();
			for (Future<List<Inspection>> look : threads.invokeAll(looks)) {
				inspections.addAll(look.get());
			}
			return inspections;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new OperatorException(ExitCode.INTERRUPTED,
					"interrupted while looking at the input; nothing was run");
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("an input file could not be inspected", ex.getCause());
		}
		finally {
			threads.shutdownNow();
		}
	}

	private static OperatorException refused(List<InputProblem> problems) {
		boolean missing = problems.stream().anyMatch((problem) -> problem.exitCode() == ExitCode.INPUT_MISSING);
		String heading = (problems.size() == 1) ? "the input has 1 problem; nothing was run:"
				: "the input has %d problems; nothing was run:".formatted(problems.size());
		return new OperatorException(missing ? ExitCode.INPUT_MISSING : ExitCode.MALFORMED_INPUT, heading
				+ String.join("", problems.stream().map((problem) -> "\n- " + problem.message() + ".").toList()));
	}

	/**
	 * {@return the name of the first file that is there and was not, was there and is
	 * not, or has another content}
	 * @param hashes SHA-256 of the files that were there, by name
	 */
	Optional<String> firstOtherThan(Map<String, String> hashes) {
		Map<String, String> now = new TreeMap<>();
		this.inspections.forEach((inspection) -> now.put(inspection.fileName(), inspection.content().sha256()));
		return Stream.concat(now.keySet().stream(), hashes.keySet().stream())
			.sorted()
			.filter((file) -> !Objects.equals(now.get(file), hashes.get(file)))
			.findFirst();
	}

	/**
	 * {@return SHA-256 over what files there are and what is in them}
	 */
	String fingerprint(String... more) {
		StringBuilder text = new StringBuilder();
		for (Inspection inspection : this.inspections) {
			text.append(inspection.source().kind().key()).append('\t').append(inspection.source().name());
			text.append('\t')
				.append(inspection.fileName())
				.append('\t')
				.append(inspection.content().sha256())
				.append('\n');
		}
		text.append(String.join("\t", more));
		return Sha256.of(text.toString());
	}

}
