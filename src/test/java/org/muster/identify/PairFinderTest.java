package org.muster.identify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.muster.link.BlockingPass;
import org.muster.link.PatternCounts;
import org.muster.link.person.DateLevel;
import org.muster.link.person.NumberLevel;
import org.muster.link.person.PersonComparisons;
import org.muster.model.Field;
import org.muster.model.FieldValues;
import org.muster.model.RecordKey;

import static org.assertj.core.api.Assertions.assertThat;

class PairFinderTest {

	private static final int ANY_SCORE = -100_000;

	private static final int NO_SCORE = 100_000;

	private static final String HOME = "Xã Tiên Lương, huyện Cẩm Khê, tỉnh Phú Thọ";

	private static final FieldValues MEMBER = People.person(Field.FULL_NAME, "Nguyễn Văn An", Field.BIRTH_DATE,
			"1954-07-12", Field.GENDER, "M", Field.HOME_PLACE, HOME, Field.RESIDENCE, "Hà Nội", Field.OLD_ID,
			"131234567", Field.BIRTH_NAME, "Nguyễn Bá Ân");

	private static final FieldValues CITIZEN = MEMBER.with(Field.BIRTH_NAME, "")
		.with(Field.NATIONAL_ID, "025054000001");

	private static final FieldValues STRANGER = People.person(Field.FULL_NAME, "Lê Thị Hoa", Field.BIRTH_DATE,
			"1960-01-02", Field.GENDER, "F", Field.NATIONAL_ID, "025160000002");

	@ParameterizedTest(name = "{0} <{1}>: {2}")
	@CsvSource(quoteCharacter = '"', delimiter = '|', textBlock = """
			# field       | of the citizen                        | evidence
			FULL_NAME     | Nguyễn Văn An                         | name=exact
			FULL_NAME     | NGUYEN VAN AN                         | name=marks-lost
			FULL_NAME     | Nguyễn Văn Ân                         | name=mark-differs
			FULL_NAME     | Nguyễn Văn Anh                        | name=one-letter-other
			FULL_NAME     | Nguyễn Văn Ann                        | name=one-slip
			FULL_NAME     | An Văn Nguyễn                         | name=order
			FULL_NAME     | Nguyễn An                             | name=middle-missing
			FULL_NAME     | Nguyễn Hữu An                         | name=middle-differs
			FULL_NAME     | Trần Văn An                           | name=surname-differs
			FULL_NAME     | Nguyễn Bá Ân                          | name=other-name
			FULL_NAME     | Trần Quang Bình                       | name=differs
			BIRTH_DATE    | 1954-07-XX                            | birth-date=month
			BIRTH_DATE    | 1954-XX-XX                            | birth-date=year
			BIRTH_DATE    | 1954-12-07                            | birth-date=swapped
			BIRTH_DATE    | 1954-07-13                            | birth-date=day-differs
			BIRTH_DATE    | 1954-08-12                            | birth-date=month-differs
			BIRTH_DATE    | 1955-07-12                            | birth-date=year-by-one
			BIRTH_DATE    | 1974-07-12                            | birth-date=year-differs
			BIRTH_DATE    | 1954-11-30                            | birth-date=only-year
			BIRTH_DATE    | ""                                    | birth-date=unknown
			GENDER        | ""                                    | gender=unknown
			HOME_PLACE    | Xã Đồng Lương, Cẩm Khê, Phú Thọ       | home-place=province
			HOME_PLACE    | Hà Nội                                | home-place=differs
			HOME_PLACE    | ""                                    | home-place=unknown
			RESIDENCE     | Phường Trúc Bạch, Ba Đình, Hà Nội     | residence=province-only
			OLD_ID        | 131234568                             | old-id=one-slip
			OLD_ID        | 999999999                             | old-id=differs
			OLD_ID        | ""                                    | old-id=unknown
			""")
	void findsACitizenWithASingleError(Field field, String value, String evidence) {
		String year = (field == Field.BIRTH_DATE && !value.isEmpty()) ? value.substring(2, 4) : "54";
		FieldValues citizen = CITIZEN.with(field, value).with(Field.NATIONAL_ID, "0250" + year + "000001");
		List<Pair> pairs = find(finder(members(MEMBER), 0), citizen);
		assertThat(pairs).filteredOn((pair) -> pair.member().recordNo() == 1 && !pair.decoy())
			.extracting((pair) -> PersonComparisons.ALL.words(pair.pattern()) + " ")
			.anyMatch((words) -> words.contains(evidence + " "));
	}

