package org.muster.cards;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.muster.reissue.ReissueReason;

/** Lays the office's lists out, and adds up what is on them. */
final class FormPages {

	private static final List<Integer> WIDTHS = List.of(5, 12, 24, 7, 13, 30, 13, 13, 13, 16, 28, 28, 12);

	private final FormWords words = new FormWords();

	private final List<List<Object>> organisations = new ArrayList<>();

	private final Map<ReissueReason, Long> reasons = new TreeMap<>();

	private final long[] totals = new long[CardForm.values().length];

	/**
	 * {@return the lists of an organisation, by the name of the form; each card is on
	 * one}
	 * @param cards all of it, at least one
	 */
	Map<String, FormPage> of(List<Card> cards) {
		Map<String, FormPage> pages = new LinkedHashMap<>();
		List<Object> line = new ArrayList<>(List.of(this.organisations.size() + 1, base(cards)));
		for (CardForm form : CardForm.values()) {
			List<Card> own = form.of(cards);
			line.add((long) own.size());
			this.totals[form.ordinal()] += own.size();
			if (!own.isEmpty()) {
				pages.put(this.words.text("form." + form.key() + ".name"), page(form, own));
			}
		}
		line.add((long) cards.size());
		this.organisations.add(line);
		cards.forEach((card) -> card.reasons()
			.forEach((key) -> ReissueReason.ofKey(key)
				.ifPresent((reason) -> this.reasons.merge(reason, 1L, Long::sum))));
		return pages;
	}

	private FormPage page(CardForm form, List<Card> cards) {
		List<String> columns = new ArrayList<>(List.of(this.words.text("column.row")));
		CardForm.COLUMNS.forEach((column) -> columns.add(this.words.text("column." + column)));
		List<List<Object>> rows = new ArrayList<>();
		for (Card card : cards) {
			List<Object> row = new ArrayList<>(List.of(rows.size() + 1));
			row.addAll(CardForm.cells(card, this.words));
			rows.add(row);
		}
		List<Object> total = new ArrayList<>(List.of("", this.words.text("total"), cards.size()));
		total.addAll(List.of("", "", "", "", "", "", "", "", "", ""));
		return new FormPage(
				List.of(this.words.text("organisation", base(cards)),
						this.words.text("form." + form.key() + ".number")),
				List.of(this.words.text("head"), this.words.text("form." + form.key() + ".title"),
						this.words.text("campaign", cards.get(0).campaign())),
				columns, WIDTHS, rows, total,
				List.of(this.words.text("place-and-day"), this.words.text("signature"), this.words.text("sign-here")));
	}

	private String base(List<Card> cards) {
		String base = cards.get(0).base();
		return base.isEmpty() ? this.words.text("organisation.none") : base;
	}

	/**
	 * {@return what is on all lists so far, by organisation and by reason}
	 */
	Map<String, FormPage> summary() {
		List<Object> total = new ArrayList<>(List.of("", this.words.text("total")));
		long all = 0;
		for (long one : this.totals) {
			total.add(one);
			all += one;
		}
		total.add(all);
		List<List<Object>> byReason = new ArrayList<>();
		this.reasons.forEach(
				(reason, cards) -> byReason.add(List.of(byReason.size() + 1, this.words.reason(reason.key()), cards)));
		Map<String, FormPage> pages = new LinkedHashMap<>();
		pages.put(this.words.text("summary.name"),
				new FormPage(List.of(), List.of(this.words.text("summary.title")),
						List.of(this.words.text("column.row"), this.words.text("column.base"),
								this.words.text("form.lost.name"), this.words.text("form.damaged.name"),
								this.words.text("form.changed.name"), this.words.text("total")),
						List.of(6, 48, 14, 14, 14, 14), this.organisations, total, List.of()));
		pages.put(this.words.text("reasons.name"),
				new FormPage(List.of(), List.of(this.words.text("reasons.title")),
						List.of(this.words.text("column.row"), this.words.text("column.reasons"),
								this.words.text("column.cards")),
						List.of(6, 60, 14), byReason, List.of("", this.words.text("reasons.total"), all), List.of()));
		return pages;
	}

}
