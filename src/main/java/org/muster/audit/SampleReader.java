package org.muster.audit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.muster.model.RecordKey;
import org.muster.report.Sample;
import org.muster.report.Trace;

/**
 * Draws records of a run by lot, from a seed that is known to nobody before the run: its
 * fingerprint. Who made the data cannot have chosen them, and the draw can be repeated.
 */
final class SampleReader {

	/** So many records are drawn. */
	private static final int SIZE = 6;

	private static final int SEED_DIGITS = 15;

	private static final int HEXADECIMAL = 16;

	private final DataSource source;

	SampleReader(DataSource source) {
		this.source = source;
	}

	/**
	 * Draws.
	 * @param run the run whose rows they are
	 * @param fingerprint of the run
	 * @return records in the order of the draw; fewer when the run has fewer
	 */
	Sample draw(int run, String fingerprint) {
		String seed = fingerprint.substring(0, Math.min(SEED_DIGITS, fingerprint.length()));
		SplittableRandom random = new SplittableRandom(Long.parseLong("0" + seed, HEXADECIMAL));
		TraceReader reader = new TraceReader(this.source, false);
		List<Trace> traces = new ArrayList<>();
		for (RecordKey key : keys(run, random)) {
			traces.add(reader.record(run, key));
			List<String> fields = reader.filled(run, key);
			if (!fields.isEmpty()) {
				traces.add(reader.value(run, key, fields.get(random.nextInt(fields.size()))));
			}
		}
		return new Sample(seed, traces);
	}

	private Set<RecordKey> keys(int run, SplittableRandom random) {
		List<RecordKey> last = JdbcClient.create(this.source)
			.sql("select file_no, records from source_file where run_id = ? and kind = 'member' and records > 0 order by file_no")
			.param(run)
			.query((row, at) -> new RecordKey(row.getInt(1), row.getInt(2)))
			.list();
		long all = last.stream().mapToLong(RecordKey::recordNo).sum();
		Set<RecordKey> keys = new LinkedHashSet<>();
		while (keys.size() < Math.min(SIZE, all)) {
			keys.add(at(last, random.nextLong(all)));
		}
		return keys;
	}

	/** The record at a place from 0, counted through all files. */
	private static RecordKey at(List<RecordKey> last, long place) {
		long left = place;
		for (RecordKey file : last) {
			if (left < file.recordNo()) {
				return new RecordKey(file.fileNo(), (int) left + 1);
			}
			left -= file.recordNo();
		}
		throw new IllegalArgumentException("there is no record " + place);
	}

}