	@Test
	void findsByANumberThatTheBirthYearOfTheRecordDenies() {
		FieldValues member = MEMBER.with(Field.BIRTH_DATE, "1955-01-02")
			.with(Field.HOME_PLACE, "")
			.with(Field.OLD_ID, "");
		assertThat(find(finder(members(member.with(Field.NATIONAL_ID, "025054000002")), ANY_SCORE), CITIZEN))
			.noneMatch((pair) -> pair.member().recordNo() == 1);
		PairFinder finder = finder(members(member.with(Field.NATIONAL_ID, "025054000001")), ANY_SCORE);
		List<Pair> pairs = find(finder, CITIZEN);
		assertThat(pairs).filteredOn((one) -> one.member().recordNo() == 1).singleElement().satisfies((pair) -> {
			assertThat(PersonComparisons.ALL.words(pair.pattern())).contains("birth-date=near-year ")
				.endsWith(" national-id=denied");
			assertThat(pair.rule()).isEmpty();
			assertThat(pair.veto()).isEqualTo("birth-year-digits");
		});
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', textBlock = """
			# number,     gender, birth date, set aside, left out
			025054000001, M,      1954-07-12, false,     false
			025054000001, "",     "",         false,     false
			025054000001, F,      1954-07-12, true,      false
			025054000001, M,      1955-07-12, true,      false
			02505400001,  M,      1954-07-12, true,      true
			000054000001, M,      1954-07-12, true,      true
			"",           M,      1954-07-12, true,      true
			""")
	void setsACitizenAsideWhoseNumberIsMalformedOrDenied(String id, String gender, String birth, boolean aside,
			boolean leftOut) {
		PairFinder finder = finder(members(MEMBER), ANY_SCORE);
		List<Pair> pairs = new ArrayList<>();
		assertThat(finder.find(
				CITIZEN.with(Field.NATIONAL_ID, id).with(Field.GENDER, gender).with(Field.BIRTH_DATE, birth),
				pairs::add))
			.isEqualTo(!aside);
		assertThat(pairs.isEmpty()).isEqualTo(leftOut);
		assertThat(pairs).allMatch((pair) -> pair.veto().equals("citizen-contradicts-itself") == aside)
			.allMatch((pair) -> !aside || pair.rule().isEmpty());
		assertThat(finder.takeCounts().random().total() == 0).isEqualTo(aside);
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', textBlock = """
			# number the member carries, least score, rule,                veto
			"",                        -100000,     old-id-confirmed,      ""
			"",                        100000,      old-id-confirmed,      ""
			025054000001,              100000,      national-id-confirmed, ""
			025054000011,              -100000,     "",                    ""
			025054999999,              -100000,     "",                    carries-another-id
			""")
	void tellsTheRuleAndTheVeto(String carried, int leastScore, String rule, String veto) {
		Members members = People.members(List.of(MEMBER.with(Field.NATIONAL_ID, carried)));
		assertThat(find(finder(members, leastScore), CITIZEN)).filteredOn((pair) -> !pair.decoy())
			.first()
			.satisfies((pair) -> {
				assertThat(pair.rule()).isEqualTo(rule);
				assertThat(pair.veto()).isEqualTo(veto);
				assertThat(pair.nationalId()).isEqualTo("025054000001");
				assertThat(pair.member()).isEqualTo(new RecordKey(1, 1));
			});
	}

	@Test
	void keepsOnlyPairsThatADecisionCanRestOn() {
		FieldValues namesake = CITIZEN.with(Field.BIRTH_DATE, "1954-11-30")
			.with(Field.HOME_PLACE, "Hà Nội")
			.with(Field.OLD_ID, "999999999");
		Members members = members(MEMBER);
		assertThat(find(finder(members, ANY_SCORE), namesake)).isNotEmpty();
		assertThat(find(finder(members, 5000), namesake)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# of the citizen, evidence
			Nguyễn Văn An,    name=exact
			Nguyễn Bá Ân,     name=other-name
			Nguyễn Bá An,     name=other-name
			Trần An,          name=given-only
			""")
	void comparesTheNameOfAMemberThatAgreesBest(String name, String evidence) {
		FieldValues member = MEMBER.with(Field.OLD_ID, "").with(Field.ALIASES, "Bùi Thị Yến,Nguyễn Bá Ân");
		List<Pair> pairs = find(finder(members(member), ANY_SCORE), CITIZEN.with(Field.FULL_NAME, name));
		assertThat(pairs).filteredOn((pair) -> pair.member().recordNo() == 1 && !pair.decoy())
			.singleElement()
			.extracting((pair) -> PersonComparisons.ALL.words(pair.pattern()))
			.asString()
			.startsWith(evidence + " ");
	}

