package org.muster.standardise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.muster.compare.NameKey;
import org.muster.model.Field;
import org.muster.model.FieldValues;
import org.muster.model.Gender;
import org.muster.model.MemberNumber;
import org.muster.model.PartialDate;
import org.muster.model.ReferenceData;

/**
 * Brings records to standard form: the rules of each field, in the order of
 * {@link Field}, then the checks of the record. Standard values stay as they are when
 * standardised again. Immutable; for several threads at once.
 */
public final class Standardiser {

	private static final Field[] FIELDS = Field.values();

	private final FieldRules[] rules;

	private final LocalDate asOf;

	private final CodeLists lists;

	private final Places places;

	private Standardiser(FieldRules[] rules, LocalDate asOf, CodeLists lists, Places places) {
		this.rules = rules;
		this.asOf = asOf;
		this.lists = lists;
		this.places = places;
	}

	/**
	 * Makes the standardiser of a job.
	 * @param ruleNames the keys of each field's rules in order; a field that is absent
	 * has none
	 * @param asOf the day ages are reckoned from
	 * @return the standardiser
	 * @throws IllegalArgumentException for a name that is none of {@link Rule#keys()}
	 */
	public static Standardiser of(Map<Field, List<String>> ruleNames, LocalDate asOf) {
		return of(ruleNames, asOf, ReferenceData.builtIn());
	}

	/**
	 * Prepares a standardiser.
	 * @param ruleNames as of the other method
	 * @param asOf the day ages are reckoned from
	 * @param data the tables of the run
	 * @return the standardiser
	 * @throws IllegalArgumentException for a name that is none of {@link Rule#keys()}
	 */
	public static Standardiser of(Map<Field, List<String>> ruleNames, LocalDate asOf, ReferenceData data) {
		FieldRules[] rules = new FieldRules[FIELDS.length];
		for (Field field : FIELDS) {
			rules[field.ordinal()] = new FieldRules(field, ruleNames.getOrDefault(field, List.of()));
		}
		return new Standardiser(rules, asOf, new CodeLists(data), new Places(data));
	}

	/**
	 * Standardises and checks a member record.
	 * @param received the texts as decoded
	 * @return the record; unreadable, with no values, when a text has U+0000 or half a
	 * surrogate pair, which the database cannot store
	 */
	public StandardRecord standardise(FieldValues received) {
		return standardise(received, Map.of());
	}

	/**
	 * Standardises and checks a member record.
	 * @param received the texts as decoded
	 * @param legacy the old encoding in whose fonts most of a field's column was typed
	 * @return as of the other method
	 */
	public StandardRecord standardise(FieldValues received, Map<Field, String> legacy) {
		Optional<Field> unstorable = Storable.firstUnstorable(received);
		return unstorable.isPresent() ? StandardRecord.unreadable(unstorable.get()) : checked(spell(received, legacy));
	}

	/**
	 * Standardises without checks, for citizens of the registry extract.
	 * @param received the texts as decoded
	 * @return the standard values
	 */
	public FieldValues values(FieldValues received) {
		return spell(received, Map.of()).standard();
	}

	private Spelling spell(FieldValues received, Map<Field, String> legacy) {
		String[] spelt = received.toArray();
		String[] standard = spelt.clone();
		List<Change> changes = new ArrayList<>();
		List<Field> ambiguous = new ArrayList<>(0);
		PartialDate birthDate = PartialDate.NONE;
		Gender gender = Gender.UNKNOWN;
		for (int at = 0; at < FIELDS.length; at++) {
			if (!spelt[at].isEmpty()) {
				Field field = FIELDS[at];
				String encoding = legacy.isEmpty() ? "" : legacy.getOrDefault(field, "");
				FieldOutcome outcome = this.rules[at].apply(spelt[at],
						new RuleContext(this.asOf, field, birthDate, gender, encoding, this.lists));
				spelt[at] = outcome.spelt();
				standard[at] = outcome.standard();
				outcome.change().ifPresent(changes::add);
				if (outcome.ambiguous()) {
					ambiguous.add(field);
				}
				birthDate = (field == Field.BIRTH_DATE) ? PartialDate.ofIso(standard[at]) : birthDate;
				gender = (field == Field.GENDER) ? Gender.of(standard[at]) : gender;
			}
		}
		return new Spelling(FieldValues.of(spelt), FieldValues.of(standard), birthDate, gender, ambiguous, changes);
	}

	private StandardRecord checked(Spelling spelling) {
		FieldValues standard = spelling.standard();
		String nameKey = NameKey.of(standard.get(Field.FULL_NAME));
		PlaceReadings places = this.places.read(standard);
		CheckedRecord record = new CheckedRecord(spelling.spelt(), new StandardDates(spelling.spelt()), nameKey,
				spelling.birthDate(), spelling.gender(), places, this.asOf, this.lists, spelling.ambiguous());
		return new StandardRecord(standard, nameKey, places.codes(), MemberNumber.of(nameKey, standard),
				RecordCheck.all(record), spelling.changes());
	}

	/** The values after the rules, and as they are published. */
	private record Spelling(FieldValues spelt, FieldValues standard, PartialDate birthDate, Gender gender,
			List<Field> ambiguous, List<Change> changes) {
	}

}
