package org.muster.cards;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import org.muster.model.ExitCode;
import org.muster.model.OperatorException;

/** The sheet on which an office says how far its cards are. */
public final class CardSheet {

	/** The header. */
	public static final List<String> COLUMNS = List.of("member_no", "campaign", "state", "move_to", "note", "full_name",
			"birth_date", "organisation", "card_number", "reasons", "listed_run", "since");

	private CardSheet() {
	}

	/**
	 * {@return the row of a card; the columns {@code move_to} and {@code note} are to be
	 * filled}
	 */
	public static List<String> row(Card card) {
		return List.of(card.memberNo(), card.campaign(), card.state().key(), "", "", card.person().fullName(),
				card.person().birthDate(), card.person().organisation(), card.cardNumber(),
				String.join("|", card.reasons()), Integer.toString(card.listedRun()), card.since());
	}

	/**
	 * Reads a sheet that came back.
	 * @param file named in messages
	 * @param text CSV in UTF-8; {@code member_no} and {@code move_to} at least
	 * @return one wish for each row whose {@code move_to} is filled, at least one
	 * @throws OperatorException if it is no such sheet
	 */
	public static List<CardMove> read(Path file, Path text) {
		CSVFormat format = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
		try (BufferedReader reader = Files.newBufferedReader(text); CSVParser rows = CSVParser.parse(reader, format)) {
			return moves(file, rows.getRecords());
		}
		catch (IOException | UncheckedIOException ex) {
			throw refused(file, "it is no CSV in UTF-8 and no workbook; the file that './muster cards list --output' "
					+ "wrote was expected");
		}
	}

	private static List<CardMove> moves(Path file, List<CSVRecord> rows) {
		List<String> header = rows.isEmpty() ? List.of()
				: rows.get(0).stream().map((cell) -> cell.replace("\ufeff", "").strip()).toList();
		if (!header.contains("member_no") || !header.contains("move_to")) {
			throw refused(file, "the columns 'member_no' and 'move_to' were expected in the first line");
		}
		List<CardMove> moves = new ArrayList<>();
		for (int at = 1; at < rows.size(); at++) {
			CSVRecord row = rows.get(at);
			if (!cell(row, header, "move_to").isEmpty()) {
				moves.add(new CardMove("row " + at, cell(row, header, "member_no"), cell(row, header, "campaign"),
						cell(row, header, "state"), cell(row, header, "move_to"), cell(row, header, "note")));
			}
		}
		if (moves.isEmpty()) {
			throw refused(file, "no cell of the column 'move_to' is filled; one at least was expected");
		}
		return moves;
	}

	private static String cell(CSVRecord row, List<String> header, String column) {
		int at = header.indexOf(column);
		return (at < 0 || at >= row.size()) ? "" : row.get(at).strip();
	}

	private static OperatorException refused(Path file, String problem) {
		return new OperatorException(ExitCode.MALFORMED_INPUT, "%s: %s. No card was moved.".formatted(file, problem));
	}

}
