package org.muster.generate;

import java.time.LocalDate;
import java.util.List;

import org.muster.compare.NameKey;
import org.muster.model.Gender;
import org.muster.model.PartialDate;

/**
 * Draws the people of a layout, one attempt at a time: the same number and attempt give
 * the same person. It knows nothing of anybody else's draw but the person's it is
 * modelled on; {@link Population} sees to it that nobody is somebody's double by
 * accident.
 */
final class Casting {

	/** The least that a name must tell of a member without numbers, in bits. */
	static final double RARE_NAME_BITS = 13;

	private final Scenario scenario;

	private final Layout layout;

	private final NameStock names;

	private final PlaceStock places;

	private final Relatives relatives;

	Casting(Scenario scenario, Layout layout, NameStock names, PlaceStock places) {
		this.scenario = scenario;
		this.layout = layout;
		this.names = names;
		this.places = places;
		this.relatives = new Relatives(names);
	}

	/**
	 * Draws somebody.
	 * @param index of the person
	 * @param attempt from 0
	 * @param model the person that this one is modelled on, itself drawn before; the
	 * person's own index when there is none
	 * @return identities and home, as far as chance decides them
	 */
	Cast draw(int index, int attempt, Cast model) {
		Chance chance = Chance.of(this.scenario.seed(), Chance.Purpose.PERSON, index * 4096L + attempt);
		return this.layout.isMember(index) ? member(index, chance, model) : citizen(index, chance, model);
	}

	/**
	 * {@return on whom the person is modelled; -1 for most}
	 */
	int modelOf(int index) {
		if (this.layout.isMember(index)) {
			Layout.MemberRange range = this.layout.memberRange(index);
			return (range.kind().isPaired() && (index - range.start()) % 2 == 1) ? index - 1 : -1;
		}
		Layout.CitizenRange range = this.layout.citizenRange(index);
		return switch (range.kind()) {
			case STRANGER, CONTRADICTING_ROW -> -1;
			default ->
				this.layout.target(range, index, Chance.of(this.scenario.seed(), Chance.Purpose.CITIZEN_ROW, index));
		};
	}

	private Cast member(int index, Chance chance, Cast model) {
		Layout.MemberRange range = this.layout.memberRange(index);
		MemberKind kind = range.kind();
		if (model.isSomebody() && kind.has(Trait.TWINS)) {
			return neighbour(this.relatives.twin(model.citizen(), chance), model);
		}
		if (model.isSomebody() && kind.has(Trait.PARENTS)) {
			return neighbour(this.relatives.parentOrChild(model.citizen(), chance), model);
		}
		SourcePlan plan = this.scenario.sources().get(range.source());
		boolean sameDigits = kind.has(Trait.SAME_ID) && model.isSomebody();
		Gender gender = sameDigits ? model.citizen().gender() : (chance.below(100) < 33) ? Gender.FEMALE : Gender.MALE;
		int year = sameDigits ? model.citizen().birthDate().year() : memberYear(kind, chance);
		PartialDate birthDate = day(year, kind, chance);
		Name name = name(kind, gender, chance);
		boolean near = kind.has(Trait.CLEAR_WITHOUT_NUMBERS) || chance.below(100) < 97;
		Place home = near ? this.places.in(plan.province(), chance) : this.places.elsewhere(chance);
		int registered = (near && kind.bearsHarm() && chance.below(100) < 3) ? this.places.elsewhere(chance).code()
				: home.code();
		Identity citizen = new Identity(name, gender, birthDate);
		if (kind.has(Trait.OTHER_SPELLING)) {
			List<String> spellings = this.names.spellings(gender, chance);
			return new Cast(citizen.with(name.withGiven(spellings.get(1))),
					citizen.with(name.withGiven(spellings.get(0))), home, registered);
		}
		return new Cast(citizen, register(kind, citizen, chance), home, registered);
	}

	private Name name(MemberKind kind, Gender gender, Chance chance) {
		Name name = this.names.draw(gender, chance);
		while (kind.has(Trait.CLEAR_WITHOUT_NUMBERS) && this.names.bits(name, gender) < RARE_NAME_BITS) {
			name = this.names.draw(gender, chance);
		}
		return name;
	}

	private int memberYear(MemberKind kind, Chance chance) {
		int year = this.scenario.asOf().getYear();
		if (kind.has(Trait.IMPLAUSIBLE_AGE)) {
			return (chance.below(2) == 0) ? year - 115 - chance.below(5) : year - 13 - chance.below(4);
		}
		if (kind.has(Trait.PROVISIONAL)) {
			return year - 20 - chance.below(20);
		}
		if (chance.below(100) < 3) {
			return year - 91 - chance.below(9);
		}
		return year - 22 - chance.below(39) - chance.below(30);
	}

	/** A day of the year; one in fifty is 1 January, the stand-in for an unknown day. */
	private PartialDate day(int year, MemberKind kind, Chance chance) {
		if (!kind.has(Trait.CLEAR_WITHOUT_NUMBERS) && !kind.has(Trait.SWAPPED_DATE) && chance.below(50) == 0) {
			return new PartialDate(year, 1, 1);
		}
		PartialDate drawn = anyDay(year, chance);
		while (kind.has(Trait.SWAPPED_DATE) && (drawn.day() > 12 || drawn.day() == drawn.month())) {
			drawn = anyDay(year, chance);
		}
		return drawn;
	}

