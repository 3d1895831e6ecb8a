package org.muster.identify;

import org.muster.model.NationalId;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.muster.compare.NameKey;
import org.muster.model.Gender;
import org.muster.model.NationalId;
import org.muster.model.PartialDate;

/** Invented people. */
final class People {

	private static final String[] SURNAMES = "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ".split(" ");

	private static final String[] MIDDLES = "văn thị hữu đức minh ngọc quang thanh xuân thu".split(" ");

	private static final String[] GIVEN = ("an anh bảo bình châu chi cường dũng đạt đông giang hà hải hạnh hiền hoa "
			+ "hòa hùng hương khánh lan linh long mai nam nga phúc quân sơn tâm thảo tú tùng vinh yến")
		.split(" ");

	private final Random chance;

	private final int firstYear;

	private final int years;

	/**
	 * Takes chance and how crowded the people are.
	 * @param years how many birth years there are; few make many namesakes
	 */
	People(long seed, int years) {
		this.chance = new Random(seed);
		this.firstYear = 1999 - years;
		this.years = years;
	}

	/**
	 * {@return somebody with everything known}
	 */
	Person anyone() {
		Gender gender = this.chance.nextBoolean() ? Gender.MALE : Gender.FEMALE;
		PartialDate birth = new PartialDate(this.firstYear + this.chance.nextInt(this.years),
				1 + this.chance.nextInt(12), 1 + this.chance.nextInt(28));
		return person(name(), birth, gender, id(gender, birth.year()),
				"%09d".formatted(this.chance.nextInt(1_000_000_000)));
	}

	/**
	 * {@return the same person with some things unknown or written wrongly}
	 */
	Person worn(Person one) {
		PartialDate birth = one.birthDate();
		birth = switch (this.chance.nextInt(8)) {
			case 0 -> PartialDate.NONE;
			case 1 -> new PartialDate(birth.year(), 0, 0);
			case 2 -> new PartialDate(birth.year(), birth.month(), 0);
			case 3 -> new PartialDate(birth.year() - 1, birth.month(), birth.day());
			default -> birth;
		};
		Gender gender = (this.chance.nextInt(6) == 0) ? Gender.UNKNOWN : one.gender();
		String carried = (this.chance.nextInt(2) == 0) ? "" : NationalId.carried(one.nationalId(), gender, birth);
		return person(wornName(one.name()), birth, gender, carried, (this.chance.nextInt(2) == 0) ? "" : one.oldId());
	}

	private String wornName(String name) {
		return switch (this.chance.nextInt(8)) {
			case 0 -> name.replace(" ", "  ");
			case 1 -> name.substring(name.lastIndexOf(' ') + 1);
			case 2 -> name + " ";
			case 3 -> name + " .";
			case 4 -> NameKey.of(name);
			case 5 -> name.replaceFirst(" ([^ ]+)$", "-$1");
			default -> name;
		};
	}

	String name() {
		return pick(SURNAMES) + " " + pick(MIDDLES) + ((this.chance.nextInt(3) == 0) ? " " + pick(GIVEN) : "") + " "
				+ pick(GIVEN);
	}

	private String pick(String[] words) {
		double skewed = this.chance.nextDouble();
		return words[(int) (skewed * skewed * words.length)];
	}

	private String id(Gender gender, int year) {
		return "025%d%02d%06d".formatted((year - 1900) / 100 * 2 + ((gender == Gender.MALE) ? 0 : 1), year % 100,
				this.chance.nextInt(1_000_000));
	}

	private Person person(String name, PartialDate birth, Gender gender, String nationalId, String oldId) {
		return new Person(name, NameKey.of(name), birth, gender, new Person.Places(25, 25, this.chance.nextInt(50)),
				nationalId, oldId);
	}

	/**
	 * {@return so many people}
	 */
	List<Person> crowd(int size) {
		List<Person> crowd = new ArrayList<>(size);
		for (int at = 0; at < size; at++) {
			crowd.add(anyone());
		}
		return crowd;
	}

	/**
	 * {@return the person by another name}
	 */
	static Person named(Person one, String name) {
		String lower = name.toLowerCase(Locale.ROOT);
		return new Person(lower, NameKey.of(lower), one.birthDate(), one.gender(), one.place(), one.nationalId(),
				one.oldId());
	}

}
