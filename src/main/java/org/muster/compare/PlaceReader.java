package org.muster.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.muster.model.ReferenceData;

/**
 * Reads a place text: which province and commune of today it names, by the dated mapping
 * of communes. Units stand smallest first, separated by commas, or else by hyphens. What
 * fits several communes is never decided. For several threads at once.
 */
public final class PlaceReader {

	private static final Pattern HYPHENED = Pattern.compile("(?iu)(B\\S R\\Sa) - (V\\Sng T\\Su)");

	private static final int MOST_REMEMBERED = 50_000;

	private static final int LONGEST_REMEMBERED = 200;

	/** No commune stands farther from the end of a text. */
	private static final int PARTS = 4;

	private final UnitWords words;

	private final UnitIndex units;

	private final Map<String, PlaceReading> seen = new ConcurrentHashMap<>();

	/**
	 * Prepares a reader.
	 * @param data the tables of the run
	 */
	public PlaceReader(ReferenceData data) {
		this.words = new UnitWords(data);
		this.units = new UnitIndex(data);
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
		String separated = separated(text);
		Optional<Province> province = Provinces.find(separated);
		if (province.isEmpty() || province.get().code().isEmpty()) {
			return new PlaceReading(PlaceReading.Kind.PROVINCE_UNKNOWN, "", "", List.of());
		}
		List<UnitWords.Part> parts = new ArrayList<>();
		for (String part : separated.split(",")) {
			if (!part.isBlank() && !NameKey.of(part).equals("viet nam")) {
				parts.add(this.words.part(part));
			}
		}
		parts.remove(parts.size() - 1); // the province
		return reading(parts, province.get(), text.chars().anyMatch((character) -> character > 0x7F));
	}

	/** Hyphens separate where no comma does; one province has a hyphen in its name. */
	private static String separated(String text) {
		String commas = text.replace(';', ',');
		if (commas.indexOf(',') >= 0 || commas.indexOf(" - ") < 0) {
			return commas;
		}
		return HYPHENED.matcher(commas).replaceAll("$1 $2").replace(" - ", ",");
	}

	/**
	 * From the largest: a district, by its word or because the province had one of that
	 * name; then a commune. A name that is also a district's is never taken for a commune
	 * without a word that says so.
	 */
	private PlaceReading reading(List<UnitWords.Part> parts, Province province, boolean marked) {
		String district = "";
		for (int at = parts.size() - 1; at >= 0; at--) {
			UnitWords.Part part = parts.get(at);
			boolean named = (part.kind().isEmpty() || part.is("smaller"))
					&& this.units.hasDistrict(province.code(), part.text());
			if (district.isEmpty() && (part.is("district") || part.is("city") || named)) {
				district = named ? part.text() : part.name();
			}
			else if (part.is("commune") || part.kind().isEmpty()) {
				return commune(part, district, province, marked);
			}
			else if (!this.units.find(province.code(), part.text()).isEmpty()) {
				return commune(part.untyped(), district, province, marked);
			}
			else {
				break;
			}
		}
		return new PlaceReading(PlaceReading.Kind.PROVINCE_ONLY, province.code(), "", List.of());
	}

	private PlaceReading commune(UnitWords.Part part, String district, Province province, boolean marked) {
		List<Unit> named = this.units.find(province.code(), part.name());
		List<Unit> fitting = ofType(part, marked ? ofSpelling(part, named) : named);
		if (!district.isEmpty()) {
			String key = NameKey.of(district);
			List<Unit> within = only(fitting, (unit) -> unit.isOld() && unit.district().equals(key));
			fitting = within.isEmpty() ? only(named, (unit) -> unit.isOld() && unit.district().equals(key)) : within;
		}
		return decided(fitting, province);
	}

	/**
	 * In a text with marks, a name that is spelt exactly so comes before one that differs
	 * in marks.
	 */
	private static List<Unit> ofSpelling(UnitWords.Part part, List<Unit> named) {
		String exact = UnitIndex.exact(part.name());
		List<Unit> same = only(named, (unit) -> unit.name().equals(exact));
		return same.isEmpty() ? named : same;
	}

	/** Kinds of units changed: where none is of that kind, the kind says nothing. */
	private static List<Unit> ofType(UnitWords.Part part, List<Unit> named) {
		String type = switch (part.word()) {
			case "x" -> "xa";
			case "p" -> "phuong";
			case "tt" -> "thi tran";
			default -> part.word();
		};
		List<Unit> same = type.isEmpty() ? named : only(named, (unit) -> unit.type().equals(type));
		return same.isEmpty() ? named : same;
	}

	private static List<Unit> only(List<Unit> units, Predicate<Unit> fits) {
		return units.stream().filter(fits).toList();
	}

	private static PlaceReading decided(List<Unit> fitting, Province province) {
		TreeSet<String> codes = new TreeSet<>();
		fitting.forEach((unit) -> codes.addAll(unit.codes()));
		if (codes.isEmpty()) {
			return new PlaceReading(PlaceReading.Kind.COMMUNE_UNKNOWN, province.code(), "", List.of());
		}
		if (codes.size() == 1) {
			return new PlaceReading(PlaceReading.Kind.EXACT, province.code(), codes.first(), List.of());
		}
		List<String> candidates = codes.stream().limit(PlaceReading.MOST_CANDIDATES).toList();
		PlaceReading.Kind kind = (fitting.size() == 1) ? PlaceReading.Kind.SPLIT : PlaceReading.Kind.AMBIGUOUS;
		return new PlaceReading(kind, province.code(), "", candidates);
	}

}
