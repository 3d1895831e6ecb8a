package org.muster.unpack;

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

	private final UnpackLimits limits;

	ZipEntries(String shown, List<String> names, UnpackLimits limits) {
		this.shown = shown;
		this.names = names;
		this.limits = limits;
	}

	List<UnpackedPart> parts(Path file, Unpacker unpacker) throws IOException {
		try (ZipFile zip = new ZipFile(file.toFile())) {
			List<? extends ZipEntry> entries = Collections.list(zip.entries())
				.stream()
				.filter((entry) -> !entry.isDirectory() && !isHidden(entry))
				.sorted(Comparator.comparing(ZipEntry::getName))
				.toList();
			List<String> found = entries.stream().map(ZipEntries::name).toList();
			List<String> taken = PartChoice.of(this.shown, "file", found, this.names);
			List<UnpackedPart> parts = new ArrayList<>();
			long left = this.limits.bytes();
			for (ZipEntry entry : entries.subList(0, Math.min(MOST, entries.size()))) {
				if (taken.contains(name(entry))) {
					Path text = unpacker.newText();
					UnpackLimits rest = new UnpackLimits(left, this.limits.columns());
					try (InputStream input = zip.getInputStream(entry)) {
						TextFile.copy(this.shown, input, text, rest);
					}
					left -= text.toFile().length();
					String part = (found.size() == 1) ? "" : name(entry);
					parts.addAll(unpacker.withoutChoice().parts(text, this.shown + "#" + name(entry), part, false));
				}
			}
			return parts;
		}
		catch (ZipException ex) {
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
