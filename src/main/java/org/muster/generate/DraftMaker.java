package org.muster.generate;

import java.util.List;
import java.util.OptionalInt;

import org.muster.generate.Layout.RecordPlace;
import org.muster.model.Field;
import org.muster.model.Gender;
import org.muster.model.PartialDate;

/** Makes the record of any place: the member's values, then the dirt. */
final class DraftMaker {

	private static final List<String> GARBAGE = List.of("không rõ", "chưa xác minh", "??/??/????", "n/a",
			"mất giấy tờ");

	/** Percent of the members of open kinds who carry their national ID. */
	private static final int WITH_ID = 25;

	/** Percent of them who carry a number at all, the old one being lost by some. */
	private static final int WITH_NUMBERS = 65;

	private final Scenario scenario;

	private final Layout layout;

	private final Population population;

	private final NameStock names;

	private final PlaceStock places;

	private final CardNumbers cards;

	private final Slip.Surroundings others;

	private final SecondRecord second;

	DraftMaker(Scenario scenario, Layout layout, Population population, NameStock names, PlaceStock places) {
		this.scenario = scenario;
		this.layout = layout;
		this.population = population;
		this.names = names;
		this.places = places;
		this.cards = new CardNumbers(scenario);
		this.second = new SecondRecord(scenario);
		this.others = new Slip.Surroundings(names, places, population, layout);
	}

	Draft make(RecordPlace place) {
		Person person = this.population.person(place.person());
		Layout.MemberRange range = this.layout.memberRange(place.person());
		SourcePlan plan = this.scenario.sources().get(place.source());
		MemberKind kind = this.layout.lacksCompanion(person.index()) ? range.kind().alone() : range.kind();
		Draft draft = new Draft(person, kind, plan);
		Chance facts = Chance.of(this.scenario.seed(), Chance.Purpose.REGISTER, person.index());
		boolean second = (person.index() - range.start()) % 2 == 1;
		stateIdentity(draft, facts);
		stateNumbers(draft, second, this.scenario.sources().get(range.source()), facts);
		stateMembership(draft, this.scenario.sources().get(range.source()), facts);
		boolean otherwise = place.copy() && isWrittenOtherwise(person.index());
		if (kind.has(Trait.OPEN)) {
			err(draft, otherwise ? this.second.slips(person.index())
					: Chance.of(this.scenario.seed(), Chance.Purpose.SLIP, person.index()));
		}
		Chance chance = Chance.of(this.scenario.seed(), Chance.Purpose.DIRT,
				(long) place.number() << 8 | place.source());
		if (otherwise) {
			this.second.loseNumbers(draft);
		}
		else if (place.copy()) {
			this.second.leaveOutKeys(draft, chance);
		}
		for (Dirt dirt : Dirt.values()) {
			if (chance.percent(this.scenario.dirtOf(dirt))) {
				draft.soil(dirt, chance);
			}
		}
		if (draft.kind().has(Trait.GARBAGE_DATE)) {
			draft.state(Field.BIRTH_DATE, "", chance.of(GARBAGE));
		}
		return draft;
	}

	/**
	 * {@return whether the two records of a member who is exported twice err each by
	 * itself}
	 */
	boolean isWrittenOtherwise(int person) {
		return this.second.isWrittenOtherwise(this.layout.memberRange(person).kind(), person);
	}

	/** A member's records err alike but for those that are written otherwise. */
	private void err(Draft draft, Chance chance) {
		this.scenario.world().slips().forEach((slip, share) -> {
			if (chance.percent(share)) {
				draft.err(slip, chance, this.others);
			}
		});
	}

	private void stateIdentity(Draft draft, Chance facts) {
		Identity register = draft.person().register();
		String name = draft.kind().has(Trait.NO_NAME) ? "" : register.name().full();
		draft.state(Field.FULL_NAME, name);
		draft.state(Field.PRINTED_NAME,
				draft.kind().has(Trait.PRINTED_OTHERWISE) ? printedOtherwise(register, facts) : register.name().full());
		draft.state(Field.BIRTH_DATE, register.birthDate().toIso(), DateDirt.written(register.birthDate()));
		draft.state(Field.GENDER, register.gender().code(), (register.gender() == Gender.MALE) ? "Nam" : "Nữ");
		draft.state(Field.HOME_PLACE, draft.person().home().old());
	}

	/** A mark lost, a syllable lost, or another one: never the name itself. */
	private String printedOtherwise(Identity register, Chance facts) {
		Name name = register.name();
		String bare = Name.withoutMarks(name.given());
		return switch (facts.below(3)) {
			case 0 -> this.names.changed(name, register.gender(), facts).full();
			case 1 -> bare.equals(name.given()) ? name.surname() + " " + name.given() : name.withGiven(bare).full();
			default -> name.surname() + " " + name.given();
		};
	}

