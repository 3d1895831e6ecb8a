package org.muster.standardise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import org.muster.compare.NameKey;
import org.muster.model.Field;
import org.muster.model.Finding;
import org.muster.model.FindingCode;
import org.muster.model.PlaceField;
import org.muster.model.ReferenceData;

/**
 * How places are written in old registers, against the units of today that they are in by
 * the mapping.
 */
final class PlaceDirt {

	private static final int EVERY = 4;

	private static final ReferenceData DATA = ReferenceData.builtIn();

	private final Standardiser standard;

	private final List<String> wrong = new ArrayList<>();

	PlaceDirt(Standardiser standard) {
		this.standard = standard;
	}

	/**
	 * {@return the rows of a table: how it is written, right, told, wrong}
	 */
	String table() {
		StringBuilder table = new StringBuilder();
		forms().forEach((form, writer) -> table
			.append("| %s | %s |%n".formatted(form, counts(form, former(), writer, !form.startsWith("only")))));
		table.append("| today's commune and province | %s |%n"
			.formatted(counts("today", today(), (unit) -> Optional.of(unit.commune() + ", " + unit.province()), true)));
		table.append("| commune merged before 2025, district, province | %s |%n".formatted(counts("earlier", earlier(),
				(unit) -> Optional.of(unit.commune() + ", " + unit.district() + ", " + unit.province()), true)));
		return table.toString();
	}

	List<String> wrong() {
		return this.wrong;
	}

	private static Map<String, Function<Unit, Optional<String>>> forms() {
		Map<String, Function<Unit, Optional<String>>> forms = new LinkedHashMap<>();
		forms.put("commune, district, province", (unit) -> Optional.of(full(unit)));
		forms.put("X. A, H. B, T. C", (unit) -> Optional.of(shortened(full(unit), ". ")));
		forms.put("P.5, Q.3, TP.C", (unit) -> Optional.of(shortened(full(unit), ".")));
		forms.put("without marks", (unit) -> Optional.of(plain(full(unit))));
		forms.put("all capitals", (unit) -> Optional.of(full(unit).toUpperCase(Locale.ROOT)));
		forms.put("tones on the first letter (hòa)",
				(unit) -> replaced(full(unit), "oà oá oạ uỳ uý uỷ uỵ oả oẻ", "òa óa ọa ùy úy ủy ụy ỏa ỏe"));
		forms.put("tones on the last letter (hoà)",
				(unit) -> replaced(full(unit), "òa óa ọa ùy úy ủy ụy ỏa ỏe", "oà oá oạ uỳ uý uỷ uỵ oả oẻ"));
		forms.put("the other official spelling",
				(unit) -> unit.otherName().map((name) -> name + ", " + unit.district() + ", " + unit.province()));
		forms.put("hyphens, no words for units", (unit) -> Optional
			.of(bare(unit.commune()) + " - " + bare(unit.district()) + " - " + bare(unit.province())));
		forms.put("no separators", (unit) -> Optional.of(full(unit).replace(",", "")));
		forms.put("hamlet before, country after", (unit) -> Optional.of("Thôn 3, " + full(unit) + ", Việt Nam"));
		forms.put("name of today in brackets", (unit) -> Optional
			.of(unit.commune() + " (nay là xã khác), " + unit.district() + ", " + unit.province()));
		forms.put("province of today",
				(unit) -> Optional.of(unit.commune() + ", " + unit.district() + ", " + unit.provinceToday()));
		forms.put("no district", (unit) -> Optional.of(unit.commune() + ", " + unit.province()));
		forms.put("no province", (unit) -> Optional.of(unit.commune() + ", " + unit.district()));
		forms.put("only district and province", (unit) -> Optional.of(unit.district() + ", " + unit.province()));
		forms.put("only the province", (unit) -> Optional.of(unit.province()));
		return forms;
	}

	private String counts(String form, List<Unit> units, Function<Unit, Optional<String>> writer,
			boolean communeNamed) {
		int right = 0;
		int told = 0;
		int wrongly = 0;
		for (Unit unit : units) {
			Optional<String> text = writer.apply(unit);
			if (text.isPresent()) {
				StandardRecord record = this.standard.standardise(
						NightlyRules.flawless().with(Field.BIRTH_PLACE, text.get()).with(Field.NATIONAL_ID, ""));
				String province = record.places().province(PlaceField.BIRTH);
				String commune = record.places().commune(PlaceField.BIRTH);
				List<Finding> found = record.findings()
					.stream()
					.filter((finding) -> finding.field() == Field.BIRTH_PLACE)
					.toList();
				boolean fits = province.equals(unit.provinceCode())
						&& (communeNamed ? unit.isIn(commune) : commune.isEmpty());
				if (fits) {
					right++;
				}
				else if (commune.isEmpty() && !found.isEmpty()
						&& (province.isEmpty() || province.equals(unit.provinceCode())) && names(found, unit)) {
					told++;
				}
				else {
					wrongly++;
					this.wrong.add(form + ": " + text.get() + " became " + province + " " + commune + " " + found);
				}
			}
		}
		return "%d | %d | %d".formatted(right, told, wrongly);
	}

