package org.muster.unpack;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.jspecify.annotations.Nullable;

/** The files in a ZIP. Their paths are never used as paths. */
final class ZipEntries {

	private static final int MOST = 1000;

	/** The encoding of names that are not marked as UTF-8, by the ZIP specification. */
	private static final String OLD_NAMES = "IBM437";

	private static final int FLAGS_AT = 6;

	private final String shown;

	private final List<String> names;

	private final TextFolder folder;

	ZipEntries(String shown, List<String> names, TextFolder folder) {
		this.shown = shown;
		this.names = names;
		this.folder = folder;
	}

	List<UnpackedPart> parts(Path file, Unpacker unpacker) throws IOException {
		try (ZipFile zip = open(file)) {
			Map<String, ZipEntry> files = files(zip);
			Map<String, ZipEntry> memos = memos(files);
			List<String> taken = PartChoice.of(this.shown, "file", List.copyOf(files.keySet()), this.names);
			List<String> sheets = this.names.contains(PartChoice.ALL) ? this.names : List.of();
			List<UnpackedPart> parts = new ArrayList<>();
			for (Map.Entry<String, ZipEntry> entry : files.entrySet()) {
				if (taken.contains(entry.getKey())) {
					Path text = copied(zip, entry.getValue(), this.folder.newText());
					Optional<Path> memo = memo(zip, memos.get(DbfMemo.base(entry.getKey())));
					String part = (files.size() == 1) ? "" : entry.getKey();
					parts.addAll(unpacker.inArchive(sheets).parts(text, this.shown + "#" + entry.getKey(), part, memo));
				}
			}
			return parts;
		}
		catch (EOFException | ZipException ex) {
			throw UnpackException.damaged(this.shown, "ZIP file");
		}
	}

	/** Programs that do not mark names as UTF-8 write them in an older encoding. */
	private ZipFile open(Path file) throws IOException {
		try {
			return new ZipFile(file.toFile());
		}
		catch (ZipException ex) {
			if (isEncrypted(file)) {
				throw UnpackException.notReadable(this.shown, "a ZIP file with a password", "Pack it without one");
			}
			return new ZipFile(file.toFile(), Charset.forName(OLD_NAMES));
		}
	}

	private static boolean isEncrypted(Path file) throws IOException {
		try (InputStream input = Files.newInputStream(file)) {
			byte[] head = input.readNBytes(FLAGS_AT + 1);
			return head.length > FLAGS_AT && head[0] == 'P' && (head[FLAGS_AT] & 1) != 0;
		}
	}

	/** By name; by path where several have the same name. */
	private Map<String, ZipEntry> files(ZipFile zip) {
		List<? extends ZipEntry> entries = Collections.list(zip.entries())
			.stream()
			.filter((entry) -> !entry.isDirectory() && !isHidden(entry))
			.sorted(Comparator.comparing(ZipEntry::getName))
			.toList();
		if (entries.size() > MOST) {
			throw UnpackException.tooManyParts(this.shown, "file", MOST);
		}
		Map<String, ZipEntry> files = new LinkedHashMap<>();
		for (ZipEntry entry : entries) {
			boolean shared = entries.stream().filter((other) -> name(other).equals(name(entry))).count() > 1;
			files.put(shared ? entry.getName() : name(entry), entry);
		}
		return files;
	}

	/**
	 * Takes the memo files of tables out of the files.
	 * @return by the name of the table, without its ending
	 */
	private static Map<String, ZipEntry> memos(Map<String, ZipEntry> files) {
		Map<String, ZipEntry> memos = new TreeMap<>();
		List<String> tables = files.keySet().stream().filter(DbfMemo::isTable).map(DbfMemo::base).toList();
		files.entrySet().removeIf((file) -> {
			boolean memo = DbfMemo.isMemo(file.getKey()) && tables.contains(DbfMemo.base(file.getKey()));
			if (memo) {
				memos.put(DbfMemo.base(file.getKey()), file.getValue());
			}
			return memo;
		});
		return memos;
	}

	private Optional<Path> memo(ZipFile zip, @Nullable ZipEntry entry) throws IOException {
		if (entry == null) {
			return Optional.empty();
		}
		String ending = entry.getName().substring(entry.getName().lastIndexOf('.')).toLowerCase(Locale.ROOT);
		return Optional.of(copied(zip, entry, this.folder.newText(ending)));
	}

	private Path copied(ZipFile zip, ZipEntry entry, Path target) throws IOException {
		try (InputStream input = zip.getInputStream(entry)) {
			this.folder.copy(this.shown, input, target);
		}
		return target;
	}

	private static boolean isHidden(ZipEntry entry) {
		return entry.getName().startsWith("__MACOSX/") || name(entry).startsWith(".");
	}

	private static String name(ZipEntry entry) {
		return entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
	}

}
