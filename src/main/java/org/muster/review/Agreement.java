package org.muster.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How often reviewers who decided the same question decided the same. Cohen's kappa is
 * the share of agreement beyond what chance would give: 1 is always, 0 as by chance.
 * Source: J. Cohen, "A Coefficient of Agreement for Nominal Scales", 1960.
 *
 * @param pairs each pair of reviewers, by name; the last one is all pairs together
 * @param rechecks blind decisions about members whom the machine had decided
 * @param rechecksAgreed those of them that chose the machine's citizen
 */
public record Agreement(List<Pair> pairs, long rechecks, long rechecksAgreed) {

	/** The names of the row of all pairs. */
	public static final String ALL = "*";

	public Agreement {
		pairs = List.copyOf(pairs);
	}

	/**
	 * Two reviewers.
	 *
	 * @param one the first by name
	 * @param other the second
	 * @param questions how many both decided
	 * @param agreed how many they decided alike
	 * @param kappa Cohen's; empty when both always said the same one thing
	 */
	public record Pair(String one, String other, long questions, long agreed, Optional<Double> kappa) {
	}

	/**
	 * The latest decision of a reviewer about a question.
	 *
	 * @param question the question's key
	 * @param reviewer who
	 * @param choice the rank of the candidate, {@code none} or {@code cannot-tell}
	 */
	public record Choice(String question, String reviewer, String choice) {
	}

	/**
	 * {@return the agreement of all decisions in the database}
	 */
	public static Agreement read(DataSource dataSource) {
		JdbcClient jdbc = JdbcClient.create(dataSource);
		List<Choice> choices = jdbc
			.sql("""
					select distinct on (member_no, question, lower(trim(reviewer))) member_no || question,
					       lower(trim(reviewer)),
					       case decision when 'link' then coalesce(array_position(shown, national_id)::text, 'other') else decision end
					  from review_decision
					 where question <> '' and decision <> 'withdraw'
					 order by member_no, question, lower(trim(reviewer)), decided_on desc, entry desc""")
			.query((row, at) -> new Choice(row.getString(1), row.getString(2), row.getString(3)))
			.list();
		long[] rechecks = jdbc.sql("""
				select count(*), count(*) filter (where national_id = machine_id)
				  from review_decision where blind and machine_id <> '' and decision in ('link', 'none')""")
			.query((row, at) -> new long[] { row.getLong(1), row.getLong(2) })
			.single();
		return new Agreement(pairs(choices), rechecks[0], rechecks[1]);
	}

	/**
	 * {@return the agreement of each pair of reviewers, and of all pairs}
	 */
	static List<Pair> pairs(List<Choice> choices) {
		Map<String, List<Choice>> questions = new LinkedHashMap<>();
		choices.forEach((one) -> questions.computeIfAbsent(one.question(), (question) -> new ArrayList<>()).add(one));
		Map<List<String>, List<String[]>> byPair = new TreeMap<>(
				(one, other) -> Arrays.compare(one.toArray(String[]::new), other.toArray(String[]::new)));
		List<String[]> all = new ArrayList<>();
		for (List<Choice> question : questions.values()) {
			for (Choice one : question) {
				for (Choice other : question) {
					if (one.reviewer().compareTo(other.reviewer()) < 0) {
						String[] both = { one.choice(), other.choice() };
						byPair.computeIfAbsent(List.of(one.reviewer(), other.reviewer()), (pair) -> new ArrayList<>())
							.add(both);
						all.add(both);
					}
				}
			}
		}
		List<Pair> pairs = new ArrayList<>();
		byPair.forEach((names, decided) -> pairs.add(pair(names.get(0), names.get(1), decided)));
		pairs.add(pair(ALL, ALL, all));
		return pairs;
	}

	private static Pair pair(String one, String other, List<String[]> decided) {
		long agreed = decided.stream().filter((both) -> both[0].equals(both[1])).count();
		Map<String, Integer> first = new HashMap<>();
		Map<String, Integer> second = new HashMap<>();
		for (String[] both : decided) {
			first.merge(both[0], 1, Integer::sum);
			second.merge(both[1], 1, Integer::sum);
		}
		double size = decided.size();
		double chance = 0;
		for (Map.Entry<String, Integer> choice : first.entrySet()) {
			chance += choice.getValue() / size * (second.getOrDefault(choice.getKey(), 0) / size);
		}
		Optional<Double> kappa = (decided.isEmpty() || chance >= 1) ? Optional.empty()
				: Optional.of((agreed / size - chance) / (1 - chance));
		return new Pair(one, other, decided.size(), agreed, kappa);
	}

}
