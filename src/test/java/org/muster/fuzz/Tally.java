package org.muster.fuzz;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What has been tried and what failed. For several threads at once. */
final class Tally {

	/** Of processor time; a case has at most a few megabytes. */
	private static final Duration SLOW = Duration.ofSeconds(5);

	private static final int FRAMES = 40;

	private final Map<String, Count> counts = new LinkedHashMap<>();

	/** The first case of each kind of failure, with how often it failed. */
	private final Map<String, Failure> failures = new LinkedHashMap<>();

	/**
	 * {@return the next case of the target that had the least time so far}
	 */
	synchronized FuzzCase next(List<Target> targets, long seed) {
		Target target = targets.stream().min(Comparator.comparingLong((one) -> count(one).nanos)).orElseThrow();
		Count count = count(target);
		count.nanos += 1_000_000; // so that the next worker looks elsewhere
		return new FuzzCase(target, seed, count.begun++);
	}

	synchronized void tried(FuzzCase one, Duration took) {
		Count count = count(one.target());
		count.ended++;
		count.nanos += took.toNanos();
		if (took.compareTo(count.longest) > 0) {
			count.longest = took;
			count.slowest = one.toString();
		}
		if (took.compareTo(SLOW) > 0) {
			failed(one, new IllegalStateException("took " + took.toMillis() + " ms of processor time"));
		}
	}

	synchronized void failed(FuzzCase one, Throwable failure) {
		String kind = one.target().name() + " " + failure.getClass().getName() + " " + place(failure);
		Failure known = this.failures.get(kind);
		if (known == null) {
			Failure first = new Failure(one, failure);
			this.failures.put(kind, first);
			System.out.println(first.shown());
		}
		else {
			known.times++;
		}
	}

	/** Where in the program it came from. */
	private static String place(Throwable failure) {
		return Stream.of(failure.getStackTrace())
			.filter((frame) -> frame.getClassName().startsWith("org.muster."))
			.map(StackTraceElement::toString)
			.findFirst()
			.orElse(String.valueOf(failure.getMessage()));
	}

	private Count count(Target target) {
		return this.counts.computeIfAbsent(target.name(), (name) -> new Count());
	}

	synchronized boolean isClean() {
		return this.failures.isEmpty();
	}

	synchronized String shown() {
		StringBuilder text = new StringBuilder();
		this.counts.forEach((name, count) -> text.append("%s: %,d cases, %.0f s, slowest %d ms (%s)%n".formatted(name,
				count.ended, count.nanos / 1e9, count.longest.toMillis(), count.slowest)));
		this.failures.values()
			.forEach((failure) -> text
				.append("FAILED %d times, first -D%s=%s%n".formatted(failure.times, FuzzCase.PROPERTY, failure.first)));
		long all = this.counts.values().stream().mapToLong((count) -> count.ended).sum();
		return text.append("%,d cases, %d kinds of failure%n".formatted(all, this.failures.size())).toString();
	}

	/** Of one target. */
	private static final class Count {

		private long begun;

		private long ended;

		private long nanos;

		private Duration longest = Duration.ZERO;

		private String slowest = "";

	}

	/** A kind of failure. */
	private static final class Failure {

		private final FuzzCase first;

		private final Throwable cause;

		private long times = 1;

		Failure(FuzzCase first, Throwable cause) {
			this.first = first;
			this.cause = Objects.requireNonNull(cause);
		}

		String shown() {
			StringWriter text = new StringWriter();
			this.cause.printStackTrace(new PrintWriter(text, true));
			return "-D" + FuzzCase.PROPERTY + "=" + this.first + "\n"
					+ String.join("\n", text.toString().lines().limit(FRAMES).toList());
		}

	}

}
