package org.muster.block;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.muster.charset.Encodings;
import org.muster.model.Block;
import org.muster.model.Field;
import org.muster.model.ReceivedRecord;
import org.muster.receive.BlockParser;
import org.muster.receive.Layout;
import org.muster.receive.Reading;

/**
 * A file that was received.
 *
 * @param fileNo its number in the run, from 1
 * @param path where its text is
 * @param layout how its records are read
 * @param legacy the encoding of the old fonts in which cells of a field were typed
 * @param records how many it has
 */
public record InputFile(int fileNo, Path path, Layout layout, Map<Field, String> legacy, int records) {

	public InputFile {
		legacy = Map.copyOf(legacy);
	}

	static InputFile of(int fileNo, Path path, Reading reading, int records) {
		Map<Integer, Charset> others = new HashMap<>();
		reading.others().forEach((column, encoding) -> others.put(column, Encodings.of(encoding)));
		Layout layout = new Layout(Encodings.of(reading.encoding()), others, reading.dialect(), reading.columns(),
				reading.width(), reading.numbered(), reading.from1904(), reading.fieldCharacters());
		Map<Field, String> legacy = new EnumMap<>(Field.class);
		for (Field field : Field.values()) {
			reading.columns()
				.get(field.ordinal())
				.stream()
				.filter(reading.legacy()::containsKey)
				.findFirst()
				.ifPresent((column) -> legacy.put(field, reading.legacy().get(column)));
		}
		return new InputFile(fileNo, path, layout, legacy, records);
	}

	/**
	 * {@return the fields that the file has, in order}
	 */
	public List<Field> fields() {
		return this.layout.fields();
	}

	/**
	 * {@return the encoding of a field}
	 */
	public Charset charset(Field field) {
		return this.layout.charset(field);
	}

	/**
	 * Reads the records of a block.
	 * @param block of this file
	 * @param taken told each record, in order
	 */
	public void forEachRecord(Block block, Consumer<ReceivedRecord> taken) {
		BlockParser.parse(read(block), block, this.layout, taken);
	}

	/**
	 * Reads a block.
	 * @param block of this file
	 * @return its bytes
	 */
	private byte[] read(Block block) {
		ByteBuffer bytes = ByteBuffer.allocate((int) (block.endByte() - block.startByte()));
		try (FileChannel channel = FileChannel.open(this.path)) {
			while (bytes.hasRemaining()) {
				if (channel.read(bytes, block.startByte() + bytes.position()) < 0) {
					throw new IllegalStateException(this.path + ": is shorter than when it was received");
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.array();
	}

}
