package org.muster.reissue;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.muster.model.IdMethod;
import org.muster.model.PartialDate;

/** Facts of cards for tests: one that is in order, and others that differ from it. */
final class Cards {

	static final String ID = "025054012345";

	static final Set<ReissueReason> ALL = EnumSet.allOf(ReissueReason.class);

	private static final PrintedFields AN = new PrintedFields("Lê An", PartialDate.ofIso("1954-07-21"),
			"xã Tiên Lương, huyện Cẩm Khê, tỉnh Phú Thọ", "1976-02-03", "1977-02-03");

	private Cards() {
	}

	/** An official member whose card is in order. */
	static CardFacts inOrder() {
		return new CardFacts(AN, AN, "Lê An", PartialDate.ofIso("1954-07-21"), "01234567", false, "", ID, ID,
				IdMethod.CERTAIN, "official", false, false);
	}

	static CardFacts named(String printed, String now) {
		CardFacts card = inOrder();
		return new CardFacts(fields(now, "1954-07-21", AN.homePlace(), AN.admissionDate(), AN.officialDate()),
				card.before(), printed, card.citizenBirthDate(), card.cardNumber(), false, "", ID, ID, card.idMethod(),
				card.status(), false, false);
	}

	static CardFacts born(String before, String now, String registry) {
		CardFacts card = inOrder();
		return new CardFacts(fields("Lê An", now, AN.homePlace(), AN.admissionDate(), AN.officialDate()),
				fields("Lê An", before, AN.homePlace(), AN.admissionDate(), AN.officialDate()), "Lê An",
				PartialDate.ofIso(registry), card.cardNumber(), false, "", ID, ID, card.idMethod(), card.status(),
				false, false);
	}

	static CardFacts printed(PrintedFields before) {
		return inOrder().withBefore(before);
	}

	static CardFacts numbered(String number, boolean shared, String status) {
		CardFacts card = inOrder();
		return new CardFacts(AN, AN, "Lê An", card.citizenBirthDate(), number, shared, "", ID, ID, card.idMethod(),
				status, false, false);
	}

	static CardFacts identified(String carried, String now, IdMethod method) {
		CardFacts card = inOrder();
		return new CardFacts(AN, AN, "Lê An", card.citizenBirthDate(), card.cardNumber(), false, "", carried, now,
				method, card.status(), false, false);
	}

	static CardFacts reported(String condition) {
		CardFacts card = inOrder();
		return new CardFacts(AN, AN, "Lê An", card.citizenBirthDate(), card.cardNumber(), false, condition, ID, ID,
				card.idMethod(), card.status(), false, false);
	}

	static CardFacts of(boolean dissolved, boolean provinceMerged) {
		CardFacts card = inOrder();
		return new CardFacts(AN, AN, "Lê An", card.citizenBirthDate(), card.cardNumber(), false, "", ID, ID,
				card.idMethod(), card.status(), dissolved, provinceMerged);
	}

	static PrintedFields fields(String name, String birthDate, String home, String admission, String official) {
		return new PrintedFields(name, PartialDate.ofIso(birthDate), home, admission, official);
	}

	static List<ReissueReason> reasons(CardFacts facts) {
		return ReissueDecision.of(facts, EnumSet.complementOf(EnumSet.of(ReissueReason.NEW_CARD_FORM)), CardPast.NONE)
			.reasons();
	}

	/** The reason of a word such as {@code card-lost}; none of an empty one. */
	static List<ReissueReason> only(String key) {
		return ReissueReason.ofKey(key.toLowerCase(Locale.ROOT)).map(List::of).orElse(List.of());
	}

}
