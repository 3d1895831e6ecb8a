package org.muster.pipeline;

import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps what a run's last attempt has written, before steps of the run are repeated: in a
 * schema of its own, under the names that the tables have, so that every statement of the
 * attempt's report gives its figures again with that schema in front of the search path.
 * Tables are moved, not copied.
 */
final class EarlierAttempt {

	private static final List<String> VIEWS = List.of("consolidated", "changed_field", "scored_candidate");

	private final JdbcTemplate jdbc;

	private final int run;

	private final String schema;

	EarlierAttempt(DataSource dataSource, int run, int attempt) {
		this.jdbc = new JdbcTemplate(dataSource);
		this.run = run;
		this.schema = schema(run, attempt);
	}

	/**
	 * {@return the name of the schema of an attempt}
	 */
	static String schema(int run, int attempt) {
		return "run_%d_attempt_%d".formatted(run, attempt);
	}

	/**
	 * Moves what is to be replaced, and leaves what earlier steps have written.
	 * @param from the first step that is repeated
	 */
	void keep(RepeatableStep from) {
		this.jdbc.execute("set local lock_timeout = '30s'");
		this.jdbc.execute("create schema " + this.schema);
		this.jdbc.execute("comment on schema %s is 'What run %d had before its steps from %s on were repeated.'"
			.formatted(this.schema, this.run, from.key()));
		RunStore.PARTITIONED.stream().filter(from::replaces).forEach((table) -> move(table, from.kept(table)));
		keepRows("run", "id", false);
		keepRows("gate_result", "run_id", false);
		keepRows("missing_member", "run_id", from.publishes());
		for (String table : RepeatableStep.LINK_TABLES) {
			keepRows(table, "run_id", from.compareTo(RepeatableStep.IDENTIFY) <= 0);
		}
		if (from.publishes()) {
			takeBack();
		}
		views();
	}

	private void move(String table, String condition) {
		String part = "%s_r%d".formatted(table, this.run);
		this.jdbc.execute("alter table %s detach partition %s".formatted(table, part));
		this.jdbc.execute("alter table %s set schema %s".formatted(part, this.schema));
		this.jdbc.execute("alter table %s.%s rename to %s".formatted(this.schema, part, table));
		RunPartitions.create(JdbcClient.create(this.jdbc), table, this.run);
		this.jdbc.update(
				"insert into muster.%1$s select * from %2$s.%1$s where %3$s".formatted(table, this.schema, condition));
	}

	/** Rows of other runs are seen through a view. */
	private void keepRows(String table, String key, boolean replaced) {
		this.jdbc.execute("create table %1$s.kept_%2$s as select * from muster.%2$s where %3$s = %4$d"
			.formatted(this.schema, table, key, this.run));
		this.jdbc.execute("""
				create view %1$s.%2$s as select * from %1$s.kept_%2$s
				union all select * from muster.%2$s where %3$s <> %4$d""".formatted(this.schema, table, key, this.run));
		if (replaced) {
			this.jdbc.update("delete from %s where %s = %d".formatted(table, key, this.run));
		}
	}

	/**
	 * The register becomes what it was before the run. What the run had written is kept;
	 * seen from the kept schema, every other member has the version that it had then.
	 */
	private void takeBack() {
		this.jdbc.execute("lock table member, member_history in share row exclusive mode");
		String columns = String.join(", ", columns());
		this.jdbc.execute("create table %s.kept_member as select * from muster.member where changed_run = %d"
			.formatted(this.schema, this.run));
		this.jdbc.update("delete from member where changed_run = " + this.run);
		this.jdbc.update("insert into member (%1$s) select %1$s from member_history where replaced_run = %2$d"
			.formatted(columns, this.run));
		this.jdbc.update("delete from member_history where replaced_run = " + this.run);
		this.jdbc.execute(
				"""
						create view %1$s.member as select %2$s from %1$s.kept_member
						union all select %2$s from muster.member m
						           where changed_run < %3$d and not exists (select from %1$s.kept_member k where k.member_no = m.member_no)
						union all select %2$s from muster.member_history h
						           where changed_run < %3$d and replaced_run >= %3$d
						             and not exists (select from %1$s.kept_member k where k.member_no = h.member_no)
						"""
					.formatted(this.schema, columns, this.run));
		this.jdbc.execute("create view %s.member_history as select * from muster.member_history where false"
			.formatted(this.schema));
	}

	private List<String> columns() {
		return this.jdbc.queryForList("""
				select attname from pg_attribute
				 where attrelid = 'muster.member'::regclass and attnum > 0 and not attisdropped order by attnum""",
				String.class);
	}

	/**
	 * A view names its tables once and for all, so it is made again over the kept ones.
	 */
	private void views() {
		List<String> definitions = new ArrayList<>();
		VIEWS.forEach((view) -> definitions.add("create view %s.%s as %s".formatted(this.schema, view,
				this.jdbc.queryForObject("select pg_get_viewdef(?::regclass)", String.class, "muster." + view))));
		this.jdbc.execute("set local search_path = %s, muster".formatted(this.schema));
		definitions.forEach(this.jdbc::execute);
		this.jdbc.execute("set local search_path = muster");
	}

}
