package org.muster.identify.step;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.sql.DataSource;

import org.muster.compare.PlaceReader;
import org.muster.database.RowStream;
import org.muster.identify.MemberFacts;
import org.muster.identify.Members;
import org.muster.identify.MembersBuilder;
import org.muster.identify.Pair;
import org.muster.identify.Question;
import org.muster.model.Field;
import org.muster.model.FieldValues;
import org.muster.model.RecordKey;

/**
 * Loads the members of a run, and what reviewers decided of them, once for all partitions
 * of the step.
 */
final class MemberLoader {

	private static final List<Field> FIELDS = List.of(Field.FULL_NAME, Field.BIRTH_DATE, Field.GENDER,
			Field.NATIONAL_ID, Field.OLD_ID, Field.HOME_PLACE, Field.RESIDENCE, Field.BIRTH_NAME, Field.ALIASES);

	private final DataSource dataSource;

	private final int runId;

	private final PlaceReader places;

	private List<Members> loaded = List.of();

	private Map<RecordKey, Reviewed> reviewed = Map.of();

	MemberLoader(DataSource dataSource, int runId, PlaceReader places) {
		this.dataSource = dataSource;
		this.runId = runId;
		this.places = places;
	}

	/**
	 * What reviewers decided of a member.
	 *
	 * @param record the member's
	 * @param review what their decisions amount to
	 * @param nationalId the citizen chosen, or empty
	 * @param asked what was shown to them
	 */
	private record Reviewed(RecordKey record, Question.Review review, String nationalId, Question.Asked asked) {
	}

	/**
	 * {@return the members, loaded when they are first asked for}
	 */
	synchronized Members get() {
		if (this.loaded.isEmpty()) {
			this.loaded = List.of(load());
		}
		return this.loaded.get(0);
	}

	/**
	 * {@return what reviewers decided of this member when one of them chose this citizen}
	 * @param pair of the members that are loaded
	 */
	Optional<Question.Review> choice(Pair pair) {
		return Optional.ofNullable(this.reviewed.get(pair.member()))
			.filter((one) -> !pair.decoy() && one.nationalId().equals(pair.nationalId()))
			.map(Reviewed::review);
	}

	/**
	 * {@return what decisions need of the members; the rest of them is released}
	 */
	synchronized MemberFacts facts() {
		MemberFacts facts = get().facts();
		this.reviewed.values()
			.forEach((one) -> facts.reviewed(one.record(), one.review(), one.nationalId(), one.asked()));
		this.loaded = List.of();
		this.reviewed = Map.of();
		return facts;
	}

	private Members load() {
		MembersBuilder builder = new MembersBuilder(count(), this.places);
		Map<RecordKey, Reviewed> decided = new LinkedHashMap<>();
		RowStream.forEach(this.dataSource,
				"""
						select r.file_no, r.record_no, r.full_name, r.birth_date, r.gender, r.national_id, r.old_id, r.home_place,
						       r.residence, r.birth_name, r.aliases, v.national_id, v.state, array_to_string(v.shown, '|'),
						       v.withdrawn_id, v.compared,
						       case when v.compared <> '' then compared_values(r.full_name, r.birth_date, r.gender, r.national_id,
						            r.old_id, r.home_place, r.residence, r.birth_name, r.aliases) end
						  from consolidated r left join review_state v on v.run_id = r.run_id and v.member_no = r.member_no
						 where r.run_id = %d order by r.file_no, r.record_no
						"""
					.formatted(this.runId),
				(row) -> add(builder, decided, row));
		this.reviewed = decided;
		return builder.build();
	}

	/** Records received without those set apart: quicker than counting what is left. */
	private int count() {
		int[] count = new int[1];
		RowStream.forEach(this.dataSource, """
				select (select coalesce(sum(records), 0) from source_file where run_id = %1$d and kind = 'member')::int
				     - (select count(*) from held_record where run_id = %1$d)::int
				     - (select count(*) from merged_record where run_id = %1$d)::int
				     - (select count(*) from excluded_record where run_id = %1$d)::int
				""".formatted(this.runId), (row) -> count[0] = row.getInt(1));
		return count[0];
	}

	private static void add(MembersBuilder builder, Map<RecordKey, Reviewed> decided, RowStream.Row row) {
		String[] values = new String[Field.count()];
		Arrays.fill(values, "");
		int column = 3;
		for (Field field : FIELDS) {
			values[field.ordinal()] = row.getText(column++);
		}
		RecordKey record = new RecordKey(row.getInt(1), row.getInt(2));
		String chosen = row.getText(column);
		builder.add(record, FieldValues.of(values), chosen);
		String state = row.getText(++column);
		if (!state.isEmpty()) {
			decided.put(record, new Reviewed(record,
					Question.Review.valueOf(state.toUpperCase(Locale.ROOT).replace('-', '_')), chosen,
					asked(row.getText(++column), row.getText(++column), row.getText(++column), row.getText(++column))));
		}
	}

	private static Question.Asked asked(String shown, String withdrawnId, String compared, String comparedNow) {
		return new Question.Asked(!compared.isEmpty(), !compared.isEmpty() && !compared.equals(comparedNow),
				Set.copyOf(List.of(shown.split("\\|"))), withdrawnId);
	}

}
