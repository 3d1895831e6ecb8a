package org.muster.generate;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One member export: how it is written and how many of each kind are in it.
 *
 * @param file file name, without folder
 * @param encoding of the text
 * @param delimiter between fields
 * @param windowsLines whether lines end with CR LF instead of LF
 * @param province code in national IDs of the province most members are from
 * @param letters of the profile numbers, one or two
 * @param members people of each kind
 * @param copies records that export a member of some source once more: source file, kind,
 * number
 */
record SourcePlan(String file, TextForm encoding, char delimiter, boolean windowsLines, int province, String letters,
		Map<MemberKind, Integer> members, Map<String, Map<MemberKind, Integer>> copies) {

	SourcePlan {
		members = Collections.unmodifiableMap(new EnumMap<>(members));
		Map<String, Map<MemberKind, Integer>> copied = new LinkedHashMap<>();
		copies.forEach((origin, kinds) -> copied.put(origin, Collections.unmodifiableMap(new EnumMap<>(kinds))));
		copies = Collections.unmodifiableMap(copied);
	}

	SourcePlan with(Map<MemberKind, Integer> otherMembers, Map<String, Map<MemberKind, Integer>> otherCopies) {
		return new SourcePlan(this.file, this.encoding, this.delimiter, this.windowsLines, this.province, this.letters,
				otherMembers, otherCopies);
	}

	int people() {
		return this.members.values().stream().mapToInt(Integer::intValue).sum();
	}

}
