package org.muster.standardise.step;

import java.util.List;
import java.util.StringJoiner;

import org.muster.standardise.Change;

/**
 * The rules that changed a record, as one text; joined once for records that were changed
 * alike, as most are. Not for several threads at once.
 */
final class JoinedRules {

	/** A power of two. */
	private static final int REMEMBERED = 512;

	private final String[][] parts = new String[REMEMBERED][0];

	private final String[] joined = new String[REMEMBERED];

	/**
	 * {@return the rules of all changes, as {@code field_change.rules} has them}
	 * @param changes at least one
	 */
	String of(List<Change> changes) {
		int hash = 0;
		for (int at = 0; at < changes.size(); at++) {
			hash = 31 * hash + changes.get(at).rules().hashCode();
		}
		int place = (hash ^ hash >>> 16) & REMEMBERED - 1;
		if (!isSame(this.parts[place], changes)) {
			this.parts[place] = changes.stream().map(Change::rules).toArray(String[]::new);
			StringJoiner rules = new StringJoiner(" ");
			changes.forEach((change) -> rules.add(change.rules()));
			this.joined[place] = rules.toString();
		}
		return this.joined[place];
	}

	private static boolean isSame(String[] parts, List<Change> changes) {
		if (parts.length != changes.size()) {
			return false;
		}
		for (int at = 0; at < parts.length; at++) {
			if (!parts[at].equals(changes.get(at).rules())) {
				return false;
			}
		}
		return true;
	}

}
