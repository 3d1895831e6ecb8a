package org.muster.standardise;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.muster.model.ReferenceData;
import org.muster.model.Sha256;

/** Names the state of rules and reference data, for the fingerprint of a run. */
public final class RulesVersion {

	/** Raise it whenever a rule or a check gives another result than before. */
	private static final int REVISION = 3;

	private static final List<String> REFERENCE_FILES = List.of("code-words.csv", "earlier-districts.csv",
			"earlier-units.csv", "ethnic-groups.csv", "given-names.csv", "header-words.csv", "middle-names.csv",
			"national-id-countries.csv", "national-id-provinces.csv", "place-syllables.csv", "province-aliases.csv",
			"provinces-2025.csv", "religions.csv", "surnames.csv", "tcvn3.csv", "unit-words.csv", "viscii.csv",
			"vni.csv", "vps.csv", "ward-mapping.csv");

	private RulesVersion() {
	}

	/**
	 * {@return the revision and the first 12 hexadecimal digits of a SHA-256 over the
	 * rules' names and the reference tables, such as {@code 1-0123456789ab}}
	 * @param data the tables of the run
	 */
	public static String of(ReferenceData data) {
		return of(REVISION, Rule.keys(), data);
	}

	static String of(int revision, List<String> rules, ReferenceData data) {
		MessageDigest sha256 = Sha256.digest();
		sha256.update(String.join(",", rules).getBytes(StandardCharsets.UTF_8));
		for (String file : REFERENCE_FILES) {
			sha256.update(data.version(file).getBytes(StandardCharsets.UTF_8));
		}
		return revision + "-" + Sha256.of(sha256).substring(0, 12);
	}

	/**
	 * {@return the version of each table of the run, by its name without ending}
	 */
	public static Map<String, String> tables(ReferenceData data) {
		Map<String, String> versions = new TreeMap<>();
		REFERENCE_FILES.forEach((file) -> versions.put(file.replace(".csv", ""), data.version(file)));
		return versions;
	}

	/**
	 * {@return what a run records: the version, then that of each table, such as
	 * {@code 1-0123456789ab code-words=0123456789ab}}
	 * @param data the tables of the run
	 */
	public static String recorded(ReferenceData data) {
		StringBuilder recorded = new StringBuilder(of(data));
		tables(data).forEach((table, version) -> recorded.append(' ').append(table).append('=').append(version));
		return recorded.toString();
	}

}
