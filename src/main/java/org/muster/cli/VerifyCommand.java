package org.muster.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

import org.muster.audit.log.BundleCheck;
import org.muster.audit.log.KeptCheckpoints;
import org.muster.audit.log.LogCheck;
import org.muster.audit.log.ReportCheck;
import org.muster.audit.log.SigningKey;
import org.muster.audit.log.Trouble;
import org.muster.audit.log.VerifyingKey;
import org.muster.console.Texts;
import org.muster.console.TroubleText;
import org.muster.database.Database;
import org.muster.model.ExitCode;
import org.muster.model.OperatorException;
import org.muster.pipeline.ArchiveCheck;

@Command(name = "verify", mixinStandardHelpOptions = true,
		description = "With a report's folder: whether its files, its log and its signature are as they were written, without "
				+ "the database. Without one: whether the log in the database, the rows that it tells of, the register and the "
				+ "received texts are as they were told, against the checkpoints of all reports. Exit code 5 when not.",
		footer = { "", "Examples:", "  ./muster verify /archive/run-12 --key auditor/signing.pub",
				"  ./muster verify .muster/reports/run-12 --database",
				"  ./muster verify --checkpoint /usb/run-12/checkpoint.txt" })
final class VerifyCommand implements Callable<Integer> {

	@Mixin
	private Workplace workplace = new Workplace();

	@Parameters(arity = "0..1", paramLabel = "REPORT",
			description = "Folder of a report; else the database is verified")
	private @Nullable Path folder;

	@Option(names = "--key", paramLabel = "FILE",
			description = "The public key that you trust; else keys/signing.pub in the home folder")
	private @Nullable Path key;

	@Option(names = "--checkpoint", paramLabel = "FILE",
			description = "A checkpoint kept elsewhere, beside those of the reports in the home folder; may be repeated")
	private List<Path> checkpoints = new ArrayList<>();

	@Option(names = "--database",
			description = "With REPORT: also verifies the database, and that it still gives the report's figures")
	private boolean database;

	@Option(names = "--without-archive",
			description = "Does not verify the received texts, where the archive is on another machine")
	private boolean withoutArchive;

	@Option(names = "--json", description = "For programs")
	private boolean json;

	private final Map<String, Object> found = new LinkedHashMap<>();

	private final List<Trouble> troubles = new ArrayList<>();

	@Override
	public Integer call() {
		if (this.folder != null && !this.checkpoints.isEmpty() && !this.database) {
			throw new OperatorException(ExitCode.USAGE,
					"verify: --checkpoint is compared with the database; expected --database with it, or no report. "
							+ "Nothing was verified.");
		}
		VerifyingKey trusted = VerifyingKey.of(Optional.ofNullable(this.key)
			.orElseGet(() -> SigningKey.trusted(this.workplace.home(), SigningKey.given())));
		if (this.folder != null) {
			report(this.folder, trusted);
		}
		if (this.folder == null || this.database) {
			log(trusted);
		}
		print();
		return this.troubles.isEmpty() ? 0 : ExitCode.UNBALANCED.code();
	}

	private void report(Path report, VerifyingKey trusted) {
		BundleCheck.Result result = BundleCheck.check(report, trusted);
		this.found.put("run", result.checkpoint().run());
		this.found.put("files", result.files());
		this.found.put("entries", result.checkpoint().entries());
		this.found.put("head", result.checkpoint().head());
		this.found.put("written", result.checkpoint().written());
		this.troubles.addAll(result.troubles());
	}

	private void log(VerifyingKey trusted) {
		List<Path> places = new ArrayList<>(this.checkpoints);
		places.addAll(KeptCheckpoints.in(this.workplace.home().path().resolve("reports")));
		Optional.ofNullable(this.folder).ifPresent(places::add);
		KeptCheckpoints kept = KeptCheckpoints.of(places.stream().distinct().toList(), trusted);
		this.troubles.addAll(kept.troubles());
		try (Database opened = this.workplace.open()) {
			LogCheck.Result result = LogCheck.check(opened.dataSource(), kept.kept());
			this.found.put("log-entries", result.entries());
			this.found.put("log-head", result.head());
			this.found.put("checkpoints", kept.kept().size());
			this.found.put("runs", result.runs());
			this.troubles.addAll(result.troubles());
			if (!this.withoutArchive) {
				texts(ArchiveCheck.of(opened.dataSource()));
			}
			if (this.folder != null) {
				this.troubles.addAll(ReportCheck.check(opened.dataSource(), text(this.folder.resolve("report.json"))));
			}
		}
	}

	private void texts(ArchiveCheck archive) {
		this.found.put("texts", archive.texts());
		this.found.put("texts-purged", archive.purged());
		this.troubles.addAll(archive.troubles());
	}

	private static String text(Path report) {
		try {
			return Files.readString(report);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void print() {
		Texts texts = this.workplace.verifyTexts();
		TroubleText words = new TroubleText(texts);
		if (this.json) {
			this.found.put("troubles", this.troubles.stream().map((one) -> map(words, one)).toList());
			System.out.println(JsonMapper.shared().writeValueAsString(this.found));
			return;
		}
		int width = this.found.keySet()
			.stream()
			.mapToInt((name) -> texts.text("found." + name).length())
			.max()
			.orElse(1);
		this.found
			.forEach((name, value) -> System.out.printf("%-" + width + "s  %s%n", texts.text("found." + name), value));
		if (Integer.valueOf(0).equals(this.found.get("checkpoints"))) {
			System.out.println(texts.text("no-checkpoint"));
		}
		System.out.println(texts.text(this.troubles.isEmpty() ? "verified" : "not-verified"));
		this.troubles.forEach((one) -> System.out.println("  " + words.of(one)));
	}

	private static Map<String, String> map(TroubleText words, Trouble one) {
		Map<String, String> map = new LinkedHashMap<>();
		map.put("place", words.of(one.place()));
		map.put("expected", words.of(one.expected()));
		map.put("found", words.of(one.found()));
		return map;
	}

}
