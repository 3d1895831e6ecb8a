package org.muster.unpack;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import org.muster.charset.Encodings;

/** Recognises what a file is by its content, and unpacks it. */
public final class Unpacker {

	private final List<String> sheets;

	private final TextFolder folder;

	private final boolean inArchive;

	private Unpacker(List<String> sheets, TextFolder folder, boolean inArchive) {
		this.sheets = List.copyOf(sheets);
		this.folder = folder;
		this.inArchive = inArchive;
	}

	/**
	 * {@return whether the file is a text that can be read as it is}
	 * @param file the file
	 * @throws IOException if it cannot be read
	 */
	public static boolean isPlain(Path file) throws IOException {
		return FileKind.of(file) == FileKind.PLAIN;
	}

	/**
	 * {@return the files that a delivery consists of: the file, and the memo file of a
	 * table with memos}
	 * @param file the file
	 * @throws IOException if it cannot be read
	 */
	public static List<Path> delivered(Path file) throws IOException {
		Optional<Path> memo = (FileKind.of(file) == FileKind.DBF) ? DbfMemo.beside(file) : Optional.empty();
		return memo.map((one) -> List.of(file, one)).orElse(List.of(file));
	}

	/**
	 * Unpacks.
	 * @param file a file that is not plain
	 * @param sheets names of sheets or entries; {@code *} for all; none for the only one
	 * @param limits how much may come out
	 * @param folder an empty folder for the texts
	 * @return the texts, or why there are none
	 * @throws IOException if a file cannot be read or written
	 */
	public static Unpacked unpack(Path file, List<String> sheets, UnpackLimits limits, Path folder) throws IOException {
		try {
			List<Path> delivered = delivered(file);
			Optional<Path> memo = (delivered.size() > 1) ? Optional.of(delivered.get(1)) : Optional.empty();
			return Unpacked
				.of(new Unpacker(sheets, new TextFolder(folder, limits), false).parts(file, file.toString(), "", memo));
		}
		catch (UnpackException ex) {
			return Unpacked.refused(String.valueOf(ex.getMessage()));
		}
	}

	/**
	 * Unpacks a file or an entry of an archive.
	 * @param shown the name in messages
	 * @param part the name of the part; empty for the file itself
	 * @param memo the memo file of a table
	 */
	List<UnpackedPart> parts(Path file, String shown, String part, Optional<Path> memo) throws IOException {
		FileKind kind = FileKind.of(file);
		if (this.inArchive && (kind == FileKind.GZIP || kind == FileKind.ZIP)) {
			throw UnpackException.notReadable(shown, "an archive inside an archive", "Unpack it first");
		}
		return switch (kind) {
			case PLAIN -> List.of(UnpackedPart.text(part, file, Optional.empty()));
			case UTF_16LE -> List.of(utf16(file, shown, part, StandardCharsets.UTF_16LE));
			case UTF_16BE -> List.of(utf16(file, shown, part, StandardCharsets.UTF_16BE));
			case GZIP -> gzip(file, shown);
			case ZIP -> new ZipEntries(shown, this.sheets, this.folder).parts(file, this);
			case XLSX -> new XlsxWorkbook(shown, this.sheets, this.folder).parts(file, part);
			case XLS -> new XlsWorkbook(shown, this.sheets, this.folder).parts(file, part);
			case DBF -> List.of(new DbfTable(shown, this.folder).part(file, memo, part));
			case OPEN_DOCUMENT ->
				throw UnpackException.notReadable(shown, "an OpenDocument file", "Save it as XLSX or CSV");
		};
	}

	/**
	 * {@return an unpacker of what came out of an archive}
	 */
	Unpacker inArchive(List<String> wanted) {
		return new Unpacker(wanted, this.folder, true);
	}

	private List<UnpackedPart> gzip(Path file, String shown) throws IOException {
		Path text = this.folder.newText();
		try (InputStream packed = Files.newInputStream(file);
				InputStream input = new GZIPInputStream(packed, 1 << 16)) {
			this.folder.copy(shown, input, text);
		}
		catch (EOFException | ZipException ex) {
			throw UnpackException.damaged(shown, "gzip file");
		}
		return inArchive(this.sheets).parts(text, shown, "", Optional.empty());
	}

	private UnpackedPart utf16(Path file, String shown, String part, Charset charset) throws IOException {
		Path text = this.folder.newText();
		try (Reader reader = new InputStreamReader(Files.newInputStream(file), Encodings.strictDecoder(charset));
				Writer writer = new OutputStreamWriter(this.folder.create(shown, text), StandardCharsets.UTF_8)) {
			reader.transferTo(writer);
		}
		catch (CharacterCodingException ex) {
			throw UnpackException.damaged(shown, "text in UTF-16");
		}
		return UnpackedPart.text(part, text, Optional.of("utf-8"));
	}

}
