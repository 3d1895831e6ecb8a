package org.muster.console;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import org.muster.pipeline.RunProgress;
import org.muster.pipeline.RunRow;

/** How far a run is, in one line. */
public final class WatchLine {

	private final Texts texts;

	/**
	 * Takes a language.
	 * @param texts in the operator's language
	 */
	public WatchLine(Texts texts) {
		this.texts = texts;
	}

	/**
	 * {@return the line of a run that runs}
	 */
	public String of(RunRow run, RunProgress progress) {
		if (progress.step().isEmpty()) {
			return this.texts.text("progress.between", run.id(), run.job());
		}
		StringBuilder line = new StringBuilder(this.texts.text("progress.watch", run.id(), run.job(),
				this.texts.word("step", progress.step()), ConsoleProgress.duration(progress.elapsed())));
		if (progress.total() > 0) {
			line.append(this.texts.text("progress.done", progress.done(), progress.total(),
					progress.done() * 100 / progress.total()));
		}
		progress.stepLeft().ifPresent((left) -> line.append(text("progress.step-left", left)));
		progress.left().ifPresent((left) -> line.append(text("progress.run-left", left)));
		return line.toString();
	}

	private String text(String key, Duration left) {
		return this.texts.text(key, ConsoleProgress.duration(left));
	}

	/**
	 * {@return the same for programs; times in whole seconds, absent when they are not
	 * known}
	 */
	public static Map<String, Object> map(RunProgress progress) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("step", progress.step());
		map.put("elapsed_seconds", progress.elapsed().toSeconds());
		map.put("done", progress.done());
		map.put("total", progress.total());
		progress.stepLeft().ifPresent((left) -> map.put("step_seconds_left", left.toSeconds()));
		progress.left().ifPresent((left) -> map.put("seconds_left", left.toSeconds()));
		return map;
	}

}
