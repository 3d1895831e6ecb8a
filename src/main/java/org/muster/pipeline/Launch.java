package org.muster.pipeline;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import org.muster.audit.log.SigningKey;
import org.muster.model.RunAttempt;
import org.muster.pipeline.lineage.Lineage;
import org.muster.receive.Inspection;

/**
 * What one attempt at a run goes by.
 *
 * @param run the run and the attempt
 * @param inspections of its input files, in the order in which files are numbered
 * @param reportFolder where the report goes
 * @param clock what times are taken from
 * @param key signs the report
 * @param lineage is told what is read and written
 */
record Launch(RunAttempt run, List<Inspection> inspections, Path reportFolder, Clock clock, SigningKey key,
		Lineage lineage) {

	Launch {
		inspections = List.copyOf(inspections);
	}

}
