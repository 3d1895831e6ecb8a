package org.muster.generate;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

import org.muster.generate.Layout.RecordPlace;
import org.muster.model.Outcome;

/**
 * Writes {@code truth.csv}, batch by batch: the rows of a batch wait in a file beside it
 * until it is known which of their records are linkable.
 */
final class TruthFile implements Closeable {

	private static final int BATCH = 520_000;

	private final Path waitingRows;

	private final Linkability.Extract extract;

	private final Consumer<String> progress;

	private final BufferedWriter target;

	private BufferedWriter waiting;

	private Linkability batch;

	private int records;

	TruthFile(Path folder, Linkability.Extract extract, Consumer<String> progress) throws IOException {
		this.waitingRows = folder.resolve("truth.csv.part");
		this.extract = extract;
		this.progress = progress;
		this.target = Files.newBufferedWriter(folder.resolve("truth.csv"));
		this.target.write("source_file,record_number,outcome,member_no,national_id,reissue_reasons,kinds,"
				+ "member_kind,slips,linkable\n");
		this.waiting = Files.newBufferedWriter(this.waitingRows);
		this.batch = new Linkability(extract);
	}

	/** Adds a row; no cell needs quotes. */
	void row(String file, RecordPlace place, Expected expected) throws IOException {
		this.waiting.write(String.join(",", file, Integer.toString(place.number()), expected.outcome().key(),
				expected.memberNo(), expected.nationalId(), String.join("|", expected.reasons()),
				String.join("|", expected.kinds()), expected.kind().key(), String.join("|", expected.slips()),
				(expected.outcome() == Outcome.PUBLISHED) ? expected.facts().isPresent() ? "?" : "no" : ""));
		this.waiting.write('\n');
		expected.facts().ifPresent((facts) -> this.batch.add(facts, place.person()));
		this.records++;
		if (this.records % BATCH == 0) {
			finish();
			this.waiting = Files.newBufferedWriter(this.waitingRows);
			this.batch = new Linkability(this.extract);
		}
	}

	/** Judges and writes what waits. */
	void finish() throws IOException {
		this.waiting.close();
		this.batch.judge();
		int judged = 0;
		try (BufferedReader rows = Files.newBufferedReader(this.waitingRows)) {
			for (String row = rows.readLine(); row != null; row = rows.readLine()) {
				if (row.endsWith("?")) {
					this.target.write(row, 0, row.length() - 1);
					this.target.write(this.batch.isLinkable(judged++) ? "yes" : "no");
				}
				else {
					this.target.write(row);
				}
				this.target.write('\n');
			}
		}
		this.progress.accept("truth: " + this.records + " records");
	}

	@Override
	public void close() throws IOException {
		this.waiting.close();
		this.target.close();
		Files.deleteIfExists(this.waitingRows);
	}

}
