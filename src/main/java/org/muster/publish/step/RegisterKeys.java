package org.muster.publish.step;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The keys of {@code member} while an empty register is filled: made once after the rows
 * they take a fraction of the time that they take row by row. All in the transaction of
 * publishing, so nobody ever sees a register without them.
 */
final class RegisterKeys {

	private final JdbcTemplate jdbc;

	RegisterKeys(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Drops them when the register is empty, unless somebody keeps it locked. A table
	 * without a page gets a new file, which is of this transaction alone: a server with
	 * {@code wal_level = minimal} then brings the file to the disk at the commit instead
	 * of writing each row to its log first.
	 * @return whether they are dropped
	 */
	boolean dropIfEmpty() {
		this.jdbc.execute("""
				do $$
				begin
				    if not exists (select from member) then
				        lock table member in access exclusive mode nowait;
				    end if;
				    if not exists (select from member) then
				        alter table member drop constraint member_pkey, drop constraint member_national_id_key;
				        if pg_relation_size('member') = 0 then
				            truncate member;
				        end if;
				    end if;
				exception
				    when lock_not_available then null;
				end $$""");
		return isDropped();
	}

	/**
	 * Makes them, if they are dropped.
	 * @throws org.springframework.dao.DataIntegrityViolationException if two members have
	 * one number or one ID
	 */
	void make() {
		if (isDropped()) {
			this.jdbc.execute("""
					alter table member add constraint member_pkey primary key (member_no),
					                   add constraint member_national_id_key unique (national_id)""");
		}
	}

	private boolean isDropped() {
		return Boolean.FALSE.equals(this.jdbc.queryForObject(
				"""
						select exists (select from pg_constraint where conrelid = 'member'::regclass and conname = 'member_pkey')""",
				Boolean.class));
	}

}
