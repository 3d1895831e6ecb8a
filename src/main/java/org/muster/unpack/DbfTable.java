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
 * told later: the code page that the table names is not believed, since texts in old
 * fonts carry that of western Europe. Records that were deleted in it are left out, and
 * counted; pictures and other objects are left out.
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

	UnpackedPart part(Path file, Optional<Path> memo, String part) throws IOException {
		Path target = this.folder.newText();
		try (InputStream input = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
				DBFReader reader = new DBFReader(input, BYTES, true);
				DbfMemos memos = memos(file, memo, reader);
				RowText text = new RowText(this.folder.create(this.shown, target), BYTES)) {
			reader.setTrimRightSpaces(true);
			text.row(1, header(reader));
			int record = 0;
			int deleted = 0;
			for (Object[] cells = reader.nextRecord(); cells != null; cells = reader.nextRecord()) {
				record++;
				if (memos != null) {
					memos.next();
				}
				if (Boolean.TRUE.equals(cells[0])) {
					deleted++;
				}
				else {
					text.row(record + 1, texts(cells, memos));
				}
			}
			return UnpackedPart.table(part, target, deleted);
		}
		catch (UnpackException ex) {
			throw ex;
		}
		catch (EOFException ex) {
			throw UnpackException.damaged(this.shown,
					memo.isPresent() ? "DBF table, or memo file of the table" : "DBF table");
		}
		catch (RuntimeException ex) { // the library answers to damage by many exceptions
			throw UnpackException.damaged(this.shown, "DBF table");
		}
	}

	private @Nullable DbfMemos memos(Path file, Optional<Path> memo, DBFReader reader) throws IOException {
		for (int column = 0; column < reader.getFieldCount(); column++) {
			if (reader.getField(column).getType() == DBFDataType.MEMO && memo.isEmpty()) {
				throw new UnpackException("""
						%s: column '%s' is in a memo file, which is missing; a file of the same name with the ending \
						.fpt or .dbt was expected. Put it beside the table, or both into one ZIP"""
					.formatted(this.shown, reader.getField(column).getName()));
			}
		}
		return memo.isPresent() ? new DbfMemos(file, memo.get(), reader, BYTES) : null;
	}

	private static List<String> header(DBFReader reader) {
		List<String> names = new ArrayList<>();
		for (int column = 1; column < reader.getFieldCount(); column++) {
			DBFField field = reader.getField(column);
			names.add(field.getName().strip());
		}
		return names;
	}

	private static List<String> texts(Object[] cells, @Nullable DbfMemos memos) throws IOException {
		List<String> texts = new ArrayList<>();
		for (int column = 1; column < cells.length; column++) {
			texts.add((memos != null && memos.has(column)) ? memos.text(column) : text(cells[column]));
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
		if (cell instanceof Double number) {
			return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
		}
		return (cell instanceof byte[]) ? "" : cell.toString();
	}

}
