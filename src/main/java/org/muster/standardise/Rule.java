package org.muster.standardise;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.muster.charset.CapitalRepair;
import org.muster.charset.LegacyReading;
import org.muster.charset.LegacyText;
import org.muster.model.Field;

/**
 * All rules of the job definition. A rule changes spelling, never a fact; a text it
 * cannot read it leaves as it is; a second run changes nothing. A new rule is a constant
 * here and rows in the test.
 */
public enum Rule {

	/** Joins letter and mark into one code point. Source: Unicode Annex 15, form NFC. */
	COMPOSE_UNICODE {
		@Override
		String apply(String text, RuleContext context) {
			return Composition.compose(text);
		}
	},

	/**
	 * Turns each run of white space, no-break included, into one space, trims the ends
	 * and removes characters without width. The soft hyphen stays: in text of the
	 * {@code .Vn} fonts it is a letter.
	 */
	COLLAPSE_SPACES {
		@Override
		String apply(String text, RuleContext context) {
			return Spaces.collapse(text);
		}
	},

	/** Turns eth and African D into Đ, and all apostrophes into the straight one. */
	REPAIR_LOOK_ALIKES {
		@Override
		String apply(String text, RuleContext context) {
			return NameSpelling.repairLookAlikes(text);
		}
	},

	/**
	 * Gives each syllable one capital, also after an apostrophe or a bracket; after a
	 * hyphen the letter keeps its case. Source: Decree 30/2020, annex.
	 */
	CAPITALISE_NAME {
		@Override
		String apply(String text, RuleContext context) {
			return NameSpelling.capitalise(text);
		}
	},

	/**
	 * Writes a date as ISO 8601, unknown parts as {@code XX}. A day that the month does
	 * not have is written all the same, for the check to report. See {@link DateReading}
	 * for the forms.
	 */
	ISO_DATE {
		@Override
		String apply(String text, RuleContext context) {
			return DateReading.iso(text, context);
		}
	},

	/** Writes the words for male and female as {@code M} and {@code F}; digits stay. */
	GENDER_CODE {
		@Override
		String apply(String text, RuleContext context) {
			return context.lists().code(Field.GENDER, text);
		}
	},

	/**
	 * Keeps the digits of one number, without a label before or after it and the spaces,
	 * dots, dashes, brackets and apostrophes inside it. Anything else among the digits,
	 * such as a letter, a slash or an exponent, leaves the text as it is.
	 */
	KEEP_DIGITS {
		@Override
		String apply(String text, RuleContext context) {
			return Digits.keep(text);
		}
	},

	/**
	 * Puts back the one or two zeros that a spreadsheet took from a national ID, when the
	 * result is well-formed and says the gender and birth year of the record.
	 */
	RESTORE_NATIONAL_ID_ZEROS {
		@Override
		String apply(String text, RuleContext context) {
			return Digits.restoreNationalId(text, context);
		}
	},

	/**
	 * Puts back the zero that a spreadsheet took from the old ID number: 8 digits, of
	 * which the first is not 0, become 9.
	 */
	RESTORE_OLD_ID_ZEROS {
		@Override
		String apply(String text, RuleContext context) {
			return Digits.restoreOldId(text);
		}
	},

	/** Removes spaces, dots and dashes when all else is digits. */
	JOIN_DIGITS {
		@Override
		String apply(String text, RuleContext context) {
			return Digits.join(text);
		}
	},

	/** Writes 6 digits, one space and 1 to 3 capital letters. */
	PROFILE_NUMBER_FORM {
		@Override
		String apply(String text, RuleContext context) {
			return Digits.profileNumber(text);
		}
	},

	/** Puts no space before a comma and one after it, none at the end. */
	COMMA_SPACING {
		@Override
		String apply(String text, RuleContext context) {
			return Spaces.aroundCommas(text);
		}
	},

	/**
	 * Writes the words for a status as {@code official}, {@code provisional},
	 * {@code deceased} or {@code left}.
	 */
	STATUS_CODE {
		@Override
		String apply(String text, RuleContext context) {
			return context.lists().code(Field.STATUS, text);
		}
	},

	/**
	 * Reads text that was typed in the fonts of an old encoding, where only one reading
	 * is Vietnamese.
	 */
	REPAIR_LEGACY_TEXT {
		@Override
		String apply(String text, RuleContext context) {
			LegacyReading reading = LegacyText.read(text, context.legacy());
			return (reading.kind() == LegacyReading.Kind.REPAIRED) ? reading.text() : text;
		}
	},

	/** Raises small toned letters among capitals, which TCVN3 has no codes for. */
	RESTORE_CAPITALS {
		@Override
		String apply(String text, RuleContext context) {
			return CapitalRepair.restore(text);
		}
	},

	/** Writes full-width and other digits of Unicode as those of ASCII. */
	ASCII_DIGITS {
		@Override
		String apply(String text, RuleContext context) {
			return Digits.ascii(text);
		}
	},

	/** Writes the name or alias of a code list as its code, where it means one only. */
	LIST_CODE {
		@Override
		String apply(String text, RuleContext context) {
			return context.lists().code(context.field(), text);
		}
	},

	/** Likewise several names; the codes are separated by {@code |}. */
	LIST_CODES {
		@Override
		String apply(String text, RuleContext context) {
			return context.lists().codes(context.field(), text);
		}
	},

	/** Writes a school grade as grade and years of its system, such as {@code 7/10}. */
	SCHOOL_GRADE {
		@Override
		String apply(String text, RuleContext context) {
			return SchoolGrade.of(text);
		}
	},

	/** Writes the date at the beginning of a text as ISO 8601; the text follows. */
	DATE_THEN_TEXT {
		@Override
		String apply(String text, RuleContext context) {
			return DatedText.of(text, context);
		}
	},

	/**
	 * Writes a telephone number with its zero: 10 digits of a mobile telephone, 11 of a
	 * fixed one. Source: the numbering plan since 2018, general knowledge.
	 */
	PHONE_FORM {
		@Override
		String apply(String text, RuleContext context) {
			return Phone.of(text);
		}
	},

	/** Separates the names of a list by a comma and a space. */
	LIST_SPACING {
		@Override
		String apply(String text, RuleContext context) {
			return Spaces.aroundCommas(text.replace(';', ',').replace('/', ','));
		}
	};

	private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

	/**
	 * Applies the rule.
	 * @param text any text
	 * @param context what else the rule may know
	 * @return the text in its standard spelling, or the same text
	 */
	abstract String apply(String text, RuleContext context);

	/**
	 * {@return the word in job definitions and in the trace of changes, such as
	 * {@code iso-date}}
	 */
	public String key() {
		return this.key;
	}

	/**
	 * {@return the rule of that key, or empty}
	 */
	public static Optional<Rule> ofKey(String key) {
		return Arrays.stream(values()).filter((rule) -> rule.key.equals(key)).findFirst();
	}

	/**
	 * {@return all keys, in alphabetical order}
	 */
	public static List<String> keys() {
		return Arrays.stream(values()).map(Rule::key).sorted().toList();
	}

}
