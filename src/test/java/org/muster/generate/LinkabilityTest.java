package org.muster.generate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.muster.generate.Layout.RecordPlace;
import org.muster.generate.Linkability.Row;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * In an extract of 1,024 rows a unique name, and any number, tells 10 bits; year and day
 * of birth 5 each, a month 3, a day of the month 2, the gender 1, the commune 6, the
 * province 2. So it takes 17 bits to be told from everybody.
 */
class LinkabilityTest {

	private static final int ROWS = 1024;

	@ParameterizedTest(name = "<{0}> is linkable: {1}")
	@CsvSource(textBlock = """
			# told,                         linkable
			NAME YEAR DAY GENDER HOME,      true
			NAME YEAR DAY,                  true
			NAME SPELLING YEAR GENDER,      false
			NAME,                           false
			YEAR DAY HOME GENDER OLD_ID,    true
			YEAR DAY GENDER,                false
			YEAR DAY RESIDENCE GENDER NAME, true
			NATIONAL_ID,                    false
			NATIONAL_ID OLD_ID,             true
			NATIONAL_ID NAME,               true
			NATIONAL_ID HOME RESIDENCE,     false
			'',                             false
			""")
	void whatTellsItsCitizenFromChanceIsLinkable(String told, boolean linkable) {
		assertThat(isLinkable(record(parts(told)), rows())).isEqualTo(linkable);
	}

	@ParameterizedTest(name = "<{0}>, of which another shares <{1}>, is linkable: {2}")
	@CsvSource(textBlock = """
			# told,                           shared by another,         linkable
			NAME YEAR DAY GENDER HOME,        NAME,                      true
			NAME YEAR DAY GENDER HOME,        NAME YEAR GENDER,          true
			NAME YEAR DAY GENDER HOME,        NAME YEAR DAY GENDER,      false
			NAME YEAR DAY GENDER HOME,        NAME YEAR HOME,            false
			NAME YEAR DAY GENDER HOME,        YEAR DAY GENDER HOME,      true
			NAME YEAR DAY GENDER HOME OLD_ID, NAME YEAR DAY GENDER HOME, true
			NAME YEAR DAY GENDER HOME OLD_ID, OLD_ID GENDER,             true
			NAME YEAR DAY NATIONAL_ID,        NATIONAL_ID YEAR DAY,      true
			NAME YEAR DAY,                    NAME YEAR,                 false
			""")
	void whatAnotherSharesIsNoEvidence(String told, String shared, boolean linkable) {
		List<Row> rows = rows();
		rows.set(ROWS - 1, row(ROWS - 1, parts(shared)));
		assertThat(isLinkable(record(parts(told)), rows)).isEqualTo(linkable);
	}

	@ParameterizedTest(name = "<{0}> with <{1}> of another is linkable: {2}")
	@CsvSource(textBlock = """
			# told,                    of another,                   linkable
			NAME YEAR DAY GENDER HOME, NATIONAL_ID,                  true
			NAME YEAR DAY HOME,        NATIONAL_ID OLD_ID,           false
			NAME YEAR DAY,             NATIONAL_ID,                  true
			NAME YEAR DAY,             NATIONAL_ID RESIDENCE,        false
			NAME,                      YEAR DAY,                     false
			NATIONAL_ID NAME YEAR,     DAY HOME,                     true
			""")
	void evidenceForAnotherCountsForTheOther(String told, String lent, boolean linkable) {
		Set<Part> own = parts(told);
		Set<Part> others = parts(lent);
		Facts record = facts((part) -> own.contains(part) ? part.of(0) : others.contains(part) ? part.of(ROWS - 1) : 0);
		assertThat(isLinkable(record, rows())).isEqualTo(linkable);
	}

	@Test
	void aRowThatContradictsItselfIsNotLinkable() {
		List<Row> rows = rows();
		Facts record = record(EnumSet.allOf(Part.class));
		assertThat(isLinkable(record, rows)).isTrue();
		rows.set(0, new Row(0, rows.get(0).facts(), false));
		assertThat(isLinkable(record, rows)).isFalse();
	}

	@Test
	void aSecondRowOfTheCitizenIsNoRival() {
		List<Row> rows = rows();
		Facts record = record(EnumSet.allOf(Part.class));
		rows.set(ROWS - 1, new Row(0, rows.get(0).facts(), true));
		assertThat(isLinkable(record, rows)).isTrue();
		rows.set(ROWS - 1, new Row(ROWS - 1, rows.get(0).facts(), true));
		assertThat(isLinkable(record, rows)).isFalse();
	}

