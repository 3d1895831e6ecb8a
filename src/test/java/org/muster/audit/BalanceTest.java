package org.muster.audit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.audit.Balance.Line;
import org.muster.database.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class BalanceTest {

	private final TestDatabase database = RunsFixture.create();

	@AfterEach
	void drop() {
		this.database.close();
	}

	@Test
	void accountsForEveryRecordOfEveryFile() {
		Balance balance = balance(2);
		assertThat(balance.files()).containsExactly(new Line("a.csv", 6, 3, 1, 1, 1, 0, 0),
				new Line("b.csv", 4, 3, 1, 0, 0, 0, 0));
		assertThat(balance.total()).isEqualTo(new Line("", 10, 6, 2, 1, 1, 0, 0));
		assertThat(balance.balanced()).isTrue();
	}

	@Test
	void countsWhatAFailedRunHasNotDecidedAsInProgress() {
		assertThat(balance(4).total()).isEqualTo(new Line("", 10, 0, 0, 0, 0, 10, 0));
		assertThat(balance(4).balanced()).isTrue();
	}

	@Test
	void countsWhatADryRunPlannedAsInProgress() {
		assertThat(balance(5).total()).isEqualTo(new Line("", 2, 0, 0, 0, 0, 2, 2));
		assertThat(balance(5).balanced()).isTrue();
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					delete from ledger where run_id = 2 and file_no = 1 and record_no = 2   | members-published
					delete from held_record where run_id = 2 and file_no = 1                | held-in-quarantine
					delete from excluded_record where run_id = 2                            | excluded-by-rule, members-published
					update ledger set record_no = 7 where run_id = 2 and record_no = 6      | outcomes-without-record
					update ledger set outcome = 'held' where run_id = 2 and record_no = 6 and file_no = 1 | held-in-quarantine, excluded-by-rule
					delete from member where member_no = 'MEMBER0000008'                    | members-in-register
					update ledger set member_no = 'MEMBER0000002' where member_no = 'MEMBER0000003' | members-published-twice
					update id_decision set national_id = '001061000002' where record_no = 1 and file_no = 2 | ids-given-twice
					insert into excluded_record values (2, 1, 5, 'x')                       | excluded-by-rule, records-with-two-outcomes
					delete from merged_record where run_id = 2                              | merged-into-another, members-published
					""")
	void noticesWhenTablesDoNotAgree(String damage, String checks) {
		RunsFixture.execute(this.database.dataSource(), damage);
		assertThat(balance(2).balanced()).isFalse();
		assertThat(balance(2).disagreements()).containsExactlyInAnyOrder(checks.split(", "));
	}

	@Test
	void noticesAnOutcomeTooMany() {
		RunsFixture.execute(this.database.dataSource(),
				"insert into ledger values (4, 1, 99, 1, 'held', false, '', '', null, null, 1)");
		assertThat(balance(4).balanced()).isFalse();
	}

	private Balance balance(int run) {
		return Balance.of(this.database.dataSource(), run);
	}

}
