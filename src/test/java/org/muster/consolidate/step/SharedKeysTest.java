package org.muster.consolidate.step;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.consolidate.MemberRecord;
import org.muster.consolidate.SameMemberKey;
import org.muster.database.TestDatabase;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

import static org.assertj.core.api.Assertions.assertThat;

class SharedKeysTest {

	private final TestDatabase database = TestDatabase.create();

	@BeforeEach
	void fill() {
		new ResourceDatabasePopulator(new ClassPathResource("fixture/partitions.sql"))
			.execute(this.database.dataSource());
		new JdbcTemplate(this.database.dataSource())
			.update("""
					insert into record
					select run_id, 1, record_no, record_no + 1, member_no, name_key, '', '', birth_date, '', national_id, '',
					       card, profile, home, '', '', '', '', '', '', '25', ''
					  from (values
					    (1, 1, 'A', 'le an',   '1954-07-21', '025054012345', '01234567', '012345 PT', 'Xã A'),
					    (1, 2, 'A', 'le an',   '1954-07-21', '025054012345', '01234567', '012345 PT', 'XÃ A'),
					    (1, 3, 'C', 'le an',   '1954-07-XX', '000000000000', '1234567',  '12345 PT',  'Xã C'),
					    (1, 4, 'D', 'le an',   '1954-07-XX', '000000000000', '1234567',  '12345 PT',  'Xã C'),
					    (1, 5, 'E', 'le an',   '1954-07-21', '025054012345', '01234567', '012345 PT', 'Xã A'),
					    (1, 6, 'F', 'vu yen',  '1960-01-02', '',             '',         '',          ''),
					    (1, 7, 'G', 'vu yen',  '1960-01-02', '',             '',         '',          ''),
					    (2, 1, 'C', 'le an',   '1954-07-21', '025054012345', '01234567', '012345 PT', 'Xã A'))
					    r (run_id, record_no, member_no, name_key, birth_date, national_id, card, profile, home);
					insert into held_record values (1, 1, 5, 6, 'identity-shared', '')
					""");
	}

	@AfterEach
	void drop() {
		this.database.close();
	}

	@ParameterizedTest
	@CsvSource({ "PROFILE_NUMBER", "CARD_NUMBER", "NATIONAL_ID", "NAME_BIRTH_HOME" })
	void groupsRecordsByAValidKeyWithoutThoseThatAreHeld(SameMemberKey key) {
		List<List<Integer>> groups = new ArrayList<>();
		keys().forEachGroup(key, (group) -> groups.add(numbers(group)));
		assertThat(groups).containsExactly(List.of(1, 2));
	}

	@Test
	void findsRecordsThatShareAMemberNumberOrHaveOneThatWasGiven() {
		assertThat(numbers(keys().ofMemberNumber(Set.of(), (key) -> false))).containsExactlyInAnyOrder(1, 2);
		assertThat(numbers(keys().ofMemberNumber(Set.of("C", "E", "Z"), (key) -> false))).containsExactlyInAnyOrder(1,
				2, 3);
		assertThat(numbers(keys().ofMemberNumber(Set.of("C"), (key) -> key.recordNo() < 3))).containsExactly(3);
	}

	private SharedKeys keys() {
		return SharedKeys.of(this.database.dataSource(), 1, 2, Optional.empty());
	}

	private static List<Integer> numbers(Collection<MemberRecord> records) {
		return records.stream().map((record) -> record.key().recordNo()).toList();
	}

}
