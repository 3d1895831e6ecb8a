package org.muster.generate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.muster.compare.NameKey;
import org.muster.compare.Names;
import org.muster.model.Gender;

/**
 * Draws names as frequent as in the reference tables: surname, middle name by gender,
 * given name by gender. Every eighth name has four syllables.
 */
final class NameStock {

	/** Given names with two accepted spellings, the register's and the registry's. */
	private static final List<List<String>> MALE_SPELLINGS = List.of(List.of("Sỹ", "Sĩ"), List.of("Kỳ", "Kì"),
			List.of("Quý", "Quí"), List.of("Lý", "Lí"));

	private static final List<List<String>> FEMALE_SPELLINGS = List.of(List.of("Vy", "Vi"), List.of("My", "Mi"),
			List.of("Mỹ", "Mĩ"), List.of("Lý", "Lí"));

	private final WeightedTexts surnames = new WeightedTexts();

	private final WeightedTexts maleMiddle = new WeightedTexts();

	private final WeightedTexts femaleMiddle = new WeightedTexts();

	private final WeightedTexts maleGiven = new WeightedTexts();

	private final WeightedTexts femaleGiven = new WeightedTexts();

	/** Given names that differ by marks or by one letter. */
	private final Map<String, List<String>> alike;

	NameStock() {
		ReferenceFile.rows("surnames.csv").forEach((row) -> this.surnames.add(row[0], Integer.parseInt(row[4])));
		ReferenceFile.rows("middle-names.csv")
			.forEach((row) -> middle(Gender.of(row[1])).add(row[0], Integer.parseInt(row[2])));
		ReferenceFile.rows("given-names.csv")
			.forEach((row) -> given(Gender.of(row[1])).add(row[0], Integer.parseInt(row[2])));
		this.alike = alike();
	}

	Name draw(Gender gender, Chance chance) {
		String middle = middle(gender).draw(chance);
		if (chance.below(8) == 0) {
			middle = middle + " " + anyBut(middle, middle(gender), chance);
		}
		return new Name(this.surnames.draw(chance), middle, given(gender).draw(chance));
	}

	/**
	 * {@return how much the name tells in a population, in bits}
	 */
	double bits(Name name, Gender gender) {
		double middle = 0;
		for (String syllable : name.middle().split(" ")) {
			middle += middle(gender).bits(syllable);
		}
		return this.surnames.bits(name.surname()) + middle + given(gender).bits(name.given());
	}

	/**
	 * {@return the name with another given or middle name, which differs when folded}
	 */
	Name changed(Name name, Gender gender, Chance chance) {
		return (chance.below(2) == 0) ? withOtherGiven(name, gender, chance) : withOtherMiddle(name, gender, chance);
	}

	/**
	 * {@return the name with another middle name}
	 */
	Name withOtherMiddle(Name name, Gender gender, Chance chance) {
		return name.withMiddle(anyBut(name.middle(), middle(gender), chance));
	}

	/**
	 * {@return the name with another given name}
	 */
	Name withOtherGiven(Name name, Gender gender, Chance chance) {
		return name.withGiven(anyBut(name.given(), given(gender), chance));
	}

	/**
	 * {@return the name with a given name that differs by marks or by one letter; by more
	 * if there is none such}
	 */
	Name withAlmostTheSameGiven(Name name, Gender gender, Chance chance) {
		List<String> alike = this.alike.getOrDefault(name.given(), List.of());
		return alike.isEmpty() ? withOtherGiven(name, gender, chance) : name.withGiven(chance.of(alike));
	}

	private Map<String, List<String>> alike() {
		Set<String> all = new TreeSet<>(this.maleGiven.all());
		all.addAll(this.femaleGiven.all());
		Map<String, List<String>> alike = new HashMap<>();
		for (String one : all) {
			String key = NameKey.of(one);
			alike.put(one,
					all.stream()
						.filter((other) -> !other.equals(one) && Names.withinOneSlip(key, NameKey.of(other)))
						.toList());
		}
		return alike;
	}

	/**
	 * {@return two spellings of one given name}
	 */
	List<String> spellings(Gender gender, Chance chance) {
		return chance.of((gender == Gender.FEMALE) ? FEMALE_SPELLINGS : MALE_SPELLINGS);
	}

	private static String anyBut(String text, WeightedTexts texts, Chance chance) {
		String other = texts.draw(chance);
		while (NameKey.of(other).equals(NameKey.of(text))) {
			other = texts.draw(chance);
		}
		return other;
	}

	private WeightedTexts middle(Gender gender) {
		return (gender == Gender.FEMALE) ? this.femaleMiddle : this.maleMiddle;
	}

	private WeightedTexts given(Gender gender) {
		return (gender == Gender.FEMALE) ? this.femaleGiven : this.maleGiven;
	}

}
