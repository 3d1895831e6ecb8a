package org.muster.audit.log;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.sql.DataSource;

import org.muster.audit.PublishDigest;
import org.muster.audit.Snapshot;
import org.muster.audit.Statement;
import org.muster.model.Sha256;

/**
 * Verifies the log in the database, against checkpoints that were kept outside, and the
 * rows and tables against the log.
 */
public final class LogCheck {

	/** So many are named; one is enough not to trust the rest. */
	private static final int NAMED = 20;

	private static final String NO_ROW = Sha256.of("");

	private final Snapshot snapshot;

	private final List<Trouble> troubles = new ArrayList<>();

	private LogCheck(Snapshot snapshot) {
		this.snapshot = snapshot;
	}

	/**
	 * A checkpoint kept outside the database.
	 *
	 * @param file where
	 * @param checkpoint what it says
	 */
	public record Kept(Path file, Checkpoint checkpoint) {
	}

	/**
	 * What was found.
	 *
	 * @param entries of the log
	 * @param head hash of the last
	 * @param runs how many runs had their tables compared with what was told
	 * @param troubles what is not as it was told, in the order of the checks; empty when
	 * all is in order
	 */
	public record Result(long entries, String head, int runs, List<Trouble> troubles) {

		public Result {
			troubles = List.copyOf(troubles);
		}

	}

	/**
	 * Verifies.
	 * @param source the database
	 * @param kept checkpoints whose signatures hold
	 * @return what was found
	 */
	public static Result check(DataSource source, List<Kept> kept) {
		try (Snapshot snapshot = Snapshot.of(source)) {
			return new LogCheck(snapshot).check(kept);
		}
	}

	private Result check(List<Kept> kept) {
		ChainCheck chain = chain();
		chain.trouble().ifPresent(this.troubles::add);
		checkpoints(kept, chain.last());
		rows();
		int runs = published();
		codes();
		members();
		return new Result(chain.last(), chain.head(), runs, this.troubles.stream().limit(NAMED).toList());
	}

	private ChainCheck chain() {
		ChainCheck chain = new ChainCheck();
		this.snapshot.each("select entry, previous, told::text, hash from event order by entry", (row) -> {
			chain.next(new Event(row.getLong(1), row.getString(2), row.getString(3)), row.getString(4));
		});
		return chain;
	}

	/**
	 * The oldest that does not fit is named, and the newest before it that does: the
	 * change is between them.
	 */
	private void checkpoints(List<Kept> kept, long last) {
		long fits = 0;
		for (Kept one : kept.stream()
			.sorted(Comparator.comparingLong((each) -> each.checkpoint().entries()))
			.toList()) {
			Checkpoint checkpoint = one.checkpoint();
			Optional<String> hash = hash(checkpoint.entries());
			if (hash.isPresent() && hash.get().equals(checkpoint.head())) {
				fits = checkpoint.entries();
				continue;
			}
			String file = one.file().toString();
			this.troubles.add(hash.isPresent()
					? new Trouble(Phrase.entry(checkpoint.entries()), Phrase.of("hash.kept", file, checkpoint.head()),
							Phrase.of("hash.anew", hash.get(), fits + 1, checkpoint.entries()))
					: new Trouble(Phrase.entry(last + 1), Phrase.of("entries.kept", checkpoint.entries(), file),
							Phrase.of("entries.gone", last)));
			return;
		}
	}

	private Optional<String> hash(long entry) {
		return this.snapshot.list("select hash from event where entry = " + entry, (row, at) -> row.getString(1))
			.stream()
			.findFirst();
	}

	/** Rows of people: each is told of, and is as it was told. */
	private void rows() {
		this.snapshot.each(Statement.text("audit", "changed-rows"), (row) -> {
			this.troubles.add(new Trouble(place(row, "told."), Phrase.of("row.told", row.getLong("entry")),
					Phrase.of(row.getBoolean("gone") ? "nothing" : "row.changed")));
		});
		this.snapshot.each(Statement.text("audit", "untold-rows"), (row) -> {
			this.troubles.add(new Trouble(place(row, "untold."), Phrase.of("entry.tells"), Phrase.of("row.untold")));
		});
	}

	/** The columns place and names of a statement. */
	private static Phrase place(ResultSet row, String kind) throws SQLException {
		return Phrase.of(kind + row.getString("place"), (Object[]) row.getArray("names").getArray());
	}

	private int published() {
		List<Published> runs = this.snapshot.list(Statement.text("audit", "published"),
				(row, at) -> new Published(row.getLong("entry"), row.getInt("run"), row.getBoolean("purged"),
						new Event(row.getLong("entry"), "", row.getString("told")).facts()));
		runs.forEach(this::published);
		return runs.size();
	}

	/** Of a run that was purged nothing of its own is left. */
	private void published(Published event) {
		List<String> sections = PublishDigest.ALL.stream().filter(event.told()::containsKey).toList();
		PublishDigest.of(this.snapshot, event.run(), sections).forEach((section, found) -> {
			Phrase place = Phrase.of("run.section", event.run(), Phrase.of("section." + section));
			if (event.purged() && PublishDigest.OF_RUN.contains(section)) {
				compare(place, Phrase.of("rows.purged"), NO_ROW, found);
			}
			else {
				compare(place, event.entry(), String.valueOf(event.told().get(section)), found);
			}
		});
	}

	private void compare(Phrase place, long entry, String told, String found) {
		compare(place, Phrase.of("rows.told", entry, told), told, found);
	}

	private void compare(Phrase place, Phrase expected, String told, String found) {
		if (!found.equals(told)) {
			this.troubles.add(new Trouble(place, expected, Phrase.of("rows.changed", found)));
		}
	}

	/** Each run finds the codes as the one before left them, and so are they now. */
	private void codes() {
		List<Codes> runs = this.snapshot.list(Statement.text("audit", "codes"),
				(row, at) -> new Codes(row.getLong("entry"), row.getInt("run"), String.valueOf(row.getString("before")),
						String.valueOf(row.getString("after"))));
		Optional<Codes> last = Optional.empty();
		for (Codes next : runs) {
			codes(last, Phrase.of("codes.before", next.run()), next.before());
			last = Optional.of(next);
		}
		codes(last, Phrase.of("codes"), PublishDigest.codes(this.snapshot));
	}

	private void codes(Optional<Codes> last, Phrase place, String found) {
		last.ifPresentOrElse((left) -> compare(place, left.entry(), left.after(), found),
				() -> compare(place, Phrase.of("rows.unpublished"), NO_ROW, found));
	}

	private void members() {
		this.snapshot.each(Statement.text("audit", "untold-members"), (row) -> {
			this.troubles.add(new Trouble(Phrase.of("run.rows." + row.getString("row_of"), row.getInt("run")),
					Phrase.of("rows.no-run"), Phrase.of("rows", row.getLong("rows"))));
		});
	}

	/** How a run found the codes and left them. */
	private record Codes(long entry, int run, String before, String after) {
	}

	/** A run that is published or planned, or a reversal, with what was told of it. */
	private record Published(long entry, int run, boolean purged, Map<String, Object> told) {
	}

}
