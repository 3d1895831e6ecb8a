package org.muster.unpack;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The files in a ZIP. Their paths are never used as paths. */
final class ZipEntries {

	private static final int MOST = 1000;

	private final String shown;

	private final List<String> names;

	private final TextFolder folder;

	ZipEntries(String shown, List<String> names, TextFolder folder) {
		this.shown = shown;
		this.names = names;
		this.folder = folder;
	}

	List<UnpackedPart> parts(Path file) throws IOException {
		try (ZipFile zip = new ZipFile(file.toFile())) {
			if (zip.size() > MOST) {
				throw UnpackException.tooManyParts(this.shown, "file", MOST);
			}
			List<? extends ZipEntry> entries = Collections.list(zip.entries())
				.stream()
				.filter((entry) -> !entry.isDirectory() && !isHidden(entry))
				.sorted(Comparator.comparing(ZipEntry::getName))
				.toList();
			List<String> found = entries.stream().map(ZipEntries::name).toList();
			List<String> taken = PartChoice.of(this.shown, "file", found, this.names);
			List<UnpackedPart> parts = new ArrayList<>();
			Unpacker unpacker = new Unpacker(List.of(), this.folder);
			for (ZipEntry entry : entries) {
				if (taken.contains(name(entry))) {
					Path text = this.folder.newText();
					try (InputStream input = zip.getInputStream(entry)) {
						this.folder.copy(this.shown, input, text);
					}
					String part = (found.size() == 1) ? "" : name(entry);
					parts.addAll(unpacker.parts(text, this.shown + "#" + name(entry), part, false));
				}
			}
			return parts;
		}
		catch (EOFException | ZipException ex) {
			throw UnpackException.damaged(this.shown, "ZIP file");
		}
	}

	private static boolean isHidden(ZipEntry entry) {
		return entry.getName().startsWith("__MACOSX/") || name(entry).startsWith(".");
	}

	private static String name(ZipEntry entry) {
		return entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
	}

}
