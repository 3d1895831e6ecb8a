package org.muster.identify;

import java.util.List;

import org.muster.model.Gender;
import org.muster.model.IdMethod;
import org.muster.model.PartialDate;

/** Questions and candidates in few words. */
final class Questions {

	static final String A = "025054000001";

	static final String B = "025054000002";

	static final String C = "025054000003";

	private Questions() {
	}

	static Candidate candidate(String nationalId, int score) {
		return new Candidate(nationalId, "", score, "", Candidate.NO_RIVAL, false, "", "Lê Văn An", "1954-07-21", "M");
	}

	static Candidate certain(String nationalId, int score) {
		return ruled(candidate(nationalId, score), CertainRule.OLD_ID_CONFIRMED.key());
	}

	private static Candidate ruled(Candidate one, String rule) {
		return new Candidate(one.nationalId(), rule, one.score(), one.veto(), one.rivalScore(), one.rivalCertain(),
				one.holder(), one.name(), one.birthDate(), one.gender());
	}

	static Candidate vetoed(Candidate one, Veto veto) {
		return new Candidate(one.nationalId(), one.rule(), one.score(), veto.key(), one.rivalScore(),
				one.rivalCertain(), one.holder(), one.name(), one.birthDate(), one.gender());
	}

	static Candidate rivalled(Candidate one, int score, boolean certain) {
		return new Candidate(one.nationalId(), one.rule(), one.score(), one.veto(), score, certain, one.holder(),
				one.name(), one.birthDate(), one.gender());
	}

	static Candidate heldBy(Candidate one, String member) {
		return new Candidate(one.nationalId(), one.rule(), one.score(), one.veto(), one.rivalScore(),
				one.rivalCertain(), member, one.name(), one.birthDate(), one.gender());
	}

	static Candidate citizen(Candidate one, String name, String birthDate, String gender) {
		return new Candidate(one.nationalId(), one.rule(), one.score(), one.veto(), one.rivalScore(),
				one.rivalCertain(), one.holder(), name, birthDate, gender);
	}

	static Question ask(Candidate... candidates) {
		return new Question("ME", "Lê Văn An", new PartialDate(1954, 7, 21), Gender.MALE, "", "", IdMethod.NONE,
				Question.Review.OPEN, "", List.of(candidates));
	}

	static Question carrying(String carriedId, Question one) {
		return new Question(one.memberNo(), one.fullName(), one.birthDate(), one.gender(), carriedId, one.ownedId(),
				one.ownedBy(), one.review(), one.reviewedId(), one.candidates());
	}

	static Question owning(String ownedId, IdMethod ownedBy, Question one) {
		return new Question(one.memberNo(), one.fullName(), one.birthDate(), one.gender(), one.carriedId(), ownedId,
				ownedBy, one.review(), one.reviewedId(), one.candidates());
	}

	static Question reviewed(Question.Review review, String reviewedId, Question one) {
		return new Question(one.memberNo(), one.fullName(), one.birthDate(), one.gender(), one.carriedId(),
				one.ownedId(), one.ownedBy(), review, reviewedId, one.candidates());
	}

}
