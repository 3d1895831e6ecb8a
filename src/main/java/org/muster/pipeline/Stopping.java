package org.muster.pipeline;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.muster.block.Progress;
import org.muster.database.Database;
import org.muster.model.RunAttempt;

/**
 * Stops an attempt within 30 seconds of a signal, or of an order from another terminal.
 *
 * <p>
 * At once: no partition begins another block, and no step begins. What takes longer than
 * a block is one transaction; after 5 seconds the server ends those of this process, and
 * rolls them back. What is left then computes and cannot write: after 27 seconds the
 * process ends as by a kill, which a resume makes good.
 */
final class Stopping implements BooleanSupplier, AutoCloseable {

	private static final Duration LOOK = Duration.ofMillis(500);

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	/** A transaction that has just begun is a block's, or Spring Batch's. */
	private static final Duration LONG = Duration.ofSeconds(2);

	private static final Duration NOTE = Duration.ofSeconds(24);

	private static final Duration LAST = Duration.ofSeconds(27);

	private final Database database;

	private final StopDesk desk;

	private final RunAttempt run;

	private final Progress progress;

	private final Consumer<StopOrder> note;

	private final ScheduledThreadPoolExecutor clockwork = new ScheduledThreadPoolExecutor(4, (task) -> {
		Thread thread = new Thread(task, "stopping");
		thread.setDaemon(true);
		return thread;
	});

	private final Signals signals;

	private volatile Optional<StopOrder> order = Optional.empty();

	/**
	 * Begins to listen.
	 * @param database whose transactions are ended
	 * @param desk asked for orders
	 * @param run the attempt
	 * @param progress told that it stops
	 * @param note told when the process is about to end as by a kill
	 */
	Stopping(Database database, StopDesk desk, RunAttempt run, Progress progress, Consumer<StopOrder> note) {
		this.database = database;
		this.desk = desk;
		this.run = run;
		this.progress = progress;
		this.note = note;
		this.signals = Signals.listen((name) -> take(StopOrder.ofSignal(name)));
		repeat(Duration.ZERO, LOOK, () -> {
			if (this.order.isEmpty()) {
				this.desk.ordered(this.run.runId(), this.run.attempt()).ifPresent(this::take);
			}
		});
	}

	/**
	 * {@return the order, once there is one}
	 */
	Optional<StopOrder> order() {
		return this.order;
	}

	/**
	 * {@return whether there is an order}
	 */
	@Override
	public boolean getAsBoolean() {
		return this.order.isPresent();
	}

	private synchronized void take(StopOrder taken) {
		if (this.order.isPresent()) {
			return;
		}
		this.order = Optional.of(taken);
		this.progress.stopping();
		RunLog.stopping(taken.problem());
		repeat(PATIENCE, Duration.ofSeconds(1), () -> this.database.endTransactions(LONG));
		once(NOTE, () -> this.note.accept(taken));
		once(LAST, () -> Runtime.getRuntime().halt(taken.code().code()));
	}

	/** Another try follows, and at last the end that needs no database. */
	private void repeat(Duration first, Duration between, Runnable task) {
		var unused = this.clockwork.scheduleWithFixedDelay(() -> {
			try {
				task.run();
			}
			catch (RuntimeException ex) {
				// the database may be what hangs
			}
		}, first.toMillis(), between.toMillis(), TimeUnit.MILLISECONDS);
	}

	private void once(Duration after, Runnable task) {
		var unused = this.clockwork.schedule(task, after.toMillis(), TimeUnit.MILLISECONDS);
	}

	@Override
	public void close() {
		this.clockwork.shutdownNow();
		this.signals.close();
	}

}