	@Test
	void aNameSpeltAlikeSaysMoreThanOneWithoutItsMarks() {
		List<Row> rows = rows();
		Facts first = rows.get(0).facts();
		for (int other = 1; other < 128; other++) {
			Facts facts = rows.get(other).facts();
			rows.set(other,
					new Row(other, new Facts(first.name(), facts.spelling(), facts.birthDate(), facts.gender(),
							facts.home(), facts.province(), facts.residence(), facts.oldId(), facts.nationalId()),
							true));
		}
		Set<Part> told = parts("NAME SPELLING YEAR DAY");
		assertThat(isLinkable(record(told), rows)).isTrue();
		assertThat(isLinkable(record(parts("NAME YEAR DAY")), rows)).isFalse();
	}

	@ParameterizedTest(name = "{0} citizens")
	@ValueSource(ints = { 460, 1500, 4000 })
	void agreesWithComparingEveryRecordAndEveryRow(int citizens) {
		Scenario scenario = Scenario.openWorld().withMembers(400).withCitizens(citizens).withSeed(citizens);
		Layout layout = new Layout(scenario);
		NameStock names = new NameStock();
		PlaceStock places = new PlaceStock();
		Population population = new Population(scenario, layout, new Casting(scenario, layout, names, places));
		DraftMaker drafts = new DraftMaker(scenario, layout, population, names, places);
		CommuneNumbers communes = new CommuneNumbers();
		RegistryRows registry = new RegistryRows(scenario, layout, population, places);
		List<Row> rows = new ArrayList<>();
		new RegistryFacts(registry, communes).forEach(rows::add);
		Linkability linkability = new Linkability(new Rows(rows));
		LinkableByTheBook book = new LinkableByTheBook(rows);
		List<Boolean> expected = new ArrayList<>();
		for (int source = 0; source < scenario.sources().size(); source++) {
			for (int number = 1; number <= layout.records(source); number++) {
				RecordPlace place = layout.record(source, number);
				if (registry.isInExtract(place.person())) {
					Draft draft = drafts.make(place);
					Facts facts = Facts.of(draft, draft, communes);
					linkability.add(facts, place.person());
					expected.add(book.isLinkable(facts, place.person()));
				}
			}
		}
		linkability.judge();
		List<Boolean> judged = new ArrayList<>();
		for (int record = 0; record < expected.size(); record++) {
			judged.add(linkability.isLinkable(record));
		}
		assertThat(judged).isEqualTo(expected).contains(true, false);
	}

	private static boolean isLinkable(Facts record, List<Row> rows) {
		Linkability linkability = new Linkability(new Rows(rows));
		linkability.add(record, 0);
		linkability.judge();
		return linkability.isLinkable(0);
	}

	private static List<Row> rows() {
		List<Row> rows = new ArrayList<>();
		for (int person = 0; person < ROWS; person++) {
			rows.add(row(person, EnumSet.noneOf(Part.class)));
		}
		return rows;
	}

	/** The row of a citizen who shares some parts with the first. */
	private static Row row(int person, Set<Part> shared) {
		return new Row(person, facts((part) -> part.of(shared.contains(part) ? 0 : person)), true);
	}

	/** A record of the first citizen that tells these parts and no other. */
	private static Facts record(Set<Part> told) {
		return facts((part) -> told.contains(part) ? part.of(0) : 0);
	}

	private static Facts facts(ToIntFunction<Part> told) {
		int home = told.applyAsInt(Part.HOME);
		return new Facts(told.applyAsInt(Part.NAME), told.applyAsInt(Part.SPELLING),
				told.applyAsInt(Part.YEAR) << 9 | told.applyAsInt(Part.DAY), told.applyAsInt(Part.GENDER), home,
				(home == 0) ? 0 : (home - 1) / 16 + 1, told.applyAsInt(Part.RESIDENCE), told.applyAsInt(Part.OLD_ID),
				told.applyAsInt(Part.NATIONAL_ID));
	}

	private static Set<Part> parts(String text) {
		return text.isEmpty() ? EnumSet.noneOf(Part.class)
				: Arrays.stream(text.split(" "))
					.map(Part::valueOf)
					.collect(Collectors.toCollection(() -> EnumSet.noneOf(Part.class)));
	}

	/** What the citizens tell; the first and the last have nothing in common. */
	private enum Part {

		NAME, SPELLING, YEAR, DAY, GENDER, HOME, RESIDENCE, OLD_ID, NATIONAL_ID;

		int of(int person) {
			return switch (this) {
				case NAME, SPELLING, OLD_ID, NATIONAL_ID -> 1 + person;
				case YEAR -> 1900 + person % 32;
				case DAY -> 1 + person / 32 % 8 << 5 | 1 + person / 256;
				case GENDER -> 1 + person / 2 % 2;
				case HOME, RESIDENCE -> 1 + person / 16;
			};
		}

	}

	private record Rows(List<Row> rows) implements Linkability.Extract {

		@Override
		public void forEach(Consumer<Row> taker) {
			this.rows.forEach(taker);
		}

		@Override
		public void forEach(int person, Consumer<Row> taker) {
			this.rows.stream().filter((row) -> row.person() == person).forEach(taker);
		}

	}

}
