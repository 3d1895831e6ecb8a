package org.muster.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.muster.pipeline.SourceProposal;

@Command(name = "profile", mixinStandardHelpOptions = true,
		description = "Proposes the source section of a job definition for an unknown file, with a profile of each column.",
		footer = { "", "Examples:", "  ./muster profile exports/office.xlsx",
				"  ./muster profile exports/office.csv > section.yml" })
final class ProfileCommand implements Callable<Integer> {

	@Parameters(paramLabel = "FILE", description = "CSV, workbook, DBF table, or one of these in gzip or ZIP")
	private Path file = Path.of("");

	@Option(names = "--sheet", paramLabel = "NAME", description = "Sheet, or file of a ZIP; may be repeated; * for all")
	private List<String> sheets = new ArrayList<>();

	@Override
	public Integer call() {
		System.out.print(SourceProposal.of(this.file, this.sheets));
		return 0;
	}

}
