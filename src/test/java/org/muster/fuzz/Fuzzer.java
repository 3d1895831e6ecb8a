package org.muster.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.util.FileSystemUtils;

/**
 * Tries cases for some minutes, on each processor one after the other; says what was
 * tried and what failed, and how to try it again. Exit code 1 when anything failed.
 */
public final class Fuzzer {

	/** Longer than any case may take, on a machine with other work. */
	private static final Duration HANG = Duration.ofSeconds(120);

	private final Tally tally = new Tally();

	private final List<Worker> workers = new ArrayList<>();

	private Fuzzer() {
	}

	/**
	 * Runs.
	 * @param arguments how many minutes, and the seed
	 */
	public static void main(String[] arguments) throws IOException, InterruptedException {
		List<Target> targets = Targets.all();
		Path folder = Files.createTempDirectory("muster-fuzz");
		try {
			Optional<String> alone = Optional.ofNullable(System.getProperty(FuzzCase.PROPERTY));
			if (alone.isPresent()) {
				FuzzCase.of(alone.get(), targets).run(folder);
				System.out.println(alone.get() + ": nothing failed");
				return;
			}
			Duration time = Duration.ofSeconds(Math.round(60 * Double.parseDouble(arguments[0])));
			System.exit(new Fuzzer().campaign(targets, Long.parseLong(arguments[1]), time, folder) ? 0 : 1);
		}
		finally {
			FileSystemUtils.deleteRecursively(folder);
		}
	}

	private boolean campaign(List<Target> targets, long seed, Duration time, Path folder) throws InterruptedException {
		Heap heap = Heap.watched();
		long begun = System.nanoTime();
		for (int number = 0; number < Runtime.getRuntime().availableProcessors(); number++) {
			Worker worker = new Worker(targets, seed, begun + time.toNanos(), folder, this.tally);
			worker.start();
			this.workers.add(worker);
		}
		while (this.workers.stream().anyMatch(Worker::isAlive)) {
			Thread.sleep(200);
			this.workers.forEach(Fuzzer::endIfHanging);
		}
		Duration took = Duration.ofNanos(System.nanoTime() - begun);
		System.out.print(this.tally.shown());
		System.out.printf("%.1f minutes, seed %d; %s%n", took.toMillis() / 60_000.0, seed, heap.shown());
		return this.tally.isClean();
	}

	private static void endIfHanging(Worker worker) {
		Optional<FuzzCase> hanging = worker.runningFor(HANG);
		if (hanging.isPresent()) {
			StringBuilder stack = new StringBuilder();
			for (StackTraceElement element : worker.getStackTrace()) {
				stack.append("\n\tat ").append(element);
			}
			System.out.println(hanging.get() + ": hangs" + stack);
			Runtime.getRuntime().halt(1);
		}
	}

}
