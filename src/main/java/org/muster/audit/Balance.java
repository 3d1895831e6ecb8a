package org.muster.audit;

import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.muster.report.Figure;

/**
 * The account of a run: every record read, and what became of it.
 *
 * @param completed whether the run is said to be over
 * @param files one line for each member file, in order
 * @param total all files together
 * @param steps what came out of each step, in order
 * @param checks where two tables must agree
 */
public record Balance(boolean completed, List<Line> files, Line total, List<Part> steps, List<Check> checks) {

	public Balance {
		files = List.copyOf(files);
		steps = List.copyOf(steps);
		checks = List.copyOf(checks);
	}

	/**
	 * Reads the account.
	 * @param source the database
	 * @param run the run whose rows they are, see {@link RunNumber#data()}
	 * @return its balance
	 */
	public static Balance of(DataSource source, int run) {
		try (Snapshot snapshot = Snapshot.of(source)) {
			boolean completed = snapshot
				.list("select status in ('completed', 'reverted') from run where id = " + run,
						(row, at) -> row.getBoolean(1))
				.contains(true);
			return of(completed, FigureQuery.BALANCE.read(snapshot, run), FigureQuery.STEPS.read(snapshot, run),
					FigureQuery.CHECKS.read(snapshot, run));
		}
	}

	/**
	 * Reads what became of the records of all files together; quicker than all of the
	 * account.
	 * @param source the database
	 * @param run the run whose rows they are, see {@link RunNumber#data()}
	 * @return the sum
	 */
	public static Line totalOf(DataSource source, int run) {
		try (Snapshot snapshot = Snapshot.of(source)) {
			return Line.sum(FigureQuery.BALANCE.read(snapshot, run));
		}
	}

	static Balance of(boolean completed, Figure balance, Figure steps, Figure checks) {
		List<Line> files = balance.rows().stream().map(Line::of).toList();
		return new Balance(completed, files, Line.sum(balance), steps.rows().stream().map(Part::of).toList(),
				checks.rows().stream().map(Check::of).toList());
	}

	/**
	 * {@return whether every record has one outcome at most and, once the run is
	 * completed, exactly one, and the tables agree}
	 */
	public boolean balanced() {
		boolean lines = this.files.stream().allMatch(Line::adds);
		return lines && (!this.completed || this.total.open() == 0 && disagreements().isEmpty());
	}

	/**
	 * {@return the checks that do not hold; of interest once the run is completed}
	 */
	public List<String> disagreements() {
		return this.checks.stream().filter((check) -> !check.holds()).map(Check::name).toList();
	}

	/**
	 * What became of some records.
	 *
	 * @param file name of the file; empty for all
	 * @param read records read
	 * @param published written to the register
	 * @param held in quarantine
	 * @param merged the same member as another record
	 * @param excluded by a rule
	 * @param inProgress not decided, or to be published by a run that was not a dry one
	 * @param planned of those in progress, how many a dry run would have published
	 */
	public record Line(String file, long read, long published, long held, long merged, long excluded, long inProgress,
			long planned) {

		static Line of(Map<String, Object> row) {
			return new Line(Figure.text(row, "file"), Figure.number(row, "read"), Figure.number(row, "published"),
					Figure.number(row, "held"), Figure.number(row, "merged"), Figure.number(row, "excluded"),
					Figure.number(row, "in_progress"), Figure.number(row, "planned"));
		}

		static Line sum(Figure figure) {
			return new Line("", figure.sum("read"), figure.sum("published"), figure.sum("held"), figure.sum("merged"),
					figure.sum("excluded"), figure.sum("in_progress"), figure.sum("planned"));
		}

		/**
		 * {@return whether the outcomes add up to the records read}
		 */
		public boolean adds() {
			return this.read == this.published + this.held + this.merged + this.excluded + this.inProgress;
		}

		/**
		 * {@return how many records nothing is decided or planned of}
		 */
		public long open() {
			return this.inProgress - this.planned;
		}

	}

	/**
	 * What came out of a step.
	 *
	 * @param step the step
	 * @param part such as {@code held}
	 * @param records how many
	 */
	public record Part(String step, String part, long records) {

		static Part of(Map<String, Object> row) {
			return new Part(Figure.text(row, "step"), Figure.text(row, "part"), Figure.number(row, "records"));
		}

	}

	/**
	 * Two counts that must be equal.
	 *
	 * @param name what is compared
	 * @param expected by one table
	 * @param found in the other
	 */
	public record Check(String name, long expected, long found) {

		static Check of(Map<String, Object> row) {
			return new Check(Figure.text(row, "check"), Figure.number(row, "expected"), Figure.number(row, "found"));
		}

		/**
		 * {@return whether they are equal}
		 */
		public boolean holds() {
			return this.expected == this.found;
		}

	}

}
