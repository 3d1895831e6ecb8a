package org.muster.pipeline;

import java.util.Optional;

import org.muster.pipeline.lineage.LineageSettings;
import org.muster.notice.NoticeSettings;

/**
 * How a job is operated. It changes nothing of what a run does, so it is no part of the
 * definition's hash.
 *
 * @param notices whom the job tells how a run ended
 * @param schedule when {@code serve} runs it; empty for never
 * @param lineage who is told what it reads and writes
 */
public record Operation(NoticeSettings notices, Optional<Schedule> schedule, LineageSettings lineage) {
}