	private void stateNumbers(Draft draft, boolean second, SourcePlan home, Chance facts) {
		Person person = draft.person();
		MemberKind kind = draft.kind();
		int open = kind.has(Trait.OPEN) ? facts.below(100) : 0;
		draft.state(Field.NATIONAL_ID, (open < WITH_ID) ? carriedId(draft, second, facts) : "");
		boolean oldId = facts.below(100) < 60;
		if (kind.has(Trait.OLD_ID) || oldId && !kind.has(Trait.NO_OLD_ID) && open < WITH_NUMBERS) {
			draft.state(Field.OLD_ID, person.oldId());
		}
		draft.state(Field.CARD_NUMBER, this.cards.card(kind, person.index(), second));
		draft.state(Field.PROFILE_NUMBER, this.cards.profile(kind, person.index(), second, home.letters(), facts));
	}

	private String carriedId(Draft draft, boolean second, Chance facts) {
		Person person = draft.person();
		MemberKind kind = draft.kind();
		if (kind.has(Trait.NO_ID)) {
			return "";
		}
		if (kind.has(Trait.MALFORMED_ID)) {
			return malformed(person, facts);
		}
		if (kind.has(Trait.CONTRADICTING_ID)) {
			char[] digits = person.nationalId().toCharArray();
			digits[3] = (char) (digits[3] ^ 1);
			return new String(digits);
		}
		if (kind.has(Trait.WRONG_DIGIT)) {
			return this.population.wrongDigit(person, facts);
		}
		if (kind.has(Trait.LENT_ID)) {
			OptionalInt lender = this.layout.companionOf(person.index());
			return lender.isPresent() ? this.population.person(lender.getAsInt()).nationalId()
					: this.population.wrongDigit(person, facts);
		}
		boolean same = kind.has(Trait.SAME_ID) && second;
		return same ? this.population.person(person.index() - 1).nationalId() : person.nationalId();
	}

	/**
	 * A digit too many, the old number, or a code of no province; never 10 or 11 digits.
	 */
	private static String malformed(Person person, Chance facts) {
		return switch (facts.below(3)) {
			case 0 -> person.nationalId() + facts.below(10);
			case 1 -> person.oldId();
			default -> "003" + person.nationalId().substring(3);
		};
	}

	private void stateMembership(Draft draft, SourcePlan home, Chance facts) {
		MemberKind kind = draft.kind();
		boolean provisional = kind.has(Trait.PROVISIONAL);
		int birthYear = draft.person().register().birthDate().year();
		int thisYear = this.scenario.asOf().getYear();
		int admitted = provisional ? thisYear : Math.min(thisYear - 2,
				birthYear + 19 + facts.below(Math.max(1, Math.min(20, thisYear - 20 - birthYear))));
		PartialDate admission = new PartialDate(Math.max(1930, admitted), 1 + facts.below(10), 1 + facts.below(28));
		draft.state(Field.ADMISSION_DATE, admission.toIso(), DateDirt.written(admission));
		if (!provisional) {
			PartialDate official = new PartialDate(admission.year() + 1, admission.month(), admission.day());
			draft.state(Field.OFFICIAL_DATE, official.toIso(), DateDirt.written(official));
		}
		Place born = draft.person().home();
		Place near = this.places.knows(born.code()) ? born : this.places.in(home.province(), facts);
		String commune = near.since2025();
		draft.stateResidence(
				kind.has(Trait.OPEN) ? Residence.of(this.scenario.seed(), draft.person(), this.places) : near, facts);
		draft.state(Field.ORGANISATION,
				"Chi bộ khu " + (1 + facts.below(12)) + " - Đảng bộ " + commune.split(",", 2)[0]);
		draft.state(Field.PHONE, "09" + Population.digits(facts.below(100_000_000), 8));
		stateStatus(draft);
	}

	private static void stateStatus(Draft draft) {
		if (draft.kind().has(Trait.PROVISIONAL)) {
			draft.state(Field.STATUS, "provisional", "Đảng viên dự bị");
		}
		else if (draft.kind().has(Trait.DECEASED)) {
			draft.state(Field.STATUS, "deceased", "Từ trần");
		}
		else if (draft.kind().has(Trait.LEFT)) {
			draft.state(Field.STATUS, "left", "Chuyển sinh hoạt");
		}
		else {
			draft.state(Field.STATUS, "official", "Đảng viên chính thức");
		}
	}

}
