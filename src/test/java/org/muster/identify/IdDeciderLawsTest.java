package org.muster.identify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.model.Gender;
import org.muster.model.IdMethod;
import org.muster.model.RecordKey;

import static org.assertj.core.api.Assertions.assertThat;

/** Seeded, so that a failure can be repeated. */
class IdDeciderLawsTest {

	private static final String[] IDS = { Questions.A, Questions.B, Questions.C };

	@ParameterizedTest
	@ValueSource(ints = { 0, 7 })
	void doesNotDependOnTheOrderOfCandidates(int margin) {
		IdDecider decider = new IdDecider(new Thresholds(0.9999, 0.5, margin));
		Random chance = new Random(1);
		for (int round = 0; round < 3000; round++) {
			List<Candidate> candidates = new ArrayList<>();
			List<Candidate> rivals = List.of(claimed(IDS[0], chance), claimed(IDS[1], chance), claimed(IDS[2], chance));
			for (int at = chance.nextInt(5); at >= 0; at--) {
				candidates.add(candidate(pick(chance, rivals.toArray(new Candidate[0])), chance));
			}
			Question question = question(chance, candidates);
			IdDecision decision = decider.decide(question);
			Collections.shuffle(candidates, chance);
			assertThat(decider.decide(with(question, candidates))).isEqualTo(decision);
		}
	}

	/** What others claim depends on the ID alone. */
	private static Candidate claimed(String id, Random chance) {
		return Questions.heldBy(
				Questions.rivalled(Questions.candidate(id, 0), pick(chance, -9999, 1400, 2100), chance.nextInt(9) == 0),
				pick(chance, "", "", "ME", "OTHER"));
	}

	private static Candidate candidate(Candidate claimed, Random chance) {
		return new Candidate(claimed.nationalId(), pick(chance, "", "", "national-id-confirmed", "old-id-confirmed"),
				pick(chance, 1300, 1400, 2100), pick(chance, "", "", "gender-digit"), claimed.rivalScore(),
				claimed.rivalCertain(), claimed.holder(), pick(chance, "Lê Văn An", "Lê An"),
				pick(chance, "1954-07-21", "1955-XX-XX"), pick(chance, "M", "F"));
	}

	private static Question question(Random chance, List<Candidate> candidates) {
		Question open = Questions.ask(candidates.toArray(new Candidate[0]));
		Question reviewed = Questions.reviewed(pick(chance, Question.Review.values()), IDS[chance.nextInt(3)], open);
		return chance.nextBoolean() ? reviewed : Questions.owning(IDS[0], IdMethod.LINKED, reviewed);
	}

	private static Question with(Question one, List<Candidate> candidates) {
		return new Question(one.memberNo(), one.fullName(), one.birthDate(), one.gender(), one.carriedId(),
				one.ownedId(), one.ownedBy(), one.review(), one.reviewedId(), candidates);
	}

	@SafeVarargs
	private static <T> T pick(Random chance, T... values) {
		return values[chance.nextInt(values.length)];
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6 })
	void evidenceGivesNoIdToTwoMembers(long seed) {
		People people = new People(seed, 2);
		List<Person> citizens = people.crowd(400);
		List<Person> members = new ArrayList<>();
		for (int at = 0; at < 500; at++) {
			members.add(people.worn(citizens.get(at % 400)));
		}
		Map<RecordKey, List<Pair>> pairs = new HashMap<>();
		Map<String, List<Pair>> claims = new HashMap<>();
		IdDecider decider = new IdDecider(new Thresholds(0.6, 0.5, seed % 2));
		MemberIndex index = MemberIndexTest.index(members);
		for (Person citizen : citizens) {
			for (Pair pair : Pair.of(index, citizen, -300, decider.leastScore())) {
				pairs.computeIfAbsent(pair.member(), (member) -> new ArrayList<>()).add(pair);
				claims.computeIfAbsent(pair.nationalId(), (id) -> new ArrayList<>()).add(pair);
			}
		}
		Set<String> given = new HashSet<>();
		for (int at = 0; at < members.size(); at++) {
			List<Pair> mine = pairs.getOrDefault(index.key(at), List.of());
			String id = decider.decide(question(at, members.get(at), mine, claims)).nationalId();
			assertThat(id.isEmpty() || given.add(id)).as("member %d is the first with its ID", at).isTrue();
		}
		assertThat(given).as("something was decided").hasSizeGreaterThan(100);
	}

	private static Question question(int at, Person member, List<Pair> pairs, Map<String, List<Pair>> claims) {
		List<Candidate> candidates = pairs.stream()
			.map((pair) -> candidate(pair, claims.getOrDefault(pair.nationalId(), List.of())))
			.toList();
		return new Question("M" + at, member.name(), member.birthDate(), member.gender(), member.nationalId(), "",
				IdMethod.NONE, Question.Review.OPEN, "", candidates);
	}

	private static Candidate candidate(Pair pair, List<Pair> claims) {
		List<Pair> rivals = claims.stream().filter((other) -> !other.member().equals(pair.member())).toList();
		int rivalScore = rivals.stream().mapToInt(Pair::score).max().orElse(Candidate.NO_RIVAL);
		boolean rivalCertain = rivals.stream().anyMatch((other) -> !other.rule().isEmpty() && other.veto().isEmpty());
		return new Candidate(pair.nationalId(), pair.rule(), pair.score(), pair.veto(), rivalScore, rivalCertain, "",
				"", "", Gender.UNKNOWN.code());
	}

}
