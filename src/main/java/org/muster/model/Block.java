package org.muster.model;

/**
 * Some thousand consecutive records of one file: the item of every chunk step. Its bounds
 * are found once, when the file is received, and stored.
 *
 * @param fileNo the number of the file in the run, from 1
 * @param blockNo the number of the block in the file, from 0
 * @param startByte offset of its first byte in the file
 * @param endByte offset after its last byte
 * @param firstRecord number of its first record in the file, from 1
 * @param firstLine physical line where its first record starts, from 1
 * @param records how many records it has, at least 1
 */
public record Block(int fileNo, int blockNo, long startByte, long endByte, int firstRecord, int firstLine,
		int records) {

	/**
	 * {@return the number of its last record in the file}
	 */
	public int lastRecord() {
		return this.firstRecord + this.records - 1;
	}

}
