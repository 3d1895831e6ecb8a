package org.muster.quarantine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.muster.model.ExitCode;
import org.muster.model.Field;
import org.muster.model.OperatorException;
import org.muster.model.RecordKey;
import org.muster.review.SheetFile;
import org.muster.unpack.UnpackLimits;
import org.muster.unpack.Unpacker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CorrectionFileTest {

	private static final List<HeldRecord> HELD = List.of(
			new HeldRecord(new RecordKey(1, 17), "north.csv", 18, "birth-date-unreadable", List.of(Field.BIRTH_DATE)),
			new HeldRecord(new RecordKey(2, 3), "south.csv", 4, "record-unreadable", List.of()));

	@TempDir
	private Path folder = Path.of("");

	@Test
	void takesWhatWasFilledAndNothingElse() throws IOException {
		assertThat(read("""
				\ufeffsource_file,record_number,corrected_by,birth_date,birth_date_corrected,phone_corrected,mine
				north.csv,17,An,31/02,01/02/1960,'+84 12,x
				south.csv,3,,,,
				""")).containsExactly(new Correction(new RecordKey(1, 17),
				Map.of(Field.BIRTH_DATE, "01/02/1960", Field.PHONE, "+84 12"), "An"));
		assertThat(read("source_file,record_number,birth_date_corrected\nsouth.csv,3,1960\n")).singleElement()
			.extracting(Correction::correctedBy)
			.isEqualTo("operator");
	}

	@Test
	void comesBackFromAWorkbook() throws IOException {
		List<Field> fields = List.of(Field.FULL_NAME, Field.BIRTH_DATE);
		List<String> row = new ArrayList<>(
				CorrectionSheet.row(HELD.get(0), fields, Map.of(Field.FULL_NAME, "An", Field.BIRTH_DATE, "?"), ""));
		List<String> columns = CorrectionSheet.columns(fields);
		row.set(columns.indexOf("birth_date_corrected"), "01/02/1960");
		Path sheet = this.folder.resolve("held.xlsx");
		SheetFile.write("quarantine", columns, List.of(row), sheet);
		Path text = Unpacker
			.unpack(sheet, List.of(), new UnpackLimits(1 << 20, 256, 1 << 20),
					Files.createDirectory(this.folder.resolve("u")))
			.parts()
			.get(0)
			.text();
		assertThat(CorrectionFile.read(sheet, text, ",", HELD, "operator"))
			.containsExactly(new Correction(new RecordKey(1, 17), Map.of(Field.BIRTH_DATE, "01/02/1960"), "operator"));
	}

	@Test
	void saysAllThatIsWrongWithoutAnyValue() {
		refuses("""
				source_file,record_number,birth_date_corrected,shoe_size_corrected
				north.csv,18,01/02/1960,
				north.csv,17,01/02/1960,
				north.csv,17,01/02/1961,
				""", """
				held.csv has 3 problems; nothing was replayed:
				- no field has a column 'shoe_size_corrected'.
				- row 1: no record of that file and number is in quarantine in this run.
				- row 3: the record stands in an earlier row too.""");
		refuses("name,date\nAn,1960\n", """
				held.csv has 1 problem; nothing was replayed:
				- the columns 'source_file' and 'record_number' were expected in the first line.""");
		refuses("source_file,record_number,phone_corrected\nnorth.csv,17, \n", """
				held.csv has 1 problem; nothing was replayed:
				- no cell of a column that ends in '_corrected' is filled; one at least was expected.""");
	}

	private void refuses(String text, String message) {
		assertThatExceptionOfType(OperatorException.class).isThrownBy(() -> read(text))
			.withMessage(message)
			.extracting(OperatorException::exitCode)
			.isEqualTo(ExitCode.MALFORMED_INPUT);
	}

	private List<Correction> read(String text) throws IOException {
		Path file = Files.writeString(this.folder.resolve("text.csv"), text);
		return CorrectionFile.read(Path.of("held.csv"), file, ",", HELD, "operator");
	}

}
