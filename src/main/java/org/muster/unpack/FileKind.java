package org.muster.unpack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a file is, by its first bytes; its name says nothing. */
enum FileKind {

	/** Text with bytes that keep ASCII. */
	PLAIN,

	/** Text of two bytes a character, the lower one first. */
	UTF_16LE,

	/** Text of two bytes a character, the higher one first. */
	UTF_16BE,

	/** One compressed file. */
	GZIP,

	/** Several compressed files. */
	ZIP,

	/** A workbook of Excel since 2007: a ZIP with certain entries. */
	XLSX,

	/** A compound document: a workbook of Excel before 2007, or another one. */
	XLS,

	/** A table of dBase or FoxPro. */
	DBF,

	/** A ZIP of the OpenDocument kind, such as a table of LibreOffice. */
	OPEN_DOCUMENT;

	private static final int HEAD = 4096;

	/** The first entry of a ZIP that Office made is one of these, or below one. */
	private static final List<String> OFFICE = List.of("[Content_Types].xml", "_rels/", "docProps/", "customXml/",
			"xl/");

	private static final int NAME_LENGTH_AT = 26;

	private static final int NAME_AT = 30;

	static FileKind of(Path file) throws IOException {
		try (InputStream input = Files.newInputStream(file)) {
			return of(input.readNBytes(HEAD), Files.size(file));
		}
	}

	private static FileKind of(byte[] head, long size) {
		if (startsWith(head, 0x1F, 0x8B)) {
			return GZIP;
		}
		if (startsWith(head, 'P', 'K', 3, 4) || startsWith(head, 'P', 'K', 5, 6)) {
			return ofArchive(firstName(head));
		}
		if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
			return XLS;
		}
		if (startsWith(head, 0xFF, 0xFE)) {
			return UTF_16LE;
		}
		if (startsWith(head, 0xFE, 0xFF)) {
			return UTF_16BE;
		}
		return isTable(head, size) ? DBF : ofText(head);
	}

	/** The name of a ZIP's first entry. Its other entries may be files of any kind. */
	private static String firstName(byte[] head) {
		if (head.length < NAME_AT) {
			return "";
		}
		int length = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getShort(NAME_LENGTH_AT) & 0xFFFF;
		return new String(head, NAME_AT, Math.min(length, head.length - NAME_AT), StandardCharsets.ISO_8859_1);
	}

	private static FileKind ofArchive(String first) {
		if (first.equals("mimetype")) {
			return OPEN_DOCUMENT;
		}
		return OFFICE.stream().anyMatch(first::startsWith) ? XLSX : ZIP;
	}

	/** Text in the Latin script has a zero beside nearly every letter. */
	private static FileKind ofText(byte[] head) {
		int[] zeros = new int[2];
		for (int at = 0; at < head.length; at++) {
			zeros[at & 1] += (head[at] == 0) ? 1 : 0;
		}
		int few = head.length / 50;
		int many = head.length / 5;
		if (head.length > 8 && zeros[0] <= few && zeros[1] >= many) {
			return UTF_16LE;
		}
		return (head.length > 8 && zeros[1] <= few && zeros[0] >= many) ? UTF_16BE : PLAIN;
	}

	/** The header of a table tells its own length, that of a record, and the columns. */
	private static boolean isTable(byte[] head, long size) {
		if (head.length < 65 || !isTableVersion(head[0])) {
			return false;
		}
		ByteBuffer header = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
		long records = header.getInt(4) & 0xFFFFFFFFL;
		int headerBytes = header.getShort(8) & 0xFFFF;
		int recordBytes = header.getShort(10) & 0xFFFF;
		boolean dated = head[2] >= 1 && head[2] <= 12 && head[3] >= 1 && head[3] <= 31;
		return dated && headerBytes >= 65 && recordBytes > 1 && size >= headerBytes
				&& records <= size / Math.max(1, recordBytes) + 1 && size >= headerBytes + records * recordBytes;
	}

	private static boolean isTableVersion(byte version) {
		return switch (version & 0xFF) {
			case 0x02, 0x03, 0x30, 0x31, 0x32, 0x43, 0x63, 0x83, 0x8B, 0xCB, 0xF5, 0xFB -> true;
			default -> false;
		};
	}

	private static boolean startsWith(byte[] head, int... bytes) {
		for (int at = 0; at < bytes.length; at++) {
			if (at >= head.length || (head[at] & 0xFF) != bytes[at]) {
				return false;
			}
		}
		return true;
	}

}
