package org.muster.unpack;

import java.nio.file.Path;
import java.nio.file.Files;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sheet that was unpacked.
 *
 * @param name its name
 * @param text where its rows are
 * @param rows how many it has
 */
record Sheet(String name, Path text, int rows) {

	/**
	 * {@return the parts of a workbook}
	 * @param part the name of the workbook in its archive; empty for none
	 */
	static List<UnpackedPart> parts(List<Sheet> sheets, String shown, String part, List<String> wanted)
			throws IOException {
		List<Sheet> filled = sheets.stream().filter((sheet) -> sheet.rows > 0).toList();
		List<String> taken = PartChoice.of(shown, "sheet", filled.stream().map(Sheet::name).toList(), wanted);
		List<UnpackedPart> parts = new ArrayList<>();
		for (Sheet sheet : sheets) {
			if (sheet.rows > 0 && taken.contains(sheet.name)) {
				String name = (taken.size() == 1) ? part : part.isEmpty() ? sheet.name : part + "#" + sheet.name;
				parts.add(new UnpackedPart(name, sheet.text, true, Optional.of("utf-8")));
			}
			else {
				Files.delete(sheet.text);
			}
		}
		return parts;
	}

}
