package org.muster.unpack;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import com.linuxense.javadbf.DBFDataType;
import com.linuxense.javadbf.DBFReader;

/**
 * The memos of a table's records, one record after the other. The library takes block 0,
 * which means no text, for a text; so the numbers of blocks are read here.
 */
final class DbfMemos implements Closeable {

	private static final int HEAD = 32;

	private final DbfMemo memo;

	private final InputStream table;

	private final int recordBytes;

	/** Offset and length of each memo column in a record. */
	private final Map<Integer, int[]> places = new HashMap<>();

	private byte[] record = new byte[0];

	DbfMemos(Path file, Path memo, DBFReader reader, Charset charset) throws IOException {
		this.memo = new DbfMemo(memo, charset);
		this.table = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
		ByteBuffer head = ByteBuffer.wrap(this.table.readNBytes(HEAD)).order(ByteOrder.LITTLE_ENDIAN);
		this.recordBytes = head.getShort(10) & 0xFFFF;
		this.table.skipNBytes((head.getShort(8) & 0xFFFF) - HEAD);
		int offset = 1;
		for (int column = 1; column < reader.getFieldCount(); column++) {
			int length = reader.getField(column).getLength();
			if (reader.getField(column).getType() == DBFDataType.MEMO) {
				this.places.put(column, new int[] { offset, length });
			}
			offset += length;
		}
	}

	/** Goes to the next record. */
	void next() throws IOException {
		this.record = this.table.readNBytes(this.recordBytes);
	}

	boolean has(int column) {
		return this.places.containsKey(column);
	}

	/**
	 * {@return the memo of a column of this record}
	 */
	String text(int column) throws IOException {
		int[] place = this.places.getOrDefault(column, new int[] { 0, 0 });
		ByteBuffer number = ByteBuffer.wrap(this.record, place[0], place[1]).slice().order(ByteOrder.LITTLE_ENDIAN);
		if (place[1] == Integer.BYTES) {
			return this.memo.text(number.getInt(0) & 0xFFFFFFFFL);
		}
		String digits = StandardCharsets.US_ASCII.decode(number).toString().strip();
		return digits.isEmpty() ? "" : this.memo.text(Long.parseLong(digits));
	}

	@Override
	public void close() throws IOException {
		this.memo.close();
		this.table.close();
	}

}
