package org.muster.audit;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.database.TestDatabase;
import org.muster.model.OperatorException;
import org.muster.model.RecordKey;
import org.muster.report.Language;
import org.muster.report.Sample;
import org.muster.report.Trace;
import org.muster.report.TraceText;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TraceReaderTest {

	private static TestDatabase database;

	@BeforeAll
	static void fill() {
		database = RunsFixture.create();
	}

	@AfterAll
	static void drop() {
		database.close();
	}

	@ParameterizedTest(name = "{2} of {0}:{1}")
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					1 | 1 | full_name   | L. T. A.     | Received in a.csv as record 1, in encoding utf-8: XX XXX  XX / Standardised to L. T. A. by the rules collapse-spaces (One space for each run of white space; none at the ends; nothing invisible), capitalise-name (One capital for each syllable of a name). / The register has it since run 1: L. T. A.
					1 | 3 | birth_date  | –            | Received in a.csv as record 3, in encoding utf-8: – / It was in standard form already. / A check of Date of birth found: No birth date.
					2 | 1 | phone       | ••••••••00   | The member's own record has nothing here; the value comes from a.csv, record 5, which is the same member by card number. / Received in a.csv as record 5, in encoding utf-8: 9999999999 / It was in standard form already. / The register has it since run 2: ••••••••00
					1 | 2 | national_id | ••••••••••02 | National ID: linked by weight, since weight. / Weight of the evidence: 22.10 bits; ahead of the next citizen: 9.00 bits. / Reviewer ann decided on 2025-11-19: link to candidate.
					""")
	void tellsWhereAValueComesFrom(int file, int record, String field, String value, String sentences) {
		Trace trace = new TraceReader(database.dataSource(), false).value(2, new RecordKey(file, record), field);
		assertThat(trace.value()).isEqualTo(value);
		assertThat(text(trace, Language.ENGLISH)).containsSubsequence(List.of(sentences.split(" / ")));
	}

	@Test
	void tellsValuesAsTheyAreWhenTheyAreOpened() {
		Trace trace = new TraceReader(database.dataSource(), true).value(2, new RecordKey(1, 1), "full_name");
		assertThat(trace.value()).isEqualTo("Lê Thị An");
		assertThat(text(trace, Language.VIETNAMESE)).startsWith(
				"Nhận trong a.csv, bản ghi 1, bảng mã utf-8: LÊ THỊ  AN",
				"Chuẩn hóa thành Lê Thị An theo các quy tắc collapse-spaces (Gộp khoảng trắng, bỏ ký tự ẩn), capitalise-name (Viết hoa chữ đầu mỗi tiếng).");
	}

	@ParameterizedTest(name = "{0}:{1} of run {2}")
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					1 | 4 | 2 | Held in quarantine: The birth date cannot be read. / Outcome: held; settled by attempt 1.
					1 | 5 | 2 | Merged into record 1 of b.csv: the same member by card number. / Outcome: merged; settled by attempt 2.
					1 | 6 | 2 | Excluded by the rule left-before-2000. / Outcome: excluded; settled by attempt 2.
					2 | 1 | 2 | Record 5 of a.csv was merged into it: the same member by card number. / Outcome: published; settled by attempt 2. / The register has the member as run 2 wrote it.
					1 | 2 | 2 | National ID: ••••••••••02 / Card listed to be issued again: The printed name is not the name, A national ID was attached.
					2 | 3 | 2 | Card not listed, though there are reasons: The card number is not 8 digits. What stands against it: No card to replace, The national ID is not decided.
					1 | 1 | 2 | The register had the member as run 1 wrote it, until run 6. / The register has the member as run 6 wrote it.
					1 | 3 | 2 | Held for: The birth date cannot be read. Corrected by carl on 2025-11-20: .
					1 | 1 | 4 | Nothing is settled yet: the record is in progress.
					1 | 2 | 5 | Planned by a dry run: published. Nothing was published.
					""")
	void tellsWhatBecameOfARecord(int file, int record, int run, String sentences) {
		Trace trace = new TraceReader(database.dataSource(), false).record(run, new RecordKey(file, record));
		assertThat(text(trace, Language.ENGLISH)).containsSubsequence(List.of(sentences.split(" / ")));
	}

	@Test
	void refusesWhatIsNotThere() {
		TraceReader reader = new TraceReader(database.dataSource(), false);
		assertThatExceptionOfType(OperatorException.class).isThrownBy(() -> reader.record(2, new RecordKey(1, 7)))
			.withMessage("run 2 has no record 7 in its file 1");
		assertThatExceptionOfType(OperatorException.class)
			.isThrownBy(() -> reader.value(2, new RecordKey(1, 1), "shoe_size"))
			.withMessageStartingWith("--field 'shoe_size': no such field; expected one of full_name, printed_name,");
	}

	@Test
	void drawsTheSameSampleFromTheSameSeed() {
		SampleReader reader = new SampleReader(database.dataSource());
		Sample sample = reader.draw(2, "0123456789abcdef0123");
		assertThat(sample).isEqualTo(reader.draw(2, "0123456789abcdef9999"));
		assertThat(sample.seed()).isEqualTo("0123456789abcde");
		assertThat(sample.traces().stream().filter((trace) -> trace.field().isEmpty())).hasSize(6)
			.doesNotHaveDuplicates();
		assertThat(reader.draw(2, "f123456789abcdef0123").traces()).isNotEqualTo(sample.traces());
		assertThat(reader.draw(1, "0123456789abcdef0123").traces().stream().filter((trace) -> trace.field().isEmpty()))
			.as("as many as there are")
			.hasSize(2);
		assertThat(sample.toString()).doesNotContain("Lê", "Thị", "1954-07", "MEMBER");
	}

	private static List<String> text(Trace trace, Language language) {
		return new TraceText(language).of(trace);
	}

}