	/** Where it was divided, all parts are named. */
	private static boolean names(List<Finding> found, Unit unit) {
		return found.stream()
			.filter((finding) -> finding.code() == FindingCode.PLACE_SPLIT)
			.allMatch((finding) -> Set.of(finding.detail().split("\\|")).containsAll(unit.codes()));
	}

	private static List<Unit> former() {
		Map<String, Unit> units = new LinkedHashMap<>();
		int at = 0;
		for (List<String> row : DATA.rows("ward-mapping.csv")) {
			if (!row.get(0).isEmpty()) {
				Unit unit = units.computeIfAbsent(row.get(0),
						(code) -> new Unit(row.get(1), row.get(2), row.get(3),
								Optional.of(row.get(7).split(";")[0].strip()).filter((name) -> !name.isEmpty()),
								row.get(6), row.get(9), new TreeSet<>(), new TreeSet<>()));
				unit.codes().add(row.get(4));
				if (row.get(10).endsWith("all_people")) {
					unit.ofAllPeople().add(row.get(4));
				}
			}
		}
		List<Unit> some = new ArrayList<>();
		for (Unit unit : units.values()) {
			if (at++ % EVERY == 0) {
				some.add(unit);
			}
		}
		return some;
	}

	private static List<Unit> today() {
		Map<String, Unit> units = new LinkedHashMap<>();
		for (List<String> row : DATA.rows("ward-mapping.csv")) {
			units.putIfAbsent(row.get(4), new Unit(row.get(5), "", row.get(6), Optional.empty(), row.get(6), row.get(9),
					new TreeSet<>(Set.of(row.get(4))), new TreeSet<>()));
		}
		return List.copyOf(units.values());
	}

	/** The names are known without marks and spaces only. */
	private static List<Unit> earlier() {
		Map<String, Unit> former = new LinkedHashMap<>();
		for (List<String> row : DATA.rows("ward-mapping.csv")) {
			if (!row.get(0).isEmpty()) {
				Unit unit = former.computeIfAbsent(row.get(0), (code) -> new Unit("", row.get(2), row.get(3),
						Optional.empty(), row.get(6), row.get(9), new TreeSet<>(), new TreeSet<>()));
				unit.codes().add(row.get(4));
				if (row.get(10).endsWith("all_people")) {
					unit.ofAllPeople().add(row.get(4));
				}
			}
		}
		List<Unit> earlier = new ArrayList<>();
		for (List<String> row : DATA.rows("earlier-units.csv")) {
			Unit into = former.get(row.get(2));
			if (into != null) {
				earlier.add(new Unit((row.get(1) + " " + row.get(0)).strip(), into.district(), into.province(),
						Optional.empty(), into.provinceToday(), into.provinceCode(), into.codes(), into.ofAllPeople()));
			}
		}
		return earlier;
	}

	private static String full(Unit unit) {
		return unit.commune() + ", " + unit.district() + ", " + unit.province();
	}

	private static String plain(String text) {
		return String.join(", ", List.of(text.split(", ")).stream().map(NameKey::of).toList());
	}

	private static String shortened(String text, String stop) {
		return text.replace("Thị trấn ", "TT" + stop)
			.replace("Thị xã ", "TX" + stop)
			.replace("Thành phố ", "TP" + stop)
			.replace("Tỉnh ", "T" + stop)
			.replace("Huyện ", "H" + stop)
			.replace("Quận ", "Q" + stop)
			.replace("Phường ", "P" + stop)
			.replace("Xã ", "X" + stop);
	}

	private static String bare(String name) {
		return name.replaceFirst("^(Xã|Phường|Thị trấn|Huyện|Quận|Thị xã|Thành phố|Tỉnh) ", "");
	}

	/** Only where it makes a difference. */
	private static Optional<String> replaced(String text, String before, String after) {
		String changed = text;
		String[] to = after.split(" ");
		int at = 0;
		for (String from : before.split(" ")) {
			changed = changed.replace(from, to[at++]);
		}
		return changed.equals(text) ? Optional.empty() : Optional.of(changed);
	}

	/** A commune, and the communes of today that have parts of it. */
	private record Unit(String commune, String district, String province, Optional<String> otherName,
			String provinceToday, String provinceCode, Set<String> codes, Set<String> ofAllPeople) {

		boolean isIn(String code) {
			return this.codes.equals(Set.of(code)) || this.ofAllPeople.equals(Set.of(code));
		}

	}

}
