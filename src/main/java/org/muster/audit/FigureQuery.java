package org.muster.audit;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.muster.report.Figure;

/** The tables of a report; the statement of each is in {@code /sql/figures}. */
enum FigureQuery {

	/** The files that were read. */
	INPUTS,

	/** What the supplier of each file tells of it, beside what was found. */
	CONTROL_TOTALS,

	/** In which encodings, how that was told, and how many cells were in another one. */
	ENCODINGS,

	/** What became of the records of each member file. */
	BALANCE,

	/** Where two tables must agree: what is expected and what was found. */
	CHECKS,

	/** The gates before publish. */
	GATES,

	/** What waits for a person, and who disposed of what. */
	EXCEPTIONS,

	/** What went into and came out of each step. */
	STEPS,

	/**
	 * Members by organisation: with an ID, how they came by it, and what its digits say.
	 */
	COVERAGE,

	/** What identify decided, and why. */
	DECISIONS,

	/** The pairs of member and citizen that decisions rest on. */
	CANDIDATES,

	/** The tolerated rate of wrong links, and the one that the model expects. */
	LINK_PROMISE,

	/** What audits found, over the runs with the same rules, with its interval. */
	LINK_AUDIT,

	/** Precision and recall, as the members whom a number proves tell. */
	LINK_QUALITY,

	/** How many members have a best candidate of each weight. */
	LINK_WEIGHTS,

	/** The thresholds, the share of members found, what blocking costs. */
	LINK_TERMS,

	/** Kinds of evidence with wrong links, and those that link nobody any more. */
	LINK_STRATA,

	/** What each reviewer decided, as far as the run knew. */
	REVIEWERS,

	/** How often two reviewers decided the same question alike. */
	REVIEWER_AGREEMENT,

	/** Findings by code. */
	FINDINGS,

	/** Records in quarantine by reason. */
	HELD,

	/** Records merged or excluded by rule. */
	APART,

	/** Cards with a reason to be issued again. */
	CARDS,

	/** Cards by reason. */
	CARD_REASONS,

	/** Cards not listed by obstacle. */
	CARD_OBSTACLES,

	/** Cards by base organisation. */
	CARD_ORGANISATIONS,

	/** Cards of the campaign as they were before the run. */
	CARD_STATES,

	/** New, changed and unchanged members. */
	MEMBERS,

	/** Members of the register that the files of the job no longer have. */
	MISSING,

	/** How complete and right each field came, and how standardising left it. */
	QUALITY,

	/** Changed records by field and rule. */
	CHANGES,

	/** The chief figures beside those of the previous run. */
	PREVIOUS,

	/** Which parts of the program, the job and the input differ from the previous run. */
	SINCE_PREVIOUS,

	/** What each attempt did, and the digest that it reported. */
	ATTEMPTS,

	/** Who saw values as they are, of this run and the previous one, and what for. */
	DISCLOSURES;

	private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

	String key() {
		return this.key;
	}

	/**
	 * {@return whether it tells how the run came about instead of what came out: such
	 * figures differ between runs with equal results}
	 */
	boolean isCircumstance() {
		return this == PREVIOUS || this == SINCE_PREVIOUS || this == ATTEMPTS || this == DISCLOSURES;
	}

	Figure read(Snapshot snapshot, int run) {
		String sql = Statement.text("figures", this.key);
		return snapshot.extract(Statement.ofRun(sql, run), (rows) -> figure(sql, rows));
	}

	static Figure figure(String sql, ResultSet rows) throws SQLException {
		List<String> columns = columns(rows.getMetaData());
		List<Map<String, Object>> values = new ArrayList<>();
		while (rows.next()) {
			values.add(values(rows, columns));
		}
		return new Figure(sql, columns, values);
	}

	private static List<String> columns(ResultSetMetaData shape) throws SQLException {
		List<String> columns = new ArrayList<>();
		for (int at = 1; at <= shape.getColumnCount(); at++) {
			columns.add(shape.getColumnLabel(at));
		}
		return columns;
	}

	private static Map<String, Object> values(ResultSet row, List<String> columns) throws SQLException {
		Map<String, Object> values = new LinkedHashMap<>();
		for (String column : columns) {
			values.put(column, (row.getObject(column) instanceof Number) ? row.getLong(column) : row.getString(column));
		}
		return values;
	}

}
