package org.muster.unpack;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import com.linuxense.javadbf.DBFDataType;
import com.linuxense.javadbf.DBFField;
import com.linuxense.javadbf.DBFReader;
import org.jspecify.annotations.Nullable;

/**
 * A table of dBase or FoxPro. The bytes of its texts are kept, since their encoding is
 * told later; records that were deleted in it are left out.
 */
final class DbfTable {

	/** A character for each byte. */
	private static final Charset BYTES = StandardCharsets.ISO_8859_1;

	private final String shown;

	private final TextFolder folder;

	DbfTable(String shown, TextFolder folder) {
		this.shown = shown;
		this.folder = folder;
	}

	UnpackedPart part(Path file, String part) throws IOException {
		Path target = this.folder.newText();
		try (InputStream input = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
				DBFReader reader = new DBFReader(input, BYTES, true);
				RowText text = new RowText(this.folder.create(this.shown, target), BYTES)) {
			refuseMemos(reader);
			reader.setTrimRightSpaces(true);
			text.row(1, header(reader));
			int record = 0;
			for (Object[] cells = reader.nextRecord(); cells != null; cells = reader.nextRecord()) {
				record++;
				if (!Boolean.TRUE.equals(cells[0])) {
					text.row(record + 1, texts(cells));
				}
			}
			return new UnpackedPart(part, target, true, Optional.empty());
		}
		catch (UnpackException ex) {
			throw ex;
		}
		catch (EOFException | RuntimeException ex) { // the library answers to damage by
														// many exceptions
			throw UnpackException.damaged(this.shown, "DBF table");
		}
	}

	private void refuseMemos(DBFReader reader) {
		for (int column = 0; column < reader.getFieldCount(); column++) {
			DBFDataType type = reader.getField(column).getType();
			if (type == DBFDataType.MEMO || type == DBFDataType.BLOB) {
				throw UnpackException.notReadable(this.shown,
						"a DBF table with the memo column '%s'".formatted(reader.getField(column).getName()),
						"Export it with that column as text, or without it");
			}
		}
	}

	private static List<String> header(DBFReader reader) {
		List<String> names = new ArrayList<>();
		for (int column = 1; column < reader.getFieldCount(); column++) {
			DBFField field = reader.getField(column);
			names.add(field.getName().strip());
		}
		return names;
	}

	private static List<String> texts(Object[] cells) {
		List<String> texts = new ArrayList<>();
		for (int column = 1; column < cells.length; column++) {
			texts.add(text(cells[column]));
		}
		return texts;
	}

	private static String text(@Nullable Object cell) {
		if (cell == null) {
			return "";
		}
		if (cell instanceof BigDecimal number) {
			return (number.signum() == 0) ? "0" : number.stripTrailingZeros().toPlainString();
		}
		if (cell instanceof Date date) {
			return date.toInstant().atZone(ZoneId.systemDefault()).toLocalDate().toString();
		}
		if (cell instanceof Boolean flag) {
			return flag ? "T" : "F";
		}
		return cell.toString();
	}

}
