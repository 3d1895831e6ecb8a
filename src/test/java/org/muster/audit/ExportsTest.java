package org.muster.audit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.database.TestDatabase;
import org.muster.model.ExitCode;
import org.muster.model.OperatorException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ExportsTest {

	private static final String OUTCOMES_HEADER = """
			source_file,record_number,line_number,outcome,member_no,full_name,birth_date,gender,national_id,id_method,\
			id_probability,reissue_reasons,findings
			""";

	private static TestDatabase database;

	@BeforeAll
	static void fill() {
		database = RunsFixture.create();
	}

	@AfterAll
	static void drop() {
		database.close();
	}

	@Test
	void givesEveryRecordOneOutcome() {
		assertThat(export(Export.OUTCOMES, 2)).isEqualTo(OUTCOMES_HEADER + """
				a.csv,1,2,published,MEMBER0000001,Lê Thị An,1954-07-21,F,001154000001,certain,1.00000000,,
				a.csv,2,3,published,MEMBER0000002,Vũ Văn Hai,1961-07-XX,M,001061000002,linked,0.99995000,\
				id-newly-attached|printed-name-changed,
				a.csv,3,4,published,MEMBER0000003,'=1+1,,,,pending,,,birth-date-missing|gender-missing|id-pending
				a.csv,4,5,held,,,,,,,,,birth-date-unreadable
				a.csv,5,7,merged,MEMBER0000005,Đỗ Thị Năm,1970-01-02,F,001170000005,reviewed,,id-newly-attached,\
				card-number-missing
				a.csv,6,8,excluded,MEMBER0000006,Hồ Văn Sáu,1930-05-06,M,,,,,
				b.csv,1,2,published,MEMBER0000005,Đỗ Thị Năm,1970-01-02,F,001170000005,reviewed,,id-newly-attached,\
				completed-from-duplicate
				b.csv,2,3,held,,Ngô Văn Bảy,1971-02-03,M,,,,,national-id-shared
				b.csv,3,4,published,MEMBER0000008,"Y ""Tám"", Niê
				Kđăm",1980-12-31,F,,none,,,card-number-malformed|id-not-found
				b.csv,4,6,published,MEMBER0000009,Trần Văn Chín,1960-03-XX,M,001060000009,certain,1.00000000,,
				""");
	}

	@Test
	void showsReceivedRecordsOfAFailedRunInProgress() {
		assertThat(export(Export.OUTCOMES, 4)).isEqualTo(OUTCOMES_HEADER + """
				a.csv,1,,in-progress,,,,,,,,,
				a.csv,2,,in-progress,,,,,,,,,
				a.csv,3,,in-progress,,,,,,,,,
				a.csv,4,,in-progress,,,,,,,,,
				a.csv,5,,in-progress,,,,,,,,,
				a.csv,6,,in-progress,,,,,,,,,
				b.csv,1,,in-progress,,,,,,,,,
				b.csv,2,,in-progress,,,,,,,,,
				b.csv,3,,in-progress,,,,,,,,,
				b.csv,4,,in-progress,,,,,,,,,
				""");
	}

	@Test
	void showsWhatADryRunWouldPublishInProgress() {
		assertThat(export(Export.OUTCOMES, 5)).isEqualTo(OUTCOMES_HEADER
				+ """
						a.csv,1,2,in-progress,MEMBER0000001,Lê Thị An,1954-07-21,F,001154000001,certain,1.00000000,,
						a.csv,2,3,in-progress,MEMBER0000010,Bùi Văn Mười,1955-01-01,M,001055000010,linked,0.99999000,id-newly-attached,
						""");
		assertThat(export(Export.MEMBERS, 5).lines()).hasSize(1);
	}

	@Test
	void writesMembersAsTheRunLeftThem() {
		List<String> columns = Export.MEMBERS.columns();
		String later = String.join(",", columns.subList(columns.indexOf("printed_name"), columns.size()));
		String nothing = ",".repeat(columns.size() - columns.indexOf("printed_name"));
		assertThat(export(Export.MEMBERS, 2).replace("," + later, ",LATER_COLUMNS").replace(nothing, ",NOTHING"))
			.isEqualTo(
					"""
							member_no,full_name,birth_date,gender,national_id,id_method,id_probability,old_id,card_number,\
							profile_number,home_place,home_province,residence,residence_province,organisation,admission_date,\
							official_date,phone,status,first_run,changed_run,LATER_COLUMNS
							MEMBER0000001,Lê Thị An,1954-07-21,F,001154000001,certain,1.00000000,,10000001,,,25,,25,Chi bộ 1,,,,\
							official,1,1,NOTHING
							MEMBER0000002,Vũ Văn Hai,1961-07-XX,M,001061000002,linked,0.99995000,,10000002,,,25,,25,Chi bộ 1,,,,\
							official,2,2,NOTHING
							MEMBER0000003,'=1+1,,,,pending,,,,,,25,,25,Chi bộ 2,,,,official,2,2,NOTHING
							MEMBER0000005,Đỗ Thị Năm,1970-01-02,F,001170000005,reviewed,,,10000005,,,25,,25,Chi bộ 2,,,0900000000,\
							official,2,2,NOTHING
							MEMBER0000008,"Y ""Tám"", Niê
							Kđăm",1980-12-31,F,,none,,,1000008,,,25,,25,Chi bộ 3,,,,official,2,2,NOTHING
							MEMBER0000009,Trần Văn Chín,1960-03-XX,M,001060000009,certain,1.00000000,,10000009,,,25,,25,,,,,\
							official,1,2,NOTHING
							""");
	}

	@Test
	void writesFindings() {
		assertThat(export(Export.FINDINGS, 2)).isEqualTo("""
				source_file,record_number,member_no,code,field,step,detail
				a.csv,3,MEMBER0000003,birth-date-missing,birth_date,standardise,
				a.csv,3,MEMBER0000003,gender-missing,gender,standardise,
				a.csv,3,MEMBER0000003,id-pending,national_id,identify,
				a.csv,4,,birth-date-unreadable,birth_date,standardise,
				a.csv,5,MEMBER0000005,card-number-missing,card_number,standardise,
				b.csv,1,MEMBER0000005,completed-from-duplicate,phone,consolidate,
				b.csv,2,,national-id-shared,national_id,consolidate,
				b.csv,3,MEMBER0000008,card-number-malformed,card_number,standardise,
				b.csv,3,MEMBER0000008,id-not-found,national_id,identify,
				""");
	}

	@Test
	void writesCardsListedOrNot() {
		assertThat(export(Export.REISSUE, 2)).isEqualTo("""
				member_no,full_name,birth_date,national_id,organisation,card_number,reasons,listed,obstacles
				MEMBER0000002,Vũ Văn Hai,1961-07-XX,001061000002,Chi bộ 1,10000002,\
				id-newly-attached|printed-name-changed,yes,
				MEMBER0000005,Đỗ Thị Năm,1970-01-02,001170000005,Chi bộ 2,10000005,id-newly-attached,yes,
				MEMBER0000008,"Y ""Tám"", Niê
				Kđăm",1980-12-31,,Chi bộ 3,1000008,card-number-malformed,no,id-not-verified|no-card
				""");
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', textBlock = """
			E'=1'   | '=1
			E'+1'   | '+1
			E'-1'   | '-1
			E'@1'   | '@1
			E'\\t1'  | '\t1
			E'\\r1'  | "'<CR>1"
			E'1=+-' | 1=+-
			""", quoteCharacter = '`')
	void neutralisesEveryCellThatASpreadsheetTakesForAFormula(String literal, String cell) {
		RunsFixture.execute(database.dataSource(), "update reissue set card_number = " + literal + " where run_id = 5");
		assertThat(export(Export.REISSUE, 5)).endsWith("\nMEMBER0000010,Bùi Văn Mười,1955-01-01,001055000010,Chi bộ 1,"
				+ cell.replace("<CR>", "\r") + ",id-newly-attached,yes,\n");
	}

	@Test
	void replacesAFileWholeAndLeavesNoPart(@TempDir Path folder) throws Exception {
		Path file = folder.resolve("new/outcomes.csv");
		Exports exports = new Exports(database.dataSource());
		assertThat(exports.writeFile(Export.OUTCOMES, 2, file)).isEqualTo(10);
		assertThat(exports.writeFile(Export.OUTCOMES, 5, file)).isEqualTo(2);
		assertThat(Files.readString(file)).isEqualTo(export(Export.OUTCOMES, 5));
		assertThat(folder.resolve("new")).isDirectoryNotContaining("glob:**.part");
	}

	@Test
	void refusesAFileThatCannotBeWritten(@TempDir Path folder) throws Exception {
		Path file = Files.writeString(folder.resolve("taken"), "").resolve("outcomes.csv");
		assertThatExceptionOfType(OperatorException.class)
			.isThrownBy(() -> new Exports(database.dataSource()).writeFile(Export.OUTCOMES, 2, file))
			.withMessage("%s: cannot be written. Name a file in a folder that you may write to and that has room, "
					+ "or '-' for standard output.", file)
			.satisfies((problem) -> assertThat(problem.exitCode()).isEqualTo(ExitCode.NOT_PERMITTED));
	}

	private static String export(Export export, int run) {
		ByteArrayOutputStream target = new ByteArrayOutputStream();
		new Exports(database.dataSource()).write(export, run, target);
		return target.toString(StandardCharsets.UTF_8);
	}

}
