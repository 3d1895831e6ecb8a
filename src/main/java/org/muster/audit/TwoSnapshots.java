package org.muster.audit;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

/**
 * One unchanging view of the database over two connections: two questions are answered at
 * once, the others in the order in which they were asked.
 */
final class TwoSnapshots implements AutoCloseable {

	private final Snapshot first;

	private final Snapshot second;

	private final BlockingQueue<Snapshot> idle;

	/** After a failure a connection answers nothing any more. */
	private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

	private final ExecutorService askers = Executors.newFixedThreadPool(2);

	private TwoSnapshots(Snapshot first, Snapshot second) {
		this.first = first;
		this.second = second;
		this.idle = new LinkedBlockingQueue<>(List.of(first, second));
	}

	/**
	 * Opens them.
	 * @param source the database
	 * @return to be closed
	 */
	static TwoSnapshots of(DataSource source) {
		Snapshot first = Snapshot.of(source);
		try {
			return new TwoSnapshots(first, first.twin(source));
		}
		catch (RuntimeException ex) {
			first.close();
			throw ex;
		}
	}

	/**
	 * {@return what will be the answer}
	 * @param <T> of what kind
	 * @param question asked of one of the connections
	 */
	<T> CompletableFuture<T> ask(Function<Snapshot, T> question) {
		return CompletableFuture.supplyAsync(() -> {
			RuntimeException failed = this.failure.get();
			if (failed != null) {
				throw failed;
			}
			return answer(question);
		}, this.askers);
	}

	private <T> T answer(Function<Snapshot, T> question) {
		Snapshot snapshot = this.idle.remove();
		try {
			return question.apply(snapshot);
		}
		catch (RuntimeException ex) {
			this.failure.compareAndSet(null, ex);
			throw ex;
		}
		finally {
			this.idle.add(snapshot);
		}
	}

	/**
	 * {@return the answer, waited for}
	 * @param <T> of what kind
	 * @param asked what was asked
	 * @throws RuntimeException the question's own
	 */
	static <T> T answer(CompletableFuture<T> asked) {
		try {
			return asked.join();
		}
		catch (CompletionException ex) {
			if (ex.getCause() instanceof RuntimeException own) {
				throw own;
			}
			throw ex;
		}
	}

	/** Questions that nobody waits for any more are not begun. */
	@Override
	public void close() {
		this.askers.shutdownNow();
		try {
			this.second.close();
		}
		finally {
			this.first.close();
		}
	}

}
