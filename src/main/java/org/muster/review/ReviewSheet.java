package org.muster.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.muster.audit.Evidence;

/**
 * Questions as a table for reviewers without the program: one row for each candidate, the
 * member beside it, and columns to fill.
 *
 * @param columns the header
 * @param rows in order
 */
public record ReviewSheet(List<String> columns, List<List<String>> rows) {

	private static final List<String> LEVELS = List.of("home-place", "residence", "old-id", "national-id");

	public ReviewSheet {
		columns = List.copyOf(columns);
		rows = List.copyOf(rows);
	}

	/**
	 * Lays questions out.
	 * @param questions all blind, or none
	 * @param blind whether scores are left out
	 * @return the table
	 */
	public static ReviewSheet of(List<ReviewQuestion> questions, boolean blind) {
		List<List<String>> rows = new ArrayList<>();
		for (ReviewQuestion question : questions) {
			question.shown().forEach((candidate) -> rows.add(row(question, candidate)));
			for (String owned : question.key()
				.shown()
				.subList(question.shown().size(), question.key().shown().size())) {
				rows.add(ownedRow(question, owned));
			}
			if (question.key().shown().isEmpty()) {
				rows.add(ownedRow(question, ""));
			}
		}
		return new ReviewSheet(columns(blind), rows);
	}

	private static List<String> columns(boolean blind) {
		List<String> columns = new ArrayList<>(
				List.of("member_no", "candidate", "national_id", "decision", "reviewer", "decided_on", "reason"));
		columns.addAll(List.of("member_full_name", "citizen_full_name", "name", "member_birth_date",
				"citizen_birth_date", "birth_date", "member_gender", "citizen_gender", "gender", "member_home_place",
				"home_place", "member_residence", "residence", "member_old_id", "old_id", "member_national_id",
				"carried_national_id", "member_birth_name", "member_aliases", "veto"));
		if (!blind) {
			columns.addAll(List.of(DecisionRows.SCORE, "probability"));
		}
		columns.addAll(List.of("source_file", "record_number", DecisionRows.QUESTION));
		return columns;
	}

	private static List<String> row(ReviewQuestion question, ReviewQuestion.Labelled candidate) {
		Evidence.Citizen citizen = candidate.citizen();
		Evidence evidence = question.evidence();
		Map<String, String> member = evidence.values();
		List<String> row = new ArrayList<>(
				List.of(evidence.memberNo(), candidate.label(), citizen.nationalId(), "", "", "", ""));
		for (String field : List.of("full_name", "birth_date", "gender")) {
			row.add(member.getOrDefault(field, ""));
			row.add(citizen.values().getOrDefault(field, ""));
			row.add(level(citizen, field.equals("full_name") ? "name" : field.replace('_', '-')));
		}
		for (String comparison : LEVELS) {
			row.add(member.getOrDefault(comparison.replace('-', '_'), ""));
			row.add(level(citizen, comparison));
		}
		row.addAll(List.of(member.getOrDefault("birth_name", ""), member.getOrDefault("aliases", ""), citizen.veto()));
		if (!question.blind()) {
			row.add(bits(citizen.score()));
			row.add(String.format(Locale.ROOT, "%.6f", evidence.probability(citizen)));
		}
		row.addAll(place(question));
		return row;
	}

	/** The ID that the member has, or no candidate at all. */
	private static List<String> ownedRow(ReviewQuestion question, String owned) {
		Map<String, String> member = question.evidence().values();
		List<String> row = new ArrayList<>(List.of(question.evidence().memberNo(), "", owned, "", "", "", ""));
		for (String field : List.of("full_name", "birth_date", "gender")) {
			row.addAll(List.of(member.getOrDefault(field, ""), "", ""));
		}
		for (String comparison : LEVELS) {
			row.addAll(List.of(member.getOrDefault(comparison.replace('-', '_'), ""), ""));
		}
		row.addAll(List.of(member.getOrDefault("birth_name", ""), member.getOrDefault("aliases", ""), ""));
		if (!question.blind()) {
			row.addAll(List.of("", ""));
		}
		row.addAll(place(question));
		return row;
	}

	private static List<String> place(ReviewQuestion question) {
		Evidence evidence = question.evidence();
		return List.of(evidence.sourceFile(), Integer.toString(evidence.record().recordNo()), question.key().text());
	}

	private static String level(Evidence.Citizen citizen, String comparison) {
		return citizen.parts()
			.stream()
			.filter((part) -> part.name().equals(comparison))
			.map(Evidence.Part::level)
			.findFirst()
			.orElse("");
	}

	/**
	 * {@return hundredths of a bit in bits}
	 */
	public static String bits(int hundredths) {
		return String.format(Locale.ROOT, "%.2f", hundredths / 100.0);
	}

}
