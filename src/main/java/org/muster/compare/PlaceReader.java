package org.muster.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.muster.model.ReferenceData;

/**
 * Reads a place text: which province and commune of today it names, by the dated mapping
 * of communes. Units stand smallest first, see {@link PlaceParts}. What fits several
 * communes is never decided. For several threads at once.
 */
public final class PlaceReader {

	/** Preparing one takes longer than a commune's whole run. */
	private static final Map<ReferenceData, PlaceReader> PREPARED = Collections.synchronizedMap(new WeakHashMap<>());

	private static final int MOST_REMEMBERED = 50_000;

	private static final int LONGEST_REMEMBERED = 200;

	/** No commune stands farther from the end of a text. */
	private static final int PARTS = 4;

	private final UnitWords words;

	private final UnitIndex units;

	private final Provinces provinces;

	/** Former codes of the provinces whose name no province of today has. */
	private final Set<String> gone = new HashSet<>();

	private final Map<String, PlaceReading> seen = new ConcurrentHashMap<>();

	private PlaceReader(ReferenceData data) {
		this.words = new UnitWords(data);
		this.units = new UnitIndex(data);
		this.provinces = new Provinces(data);
		List<List<String>> rows = data.rows("provinces-2025.csv");
		Set<String> today = rows.stream().map((row) -> row.get(2)).collect(Collectors.toSet());
		rows.stream().filter((row) -> !today.contains(row.get(0))).forEach((row) -> this.gone.add(row.get(1)));
	}

	/**
	 * {@return the reader of a run's tables, which is prepared once}
	 */
	public static PlaceReader of(ReferenceData data) {
		return PREPARED.computeIfAbsent(data, PlaceReader::new);
	}

	/**
	 * Begins to prepare the reader of a run's tables on another thread: whoever asks for
	 * it soon waits for the rest only.
	 */
	public static void prepare(ReferenceData data) {
		CompletableFuture.runAsync(() -> of(data));
	}

	/**
	 * Reads.
	 * @param text a place; not empty
	 * @return what it names
	 */
	public PlaceReading read(String text) {
		String tail = tail(text);
		PlaceReading known = this.seen.get(tail);
		if (known != null) {
			return known;
		}
		PlaceReading reading = reading(tail);
		if (tail.length() <= LONGEST_REMEMBERED && this.seen.size() < MOST_REMEMBERED) {
			this.seen.put(tail, reading);
		}
		return reading;
	}

	/** The end of the text, which names the units; what stands before is smaller. */
	private static String tail(String text) {
		int from = text.length();
		for (int part = 0; part < PARTS && from > 0; part++) {
			from = text.lastIndexOf(',', from - 1);
			if (from < 0) {
				return text;
			}
		}
		return text.substring(from + 1).strip();
	}

	private PlaceReading reading(String text) {
		String separated = PlaceParts.separated(text);
		Optional<Province> province = this.provinces.find(separated);
		if (province.isEmpty() || province.get().code().isEmpty()) {
			return new PlaceReading(PlaceReading.Kind.PROVINCE_UNKNOWN, "", "", List.of());
		}
		List<UnitWords.Part> parts = new ArrayList<>();
		for (String part : separated.split(",")) {
			if (!part.isBlank() && !Provinces.isCountry(part)) {
				parts.add(this.words.part(part));
			}
		}
		UnitWords.Part last = parts.remove(parts.size() - 1);
		boolean marked = text.chars().anyMatch((character) -> character > 0x7F);
		return reading(parts, new Place(province.get(), "", false, marked), this.provinces.isWhole(last.text()));
	}

	/**
	 * From the largest: a district, by its word or because the province had one of that
	 * name; then a commune. A name that is also a district's is never taken for a commune
	 * without a word that says so.
	 * @param whole whether what names the province names nothing else
	 */
	private PlaceReading reading(List<UnitWords.Part> parts, Place named, boolean whole) {
		Place place = named;
		for (int at = parts.size() - 1; at >= 0; at--) {
			UnitWords.Part part = parts.get(at);
			boolean known = (part.kind().isEmpty() || part.is("smaller"))
					&& this.units.hasDistrict(place.province().code(), part.text());
			if (place.district().isEmpty() && (part.is("district") || part.is("city") || known)) {
				place = within(place, known ? part.text() : part.name(), !known);
			}
			else if (part.is("commune") || part.kind().isEmpty()) {
				return commune(part, place);
			}
			else if (!this.units.find(place.province().code(), part.text()).isEmpty()) {
				return commune(part.untyped(), place);
			}
			else {
				return smaller(parts.subList(0, at), place, whole);
			}
		}
		return withoutCommune(place, whole);
	}

	/** Nothing is read below a hamlet; a commune there is one in the wrong place. */
	private PlaceReading smaller(List<UnitWords.Part> below, Place place, boolean whole) {
		return below.stream().anyMatch((part) -> part.is("commune")) ? unknown(place.province())
				: withoutCommune(place, whole);
	}

	/** A district may have gone to another province than the text names. */
	private Place within(Place place, String district, boolean worded) {
		Province named = place.province();
		for (UnitIndex.District one : this.units.districts(named.code(), district)) {
			boolean was = named.formerCode().isEmpty() || one.formerProvince().equals(named.formerCode());
			if (!one.province().equals(named.code()) && was) {
				return new Place(new Province(one.province(), one.idCode()), district, worded, place.marked());
			}
		}
		return new Place(named, district, worded, place.marked());
	}

