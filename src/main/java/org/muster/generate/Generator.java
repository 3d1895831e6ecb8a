package org.muster.generate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;

import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.List;
import java.util.function.Consumer;

import org.muster.generate.Layout.RecordPlace;
import org.muster.model.ExitCode;
import org.muster.model.OperatorException;

/**
 * Makes the files of a scenario: the member exports, {@code registry.csv},
 * {@code truth.csv} and {@code decisions.csv}. Of a record no more is kept than it takes
 * to tell whether it is linkable, and of half a million records at most; a person takes
 * four bytes.
 */
public final class Generator {

	private static final int TOLD_EVERY = 100_000;

	private final Scenario scenario;

	private final Path folder;

	private final Consumer<String> progress;

	private final Layout layout;

	private Generator(Scenario scenario, Path folder, Consumer<String> progress) {
		this.scenario = scenario;
		this.folder = folder;
		this.progress = progress;
		this.layout = new Layout(scenario);
	}

	/**
	 * Makes the files without telling of progress.
	 * @param scenario what to make
	 * @param outputDirectory created if need be; files of the same names are replaced
	 * @throws OperatorException if the scenario cannot be, or a file cannot be written
	 */
	public static void generate(Scenario scenario, Path outputDirectory) {
		generate(scenario, outputDirectory, (line) -> {
		});
	}

	/**
	 * Makes the files.
	 * @param scenario what to make
	 * @param outputDirectory created if need be; files of the same names are replaced
	 * @param progress told a line now and then; no personal value
	 * @throws OperatorException if the scenario cannot be, or a file cannot be written
	 */
	public static void generate(Scenario scenario, Path outputDirectory, Consumer<String> progress) {
		Generator generator = new Generator(scenario, outputDirectory, progress);
		try {
			generator.write();
		}
		catch (IOException ex) {
			throw new OperatorException(ExitCode.FAILED, outputDirectory
					+ ": cannot be written. Check that it is a folder, its permissions and the free space. Files there are incomplete.");
		}
	}

	private void write() throws IOException {
		Files.createDirectories(this.folder);
		NameStock names = new NameStock();
		PlaceStock places = new PlaceStock();
		Casting casting = new Casting(this.scenario, this.layout, names, places);
		Population population = new Population(this.scenario, this.layout, casting);
		this.progress.accept("people: " + this.layout.people());
		DraftMaker drafts = new DraftMaker(this.scenario, this.layout, population, names, places);
		RegistryRows rows = new RegistryRows(this.scenario, this.layout, population, places);
		CommuneNumbers communes = new CommuneNumbers();
		writeExports(drafts, new Truth(this.scenario, this.layout, drafts, names, rows, communes),
				new RegistryFacts(rows, communes));
		new RegistryFile(this.scenario, this.layout, rows).write(this.folder);
		this.progress.accept("citizens: " + this.scenario.citizens());
		if (this.scenario.world().open()) {
			writeJob();
		}
	}

	/** The definition of a job that reads the files of an open world. */
	private void writeJob() throws IOException {
		try (InputStream job = Objects.requireNonNull(Generator.class.getResourceAsStream("/open-world-job.yml"))) {
			Files.copy(job, this.folder.resolve("job.yml"), StandardCopyOption.REPLACE_EXISTING);
		}
	}

	private void writeExports(DraftMaker drafts, Truth truth, Linkability.Extract extract) throws IOException {
		try (TruthFile truths = new TruthFile(this.folder, extract, this.progress);
				DelimitedFile decisions = DelimitedFile.plain(this.folder.resolve("decisions.csv"), "member_no",
						"national_id", "decision", "reviewer", "decided_on", "reason")) {
			for (int source = 0; source < this.scenario.sources().size(); source++) {
				writeExport(source, drafts, truth, truths, decisions);
			}
			truths.finish();
		}
	}

	private void writeExport(int source, DraftMaker drafts, Truth truth, TruthFile truths, DelimitedFile decisions)
			throws IOException {
		SourcePlan plan = this.scenario.sources().get(source);
		try (ExportFile export = new ExportFile(this.folder, plan)) {
			for (int number = 1; number <= this.layout.records(source); number++) {
				RecordPlace place = this.layout.record(source, number);
				Draft draft = drafts.make(place);
				export.write(draft);
				Expected expected = truth.of(place, draft);
				truths.row(plan.file(), place, expected);
				if (expected.doubtful()) {
					decisions.row(decisionRow(expected));
				}
				if (number % TOLD_EVERY == 0) {
					this.progress
						.accept(plan.file() + ": " + number + " of " + this.layout.records(source) + " records");
				}
			}
		}
	}

	private List<String> decisionRow(Expected expected) {
		return List.of(expected.memberNo(), expected.nationalId(), "link", this.scenario.reviewer(),
				this.scenario.decidedOn().toString(), "Đã đối chiếu hồ sơ giấy");
	}

}