	@Test
	void namesAMemberOnceToACitizen() {
		People people = new People(11, 4);
		List<FieldValues> citizens = people.crowd(600);
		MembersBuilder builder = new MembersBuilder(400, People.PLACES);
		for (int at = 0; at < 400; at++) {
			builder.add(new RecordKey(1, at + 1), people.worn(citizens.get(at)),
					(at % 3 == 0) ? citizens.get(at + 1).get(Field.NATIONAL_ID) : "");
		}
		PairFinder finder = finder(builder.build(), ANY_SCORE);
		for (FieldValues citizen : citizens) {
			assertThat(find(finder, citizen)).extracting((pair) -> pair.member() + " " + pair.decoy())
				.doesNotHaveDuplicates();
		}
	}

	@Test
	void marksDecoysAndGivesThemNoRule() {
		Members members = People.members(List.of(MEMBER));
		List<Pair> pairs = find(finder(members, ANY_SCORE), CITIZEN);
		assertThat(pairs).filteredOn(Pair::decoy).hasSize(1).allSatisfy((decoy) -> {
			assertThat(decoy.rule()).isEmpty();
			assertThat(decoy.veto()).isEqualTo("birth-year-digits");
			assertThat(PersonComparisons.birthDate(decoy.pattern())).isNotEqualTo(DateLevel.FULL);
			assertThat(PersonComparisons.oldId(decoy.pattern())).isEqualTo(NumberLevel.UNKNOWN);
		});
	}

	@Test
	void keepsEachPairThatAReviewerMadeOnce() {
		MembersBuilder builder = new MembersBuilder(3, People.PLACES);
		builder.add(new RecordKey(1, 5), MEMBER, "025160000002");
		builder.add(new RecordKey(1, 6),
				MEMBER.with(Field.FULL_NAME, "Lê Thị Hoa").with(Field.BIRTH_DATE, "1960-01-03"), "025160000002");
		builder.add(new RecordKey(2, 5), MEMBER, "");
		assertThat(find(finder(builder.build(), NO_SCORE), STRANGER)).extracting(Pair::member)
			.as("one who shares a key, one who shares nothing")
			.containsExactlyInAnyOrder(new RecordKey(1, 5), new RecordKey(1, 6));
	}

	@Test
	void pairsAtRandomAllButThoseWhoAreSurelyOne() {
		List<FieldValues> people = new People(1, 90).crowd(40);
		Members members = People.members(people.subList(0, 30));
		PairFinder finder = finder(members, NO_SCORE);
		people.forEach((citizen) -> find(finder, citizen));
		FieldValues withoutNumber = people.get(0).with(Field.NATIONAL_ID, "025054999999").with(Field.OLD_ID, "");
		find(finder, withoutNumber.with(Field.GENDER, "M").with(Field.BIRTH_DATE, "1954-07-21"));
		PairCounts counts = finder.takeCounts();
		assertThat(counts.random().total()).isEqualTo(41 * 30 - 30);
		assertThat(Arrays.stream(counts.random().patterns()))
			.allMatch((pattern) -> PersonComparisons.oldId(pattern) != NumberLevel.SAME
					&& PersonComparisons.nationalId(pattern) != NumberLevel.SAME);
		assertThat(finder.takeCounts().random().total()).as("taken already").isZero();
	}

	@Test
	void countsThePairsOfEachBlockingKey() {
		PairFinder finder = finder(People.members(List.of(MEMBER)), NO_SCORE);
		find(finder, CITIZEN);
		find(finder, CITIZEN.with(Field.NATIONAL_ID, "025054000003").with(Field.OLD_ID, ""));
		find(finder, STRANGER.with(Field.OLD_ID, "131234567"));
		PairCounts counts = finder.takeCounts();
		assertThat(counts.passes()).extracting((pass) -> pass.name() + " " + pass.counts().total())
			.containsExactly("name-and-year 2", "name-and-day 2", "date-and-given-name 2", "date-and-home 2",
					"day-home-and-given-name 2", "name-and-home 2", "old-id 2", "national-id 0");
		assertThat(counts.byNumber()).as("not the stranger's").isOne();
		assertThat(counts.byNumberAndOtherwise()).isOne();
	}

