package org.muster.block;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;

import org.muster.model.Block;
import org.muster.model.ReceivedRecord;
import org.muster.receive.BlockParser;
import org.muster.receive.Layout;

/**
 * A file that was received.
 *
 * @param fileNo its number in the run, from 1
 * @param path where it is
 * @param layout how its records are read
 * @param records how many it has
 */
public record InputFile(int fileNo, Path path, Layout layout, int records) {

	/**
	 * Reads the records of a block.
	 * @param block of this file
	 * @return its records, in order
	 */
	public List<ReceivedRecord> records(Block block) {
		return BlockParser.parse(read(block), block, this.layout);
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
