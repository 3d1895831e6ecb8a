package org.muster.reissue;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which cards a job lists for reissue.
 *
 * @param campaign the name under which the cards are listed
 * @param reasons the reasons that count, in the order of {@link ReissueReason}; none
 * lists no card
 * @param dissolved names of organisations that are dissolved
 */
public record ReissueSettings(String campaign, Set<ReissueReason> reasons, List<String> dissolved) {

	public ReissueSettings {
		Set<ReissueReason> ordered = EnumSet.noneOf(ReissueReason.class);
		ordered.addAll(reasons);
		reasons = Collections.unmodifiableSet(ordered);
		dissolved = List.copyOf(dissolved);
	}

}
