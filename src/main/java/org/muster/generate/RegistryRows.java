package org.muster.generate;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.muster.model.Gender;

/** Knows each citizen's rows, without keeping them. */
final class RegistryRows {

	private final Scenario scenario;

	private final Layout layout;

	private final Population population;

	private final PlaceStock places;

	RegistryRows(Scenario scenario, Layout layout, Population population, PlaceStock places) {
		this.scenario = scenario;
		this.layout = layout;
		this.population = population;
		this.places = places;
	}

	boolean isInExtract(int index) {
		return !this.layout.isMember(index) || !this.layout.memberRange(index).kind().has(Trait.NO_CITIZEN);
	}

	/**
	 * {@return the row of a citizen who is in the extract}
	 */
	RegistryRow row(int index) {
		Person person = this.population.person(index);
		Chance chance = writing(index);
		Set<RowDirt> dirt = dirt(index);
		Gender gender = person.citizen().gender();
		boolean denied = dirt.contains(RowDirt.ROW_CONTRADICTING) || !this.layout.isMember(index)
				&& this.layout.citizenRange(index).kind() == CitizenKind.CONTRADICTING_ROW;
		Gender written = !denied ? gender : (gender == Gender.MALE) ? Gender.FEMALE : Gender.MALE;
		chance.below(100); // the form of the home
		chance.below(100); // capitals
		Optional<Place> residence = (chance.below(100) < 70) ? Optional.of(residence(person)) : Optional.empty();
		if (residence.isPresent()) {
			chance.below(15); // the group
		}
		boolean oldId = hasOldId(index, chance) && !dirt.contains(RowDirt.ROW_OLD_ID_MISSING);
		return new RegistryRow(person, name(person, index, dirt), written, residence, oldId ? person.oldId() : "",
				dirt);
	}

	/**
	 * {@return the second row of a citizen who is listed twice}
	 */
	Optional<RegistryRow> second(RegistryRow row) {
		if (!row.dirt().contains(RowDirt.ROW_TWICE)) {
			return Optional.empty();
		}
		Person person = row.person();
		return Optional.of(new RegistryRow(person, person.citizen().name().full(), row.gender(),
				row.residence().isPresent() ? Optional.empty() : Optional.of(residence(person)),
				row.oldId().isEmpty() ? person.oldId() : "", row.dirt()));
	}

	/** Takes every row, in the order of the people. */
	void forEach(Consumer<RegistryRow> taker) {
		for (int index = 0; index < this.layout.people(); index++) {
			if (isInExtract(index)) {
				forEach(index, taker);
			}
		}
	}

	/** Takes the rows of one citizen who is in the extract. */
	void forEach(int index, Consumer<RegistryRow> taker) {
		RegistryRow row = row(index);
		taker.accept(row);
		second(row).ifPresent(taker);
	}

	/**
	 * {@return the numbers that decide how the row of a citizen is written}
	 */
	Chance writing(int index) {
		return Chance.of(this.scenario.seed(), Chance.Purpose.RECORD, index);
	}

	/**
	 * {@return what is wrong with the rows of a citizen}
	 */
	Set<RowDirt> dirt(int index) {
		Set<RowDirt> dirt = EnumSet.noneOf(RowDirt.class);
		if (this.scenario.world().open()) {
			Chance chance = Chance.of(this.scenario.seed(), Chance.Purpose.ROW_DIRT, index);
			this.scenario.world().rows().forEach((kind, share) -> {
				if (chance.percent(share)) {
					dirt.add(kind);
				}
			});
		}
		return dirt;
	}

	private String name(Person person, int index, Set<RowDirt> dirt) {
		Name name = person.citizen().name();
		if (!dirt.contains(RowDirt.ROW_NAME_MARK_WRONG)) {
			return name.full();
		}
		Chance chance = Chance.of(this.scenario.seed(), Chance.Purpose.ROW_DIRT, -1L - index);
		return name.withGiven(NameSlips.otherMark(name.given(), chance)).full();
	}

	/**
	 * {@return where the citizen lives: at home, but for some in the open world}
	 */
	Place residence(Person person) {
		return this.scenario.world().open() ? Residence.of(this.scenario.seed(), person, this.places) : person.home();
	}

	private boolean hasOldId(int index, Chance chance) {
		boolean usual = chance.below(100) < 85;
		return usual || this.layout.isMember(index) && this.layout.memberRange(index).kind().has(Trait.OLD_ID);
	}

}
