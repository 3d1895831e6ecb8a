package org.muster.database;

import org.muster.model.ExitCode;
import org.muster.model.OperatorException;

/**
 * Tells the writer who holds a job from one who held it. Plain data: a worker on another
 * machine gets it with its work.
 *
 * @param job the job's name
 * @param epoch from 1, raised by each {@link JobLock}
 */
public record Fence(String job, long epoch) {

	public Fence {
		if (job.isEmpty() || epoch < 1) {
			throw new IllegalArgumentException("a fence needs a job and an epoch from 1");
		}
	}

	FencedException broken() {
		return new FencedException(this);
	}

	/** A write by a process that no longer holds its job. */
	public static final class FencedException extends OperatorException {

		private static final long serialVersionUID = 1L;

		FencedException(Fence fence) {
			super(ExitCode.LOCKED, """
					job %s was taken over by another process while this one still ran (its epoch was %d). \
					This process has written nothing since; see './muster status'.""".formatted(fence.job(),
					fence.epoch()));
		}

	}

}
