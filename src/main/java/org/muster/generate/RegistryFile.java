package org.muster.generate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.muster.model.Gender;

/** Writes the registry extract, in an order that tells nothing of the members'. */
final class RegistryFile {

	private final Scenario scenario;

	private final Layout layout;

	private final RegistryRows rows;

	RegistryFile(Scenario scenario, Layout layout, RegistryRows rows) {
		this.scenario = scenario;
		this.layout = layout;
		this.rows = rows;
	}

	void write(Path folder) throws IOException {
		Shuffle order = new Shuffle(Chance.of(this.scenario.seed(), Chance.Purpose.ORDER, -1).next(),
				Math.max(1, this.layout.people()));
		try (DelimitedFile file = DelimitedFile.plain(folder.resolve("registry.csv"), "Số định danh cá nhân",
				"Họ, chữ đệm và tên", "Ngày sinh", "Giới tính", "Quê quán", "Nơi thường trú", "Số CMND cũ")) {
			for (int place = 0; place < this.layout.people(); place++) {
				int index = (int) order.at(place);
				if (this.rows.isInExtract(index)) {
					RegistryRow row = this.rows.row(index);
					file.row(cells(row, false));
					Optional<RegistryRow> second = this.rows.second(row);
					if (second.isPresent()) {
						file.row(cells(second.get(), true));
					}
				}
			}
		}
	}

	/** A second row has what the first has not: form of the home, capitals. */
	private List<String> cells(RegistryRow row, boolean second) {
		Person person = row.person();
		Chance chance = this.rows.writing(person.index());
		boolean old = chance.below(100) < 40 != second;
		boolean capitals = chance.below(100) < 8 != second;
		chance.below(100); // whether there is a residence
		String residence = row.residence()
			.map((place) -> "Tổ " + (1 + chance.below(15)) + ", " + place.since2025())
			.orElse("");
		return List.of(person.nationalId(), capitals ? row.name().toUpperCase(Locale.ROOT) : row.name(),
				DateDirt.written(person.citizen().birthDate()), (row.gender() == Gender.MALE) ? "Nam" : "Nữ",
				old ? person.home().old() : person.home().since2025(), residence, row.oldId());
	}

}
