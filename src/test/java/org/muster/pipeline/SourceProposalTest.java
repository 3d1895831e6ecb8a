package org.muster.pipeline;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.muster.charset.Encodings;
import org.muster.model.OperatorException;
import org.muster.model.SourceKind;
import org.muster.receive.Inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What profile prints works in a job definition as it is. */
class SourceProposalTest {

	private static final String MEMBERS = """
			DANH SÁCH ĐẢNG VIÊN;;;;
			"Họ và
			tên";Ngày sinh;Ghi chú;Ghi chú;Quê "gốc"
			Nguyễn Văn Ân;21/07/1954;;;Thôn 1
			Trần Thị Bích;1960;Đã chuyển đi;;Thôn 2
			""";

	@TempDir
	private Path folder = Path.of("");

	@Test
	void worksUneditedForAText() throws IOException {
		Path file = Files.write(this.folder.resolve("Đảng viên 2025.csv"), MEMBERS.getBytes(Encodings.of("tcvn3")));
		String proposal = SourceProposal.of(file, List.of());
		assertThat(proposal).isEqualTo(
				"""
						sources:
						  dang-vien-2025:
						    files: ["%s"]
						    # Đảng viên 2025.csv: 2 records
						    # %s: line 2: column 'Ghi chú' stands more than once in the header; once was expected. Rename the columns that are not meant.
						    encoding: tcvn3   # Vietnamese syllables: tcvn3 100.0 %%, tcvn-5712 100.0 %%, viscii 63.2 %% of 19
						    delimiter: ";"
						    quote: "\\""
						    columns:
						      full-name: "Họ và\\u000atên"   # filled 100.0 %%, 2 distinct, Aa Aa Aa 100 %%
						      birth-date: "Ngày sinh"   # filled 100.0 %%, 2 distinct, 99/99/9999 50 %%; 9999 50 %%
						    #   FIELD: "Ghi chú"   # filled 50.0 %%, 1 distinct, Aa a a 100 %%
						    #   FIELD: "Ghi chú"   # always empty
						    #   FIELD: "Quê \\"gốc\\""   # filled 100.0 %%, 2 distinct, Aa 9 100 %%
						"""
					.formatted(file, file));
		assertThat(checked(proposal)).singleElement().satisfies((inspection) -> {
			assertThat(inspection.records()).isEqualTo(2);
			assertThat(inspection.reading().encoding()).isEqualTo("tcvn3");
		});
	}

	@Test
	void worksUneditedForAWorkbookWithSheetsOfAnotherKind() throws IOException {
		Path file = this.folder.resolve("registry.xlsx");
		try (Workbook book = new XSSFWorkbook(); OutputStream output = Files.newOutputStream(file)) {
			book.createSheet("Hướng dẫn").createRow(0).createCell(0).setCellValue("Ghi theo mẫu");
			for (String sheet : List.of("Tổ 1", "Tổ 2")) {
				Row header = book.createSheet(sheet).createRow(0);
				header.createCell(0).setCellValue("Họ và tên");
				header.createCell(1).setCellValue("Ngày sinh");
				Row record = book.getSheet(sheet).createRow(1);
				record.createCell(0).setCellValue("Nguyễn Văn Ân");
				record.createCell(1).setCellValue("21/07/1954");
			}
			book.write(output);
		}
		String proposal = SourceProposal.of(file, List.of());
		assertThat(proposal).contains("  members:\n", "    sheets: [\"Tổ 1\", \"Tổ 2\"]\n");
		assertThat(checked(proposal)).extracting(Inspection::fileName)
			.containsExactly("registry.xlsx#Tổ 1", "registry.xlsx#Tổ 2");
	}

	@Test
	void showsNoLetterOfAHeaderThatMayBeARecord() throws IOException {
		Path file = Files.writeString(this.folder.resolve("a.csv"), "Nguyễn Văn Ân;1954\nTrần Thị Bích;1960\n");
		assertThat(SourceProposal.of(file, List.of())).doesNotContain("Nguyễn", "Trần")
			.contains("    # columns:\n    #   FIELD: column 1   # filled 100.0 %, 1 distinct, Aa Aa Aa 100 %\n");
	}

	@Test
	void refusesWhatIsNoFile() {
		assertThatThrownBy(() -> SourceProposal.of(this.folder, List.of())).isInstanceOf(OperatorException.class)
			.hasMessage(this.folder + ": is a folder. Name a file that this user may read.");
		assertThatThrownBy(() -> SourceProposal.of(this.folder.resolve("x"), List.of()))
			.hasMessage(this.folder.resolve("x")
					+ ": no such file, or it cannot be read. Name a file that this user may read.");
	}

	@ParameterizedTest
	@CsvSource({ "Đảng viên (2025).csv, dang-vien-2025", "registry.csv, members", "???.csv, members", "--a--.csv, a",
			".csv, members" })
	void namesTheSourceAfterItsFile(String file, String name) {
		assertThat(SourceProposal.name(Path.of(file))).isEqualTo(name);
	}

	@Test
	void looksAtTheFirstOfVeryManyColumns() throws IOException {
		Path file = Files.writeString(this.folder.resolve("wide.csv"),
				"a;".repeat(1500) + "Họ tên\n" + "1;".repeat(1500) + "2\n");
		assertThat(SourceProposal.of(file, List.of()))
			.contains("      full-name: \"Họ tên\"   # beyond the columns that are looked at\n");
	}

	/** Whatever stands in the file, in a very long record, or in its name. */
	@ParameterizedTest
	@ValueSource(strings = { "Họ tên,\"a\n\u0085b\",c\u2028\nLê \u0086\u007f,\u2028\u0001,1\n", "Họ tên\n\n%", "%",
			"x,\"\n\",\\,\"\"\"\"\n" })
	void isYaml(String text) throws IOException {
		String content = text.replace("%", "x".repeat(2_000_000));
		Path file = Files.writeString(this.folder.resolve("x".repeat(100) + ".csv"), content);
		Path definition = Files.writeString(this.folder.resolve("proposal.yml"), SourceProposal.of(file, List.of()));
		assertThat(YamlFile.read(definition).root().getValue()).hasSize(1);
		assertThat(definition).content().contains("\n  " + "x".repeat(63) + ":\n");
	}

	/** The proposal in place of the sources of a definition. */
	private List<Inspection> checked(String proposal) throws IOException {
		Files.writeString(this.folder.resolve("citizens.csv"),
				"Số định danh,Họ tên,Ngày sinh\n025154000001,Nguyễn Văn Ân,21/07/1954\n");
		String job = Definitions.NORTH;
		String text = job.substring(0, job.indexOf("sources:\n")) + proposal + "registry:\n  files: [citizens.csv]\n"
				+ job.substring(job.indexOf("standardise:\n"));
		return Inputs.check(Definitions.read(this.folder, text))
			.inspections()
			.stream()
			.filter((one) -> one.source().kind() == SourceKind.MEMBER)
			.toList();
	}

}