	/**
	 * Text before the province that says neither, a district that the province never had,
	 * or one whose name a commune of today has too, is a place that was not understood.
	 */
	private PlaceReading withoutCommune(Place place, boolean whole) {
		String province = place.province().code();
		if (place.district().isEmpty()) {
			return new PlaceReading(whole ? PlaceReading.Kind.PROVINCE_ONLY : PlaceReading.Kind.COMMUNE_UNKNOWN,
					province, "", List.of());
		}
		if (!this.units.hasDistrict(province, place.district())) {
			return unknown(place.province());
		}
		String island = this.units.island(province, place.district());
		if (!island.isEmpty()) {
			return new PlaceReading(PlaceReading.Kind.EXACT, province, island, List.of());
		}
		List<Unit> today = place.worded() ? List.of()
				: only(this.units.find(province, place.district()), (unit) -> unit.age() == Unit.Age.TODAY);
		return today.isEmpty() ? new PlaceReading(PlaceReading.Kind.PROVINCE_ONLY, province, "", List.of())
				: decided(today, place.province(), false);
	}

	/** Not every district of a divided province is in the one that its parts are in. */
	private static PlaceReading unknown(Province province) {
		return province.formerCode().isEmpty() ? new PlaceReading(PlaceReading.Kind.PROVINCE_UNKNOWN, "", "", List.of())
				: new PlaceReading(PlaceReading.Kind.COMMUNE_UNKNOWN, province.code(), "", List.of());
	}

	private PlaceReading commune(UnitWords.Part part, Place place) {
		Province province = place.province();
		List<Unit> named = this.units.find(province.code(), part.name());
		if (this.gone.contains(province.formerCode())) {
			named = only(named,
					(unit) -> unit.age() == Unit.Age.TODAY || unit.formerProvince().equals(province.formerCode()));
		}
		List<Unit> spelt = place.marked() ? ofSpelling(part, named) : named;
		List<Unit> fitting = ofType(part, spelt.isEmpty() ? named : spelt);
		if (place.district().isEmpty()) {
			return decided(fitting, province, !spelt.isEmpty());
		}
		if (!this.units.hasDistrict(province.code(), place.district())) {
			return unknown(province);
		}
		String key = UnitNames.key(place.district());
		List<Unit> within = firstFilled(only(fitting, (unit) -> unit.isIn(key)), only(named, (unit) -> unit.isIn(key)));
		if (!within.isEmpty()) {
			return decided(within, province, true);
		}
		List<UnitIndex.District> successors = this.units.districts(province.code(), place.district());
		Predicate<Unit> succeeded = (unit) -> successors.stream().anyMatch((one) -> unit.isIn(one.key()));
		return decided(firstFilled(only(fitting, succeeded), only(named, succeeded)), province, true).asEarlier();
	}

	private static List<Unit> firstFilled(List<Unit> first, List<Unit> otherwise) {
		return first.isEmpty() ? otherwise : first;
	}

	/**
	 * In a text with marks, a name that is spelt exactly so comes before one that differs
	 * in marks; of earlier units the marks are not known. None when no name is spelt so.
	 */
	private static List<Unit> ofSpelling(UnitWords.Part part, List<Unit> named) {
		String exact = UnitNames.exact(part.name());
		boolean some = named.stream().anyMatch((unit) -> unit.name().equals(exact));
		boolean earlier = named.stream().allMatch((unit) -> unit.age() == Unit.Age.EARLIER);
		return (some || earlier) ? only(named, (unit) -> unit.name().equals(exact) || unit.age() == Unit.Age.EARLIER)
				: List.of();
	}

	/** Kinds of units changed: where none is of that kind, the kind says nothing. */
	private static List<Unit> ofType(UnitWords.Part part, List<Unit> named) {
		String type = switch (part.word()) {
			case "x" -> "xa";
			case "p", "f" -> "phuong";
			case "tt" -> "thi tran";
			default -> part.word();
		};
		List<Unit> same = type.isEmpty() ? named : only(named, (unit) -> unit.type().equals(type));
		return same.isEmpty() ? named : same;
	}

	private static List<Unit> only(List<Unit> units, Predicate<Unit> fits) {
		return units.stream().filter(fits).toList();
	}

	private static PlaceReading decided(List<Unit> fitting, Province province, boolean spelt) {
		TreeSet<String> codes = new TreeSet<>();
		fitting.forEach((unit) -> codes.addAll(unit.codes()));
		if (codes.isEmpty()) {
			return new PlaceReading(PlaceReading.Kind.COMMUNE_UNKNOWN, province.code(), "", List.of());
		}
		List<String> candidates = codes.stream().limit(PlaceReading.MOST_CANDIDATES).toList();
		if (codes.size() == 1 && spelt) {
			boolean earlier = fitting.stream().allMatch((unit) -> unit.age() == Unit.Age.EARLIER);
			return earlier ? new PlaceReading(PlaceReading.Kind.EARLIER, province.code(), codes.first(), candidates)
					: new PlaceReading(PlaceReading.Kind.EXACT, province.code(), codes.first(), List.of());
		}
		boolean one = spelt && fitting.stream().map(Unit::codes).distinct().count() == 1;
		PlaceReading.Kind kind = one ? PlaceReading.Kind.SPLIT : PlaceReading.Kind.AMBIGUOUS;
		return new PlaceReading(kind, province.code(), "", candidates);
	}

	/**
	 * What is read so far.
	 *
	 * @param province of the text
	 * @param district its name; empty for none
	 * @param worded whether a word says that it is a district
	 * @param marked whether the text has letters with marks
	 */
	private record Place(Province province, String district, boolean worded, boolean marked) {
	}

}
