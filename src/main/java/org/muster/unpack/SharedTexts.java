package org.muster.unpack;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The texts that the cells of a workbook share. They are kept in a file, since there may
 * be more of them than memory: each as its length in bytes, then its bytes in UTF-8.
 */
final class SharedTexts extends DefaultHandler implements AutoCloseable {

	/** The place of each so many texts is remembered. */
	private static final int EACH = 64;

	private static final int MOST = 1 << 28;

	private static final int WINDOW = 1 << 16;

	/** A power of two. */
	private static final int REMEMBERED = 1024;

	private static final int LONGEST_REMEMBERED = 100;

	private final Path file;

	private final FileChannel channel;

	private final DataOutputStream output;

	private final String shown;

	private final UnpackLimits limits;

	private final StringBuilder text = new StringBuilder();

	private boolean inText;

	private boolean inReading;

	private long[] places = new long[16];

	private int count;

	private long end;

	private final ByteBuffer window = ByteBuffer.allocate(WINDOW).limit(0);

	private long windowStart;

	private final @Nullable String[] remembered = new String[REMEMBERED];

	private final int[] rememberedIndex = new int[REMEMBERED];

	SharedTexts(String shown, TextFolder folder) throws IOException {
		this.shown = shown;
		this.limits = folder.limits();
		this.file = folder.newText();
		this.output = new DataOutputStream(new BufferedOutputStream(folder.create(shown, this.file), WINDOW));
		this.channel = FileChannel.open(this.file);
		Arrays.fill(this.rememberedIndex, -1);
	}

	@Override
	public void startElement(String uri, String localName, String name, Attributes attributes) {
		switch (localName) {
			case "si" -> this.text.setLength(0);
			case "rPh" -> this.inReading = true;
			case "t" -> this.inText = !this.inReading;
			default -> {
				// says how a text looks
			}
		}
	}

	@Override
	public void characters(char[] characters, int start, int length) {
		if (this.inText) {
			this.limits.checkRow(this.shown, this.text.length() + length);
			this.text.append(characters, start, length);
		}
	}

	@Override
	public void endElement(String uri, String localName, String name) {
		switch (localName) {
			case "t" -> this.inText = false;
			case "rPh" -> this.inReading = false;
			case "si" -> add(this.text.toString().getBytes(StandardCharsets.UTF_8));
			default -> {
				// says how a text looks
			}
		}
	}

	private void add(byte[] bytes) {
		if (this.count == MOST) {
			throw new IllegalStateException("too many texts");
		}
		if (this.count % EACH == 0) {
			int place = this.count / EACH;
			this.places = (place < this.places.length) ? this.places : Arrays.copyOf(this.places, 2 * place);
			this.places[place] = this.end;
		}
		try {
			this.output.writeInt(bytes.length);
			this.output.write(bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.end += Integer.BYTES + bytes.length;
		this.count++;
	}

	@Override
	public void endDocument() {
		try {
			this.output.flush();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * {@return a text}
	 * @param index from 0
	 * @throws IndexOutOfBoundsException if there is none
	 */
	String text(int index) {
		if (index < 0 || index >= this.count) {
			throw new IndexOutOfBoundsException(index);
		}
		int slot = index & REMEMBERED - 1;
		String known = this.remembered[slot];
		if (known != null && this.rememberedIndex[slot] == index) {
			return known;
		}
		try {
			String found = read(index);
			if (found.length() <= LONGEST_REMEMBERED) {
				this.remembered[slot] = found;
				this.rememberedIndex[slot] = index;
			}
			return found;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String read(int index) throws IOException {
		long at = this.places[index / EACH];
		for (int skipped = index % EACH; skipped > 0; skipped--) {
			at += Integer.BYTES + length(at);
		}
		byte[] bytes = new byte[length(at)];
		if (bytes.length > WINDOW) {
			fill(ByteBuffer.wrap(bytes), at + Integer.BYTES);
		}
		else {
			this.window.get(offset(at + Integer.BYTES, bytes.length), bytes);
		}
		return new String(bytes, StandardCharsets.UTF_8);
	}

	private int length(long at) throws IOException {
		return this.window.getInt(offset(at, Integer.BYTES));
	}

	/** Where in the window so many bytes are, which is moved when they are not. */
	private int offset(long at, int length) throws IOException {
		if (at < this.windowStart || at + length > this.windowStart + this.window.limit()) {
			this.windowStart = at;
			this.window.clear();
			fill(this.window, at);
			this.window.flip();
		}
		return (int) (at - this.windowStart);
	}

	private void fill(ByteBuffer bytes, long from) throws IOException {
		int read = 0;
		while (bytes.hasRemaining() && read >= 0) {
			read = this.channel.read(bytes, from + bytes.position());
		}
	}

	@Override
	public void close() throws IOException {
		this.output.close();
		this.channel.close();
		Files.delete(this.file);
	}

}
