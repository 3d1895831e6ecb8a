package org.muster.fuzz;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Tries one case after the other. */
final class Worker extends Thread {

	private final List<Target> targets;

	private final long seed;

	private final long deadline;

	private final Path folder;

	private final Tally tally;

	private volatile @Nullable FuzzCase running;

	private volatile long begun;

	Worker(List<Target> targets, long seed, long deadline, Path folder, Tally tally) {
		this.targets = targets;
		this.seed = seed;
		this.deadline = deadline;
		this.folder = folder;
		this.tally = tally;
	}

	@Override
	public void run() {
		while (System.nanoTime() < this.deadline) {
			FuzzCase next = this.tally.next(this.targets, this.seed);
			this.begun = System.nanoTime();
			this.running = next;
			long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
			try {
				next.run(this.folder);
			}
			catch (Throwable ex) { // whatever it is, it is what is looked for
				this.tally.failed(next, ex);
			}
			this.running = null;
			this.tally.tried(next,
					Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before));
		}
	}

	/**
	 * {@return the case that has been running for so long}
	 */
	Optional<FuzzCase> runningFor(Duration time) {
		FuzzCase current = this.running;
		return (System.nanoTime() - this.begun > time.toNanos()) ? Optional.ofNullable(current) : Optional.empty();
	}

}
