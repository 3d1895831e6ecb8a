package org.muster.unpack;

import java.nio.file.Path;
import java.nio.file.Files;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A sheet that was unpacked.
 *
 * @param name its name
 * @param text where its rows are
 * @param rows how many it has
 * @param from1904 whether its day numbers are counted from 1904
 */
record Sheet(String name, Path text, int rows, boolean from1904) {

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
				parts.add(UnpackedPart.sheet(name, sheet.text, sheet.from1904));
			}
			else {
				Files.delete(sheet.text);
			}
		}
		return parts;
	}

}
