package org.muster.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.muster.link.table.LinkOutcome;
import org.muster.link.table.LinkTable;
import org.muster.link.table.TableLinkage;
import org.muster.model.OperatorException;

/** Links two files as a definition says; needs no database. */
public final class FileLinkage {

	private FileLinkage() {
	}

	/**
	 * Links.
	 * @param definition path of the definition
	 * @param truth path of a file with the known pairs
	 * @return what was found
	 * @throws OperatorException if the definition, a file or the truth cannot be used
	 */
	public static LinkReport of(Path definition, Optional<Path> truth) {
		LinkDefinition read = LinkDefinitionReader.read(definition);
		Optional<LinkTruth> known = truth.map(LinkTruth::read);
		List<LinkTable> tables = LinkFileReader.read(List.of(read.left(), read.right()));
		LinkOutcome outcome = TableLinkage.of(read.plan(), tables.get(0), tables.get(1));
		return new LinkReport(read.name(), outcome, known.map((pairs) -> pairs.score(outcome.links())));
	}

}