	@Test
	void aNumberThatIsDeniedProvesNothing() {
		FieldValues member = MEMBER.with(Field.NATIONAL_ID, "025055000001").with(Field.OLD_ID, "");
		PairFinder finder = finder(People.members(List.of(member)), NO_SCORE);
		find(finder, CITIZEN.with(Field.NATIONAL_ID, "025055000001").with(Field.BIRTH_DATE, "1955-07-12"));
		PairCounts counts = finder.takeCounts();
		assertThat(counts.passes()).extracting((pass) -> pass.name() + " " + pass.counts().total())
			.contains("name-and-day 1", "name-and-home 1", "national-id 0");
		assertThat(counts.byNumber()).isZero();
	}

	@Test
	void findsTheSameInAnyOrderOfTheMembers() {
		People people = new People(7, 8);
		List<FieldValues> citizens = people.crowd(1500);
		List<FieldValues> members = new ArrayList<>(citizens.subList(0, 1000).stream().map(people::worn).toList());
		List<Integer> order = new ArrayList<>();
		for (int at = 0; at < members.size(); at++) {
			order.add(at);
		}
		List<String> told = told(members, order, citizens);
		Collections.shuffle(order, new Random(8));
		assertThat(told(members, order, citizens)).isEqualTo(told).hasSizeGreaterThan(1000);
	}

	/** Either name is that of several communes. */
	@Test
	void pairsTheSameAtRandomInAnyOrderOfTheMembers() {
		List<FieldValues> members = new ArrayList<>();
		for (FieldValues one : new People(5, 60).crowd(2500)) {
			String commune = (members.size() % 2 == 0) ? "Xã Vạn Xuân" : "Xã Thanh Sơn";
			members.add(one.with(Field.HOME_PLACE, commune + ", tỉnh Phú Thọ"));
		}
		List<FieldValues> citizens = new People(6, 60).crowd(200);
		PatternCounts random = random(members, citizens);
		Collections.reverse(members);
		PatternCounts turned = random(members, citizens);
		assertThat(turned.patterns()).containsExactly(random.patterns());
		assertThat(Arrays.stream(random.patterns()))
			.allMatch((pattern) -> turned.count(pattern) == random.count(pattern));
		assertThat(random.total()).as("a part of all").isBetween(300L * 200, 700L * 200);
	}

	private static PatternCounts random(List<FieldValues> members, List<FieldValues> citizens) {
		PairFinder finder = finder(People.members(members), NO_SCORE);
		citizens.forEach((citizen) -> find(finder, citizen));
		return finder.takeCounts().random();
	}

	/** Pairs and counts, with members named by their place before they were shuffled. */
	private static List<String> told(List<FieldValues> members, List<Integer> order, List<FieldValues> citizens) {
		PairFinder finder = finder(People.members(order.stream().map(members::get).toList()), 0);
		Set<String> told = new TreeSet<>();
		for (FieldValues citizen : citizens) {
			find(finder, citizen)
				.forEach((pair) -> told.add("%d %s %d %d %s %s %s".formatted(order.get(pair.member().recordNo() - 1),
						pair.nationalId(), pair.pattern(), pair.rarity(), pair.rule(), pair.veto(), pair.decoy())));
		}
		PairCounts counts = finder.takeCounts();
		for (BlockingPass pass : counts.passes()) {
			for (int pattern : pass.counts().patterns()) {
				told.add(pass.name() + " " + pattern + " " + pass.counts().count(pattern));
			}
		}
		return List.copyOf(new TreeSet<>(new HashSet<>(told)));
	}

	/** The member first, and enough others that the name is rare. */
	private static Members members(FieldValues first) {
		List<FieldValues> all = new ArrayList<>(List.of(first));
		all.addAll(new People(9, 60).crowd(2000));
		return People.members(all);
	}

	private static PairFinder finder(Members members, int leastScore) {
		return new PairFinder(members, People.PLACES, 2000, leastScore);
	}

	private static List<Pair> find(PairFinder finder, FieldValues citizen) {
		List<Pair> pairs = new ArrayList<>();
		assertThat(finder.find(citizen, pairs::add)).isTrue();
		return pairs;
	}

}
