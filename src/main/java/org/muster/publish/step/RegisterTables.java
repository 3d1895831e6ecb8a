package org.muster.publish.step;

import java.util.Map;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;

import org.muster.audit.PublishDigest;
import org.muster.database.Copy;
import org.muster.database.CopyRows;
import org.muster.model.ReferenceData;
import org.muster.model.RunAttempt;
import org.muster.publish.CodeNames;

/**
 * Writes what stands around the members of a run: code lists, administrative units, the
 * tree of organisations. Set by set: a foreign key of each column of {@code member} would
 * treble the time of publishing (decision 19).
 */
final class RegisterTables {

	private static final String ORG = "organisation, org_province, org_district, org_base, org_section, org_cell";

	private final DataSource dataSource;

	private final JdbcTemplate jdbc;

	private final RunAttempt run;

	private final ReferenceData data;

	RegisterTables(DataSource dataSource, RunAttempt run, ReferenceData data) {
		this.dataSource = dataSource;
		this.jdbc = new JdbcTemplate(dataSource);
		this.run = run;
		this.data = data;
	}

	/**
	 * Writes what the members that the run has written need; after them. Until the
	 * transaction ends no other run changes the codes.
	 * @return SHA-256 of the codes before and after
	 */
	Map<String, String> write() {
		this.jdbc.execute("lock table code, administrative_unit in share row exclusive mode");
		String before = PublishDigest.codes(this.dataSource);
		codes();
		units();
		collect();
		useCodes();
		organisations();
		return Map.of(PublishDigest.CODES_BEFORE, before, PublishDigest.CODES, PublishDigest.codes(this.dataSource));
	}

	/** Names follow the tables of the newest run; no code ever goes. */
	private void codes() {
		CopyRows rows = new CopyRows();
		CodeNames.all(this.data)
			.forEach((code) -> rows.add(code.list())
				.add(code.code())
				.add(code.vietnamese())
				.add(code.english())
				.endRow());
		upsert("code", "list, code", "name_vi, name_en", rows);
	}

	private void units() {
		CopyRows rows = new CopyRows();
		CodeNames.units(this.data).forEach((code, unit) -> {
			rows.add(code).add(unit.get(0));
			if (unit.get(1).isEmpty()) {
				rows.addNull();
			}
			else {
				rows.add(unit.get(1));
			}
			rows.endRow();
		});
		upsert("administrative_unit", "code", "name, parent", rows);
	}

	private void upsert(String table, String key, String values, CopyRows rows) {
		this.jdbc.execute("create temporary table received (like %s) on commit drop".formatted(table));
		Copy.into(this.dataSource, "received (%s, %s)".formatted(key, values), rows);
		this.jdbc.update("""
				insert into %1$s as t (%2$s, %3$s) select %2$s, %3$s from received
				    on conflict (%2$s) do update set (%3$s) = (%4$s)
				 where (%5$s) is distinct from (%4$s)
				""".formatted(table, key, values, prefixed("excluded.", values), prefixed("t.", values)));
		this.jdbc.execute("drop table received");
	}

	private static String prefixed(String prefix, String columns) {
		return prefix + columns.replace(", ", ", " + prefix);
	}

	/** The distinct codes and organisations of the members that the run has written. */
	private void collect() {
		this.jdbc.execute(
				"""
						create temporary table used on commit drop as
						select gender, id_method, home_province, home_commune, residence_province, residence_commune, birth_province,
						       birth_commune, temporary_province, temporary_commune, %2$s
						  from member where changed_run = %1$d
						 group by grouping sets ((gender, id_method), (home_province, home_commune),
						                         (residence_province, residence_commune), (birth_province, birth_commune),
						                         (temporary_province, temporary_commune), (%2$s))
						"""
					.formatted(this.run.runId(), ORG));
	}

	private void useCodes() {
		this.jdbc.update("""
				insert into code_use (list, code, first_run)
				select distinct c.list, c.code, %1$d
				  from used cross join lateral (values ('gender', gender), ('id_method', id_method)) c (list, code)
				 where c.code <> '' on conflict do nothing""".formatted(this.run.runId()));
		this.jdbc
			.update("""
					insert into unit_use (code, first_run)
					select distinct c.code, %1$d
					  from used cross join lateral (values (home_province), (home_commune), (residence_province),
					       (residence_commune), (birth_province), (birth_commune), (temporary_province), (temporary_commune)) c (code)
					 where c.code <> '' on conflict do nothing"""
				.formatted(this.run.runId()));
	}

	private void organisations() {
		this.jdbc.update("""
				with path as (select distinct organisation_path(%1$s) as names from used where organisation is not null)
				insert into organisation (path, name, parent, level, first_run)
				select distinct array_to_string(names[1:n], ' > '), names[n],
				       case when n > 1 then array_to_string(names[1:n - 1], ' > ') end, n - 1, %2$d
				  from path cross join lateral generate_series(1, cardinality(names)) n
				 order by 4, 1
				    on conflict do nothing
				""".formatted(ORG, this.run.runId()));
	}

}
