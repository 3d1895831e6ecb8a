package org.muster.generate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.muster.model.Gender;

/** Writes the registry extract, in an order that tells nothing of the members'. */
final class RegistryFile {

	private final Scenario scenario;

	private final Layout layout;

	private final Population population;

	RegistryFile(Scenario scenario, Layout layout, Population population) {
		this.scenario = scenario;
		this.layout = layout;
		this.population = population;
	}

	void write(Path folder) throws IOException {
		Shuffle order = new Shuffle(Chance.of(this.scenario.seed(), Chance.Purpose.ORDER, -1).next(),
				Math.max(1, this.layout.people()));
		try (DelimitedFile file = DelimitedFile.plain(folder.resolve("registry.csv"), "Số định danh cá nhân",
				"Họ, chữ đệm và tên", "Ngày sinh", "Giới tính", "Quê quán", "Nơi thường trú", "Số CMND cũ")) {
			for (int row = 0; row < this.layout.people(); row++) {
				int index = (int) order.at(row);
				if (isInExtract(index)) {
					file.row(row(index));
				}
			}
		}
	}

	private boolean isInExtract(int index) {
		return !this.layout.isMember(index) || !this.layout.memberRange(index).kind().has(Trait.NO_CITIZEN);
	}

	private List<String> row(int index) {
		Person person = this.population.person(index);
		Chance chance = Chance.of(this.scenario.seed(), Chance.Purpose.RECORD, index);
		Identity citizen = person.citizen();
		String name = citizen.name().full();
		boolean male = citizen.gender() == Gender.MALE;
		boolean denied = !this.layout.isMember(index)
				&& this.layout.citizenRange(index).kind() == CitizenKind.CONTRADICTING_ROW;
		String home = (chance.below(100) < 40) ? person.home().old() : person.home().since2025();
		return List.of(person.nationalId(), (chance.below(100) < 8) ? name.toUpperCase(Locale.ROOT) : name,
				DateDirt.written(citizen.birthDate()), (male != denied) ? "Nam" : "Nữ", home,
				(chance.below(100) < 70) ? "Tổ " + (1 + chance.below(15)) + ", " + person.home().since2025() : "",
				hasOldId(index, chance) ? person.oldId() : "");
	}

	private boolean hasOldId(int index, Chance chance) {
		boolean usual = chance.below(100) < 85;
		return usual || this.layout.isMember(index) && this.layout.memberRange(index).kind().has(Trait.OLD_ID);
	}

}
