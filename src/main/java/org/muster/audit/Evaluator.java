package org.muster.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.sql.DataSource;

import org.muster.model.ExitCode;
import org.muster.model.OperatorException;
import org.muster.report.Figure;

/**
 * Compares the outcomes of a run with a truth file, of the form that
 * {@code src/docs/formats.md} defines. Both are laid side by side in the database, in
 * temporary tables that go with the connection's transaction.
 */
public final class Evaluator {

	private static final String HEADER = "source_file,record_number,outcome,member_no,national_id,reissue_reasons,kinds,"
			+ "member_kind,slips,linkable";

	private static final String TRUTH = """
			create temporary table truth (source_file text, record_number int, outcome text, member_no text, \
			national_id text, reissue_reasons text, kinds text, member_kind text, slips text, linkable text, \
			primary key (source_file, record_number))""";

	private static final String LOAD = "copy truth from stdin with (format csv, header, force_not_null "
			+ "(source_file, outcome, member_no, national_id, reissue_reasons, kinds, member_kind, slips, linkable))";

	/** What is laid side by side, each made from those before. */
	private static final List<String> STEPS = List.of("actual", "decided", "proposed", "compared", "ranked", "told");

	/**
	 * Which of a member's records survives is no question of right and wrong: what the
	 * truth says of one is said of the other.
	 */
	private static final String OTHER_SURVIVES = """
			update truth t
			   set outcome = case t.outcome when 'published' then 'merged' else 'published' end,
			       linkable = case t.outcome when 'published' then '' else s.linkable end
			  from survived s
			 where t.source_file = s.source_file and t.record_number = s.record_number
			    or t.source_file = s.into_file and t.record_number = s.into_number""";

	private final DataSource source;

	public Evaluator(DataSource source) {
		this.source = source;
	}

	/**
	 * Compares.
	 * @param run the run whose rows they are, see {@link RunNumber#data()}
	 * @param truth the truth file
	 * @return counts
	 * @throws OperatorException if the file is missing or not a truth file
	 */
	public Evaluation evaluate(int run, Path truth) {
		checkHeader(truth);
		try (Snapshot snapshot = Snapshot.of(this.source)) {
			snapshot.run(TRUTH);
			load(snapshot, truth);
			snapshot.run("analyze truth");
			lay(snapshot, run, "joined");
			lay(snapshot, run, "survived");
			snapshot.run(OTHER_SURVIVES);
			STEPS.forEach((step) -> lay(snapshot, run, step));
			return Evaluation.of(tables(snapshot));
		}
	}

	private static void lay(Snapshot snapshot, int run, String step) {
		String sql = Statement.text("evaluation", step).replace(":outcomes", Export.OUTCOMES.rows(run));
		snapshot.run(Statement.ofRun(sql, run));
		snapshot.run("analyze " + step);
	}

	private static Map<String, Figure> tables(Snapshot snapshot) {
		Map<String, Figure> tables = new LinkedHashMap<>();
		for (String table : Evaluation.TABLES) {
			String sql = Statement.text("evaluation", table);
			Figure figure = snapshot.extract(sql, (rows) -> FigureQuery.figure(sql, rows));
			tables.put(table, WrongRate.isKnownOf(figure) ? WrongRate.added(figure) : figure);
		}
		return tables;
	}

	private static void checkHeader(Path truth) {
		try (BufferedReader lines = Files.newBufferedReader(truth, StandardCharsets.UTF_8)) {
			if (!Optional.ofNullable(lines.readLine()).orElse("").equals(HEADER)) {
				throw notATruthFile(truth);
			}
		}
		catch (NoSuchFileException ex) {
			throw missing(truth);
		}
		catch (CharacterCodingException ex) {
			throw notATruthFile(truth);
		}
		catch (IOException ex) {
			throw unreadable(truth);
		}
	}

	private static void load(Snapshot snapshot, Path truth) {
		try (InputStream rows = Files.newInputStream(truth)) {
			snapshot.copies().copyIn(LOAD, rows);
		}
		catch (IOException ex) {
			throw unreadable(truth);
		}
		catch (SQLException ex) {
			throw malformed(truth, Optional.ofNullable(ex.getSQLState()).orElse("unknown"));
		}
	}

	private static OperatorException missing(Path truth) {
		return new OperatorException(ExitCode.INPUT_MISSING,
				"%s: there is no such file. Name the truth file that './muster generate' wrote.".formatted(truth));
	}

	private static OperatorException unreadable(Path truth) {
		return new OperatorException(ExitCode.INPUT_MISSING,
				"%s: cannot be read. Allow this user to read the file, and run the command again.".formatted(truth));
	}

	private static OperatorException notATruthFile(Path truth) {
		return new OperatorException(ExitCode.MALFORMED_INPUT, """
				%s: not a truth file; the first line must be '%s', in UTF-8. \
				Name the truth file that './muster generate' wrote.""".formatted(truth, HEADER));
	}

	private static OperatorException malformed(Path truth, String sqlState) {
		return new OperatorException(ExitCode.MALFORMED_INPUT, """
				%s: a row is not of the form of a truth file (SQLSTATE %s): each has 10 cells, \
				a whole record number, and no record comes twice. Correct the file.""".formatted(truth, sqlState));
	}

}
