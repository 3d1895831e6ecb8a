package org.muster.publish.step;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.muster.database.TestDatabase;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** An empty register is filled without keys, and has them again at the end. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegisterKeysTest {

	private static final String MEMBER = """
			insert into member (member_no, full_name, printed_name, birth_date, gender, national_id, id_method, old_id,
			        card_number, profile_number, home_place, home_province, residence, residence_province, organisation,
			        admission_date, official_date, phone, status, first_run, changed_run)
			values ('%s', '', '', '', '', '%s', '', '', '', '', '', '', '', '', '', '', '', '', '', 1, 1)""";

	private final TestDatabase database = TestDatabase.create();

	@SuppressWarnings("NullAway.Init")
	private Connection connection;

	@SuppressWarnings("NullAway.Init")
	private JdbcTemplate jdbc;

	@BeforeAll
	void begin() throws SQLException {
		this.connection = this.database.dataSource().getConnection();
		this.connection.setAutoCommit(false);
		this.jdbc = new JdbcTemplate(new SingleConnectionDataSource(this.connection, true));
	}

	@AfterEach
	void rollBack() throws SQLException {
		this.connection.rollback();
	}

	@AfterAll
	void close() throws SQLException {
		this.connection.close();
		this.database.close();
	}

	@Test
	void madeAnewTheyAreTheSame() {
		List<String> before = keys();
		RegisterKeys keys = new RegisterKeys(this.jdbc);
		assertThat(keys.dropIfEmpty()).isTrue();
		assertThat(keys()).isEmpty();
		add("A", "001190000001");
		keys.make();
		assertThat(keys()).isEqualTo(before).hasSize(2);
	}

	@Test
	void twoMembersWithOneIdAreRefused() {
		RegisterKeys keys = new RegisterKeys(this.jdbc);
		assertThat(keys.dropIfEmpty()).isTrue();
		add("A", "001190000001");
		add("B", "001190000001");
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(keys::make);
	}

	@Test
	void aRegisterWithMembersKeepsThem() {
		add("A", "001190000001");
		List<String> before = keys();
		RegisterKeys keys = new RegisterKeys(this.jdbc);
		assertThat(keys.dropIfEmpty()).isFalse();
		keys.make();
		assertThat(keys()).isEqualTo(before);
	}

	@Test
	void whoReadsTheRegisterIsNotWaitedFor() throws SQLException {
		try (Connection reader = this.database.dataSource().getConnection()) {
			reader.setAutoCommit(false);
			new JdbcTemplate(new SingleConnectionDataSource(reader, true)).queryForList("select member_no from member");
			RegisterKeys keys = new RegisterKeys(this.jdbc);
			assertThat(keys.dropIfEmpty()).isFalse();
			add("A", "001190000001");
			assertThat(keys()).hasSize(2);
			reader.rollback();
		}
	}

	private void add(String memberNo, String nationalId) {
		this.jdbc.update(MEMBER.formatted(memberNo, nationalId));
	}

	private List<String> keys() {
		return this.jdbc.queryForList("""
				select conname || ': ' || pg_get_constraintdef(oid) from pg_constraint
				 where conrelid = 'member'::regclass and contype in ('p', 'u') order by 1""", String.class);
	}

}
