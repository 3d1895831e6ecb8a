package org.muster.identify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.muster.compare.NameKey;
import org.muster.compare.PlaceReader;
import org.muster.link.person.NameComparison;
import org.muster.link.person.PackedPerson;
import org.muster.link.person.PersonComparisons;
import org.muster.link.person.PersonReader;
import org.muster.link.person.PlaceNumbers;
import org.muster.link.person.SyllableCounts;
import org.muster.link.person.Syllables;
import org.muster.model.Field;
import org.muster.model.FieldValues;
import org.muster.model.PartialDate;
import org.muster.model.RecordKey;
import org.muster.model.ReferenceData;

/**
 * Made-up people, one by one and in crowds; seeded, so that a failure can be repeated.
 */
final class People {

	static final PlaceReader PLACES = PlaceReader.of(ReferenceData.builtIn());

	static final PlaceNumbers NUMBERS = new PlaceNumbers();

	/** Knows no usual names, so that whatever is one letter away is a slip. */
	static final NameComparison NAMES = new NameComparison(new SyllableCounts());

	private static final Syllables SYLLABLES = new Syllables();

	private static final PersonReader READER = new PersonReader(SYLLABLES::ofMember, PLACES, NUMBERS);

	private static final String[] SURNAMES = "Nguyễn Trần Lê Phạm Hoàng Huỳnh Vũ Đặng Bùi Đỗ".split(" ");

	private static final String[] MIDDLES = "Văn Thị Hữu Đức Minh Ngọc Quang Thanh Xuân".split(" ");

	private static final String[] GIVEN = "An Anh Bảo Bình Châu Dũng Đạt Giang Hà Hải Hoa Hòa Hùng Hương Linh Lý Yến"
		.split(" ");

	private static final String[] HOMES = { "Xã Tiên Lương, huyện Cẩm Khê, tỉnh Phú Thọ",
			"Xã Đồng Lương, huyện Cẩm Khê, tỉnh Phú Thọ", "Phường Trúc Bạch, Quận Ba Đình, Hà Nội",
			"Phường Ngọc Hà, Quận Ba Đình, Hà Nội", "Hà Nội", "Phường 5, Quận 3, TP. Hồ Chí Minh" };

	private final Random chance;

	private final int years;

	/**
	 * Takes chance and how crowded the people are.
	 * @param years how many birth years there are; few make many namesakes
	 */
	People(long seed, int years) {
		this.chance = new Random(seed);
		this.years = years;
	}

	/**
	 * {@return somebody of whom only this is known}
	 * @param values field and value by turns
	 */
	static FieldValues person(Object... values) {
		String[] all = new String[Field.count()];
		Arrays.fill(all, "");
		for (int at = 0; at < values.length; at += 2) {
			all[((Field) values[at]).ordinal()] = (String) values[at + 1];
		}
		return FieldValues.of(all);
	}

	/**
	 * {@return the person as comparisons see it; all share one dictionary}
	 */
	static PackedPerson packed(FieldValues person) {
		PackedPerson packed = new PackedPerson();
		READER.read(person, packed);
		return packed;
	}

	/**
	 * {@return how two people agree}
	 */
	static int pattern(PackedPerson member, PackedPerson citizen) {
		return PersonComparisons.pattern(member, citizen, NAMES, NUMBERS);
	}

	/**
	 * {@return everything that is kept of a person, as text}
	 */
	static String told(PackedPerson person) {
		StringBuilder told = new StringBuilder();
		for (int at = 0; at < person.syllables(); at++) {
			told.append(person.syllable(at).text()).append(' ');
		}
		return told + "| %d %d %d %d %d %d %d %d %s".formatted(person.birth, person.gender, person.home, person.homeKey,
				person.residence, person.nationalId, person.deniedId, person.oldId, person.hasOtherName);
	}

	/**
	 * {@return all people, numbered from 1 in one file}
	 */
	static Members members(List<FieldValues> people) {
		MembersBuilder builder = new MembersBuilder(people.size(), PLACES);
		for (int at = 0; at < people.size(); at++) {
			builder.add(new RecordKey(1, at + 1), people.get(at), "");
		}
		return builder.build();
	}

	/**
	 * {@return so many people}
	 */
	List<FieldValues> crowd(int size) {
		List<FieldValues> crowd = new ArrayList<>(size);
		for (int at = 0; at < size; at++) {
			crowd.add(anyone());
		}
		return crowd;
	}

	/**
	 * {@return somebody with everything known}
	 */
	FieldValues anyone() {
		boolean man = this.chance.nextBoolean();
		int year = 1999 - this.chance.nextInt(this.years);
		PartialDate birth = new PartialDate(year, 1 + this.chance.nextInt(12), 1 + this.chance.nextInt(28));
		String id = "025%d%02d%06d".formatted(man ? 0 : 1, year % 100, this.chance.nextInt(1_000_000));
		return person(Field.FULL_NAME, name(), Field.BIRTH_DATE, birth.toIso(), Field.GENDER, man ? "M" : "F",
				Field.HOME_PLACE, pick(HOMES), Field.RESIDENCE, pick(HOMES), Field.NATIONAL_ID, id, Field.OLD_ID,
				"%09d".formatted(this.chance.nextInt(1_000_000_000)));
	}

	String name() {
		String more = (this.chance.nextInt(3) == 0) ? " " + pick(GIVEN) : "";
		return pick(SURNAMES) + " " + pick(MIDDLES) + more + " " + pick(GIVEN);
	}

	private String pick(String[] words) {
		double skewed = this.chance.nextDouble();
		return words[(int) (skewed * skewed * words.length)];
	}

	/**
	 * {@return the same person with some things unknown or written wrongly}
	 */
	FieldValues worn(FieldValues one) {
		PartialDate birth = PartialDate.ofIso(one.get(Field.BIRTH_DATE));
		String date = switch (this.chance.nextInt(8)) {
			case 0 -> "";
			case 1 -> new PartialDate(birth.year(), 0, 0).toIso();
			case 2 -> new PartialDate(birth.year(), birth.month(), 0).toIso();
			case 3 -> new PartialDate(birth.year() - 1, birth.month(), birth.day()).toIso();
			default -> birth.toIso();
		};
		Map<Field, String> changed = new HashMap<>(Map.of(Field.BIRTH_DATE, date));
		changed.put(Field.FULL_NAME, wornName(one.get(Field.FULL_NAME)));
		for (Field field : List.of(Field.NATIONAL_ID, Field.OLD_ID, Field.GENDER, Field.HOME_PLACE, Field.RESIDENCE)) {
			changed.put(field, this.chance.nextBoolean() ? "" : one.get(field));
		}
		changed.put(Field.BIRTH_NAME, (this.chance.nextInt(6) == 0) ? name() : "");
		changed.put(Field.ALIASES, (this.chance.nextInt(6) == 0) ? "Hai, " + name() : "");
		FieldValues worn = one;
		for (Map.Entry<Field, String> change : changed.entrySet()) {
			worn = worn.with(change.getKey(), change.getValue());
		}
		return worn;
	}

	private String wornName(String name) {
		return switch (this.chance.nextInt(8)) {
			case 0 -> name.replace(" ", "  ");
			case 1 -> name.substring(name.lastIndexOf(' ') + 1);
			case 2 -> "";
			case 3 -> name + " .";
			case 4 -> NameKey.of(name);
			case 5 -> name.substring(0, name.length() - 1);
			default -> name;
		};
	}

}
