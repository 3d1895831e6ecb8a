package org.muster.model;

import java.util.List;
import java.util.Optional;

/**
 * One data record as it stands in its file.
 *
 * @param recordNo its number in the file, from 1
 * @param lineNo the physical line where it starts, from 1
 * @param values the received texts; empty when it is unreadable
 * @param unreadable why no values could be read
 * @param undecodable fields left empty because their bytes have no character in the
 * file's encoding
 * @param raw its bytes, without line end
 */
public record ReceivedRecord(int recordNo, int lineNo, Optional<FieldValues> values, Optional<FindingCode> unreadable,
		List<Field> undecodable, RawBytes raw) {

	public ReceivedRecord {
		undecodable = List.copyOf(undecodable);
	}

	/**
	 * A record's bytes within those of its block.
	 *
	 * @param block the bytes of the whole block, shared, not to be changed
	 * @param offset of the first byte
	 * @param length in bytes
	 */
	@SuppressWarnings("ArrayRecordComponent")
	public record RawBytes(byte[] block, int offset, int length) {

		/**
		 * {@return a copy of the record's bytes}
		 */
		public byte[] toArray() {
			byte[] copy = new byte[this.length];
			System.arraycopy(this.block, this.offset, copy, 0, this.length);
			return copy;
		}

	}

}
