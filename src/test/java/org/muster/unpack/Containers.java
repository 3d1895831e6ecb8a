package org.muster.unpack;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.muster.fuzz.Chance;
import org.muster.fuzz.Damage;

/** Damage inside a container, which itself stays whole, so that its readers go on. */
final class Containers {

	private Containers() {
	}

	/** Some entries of a ZIP. */
	static byte[] zip(byte[] whole, byte[] other, Chance chance) throws IOException {
		List<Entry> entries = entries(whole);
		for (int hits = chance.mostlySmall(1, 3); hits > 0; hits--) {
			int at = chance.below(entries.size());
			Entry hit = entries.get(at);
			switch (chance.below(12)) {
				case 0 -> entries.remove(at);
				case 1 -> entries.add(new Entry(hit.name + chance.pick("2", "/", "\u1ec7", ".csv"), hit.content));
				case 2 -> entries.set(at, new Entry(hit.name, chance.pick(entries).content));
				case 3 -> entries.add(new Entry("x/" + hit.name, hit.content));
				default -> {
					if (hit.content.length > 0) {
						boolean xml = hit.content[0] == '<' && !chance.oneIn(4);
						entries.set(at, new Entry(hit.name,
								xml ? Damage.xml(hit.content, chance) : Damage.any(hit.content, other, chance)));
					}
				}
			}
			if (entries.isEmpty()) {
				return whole;
			}
		}
		return zip(entries);
	}

	private static List<Entry> entries(byte[] whole) throws IOException {
		List<Entry> entries = new ArrayList<>();
		try (ZipInputStream input = new ZipInputStream(new ByteArrayInputStream(whole))) {
			for (ZipEntry entry = input.getNextEntry(); entry != null; entry = input.getNextEntry()) {
				entries.add(new Entry(entry.getName(), input.readAllBytes()));
			}
		}
		return entries;
	}

	static byte[] zip(List<Entry> entries) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		List<String> names = new ArrayList<>();
		try (ZipOutputStream output = new ZipOutputStream(bytes)) {
			for (Entry entry : entries) {
				if (!names.contains(entry.name)) {
					output.putNextEntry(new ZipEntry(entry.name));
					output.write(entry.content);
					output.closeEntry();
					names.add(entry.name);
				}
			}
		}
		return bytes.toByteArray();
	}

	/** A ZIP with one entry of another content. */
	static byte[] with(byte[] whole, String name, byte[] content) throws IOException {
		List<Entry> entries = new ArrayList<>(entries(whole));
		entries.removeIf((entry) -> entry.name.equals(name));
		entries.add(new Entry(name, content));
		return zip(entries);
	}

	static byte[] gzip(byte[] whole, byte[] other, Chance chance) throws IOException {
		try (GZIPInputStream input = new GZIPInputStream(new ByteArrayInputStream(whole))) {
			return Workbooks.gzip(Damage.any(input.readAllBytes(), other, chance));
		}
	}

	/** Some records of an old workbook: each has a kind, a length, and its content. */
	static byte[] xls(byte[] whole, Chance chance) throws IOException {
		try (POIFSFileSystem opened = new POIFSFileSystem(new ByteArrayInputStream(whole));
				POIFSFileSystem changed = new POIFSFileSystem()) {
			List<byte[]> records = records(opened.createDocumentInputStream("Workbook").readAllBytes());
			for (int hits = chance.mostlySmall(1, 4); hits > 0 && !records.isEmpty(); hits--) {
				int at = chance.below(records.size());
				byte[] hit = records.get(at);
				switch (chance.below(6)) {
					case 0 -> records.remove(at);
					case 1 -> records.add(chance.below(records.size()), hit);
					case 2 -> records.set(at, Damage.any(hit, hit, chance));
					default -> {
						byte[] content = Arrays.copyOfRange(hit, 4, hit.length);
						byte[] damaged = (content.length == 0) ? content : Damage.any(content, hit, chance);
						records.set(at, record(hit, Arrays.copyOf(damaged, Math.min(8224, damaged.length))));
					}
				}
			}
			ByteArrayOutputStream stream = new ByteArrayOutputStream();
			records.forEach(stream::writeBytes);
			changed.createDocument(new ByteArrayInputStream(stream.toByteArray()), "Workbook");
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			changed.writeFilesystem(bytes);
			return bytes.toByteArray();
		}
	}

	private static List<byte[]> records(byte[] stream) {
		List<byte[]> records = new ArrayList<>();
		ByteBuffer left = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
		while (left.remaining() >= 4) {
			byte[] record = new byte[Math.min(left.remaining(), 4 + (left.getShort(left.position() + 2) & 0xFFFF))];
			left.get(record);
			records.add(record);
		}
		return records;
	}

	private static byte[] record(byte[] head, byte[] content) {
		return ByteBuffer.allocate(4 + content.length)
			.order(ByteOrder.LITTLE_ENDIAN)
			.put(head, 0, 2)
			.putShort((short) content.length)
			.put(content)
			.array();
	}

	/**
	 * A file in a ZIP.
	 *
	 * @param name with its folders
	 * @param content not to be changed
	 */
	@SuppressWarnings("ArrayRecordComponent")
	record Entry(String name, byte[] content) {
	}

}