	static PartialDate anyDay(int year, Chance chance) {
		LocalDate day = LocalDate.of(year, 1, 1).plusDays(chance.below(365));
		return new PartialDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
	}

	/** The registry's identity as the register has it. */
	private Identity register(MemberKind kind, Identity citizen, Chance chance) {
		PartialDate date = citizen.birthDate();
		if (kind.has(Trait.OTHER_DAY)) {
			PartialDate other = anyDay(date.year(), chance);
			return citizen.with(other.equals(date) ? new PartialDate(date.year(), date.month() % 12 + 1, 15) : other);
		}
		if (kind.has(Trait.OTHER_YEAR)) {
			int year = date.year() + (chance.below(2) == 0 ? 1 : -1);
			int day = (date.month() == 2) ? Math.min(date.day(), 28) : date.day();
			return citizen.with(new PartialDate(year, date.month(), day));
		}
		if (kind.has(Trait.SWAPPED_DATE)) {
			return citizen.with(new PartialDate(date.year(), date.day(), date.month()));
		}
		if (kind.has(Trait.YEAR_ONLY)) {
			return citizen.with(new PartialDate(date.year(), 0, 0));
		}
		if (kind.has(Trait.OTHER_GENDER)) {
			return citizen.with((citizen.gender() == Gender.MALE) ? Gender.FEMALE : Gender.MALE);
		}
		if (kind.has(Trait.OTHER_NAME)) {
			return citizen.with(this.names.changed(citizen.name(), citizen.gender(), chance));
		}
		return citizen;
	}

	private Cast citizen(int index, Chance chance, Cast model) {
		CitizenKind kind = this.layout.citizenRange(index).kind();
		Identity twin = model.citizen();
		int year = this.scenario.asOf().getYear() - 19 - chance.below(40) - chance.below(40);
		Gender gender = (chance.below(2) == 0) ? Gender.MALE : Gender.FEMALE;
		return switch (kind) {
			case NAMESAKE -> stranger(new Identity(twin.name(), twin.gender(),
					anyDay((year == twin.birthDate().year()) ? year - 1 : year, chance)), chance);
			case NEAR_TWIN, YEAR_TWIN -> neighbour(twin.with(otherDay(twin.birthDate(), chance)), model);
			case SIBLING -> neighbour(new Identity(this.names.draw(gender, chance).withSurname(twin.name().surname()),
					gender, twin.birthDate()), model);
			case LENDER -> stranger(new Identity(this.names.draw(twin.gender(), chance), twin.gender(),
					anyDay(twin.birthDate().year(), chance)), chance);
			case CONTRADICTING_ROW, STRANGER ->
				stranger(new Identity(this.names.draw(gender, chance), gender, anyDay(year, chance)), chance);
			case TWIN -> neighbour(this.relatives.twin(twin, chance), model);
			case PARENT -> neighbour(this.relatives.parentOrChild(twin, chance), model);
			case YEAR_NAMESAKE -> stranger(twin.with(otherDay(twin.birthDate(), chance)), chance);
			case DATE_NAMESAKE -> abroad(twin, model, chance);
			case PROVINCE_DOUBLE -> settler(twin, this.places.in(model.home().code(), chance));
			case COMMUNE_DOUBLE -> neighbour(twin, model);
		};
	}

	/** Another day and another month, and not day and month swapped. */
	private static PartialDate otherDay(PartialDate date, Chance chance) {
		PartialDate other = anyDay(date.year(), chance);
		while (other.day() == date.day() || other.month() == date.month() || other.day() == date.month()
				|| other.month() == date.day()) {
			other = anyDay(date.year(), chance);
		}
		return other;
	}

	private static Cast neighbour(Identity identity, Cast model) {
		return new Cast(identity, identity, model.home(), model.registered());
	}

	private Cast stranger(Identity identity, Chance chance) {
		return settler(identity, (chance.below(100) < 85) ? this.places.near(chance) : this.places.elsewhere(chance));
	}

	private Cast abroad(Identity identity, Cast model, Chance chance) {
		Cast abroad = stranger(identity, chance);
		while (abroad.home().code() == model.home().code()) {
			abroad = stranger(identity, chance);
		}
		return abroad;
	}

	private static Cast settler(Identity identity, Place home) {
		return new Cast(identity, identity, home, home.code());
	}

	/**
	 * {@return whether a pair are two different people beyond doubt}
	 */
	static boolean areDifferent(Cast one, Cast other) {
		return !NameKey.of(one.citizen().name().given()).equals(NameKey.of(other.citizen().name().given()))
				&& !one.citizen().birthDate().equals(other.citizen().birthDate());
	}

	/**
	 * What chance decides of a person.
	 *
	 * @param citizen as the registry has them
	 * @param register as the register has them
	 * @param home place
	 * @param registered code of the province of birth registration
	 */
	record Cast(Identity citizen, Identity register, Place home, int registered) {

		/** On whom those are modelled who are modelled on no one. */
		static final Cast NOBODY = nobody();

		boolean isSomebody() {
			return this.citizen.gender() != Gender.UNKNOWN;
		}

		private static Cast nobody() {
			Identity none = new Identity(new Name("", "", ""), Gender.UNKNOWN, PartialDate.NONE);
			return new Cast(none, none, new Place(0, "", ""), 0);
		}

	}

}
