package org.muster.standardise;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import org.muster.model.ReferenceFile;

/** Names the state of rules and reference data, for the fingerprint of a run. */
public final class RulesVersion {

	/** Raise it whenever a rule or a check gives another result than before. */
	private static final int REVISION = 1;

	private static final List<String> REFERENCE_FILES = List.of("code-words.csv", "national-id-countries.csv",
			"national-id-provinces.csv", "province-aliases.csv", "provinces-2025.csv", "tcvn3.csv");

	private static final String CURRENT = of(REVISION, Rule.keys());

	private RulesVersion() {
	}

	/**
	 * {@return the revision and the first 12 hexadecimal digits of a SHA-256 over the
	 * rules' names and the reference files, such as {@code 1-0123456789ab}}
	 */
	public static String current() {
		return CURRENT;
	}

	static String of(int revision, List<String> rules) {
		MessageDigest sha256 = sha256();
		sha256.update(String.join(",", rules).getBytes(StandardCharsets.UTF_8));
		for (String file : REFERENCE_FILES) {
			sha256.update(ReferenceFile.bytes(file));
		}
		return revision + "-" + HexFormat.of().formatHex(sha256.digest()).substring(0, 12);
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

}
