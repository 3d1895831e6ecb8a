package org.muster.receive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.muster.charset.Encodings;
import org.muster.model.Field;
import org.muster.model.SourceKind;

import static org.assertj.core.api.Assertions.assertThat;

/** What a definition leaves open, or says of the whole file only. */
class FoundInTheFileTest {

	private static final Charset TCVN3 = Encodings.of("tcvn3");

	private static final List<String> NAMES = List.of("Nguyễn Thị Bích Hằng", "Trần Đức Độ", "Lê Thế Lữ",
			"Phạm Thị Mỹ Lệ", "Hoàng Văn Sửu", "Đặng Thị Ngọc Ánh", "Vũ Xuân Trường", "Bùi Thị Thủy");

	@TempDir
	private Path folder = Path.of("");

	@ParameterizedTest
	@ValueSource(strings = { "Tổng cộng;8", "TỔNG CỘNG: 8 đảng viên;", "Tổng cộng;;;8 người" })
	void readsTheTrailerInTheEncodingOfTheFile(String trailer) {
		String text = "Họ tên;Ngày sinh\n" + String.join(";1960\n", NAMES) + ";1960\n" + trailer + "\n";
		Inspection inspection = inspect(text.getBytes(TCVN3), Optional.empty(), Optional.of("Tổng cộng"));
		assertThat(inspection.problems()).isEmpty();
		assertThat(inspection.records()).isEqualTo(NAMES.size());
	}

	@Test
	void readsAHeaderInAnotherEncodingThanTheRecords() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		bytes.write("Họ và tên;Ngày sinh\n".getBytes(TCVN3));
		bytes.write((String.join(";1960\n", NAMES) + ";1960\n").getBytes(StandardCharsets.UTF_8));
		Inspection inspection = inspect(bytes.toByteArray(), Optional.empty(), Optional.empty());
		assertThat(inspection.problems()).isEmpty();
		assertThat(inspection.header()).containsExactly("Họ và tên", "Ngày sinh");
		assertThat(inspection.reading().encoding()).isEqualTo("utf-8");
	}

	@Test
	void readsAColumnInAnotherEncodingThanTheFileIsSaidToBe() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		bytes.write("Họ và tên;Ngày sinh;Quê quán;Ghi chú\n".getBytes(StandardCharsets.UTF_8));
		for (int round = 0; round < 2; round++) {
			for (String name : NAMES) {
				bytes.write(name.getBytes(TCVN3));
				bytes.write(";1960;xã Thượng Lộc, huyện Thạch Thành, tỉnh Thanh Hóa;Đã nghỉ hưu, được miễn sinh hoạt\n"
					.getBytes(StandardCharsets.UTF_8));
			}
		}
		Inspection inspection = inspect(bytes.toByteArray(), Optional.of("utf-8"), Optional.empty());
		assertThat(inspection.problems()).isEmpty();
		assertThat(inspection.reading().others()).isEqualTo(Map.of(0, "tcvn3"));
	}

	@ParameterizedTest
	@CsvSource({ "Họ và tên, HOVATEN", "Giới tính (Nam/Nữ), GIOITINH", "Hä vµ tªn, Họ và tên", "Quê quán:, quê  quán" })
	void foldsHeadersThatMeanTheSame(String one, String other) {
		assertThat(HeaderWords.fold(one)).isEqualTo(HeaderWords.fold(other));
	}

	@ParameterizedTest
	@ValueSource(strings = { ",", ";", "\t", "|", "||", "~", "^" })
	void findsTheDelimiter(String delimiter) {
		String text = "Họ tên,Ngày sinh,Quê\n" + String.join(",1960,\n", NAMES) + ",1960,\n";
		Inspection inspection = inspect(text.replace(",", delimiter).getBytes(StandardCharsets.UTF_8), Optional.empty(),
				Optional.empty());
		assertThat(inspection.problems()).isEmpty();
		assertThat(inspection.reading().dialect().delimiter()).isEqualTo(delimiter);
		assertThat(inspection.fields()).containsExactly(Field.FULL_NAME, Field.BIRTH_DATE, Field.HOME_PLACE);
	}

	@ParameterizedTest
	@ValueSource(chars = { '"', '\'' })
	void findsTheQuoteThoughARecordIsSpoiled(char quote) {
		String text = "\"Họ tên\",\"Ngày sinh\"\n\"Lê\" An\",\"1960\"\n"
				+ NAMES.stream().map((name) -> "\"" + name + "\",\"1960\"\n").collect(Collectors.joining());
		Inspection inspection = inspect(text.replace('"', quote).getBytes(StandardCharsets.UTF_8), Optional.empty(),
				Optional.empty());
		assertThat(inspection.problems()).isEmpty();
		assertThat(inspection.reading().dialect().quote()).isEqualTo(quote);
	}

	private Inspection inspect(byte[] bytes, Optional<String> encoding, Optional<String> trailer) {
		Path file = Sources.write(this.folder, bytes);
		Source source = new Source("hill", SourceKind.MEMBER, List.of(file), true, Delivery.FULL, encoding,
				TextForm.OPEN, List.of(), trailer, Map.of());
		return Sources.inspect(source, file, 100);
	}

}
