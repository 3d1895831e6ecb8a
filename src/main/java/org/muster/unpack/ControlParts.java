package org.muster.unpack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The parts of a workbook that say what it consists of. The library reads them whole into
 * memory, so they are measured before.
 */
final class ControlParts {

	private static final int MOST_PARTS = 10_000;

	/** Of all of them; some thousand sheets have as much. */
	private static final int MOST_BYTES = 4 << 20;

	private ControlParts() {
	}

	/**
	 * {@return whether there are no more, and no larger ones, than a workbook has}
	 */
	static boolean areSmall(Path file) throws IOException {
		try (ZipFile zip = new ZipFile(file.toFile())) {
			if (zip.size() > MOST_PARTS) {
				return false;
			}
			List<? extends ZipEntry> parts = Collections.list(zip.entries())
				.stream()
				.filter((entry) -> isControl(entry.getName().toLowerCase(Locale.ROOT)))
				.toList();
			long left = MOST_BYTES;
			for (ZipEntry part : parts) {
				try (InputStream input = zip.getInputStream(part)) {
					left -= length(input, left);
				}
				if (left < 0) {
					return false;
				}
			}
			return true;
		}
	}

	private static long length(InputStream input, long most) throws IOException {
		long length = 0;
		byte[] buffer = new byte[8192];
		for (int read = input.read(buffer); read >= 0 && length <= most; read = input.read(buffer)) {
			length += read;
		}
		return length;
	}

	private static boolean isControl(String name) {
		return name.endsWith(".rels") || name.endsWith("[content_types].xml") || name.contains("docprops/")
				|| name.endsWith("workbook.xml");
	}

}
