package org.muster.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.muster.compare.NameKey;
import org.muster.reissue.ReissueReason;

/**
 * The office's lists of cards. A card stands on one of them: as lost, else as damaged,
 * else as to be changed. Source of the numbers: Guidance 12-HD/BTCTW of 18 January 2022;
 * no number is known for cards that are changed.
 */
public enum CardForm {

	/** Form 2-T&#272;V. */
	LOST,

	/** Form 3-T&#272;V. */
	DAMAGED,

	/** Without a number. */
	CHANGED;

	/** Keys of the columns, in order, after the number of the row. */
	static final List<String> COLUMNS = List.of("profile_number", "full_name", "gender", "birth_date", "home_place",
			"admission_date", "official_date", "card_number", "national_id", "organisation", "reasons", "note");

	private static final int LONGEST_NAME = 60;

	/**
	 * {@return the form that a card stands on}
	 */
	public static CardForm of(Card card) {
		if (card.reasons().contains(ReissueReason.CARD_LOST.key())) {
			return LOST;
		}
		return card.reasons().contains(ReissueReason.CARD_DAMAGED.key()) ? DAMAGED : CHANGED;
	}

	/**
	 * {@return the cards that stand on this form, in order}
	 */
	public List<Card> of(List<Card> cards) {
		return cards.stream().filter((card) -> of(card) == this).toList();
	}

	/**
	 * {@return the cells of a card's row, in the order of the columns}
	 */
	static List<String> cells(Card card, FormWords words) {
		Card.Person person = card.person();
		List<String> cells = new ArrayList<>(List.of(person.profileNumber(), person.fullName(),
				words.gender(person.gender()), words.date(person.birthDate()), person.homePlace(),
				words.date(person.admissionDate()), words.date(person.officialDate()), card.cardNumber(),
				person.nationalId(), person.organisation()));
		cells.add(String.join("; ", card.reasons().stream().map(words::reason).toList()));
		cells.add(card.note());
		return cells;
	}

	/**
	 * {@return a file name for an organisation's lists, without its ending}
	 * @param number of the organisation, from 1
	 */
	static String fileName(int number, String organisation) {
		String name = NameKey.of(organisation).replace(' ', '-');
		return "%03d-%s".formatted(number,
				name.isEmpty() ? "khong-ro" : name.substring(0, Math.min(LONGEST_NAME, name.length())));
	}

	String key() {
		return name().toLowerCase(Locale.ROOT);
	}

}
