package org.muster.unpack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.muster.charset.Encodings;

import static org.assertj.core.api.Assertions.assertThat;

class DbfTableTest {

	private static final Charset TCVN3 = Encodings.of("tcvn3");

	private static final int MEMO_BLOCK = 64;

	@TempDir
	private Path folder = Path.of("");

	@Test
	void readsMemosAndLeavesOutWhatWasDeleted() throws IOException {
		Path table = Files.write(this.folder.resolve("DV.DBF"), table());
		assertThat(unpack(table).problems()).containsExactly(table
				+ ": column 'GHICHU' is in a memo file, which is missing; a file of the same name with the ending .fpt or .dbt was expected."
				+ " Put it beside the table, or both into one ZIP");
		Path memo = Files.write(this.folder.resolve("dv.FPT"), memos("Chuyển đi\nnăm \"2024\", hè", "không"));
		assertThat(Unpacker.delivered(table)).containsExactly(table, memo);
		assertThat(text(unpack(table))).isEqualTo("""
				1,HOTEN,GHICHU
				2,Nguyễn Ân,"Chuyển đi
				năm ""2024"", hè"
				4,Lê Bình
				""");
		assertThat(unpack(table).parts().get(0).deleted()).isEqualTo(1);
	}

	@Test
	void findsTheMemoFileInTheSameZip() throws IOException {
		Path zip = Workbooks.zip(this.folder.resolve("dv.zip"), List.of("dv.dbf", "dv.fpt"),
				List.of(table(), memos("Một", "Hai")));
		Unpacked unpacked = unpack(zip);
		assertThat(unpacked.parts()).extracting(UnpackedPart::name).containsExactly("");
		assertThat(text(unpacked)).contains("2,Nguyễn Ân,Một\n");
	}

	private Unpacked unpack(Path file) throws IOException {
		return Unpacker.unpack(file, List.of(), new UnpackLimits(1 << 20, 100, 1 << 16),
				Files.createTempDirectory(this.folder, "work"));
	}

	private static String text(Unpacked unpacked) throws IOException {
		assertThat(unpacked.problems()).isEmpty();
		return Files.readString(unpacked.parts().get(0).text(), TCVN3);
	}

	/** Three records of FoxPro, of which the second is deleted. */
	private static byte[] table() throws IOException {
		ByteBuffer header = ByteBuffer.allocate(32 + 2 * 32 + 1 + 263).order(ByteOrder.LITTLE_ENDIAN);
		header.put((byte) 0x30).put((byte) 125).put((byte) 11).put((byte) 20);
		header.putInt(3).putShort((short) header.capacity()).putShort((short) 25);
		header.put(28, (byte) 2).put(29, (byte) 3);
		column(header, 32, "HOTEN", 'C', 20);
		column(header, 64, "GHICHU", 'M', 4);
		header.put(96, (byte) '\r');
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		bytes.write(header.array());
		record(bytes, ' ', "Nguyễn Ân", 512 / MEMO_BLOCK);
		record(bytes, '*', "Trần Xóa", 512 / MEMO_BLOCK + 1);
		record(bytes, ' ', "Lê Bình", 0);
		bytes.write(0x1A);
		return bytes.toByteArray();
	}

	private static void column(ByteBuffer header, int at, String name, char type, int length) {
		header.position(at);
		header.put(name.getBytes(StandardCharsets.US_ASCII));
		header.put(at + 11, (byte) type).put(at + 16, (byte) length);
	}

	private static void record(ByteArrayOutputStream bytes, char mark, String name, int memo) throws IOException {
		bytes.write(mark);
		bytes.write("%-20s".formatted(name).getBytes(TCVN3));
		bytes.write(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(memo).array());
	}

	private static byte[] memos(String... texts) {
		ByteBuffer memos = ByteBuffer.allocate(512 + texts.length * MEMO_BLOCK);
		memos.putInt(0, memos.capacity() / MEMO_BLOCK).putShort(6, (short) MEMO_BLOCK);
		for (int at = 0; at < texts.length; at++) {
			byte[] text = texts[at].getBytes(TCVN3);
			memos.position(512 + at * MEMO_BLOCK);
			memos.putInt(1).putInt(text.length).put(text);
		}
		return memos.array();
	}

}
