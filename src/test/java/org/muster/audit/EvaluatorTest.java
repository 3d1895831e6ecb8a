package org.muster.audit;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.database.TestDatabase;
import org.muster.model.OperatorException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EvaluatorTest {

	private static final String HEADER = "source_file,record_number,outcome,member_no,national_id,reissue_reasons,kinds,"
			+ "member_kind,slips,linkable\n";

	private static TestDatabase database;

	@TempDir
	private Path folder;

	@BeforeAll
	static void fill() {
		database = RunsFixture.create();
	}

	@AfterAll
	static void drop() {
		database.close();
	}

	@Test
	void countsAgreementWithTheTruth() throws Exception {
		Evaluation evaluation = evaluate(HEADER + """
				a.csv,1,published,MEMBER0000001,001154000001,,,plain,,yes
				a.csv,2,published,MEMBER0000002,001061000999,id-newly-attached,typo|moved,plain,moved|typo,yes
				a.csv,3,published,MEMBER0000003,001070000003,id-newly-attached,typo,plain,typo,yes
				a.csv,4,held,,,,,plain,,
				a.csv,5,published,MEMBER0000005,001170000005,id-newly-attached,twin,twin,,yes
				a.csv,6,published,MEMBER0000006,001030000006,,,plain,,no
				b.csv,1,merged,MEMBER0000005,001170000005,id-newly-attached,twin,twin,,
				b.csv,2,published,MEMBER0000007,001071000007,,,plain,,yes
				b.csv,3,published,MEMBER0000088,,,,absent,,no
				b.csv,5,held,,,,,plain,,
				""");
		assertThat(evaluation.ids()).isEqualTo(new Evaluation.Ids(2, 1, 3, 1));
		assertThat(evaluation.text()).isEqualTo("""
				outcomes
				  expected            actual            records
				  (not in the truth)  published               1
				  held                (not in the run)        1
				  held                held                    1
				  merged              merged                  1
				  published           published               5
				  published           excluded                1
				  published           held                    1

				links
				  given  right  wrong  of_absent  precision  recall    given_twice  wrong_at_least  wrong_at_most
				      3      2      1          0  0.666667   0.333333            0            8403         905701

				ids
				  method         right  wrong  of_absent  missing  neither  wrong_at_least  wrong_at_most
				  certain            1      0          0        0        0  0               975000
				  linked             0      1          0        0        0  25000           1000000
				  reviewed           1      0          0        0        0  0               975000
				  pending            0      0          0        1        0
				  none               0      0          0        0        1
				  not-published      0      0          0        2        0

				rules
				  method         rule          right  wrong  of_absent  missing  neither  wrong_at_least  wrong_at_most
				  certain        carried-id        1      0          0        0        0  0               975000
				  linked         weight            0      1          0        0        0  25000           1000000
				  reviewed       link              1      0          0        0        0  0               975000
				  pending        margin            0      0          0        1        0
				  none           no-candidate      0      0          0        0        1
				  not-published                    0      0          0        2        0

				linkable
				  linkable  members  right  wrong  review_with_right  review_without  not_found  neither
				  yes             5      2      1                  1               0          1        0
				  no              2      0      0                  0               0          1        1

				member-kinds
				  member_kind  right  wrong  of_absent  missing  neither  wrong_at_least  wrong_at_most
				  absent           0      0          0        0        1
				  plain            1      1          0        3        0  12579           987421
				  twin             1      0          0        0        0  0               975000

				slip-counts
				  slips  right  wrong  of_absent  missing  neither  wrong_at_least  wrong_at_most
				      0      2      0          0        2        1  0               841887
				      1      0      0          0        1        0
				      2      0      1          0        0        0  25000           1000000

				slips
				  slip   right  wrong  of_absent  missing  neither  wrong_at_least  wrong_at_most
				  moved      0      1          0        0        0           25000        1000000
				  typo       0      1          0        1        0           25000        1000000

				kinds
				  kind   right  wrong  of_absent  missing  neither  wrong_at_least  wrong_at_most
				  typo       0      1          0        1        0           25000        1000000
				  moved      0      1          0        0        0           25000        1000000
				  twin       1      0          0        0        0               0         975000

				curve
				  ranking  wrong_in_a_million  right  wrong  recall    recall_of_linkable
				  engine                    1      1      0  0.166667  0.200000
				  engine                   10      1      0  0.166667  0.200000
				  engine                  100      1      0  0.166667  0.200000
				  plain                     1      1      0  0.166667  0.200000
				  plain                    10      1      0  0.166667  0.200000
				  plain                   100      1      0  0.166667  0.200000

				doubles
				  written  doubles  found  held  told  missed
				  alike          1      1     0     0       0

				merges
				  rule         merges  right  wrong
				  card-number       1      1      0

				numbers
				  right  wrong  missing  extra
				      6      1        1      0

				reasons
				  reason                right  missing  extra
				  id-newly-attached         2        1      0
				  printed-name-changed      0        0      1

				disagreements
				  source_file  record_number  what
				  a.csv                    2  wrong-id
				  a.csv                    6  outcome
				  b.csv                    2  outcome
				  a.csv                    2  reasons
				  a.csv                    3  reasons
				  a.csv                    3  missing-id
				  a.csv                    6  missing-id
				  b.csv                    2  missing-id
				  b.csv                    2  member-no
				  b.csv                    3  member-no

				national IDs: 2 right, 1 wrong, 3 missing, 1 rightly none; precision 0.666667, recall 0.333333
				""");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					other,header | : not a truth file; the first line must be 'source_file,record_number,outcome,member_no,national_id,reissue_reasons,kinds,member_kind,slips,linkable', in UTF-8. Name the truth file that './muster generate' wrote.
					a.csv,1,held | : a row is not of the form of a truth file (SQLSTATE 22P04): each has 10 cells, a whole record number, and no record comes twice. Correct the file.
					a.csv,x,held,,,,,,, | : a row is not of the form of a truth file (SQLSTATE 22P02): each has 10 cells, a whole record number, and no record comes twice. Correct the file.
					""")
	void refusesAFileThatIsNoTruth(String content, String message) throws Exception {
		String text = content.startsWith("other") ? content : HEADER + content + "\n";
		assertThatExceptionOfType(OperatorException.class).isThrownBy(() -> evaluate(text))
			.withMessage(this.folder.resolve("truth.csv") + message);
	}

	@Test
	void refusesAMissingFile() {
		Path file = this.folder.resolve("none.csv");
		assertThatExceptionOfType(OperatorException.class)
			.isThrownBy(() -> new Evaluator(database.dataSource()).evaluate(2, file))
			.withMessage("%s: there is no such file. Name the truth file that './muster generate' wrote.", file);
	}

	@Test
	void callsNoIdGivenPrecise() {
		assertThat(new Evaluation.Ids(0, 0, 0, 5).precision()).isEqualTo(1);
		assertThat(new Evaluation.Ids(0, 0, 4, 5).recall()).isZero();
	}

	private Evaluation evaluate(String truth) throws Exception {
		return new Evaluator(database.dataSource()).evaluate(2,
				Files.writeString(this.folder.resolve("truth.csv"), truth));
	}

}
