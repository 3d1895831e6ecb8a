package org.muster.fuzz;

import java.util.List;

import org.muster.block.BlockTarget;
import org.muster.charset.CharsetTarget;
import org.muster.pipeline.DefinitionTarget;
import org.muster.pipeline.ProfileTarget;
import org.muster.receive.ReceiveTarget;
import org.muster.review.DecisionsTarget;
import org.muster.standardise.StandardiseTarget;
import org.muster.unpack.UnpackTarget;

/** All targets. */
final class Targets {

	private Targets() {
	}

	static List<Target> all() {
		return List.of(new UnpackTarget(), new ReceiveTarget(), new BlockTarget(), new CharsetTarget(),
				new StandardiseTarget(), new ProfileTarget(), new DefinitionTarget(), new DecisionsTarget());
	}

}
