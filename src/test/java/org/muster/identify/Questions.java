package org.muster.identify;

import java.util.List;
import java.util.Set;

import org.muster.link.person.AgreementLevel;
import org.muster.link.person.DateLevel;
import org.muster.link.person.NameLevel;
import org.muster.link.person.NumberLevel;
import org.muster.link.person.PersonComparisons;
import org.muster.link.person.PlaceLevel;
import org.muster.model.IdMethod;

/** Questions and candidates in few words. */
final class Questions {

	static final String A = "025054000001";

	static final String B = "025054000002";

	static final String C = "025054000003";

	private static final int ALIKE = pattern(NameLevel.EXACT, DateLevel.FULL, AgreementLevel.SAME);

	private Questions() {
	}

	static Candidate candidate(String nationalId, int score) {
		return new Candidate(nationalId, "", score, Integer.MAX_VALUE, "", Candidate.NO_RIVAL, false, false, ALIKE, 0,
				0);
	}

	static Candidate certain(String nationalId, int score) {
		Candidate one = candidate(nationalId, score);
		return new Candidate(nationalId, CertainRule.OLD_ID_CONFIRMED.key(), score, one.most(), one.veto(),
				one.rivalScore(), one.rivalCertain(), one.taken(), one.pattern(), one.birthDate(), one.place());
	}

	static Candidate vetoed(Candidate one, Veto veto) {
		return new Candidate(one.nationalId(), one.rule(), one.score(), one.most(), veto.key(), one.rivalScore(),
				one.rivalCertain(), one.taken(), one.pattern(), one.birthDate(), one.place());
	}

	static Candidate rivalled(Candidate one, int score, boolean certain) {
		return new Candidate(one.nationalId(), one.rule(), one.score(), one.most(), one.veto(), score, certain,
				one.taken(), one.pattern(), one.birthDate(), one.place());
	}

	/** Believed no more than so. */
	static Candidate doubted(Candidate one, int most) {
		return new Candidate(one.nationalId(), one.rule(), one.score(), most, one.veto(), one.rivalScore(),
				one.rivalCertain(), one.taken(), one.pattern(), one.birthDate(), one.place());
	}

	static Candidate taken(Candidate one) {
		return new Candidate(one.nationalId(), one.rule(), one.score(), one.most(), one.veto(), one.rivalScore(),
				one.rivalCertain(), true, one.pattern(), one.birthDate(), one.place());
	}

	static Candidate alike(Candidate one, int pattern) {
		return new Candidate(one.nationalId(), one.rule(), one.score(), one.most(), one.veto(), one.rivalScore(),
				one.rivalCertain(), one.taken(), pattern, one.birthDate(), one.place());
	}

	/** How a member and a citizen agree who have no numbers. */
	static int pattern(NameLevel name, DateLevel birthDate, AgreementLevel gender) {
		return PersonComparisons.ALL.pattern(name.ordinal(), birthDate.ordinal(), gender.ordinal(),
				PlaceLevel.COMMUNE.ordinal(), PlaceLevel.UNKNOWN.ordinal(), NumberLevel.UNKNOWN.ordinal(),
				NumberLevel.UNKNOWN.ordinal());
	}

	static Question ask(Candidate... candidates) {
		return new Question("", "", IdMethod.NONE, Question.Review.OPEN, "", List.of(candidates));
	}

	static Question carrying(String carriedId, Question one) {
		return new Question(carriedId, one.ownedId(), one.ownedBy(), one.review(), one.reviewedId(), one.asked(),
				one.candidates());
	}

	static Question owning(String ownedId, IdMethod ownedBy, Question one) {
		return new Question(one.carriedId(), ownedId, ownedBy, one.review(), one.reviewedId(), one.asked(),
				one.candidates());
	}

	static Question reviewed(Question.Review review, String reviewedId, Question one) {
		return new Question(one.carriedId(), one.ownedId(), one.ownedBy(), review, reviewedId, one.asked(),
				one.candidates());
	}

	static Question asked(Question one, boolean changed, String... shown) {
		return asked(one, new Question.Asked(true, changed, Set.of(shown), ""));
	}

	static Question withdrawn(String nationalId, Question one) {
		return asked(reviewed(Question.Review.WITHDRAWN, "", one),
				new Question.Asked(false, false, Set.of(), nationalId));
	}

	private static Question asked(Question one, Question.Asked asked) {
		return new Question(one.carriedId(), one.ownedId(), one.ownedBy(), one.review(), one.reviewedId(), asked,
				one.candidates());
	}

}
