package org.muster.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.muster.compare.NameKey;
import org.muster.generate.Layout.RecordPlace;
import org.muster.model.Field;
import org.muster.model.FieldValues;
import org.muster.model.Gender;
import org.muster.model.MemberNumber;
import org.muster.model.NationalId;
import org.muster.model.Outcome;
import org.muster.model.PartialDate;

/**
 * Knows what must become of each record, from the facts of the member and the registry
 * alone. The rules are written here once more on purpose: a truth that asked the pipeline
 * would prove nothing.
 */
final class Truth {

	/** Weight in bits from which name, date, gender and province decide without doubt. */
	private static final double CLEAR_BITS = 15;

	/** What an equal full birth date, gender and province tell, in bits. */
	private static final double DATE_GENDER_PROVINCE_BITS = 17;

	private final Scenario scenario;

	private final Layout layout;

	private final DraftMaker drafts;

	private final NameStock names;

	private final RegistryRows rows;

	private final CommuneNumbers communes;

	Truth(Scenario scenario, Layout layout, DraftMaker drafts, NameStock names, RegistryRows rows,
			CommuneNumbers communes) {
		this.scenario = scenario;
		this.layout = layout;
		this.drafts = drafts;
		this.names = names;
		this.rows = rows;
		this.communes = communes;
	}

	Expected of(RecordPlace place, Draft draft) {
		List<String> kinds = kinds(place, draft);
		if (draft.kind().isHeld()) {
			return new Expected(Outcome.HELD, "", "", new TreeSet<>(), kinds, false, draft.kind(), slips(draft),
					Optional.empty());
		}
		Optional<RecordPlace> twin = this.layout.twinOf(place);
		if (twin.isEmpty()) {
			return published(Outcome.PUBLISHED, draft, draft, draft.standardValues(), kinds);
		}
		FieldValues own = draft.standardValues();
		Draft copy = this.drafts.make(twin.get());
		FieldValues other = copy.standardValues();
		boolean survives = survives(filled(own), place, filled(other), twin.get());
		FieldValues member = survives ? completed(own, other) : completed(other, own);
		return published(survives ? Outcome.PUBLISHED : Outcome.MERGED, draft, copy, member, kinds);
	}

	/** The fuller record survives, then the one of the first file, then the first one. */
	private static boolean survives(int own, RecordPlace place, int other, RecordPlace twin) {
		return (own != other) ? own > other : place.isBefore(twin);
	}

	private static int filled(FieldValues values) {
		int filled = 0;
		for (Field field : Field.values()) {
			filled += values.has(field) ? 1 : 0;
		}
		return filled;
	}

	private static FieldValues completed(FieldValues survivor, FieldValues merged) {
		FieldValues completed = survivor;
		for (Field field : Field.values()) {
			if (!survivor.has(field) && merged.has(field)) {
				completed = completed.with(field, merged.get(field));
			}
		}
		return completed;
	}

	private Expected published(Outcome outcome, Draft draft, Draft copy, FieldValues member, List<String> kinds) {
		String memberNo = MemberNumber.of(NameKey.of(member.get(Field.FULL_NAME)), member);
		boolean citizen = !draft.kind().has(Trait.NO_CITIZEN);
		SortedSet<String> reasons = (citizen && isEligible(member)) ? reasons(draft, member) : new TreeSet<>();
		boolean doubtful = citizen && outcome == Outcome.PUBLISHED && isDoubtful(draft);
		Optional<Facts> facts = (citizen && outcome == Outcome.PUBLISHED)
				? Optional.of(Facts.of(draft, copy, this.communes)) : Optional.empty();
		return new Expected(outcome, memberNo, citizen ? draft.person().nationalId() : "", reasons, kinds, doubtful,
				draft.kind(), slips(draft), facts);
	}

	private static SortedSet<String> slips(Draft draft) {
		return draft.slips().stream().map(Slip::key).collect(Collectors.toCollection(TreeSet::new));
	}

	private static boolean isEligible(FieldValues member) {
		return member.get(Field.STATUS).equals("official") && member.has(Field.CARD_NUMBER);
	}

	private static SortedSet<String> reasons(Draft draft, FieldValues member) {
		SortedSet<String> reasons = new TreeSet<>();
		String printed = member.get(Field.PRINTED_NAME).toUpperCase(Locale.ROOT);
		if (!printed.isEmpty() && !printed.equals(member.get(Field.FULL_NAME).toUpperCase(Locale.ROOT))) {
			reasons.add("printed-name-changed");
		}
		if (!MemberNumber.isCardNumber(member.get(Field.CARD_NUMBER))) {
			reasons.add("card-number-malformed");
		}
		if (draft.kind().has(Trait.SHARED_CARD)) {
			reasons.add("card-number-shared");
		}
		PartialDate birthDate = PartialDate.ofIso(member.get(Field.BIRTH_DATE));
		if (!birthDate.agreesWith(draft.person().citizen().birthDate())) {
			reasons.add("birth-date-conflict");
		}
		String carried = member.get(Field.NATIONAL_ID);
		if (!NationalId.isWellFormed(carried)
				|| NationalId.contradicts(carried, Gender.of(member.get(Field.GENDER)), birthDate)) {
			reasons.add("id-newly-attached");
		}
		return reasons;
	}

	private boolean isDoubtful(Draft draft) {
		if (draft.kind().has(Trait.DOUBTFUL)) {
			return true;
		}
		if (!draft.kind().has(Trait.CLEAR_WITHOUT_NUMBERS)) {
			return false;
		}
		Identity identity = draft.person().citizen();
		double bits = this.names.bits(identity.name(), identity.gender()) + DATE_GENDER_PROVINCE_BITS
				- Math.log(this.scenario.citizens()) / Math.log(2);
		return bits < CLEAR_BITS;
	}

	private List<String> kinds(RecordPlace place, Draft draft) {
		List<String> kinds = new ArrayList<>();
		kinds.add(draft.kind().key());
		if (place.copy()) {
			kinds.add("copy");
		}
		if (this.layout.twinOf(place).isPresent() && this.drafts.isWrittenOtherwise(place.person())) {
			kinds.add("written-otherwise");
		}
		draft.dirt().forEach((dirt) -> kinds.add(dirt.key()));
		draft.slips().forEach((slip) -> kinds.add(slip.key()));
		if (this.rows.isInExtract(place.person())) {
			this.rows.dirt(place.person()).forEach((dirt) -> kinds.add(dirt.key()));
		}
		return kinds.stream().sorted().toList();
	}

}
