package org.muster.database;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.Consumer;

import javax.sql.DataSource;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * Streams a result of any size by COPY, in a connection of its own and in bounded memory.
 * Unlike a {@link Cursor}, the server goes on while the program works on a row.
 */
public final class RowStream {

	private RowStream() {
	}

	/**
	 * Reads. What the current transaction has written is not seen.
	 * @param dataSource the database
	 * @param query never from outside the program; its columns are of type int, text or
	 * bytea
	 * @param taker told each row; the row is used again for the next one
	 * @throws SqlFailure if PostgreSQL refuses it
	 */
	public static void forEach(DataSource dataSource, String query, Consumer<Row> taker) {
		try (Connection connection = dataSource.getConnection()) {
			CopyOut copy = connection.unwrap(PGConnection.class)
				.getCopyAPI()
				.copyOut("copy (" + query + ") to stdout (format binary)");
			boolean isRead = false;
			try {
				read(copy, taker);
				isRead = true;
			}
			finally {
				if (!isRead) {
					connection.abort(Runnable::run);
				}
			}
		}
		catch (SQLException ex) {
			throw new SqlFailure("a query of the program", ex);
		}
	}

	private static void read(CopyOut copy, Consumer<Row> taker) throws SQLException {
		Row row = new Row();
		byte[] message = copy.readFromCopy();
		int start = (message != null) ? headerLength(message) : 0;
		while (message != null) {
			if (message.length > start && row.fill(message, start)) {
				taker.accept(row);
			}
			start = 0;
			message = copy.readFromCopy();
		}
	}

	/** Eleven bytes of signature, four of flags, the length of an extension. */
	private static int headerLength(byte[] message) {
		return 19 + ByteBuffer.wrap(message).getInt(15);
	}

	/** A row. */
	public static final class Row {

		private byte[] bytes = new byte[0];

		/** Where each column begins, and -1 for null. */
		private int[] start = new int[8];

		private int[] length = new int[8];

		private Row() {
		}

		/** False at the end of the rows. */
		private boolean fill(byte[] message, int from) {
			ByteBuffer buffer = ByteBuffer.wrap(message, from, message.length - from);
			int columns = buffer.getShort();
			if (columns > this.start.length) {
				this.start = Arrays.copyOf(this.start, columns);
				this.length = Arrays.copyOf(this.length, columns);
			}
			for (int column = 0; column < columns; column++) {
				this.length[column] = buffer.getInt();
				this.start[column] = buffer.position();
				buffer.position(buffer.position() + Math.max(0, this.length[column]));
			}
			this.bytes = message;
			return columns >= 0;
		}

		/**
		 * {@return a column of type int; 0 for null}
		 * @param column from 1
		 */
		public int getInt(int column) {
			return (this.length[column - 1] < 0) ? 0 : ByteBuffer.wrap(this.bytes).getInt(this.start[column - 1]);
		}

		/**
		 * {@return a column of type bytea; empty for null}
		 * @param column from 1
		 */
		public byte[] getBytes(int column) {
			int start = this.start[column - 1];
			return Arrays.copyOfRange(this.bytes, start, start + Math.max(0, this.length[column - 1]));
		}

		/**
		 * {@return a column of type text; empty for null}
		 * @param column from 1
		 */
		public String getText(int column) {
			int size = this.length[column - 1];
			return (size <= 0) ? "" : new String(this.bytes, this.start[column - 1], size, StandardCharsets.UTF_8);
		}

	}

}
