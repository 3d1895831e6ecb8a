package org.muster.unpack;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The second file of a table, which holds its long texts: of the same name, with the
 * ending {@code .fpt} (FoxPro) or {@code .dbt} (dBase). A text begins with a block, whose
 * number stands in the table; 0 for none.
 */
final class DbfMemo implements Closeable {

	private static final int MOST_BYTES = 1 << 24;

	private static final int DBASE_BLOCK = 512;

	/** Before each text of FoxPro: its kind and its length, the higher byte first. */
	private static final int HEAD = 8;

	private static final int TEXT = 1;

	/** Before each text of dBase IV, then its length with this, the lower byte first. */
	private static final int DBASE_IV = 0x0008FFFF;

	private static final byte END = 0x1A;

	private final RandomAccessFile file;

	private final boolean foxPro;

	private final int blockBytes;

	private final Charset charset;

	DbfMemo(Path path, Charset charset) throws IOException {
		this.file = new RandomAccessFile(path.toFile(), "r");
		this.foxPro = path.toString().toLowerCase(Locale.ROOT).endsWith(".fpt");
		this.charset = charset;
		ByteBuffer head = ByteBuffer.wrap(at(0, 22));
		int told = this.foxPro ? head.getShort(6) & 0xFFFF : head.order(ByteOrder.LITTLE_ENDIAN).getShort(20) & 0xFFFF;
		this.blockBytes = (told > 0) ? told : DBASE_BLOCK;
	}

	/**
	 * {@return the memo file beside a table}
	 */
	static Optional<Path> beside(Path table) throws IOException {
		Path folder = table.toAbsolutePath().getParent();
		if (folder == null) {
			return Optional.empty();
		}
		String base = base(String.valueOf(table.getFileName()));
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter((file) -> isMemo(file.toString()))
				.filter((file) -> base(String.valueOf(file.getFileName())).equals(base))
				.filter(Files::isRegularFile)
				.sorted()
				.findFirst();
		}
	}

	static boolean isMemo(String name) {
		String small = name.toLowerCase(Locale.ROOT);
		return small.endsWith(".fpt") || small.endsWith(".dbt");
	}

	static boolean isTable(String name) {
		return name.toLowerCase(Locale.ROOT).endsWith(".dbf");
	}

	/**
	 * {@return the name without its ending, in small letters}
	 */
	static String base(String name) {
		int dot = name.lastIndexOf('.');
		return ((dot > 0) ? name.substring(0, dot) : name).toLowerCase(Locale.ROOT);
	}

	/**
	 * {@return the text that begins with a block; empty for 0, and for what is no text}
	 * @throws EOFException if the file has no such text
	 */
	String text(long block) throws IOException {
		if (block == 0) {
			return "";
		}
		long start = block * this.blockBytes;
		ByteBuffer head = ByteBuffer.wrap(at(start, HEAD));
		if (this.foxPro) {
			return (head.getInt(0) == TEXT) ? text(start + HEAD, head.getInt(4)) : "";
		}
		head.order(ByteOrder.LITTLE_ENDIAN);
		return (head.getInt(0) == DBASE_IV) ? text(start + HEAD, head.getInt(4) - HEAD) : textToEnd(start);
	}

	private String text(long start, int length) throws IOException {
		return new String(at(start, length), this.charset).stripTrailing();
	}

	private String textToEnd(long start) throws IOException {
		StringBuilder text = new StringBuilder();
		for (long at = start; text.length() < MOST_BYTES && at < this.file.length(); at += DBASE_BLOCK) {
			byte[] block = at(at, (int) Math.min(DBASE_BLOCK, this.file.length() - at));
			for (byte one : block) {
				if (one == END) {
					return text.toString().stripTrailing();
				}
				text.append((char) (one & 0xFF));
			}
		}
		throw new EOFException();
	}

	private byte[] at(long start, int length) throws IOException {
		if (length < 0 || length > MOST_BYTES || start + length > this.file.length()) {
			throw new EOFException();
		}
		byte[] bytes = new byte[length];
		this.file.seek(start);
		this.file.readFully(bytes);
		return bytes;
	}

	@Override
	public void close() throws IOException {
		this.file.close();
	}

}
