package org.muster.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.muster.database.Cursor;
import org.muster.model.ExitCode;
import org.muster.model.Field;
import org.muster.model.OperatorException;
import org.muster.model.PlaceField;

/**
 * The members of two runs, field by field where they differ, as each run left them in the
 * register; of a dry run, as it would have. Read as a stream, so memory does not grow.
 */
public final class MemberComparison {

	private static final List<String> FIELDS = Stream
		.concat(Stream.of(Field.values()).map(Field::column),
				Stream.concat(PlaceField.columns().stream(), Stream.of("id_method")))
		.toList();

	/** Fields that tell nothing of who it is. */
	private static final Set<String> PLAIN = Set.of("id_method", "status");

	private final DataSource source;

	private final int one;

	private final int other;

	/**
	 * Compares two runs.
	 * @param source the database
	 * @param one the run whose rows are compared, see {@link RunNumber#data()}
	 * @param other the run they are compared with
	 * @throws OperatorException if one of them has no members
	 */
	public MemberComparison(DataSource source, int one, int other) {
		this.source = source;
		this.one = one;
		this.other = other;
		requireMembers(one);
		requireMembers(other);
	}

	/**
	 * What differs.
	 *
	 * @param memberNo whose
	 * @param kind {@code changed}, {@code added} (only in the second run) or
	 * {@code missing} (only in the first)
	 * @param field as a column; empty unless it is changed
	 * @param before the value in the first run
	 * @param after the value in the second
	 */
	public record Difference(String memberNo, String kind, String field, String before, String after) {

		/**
		 * {@return the same with values that show too little to know whom it is about}
		 */
		public Difference masked() {
			return PLAIN.contains(this.field) ? this : new Difference(this.memberNo, this.kind, this.field,
					Mask.of(this.field, this.before), Mask.of(this.field, this.after));
		}

	}

	/**
	 * Reads the differences, ordered by member.
	 * @param taker told each
	 */
	public void forEach(Consumer<Difference> taker) {
		Cursor.forEach(this.source, query(), (row) -> taker.accept(difference(row)));
	}

	private static Difference difference(ResultSet row) throws SQLException {
		return new Difference(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5));
	}

	private String query() {
		String values = IntStream.range(0, FIELDS.size())
			.mapToObj((place) -> "(%1$d, '%2$s', coalesce(one.%2$s, ''), coalesce(other.%2$s, ''))".formatted(place,
					FIELDS.get(place)))
			.collect(Collectors.joining(", "));
		return """
				with one as (%s), other as (%s)
				select member_no, case when one.full_name is null then 'added' when other.full_name is null then 'missing'
				                       else 'changed' end, coalesce(f.field, ''), coalesce(f.before, ''), coalesce(f.after, '')
				  from one full join other using (member_no)
				  left join lateral (select * from (values %s) v (place, field, before, after)
				                      where before <> after and one.full_name is not null and other.full_name is not null) f on true
				 where (%s) is distinct from (%s)
				 order by member_no collate "C", f.place
				"""
			.formatted(version(this.one), version(this.other), values, columns("one."), columns("other."));
	}

	/** The members of a run as it left them. */
	private String version(int run) {
		String columns = "member_no, " + columns("");
		String register = """
				select %1$s from member where changed_run <= %2$d
				union all select %1$s from member_history where changed_run <= %2$d and replaced_run > %2$d"""
			.formatted(columns, run);
		String published = "select * from (%s) v where member_no in (select member_no from ledger where run_id = %d and outcome = 'published')"
			.formatted(register, run);
		return isDry(run) ? """
				select r.member_no, %s from consolidated r
				  join id_decision d on d.run_id = r.run_id and d.file_no = r.file_no and d.record_no = r.record_no
				  left join (%s) m on m.member_no = r.member_no
				 where r.run_id = %d""".formatted(planned(), register, run) : published;
	}

	private static String columns(String prefix) {
		return FIELDS.stream().map((field) -> prefix + field).collect(Collectors.joining(", "));
	}

	private static String planned() {
		return FIELDS.stream().map((field) -> switch (field) {
			case "national_id" -> "coalesce(m.national_id, d.national_id) as national_id";
			case "id_method" -> "case when m.national_id is null then d.method else m.id_method end as id_method";
			default -> "r." + field;
		}).collect(Collectors.joining(", "));
	}

	private boolean isDry(int run) {
		return JdbcClient.create(this.source)
			.sql("select dry_run from run where id = ?")
			.param(run)
			.query(Boolean.class)
			.single();
	}

	private void requireMembers(int run) {
		boolean has = JdbcClient.create(this.source)
			.sql("select exists (select from ledger where run_id = ? and outcome = 'published')")
			.param(run)
			.query(Boolean.class)
			.single();
		if (!has) {
			throw noMembers(run);
		}
	}

	static OperatorException noMembers(int run) {
		return new OperatorException(ExitCode.USAGE, """
				run %d: it has published no members, or its rows were removed; a run with members was expected. \
				'./muster runs' lists the runs; '--figures' compares the figures alone.""".formatted(run));
	}

}
