package org.muster.audit;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.muster.report.Figure;

/**
 * What the steps before publishing have written, read on a connection of its own while
 * publishing writes: the run does not change it any more. An attempt that did not publish
 * finds nothing here, and its report reads everything itself.
 */
public final class EarlierSteps {

	/**
	 * The figures that take long and read nothing but what these steps have written: no
	 * row of it is written by publishing, by people or by another run.
	 */
	private static final Set<FigureQuery> FIGURES = Set.of(FigureQuery.CARD_ORGANISATIONS, FigureQuery.CANDIDATES,
			FigureQuery.LINK_WEIGHTS, FigureQuery.CHANGES, FigureQuery.ENCODINGS, FigureQuery.CARD_REASONS,
			FigureQuery.DECISIONS, FigureQuery.FINDINGS);

	private final DataSource source;

	private final int run;

	private final AtomicReference<@Nullable Answers> answers = new AtomicReference<>();

	private record Answers(CompletableFuture<Map<String, String>> digests,
			CompletableFuture<Map<FigureQuery, Figure>> figures) {
	}

	/**
	 * Asks nothing yet.
	 * @param source the database
	 * @param run the run
	 */
	public EarlierSteps(DataSource source, int run) {
		this.source = source;
		this.run = run;
	}

	/** Begins to read; they are complete. */
	public void ask() {
		CompletableFuture<Map<String, String>> digests = new CompletableFuture<>();
		CompletableFuture<Map<FigureQuery, Figure>> figures = CompletableFuture.supplyAsync(() -> {
			try (Snapshot snapshot = Snapshot.of(this.source)) {
				digests.complete(PublishDigest.of(snapshot, this.run, PublishDigest.FOUND));
				return figures(snapshot);
			}
		});
		figures.whenComplete((all, problem) -> {
			if (problem != null) {
				digests.completeExceptionally(problem);
			}
		});
		this.answers.set(new Answers(digests, figures));
	}

	private Map<FigureQuery, Figure> figures(Snapshot snapshot) {
		Map<FigureQuery, Figure> figures = new EnumMap<>(FigureQuery.class);
		FIGURES.forEach((query) -> figures.put(query, query.read(snapshot, this.run)));
		return figures;
	}

	/**
	 * {@return SHA-256 by section of all but what publishing writes, waited for; empty
	 * when nothing was asked}
	 */
	public Map<String, String> digests() {
		Answers asked = this.answers.get();
		return (asked != null) ? TwoSnapshots.answer(asked.digests()) : Map.of();
	}

	/**
	 * {@return a figure that was asked, to be waited for}
	 */
	Optional<CompletableFuture<Figure>> figure(FigureQuery query) {
		Answers asked = this.answers.get();
		return (asked != null && FIGURES.contains(query))
				? Optional.of(asked.figures().thenApply((figures) -> figures.get(query))) : Optional.empty();
	}

}
